import { readFileSync } from 'node:fs';
import { type Section, sliceSpan } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, it } from 'vitest';

const pad = 'The harbour of our small republic keeps growing, and every household has a part in it, as the years to come will show. ';
const read = (text: string) => normalizeReport(text, { file: '2024.md', year: 2024, kind: 'budget-speech' });
const sentencesOf = (sections: readonly Section[]): string[] =>
  sections.flatMap((one) => [
    ...one.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ...sentencesOf(one.children),
  ]);
const cases = readFileSync(new URL('english-sentences.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

describe('an English text', () => {
  it.each(cases)('%s', (marked) => {
    const wanted = [...marked.matchAll(/\[([^\]]*)\]/gu)].map(([, sentence]) => sentence!);
    const { report } = read(`# Budget Speech\n\n${pad.repeat(3)}\n\n${marked.replaceAll(/[[\]]/gu, '')}`);
    expect(sentencesOf(report.parts).slice(3)).toEqual(wanted);
  });

  const transcript = `# Budget Speech

**Time:** 2.00 pm

**Mr Speaker**

: Order. The Clerk will read the motion.

**The Minister for Works (Ms Lim)**

: Mr Speaker, Sir, I beg to move the motion.

${pad}Ferries grew by 3.6%1, more than before. [Applause.]

We will buy ferries worth $2 billion2.

**Mr Speaker**

: Please go on.

**Ms Lim**

: Thank you. ${pad}

: Thank you. ${pad}

**Mr Speaker**

: So be it.
`;

  it('keeps of a transcript what the speaker said, once, and nothing is lost', () => {
    const { report } = read(transcript);
    expect(sentencesOf(report.parts)).toEqual([
      'Mr Speaker, Sir, I beg to move the motion.',
      pad.trim(),
      'Ferries grew by 3.6%1, more than before.',
      'We will buy ferries worth $2 billion2.',
      'Thank you.',
      pad.trim(),
    ]);
    expect(report.parts.map(({ role, heading }) => ({ role, heading }))).toEqual([{ role: 'tasks', heading: '' }]);
    const removed = report.removed.map(({ span }) => sliceSpan(report.text, span));
    expect(removed).toEqual(expect.arrayContaining(['**Mr Speaker**', 'Please go on.', 'So be it.', '[Applause.]', '**Time:** 2.00 pm']));
    expect(report.reading).toContain('Ferries grew by 3.6% , more');
  });

  it('compares sentences by single spaces and one form of quotes and dashes', () => {
    const { report } = read(`# Budget Speech\n\n${pad.repeat(3)}\n\nWe will\nbuild “piers” – and **homes** – in the bay’s north.`);
    expect(report.parts[0]!.paragraphs.at(-1)!.sentences[0]!.normalised).toBe(`We will build "piers" - and homes - in the bay's north.`);
  });

  it('joins the lines of a wrapped plain text, and finds headings where it has them', () => {
    const text = `Budget Speech\n\nMr Speaker, Sir, I beg to move the motion of this year\nand the next.\n\nA. HARBOUR AND HOMES\n\n${pad}\n${pad}\n\nB. CLOSING\n\n${pad}\n`;
    const { report } = read(text);
    expect(report.parts.map(({ number, heading, paragraphs }) => [number, heading, paragraphs.length])).toEqual([
      ['', '', 1],
      ['A.', 'HARBOUR AND HOMES', 1],
      ['B.', 'CLOSING', 1],
    ]);
    expect(report.parts[0]!.paragraphs[0]!.sentences).toHaveLength(1);
  });
});
