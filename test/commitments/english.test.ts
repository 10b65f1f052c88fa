import { readFileSync } from 'node:fs';
import { findCommitments } from '@tongbi/commitments';
import { type Commitment, sliceSpan } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, it } from 'vitest';

const pad = 'The harbour of our small republic has kept growing, and every household has had a part in it, as all of us know very well. ';
const reportOf = (text: string) =>
  normalizeReport(`# Budget Speech\n\n${pad.repeat(3)}\n\n${text}\n`, { file: 'speech.md', year: 2024, kind: 'budget-speech' }).report;
const shown = ({ verb, object, strength, named }: Commitment) =>
  [verb, object, strength?.grade, named.map(({ text }) => text).join()].join('|');
const rows = readFileSync(new URL('english.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string]);

describe('promises of an English text', () => {
  it.each(rows)('%s', (sentence, wanted) => {
    expect(findCommitments(reportOf(sentence)).commitments.map(shown).join(' ; ') || 'none').toBe(wanted);
  });

  it('are items of a list that a paragraph opens, and stand where the text has them', () => {
    const report = reportOf('In this Budget, we will:\n\n(a) build homes for ferry crews;\n\n(b) and renew our “old” ports.');
    const { commitments, passages } = findCommitments(report);
    expect(commitments.map(({ text }) => text)).toEqual(['build homes for ferry crews', 'renew our “old” ports']);
    for (const { span, text } of commitments) expect(sliceSpan(report.text, span)).toBe(text);
    expect(passages.map(({ text }) => text)).toContain('In this Budget, we will:');
  });

  it.each([
    ['We will provide $3 million for nets.', 'number'],
    ['We will renew the piers by 2027.', 'date'],
    ['We will build a Lantern Centre.', 'thing'],
    ['We will strengthen our ties.', 'nothing'],
  ])('say what could show that they were kept: %s', (text, testable) => {
    expect(findCommitments(reportOf(text)).commitments.map((one) => one.testable)).toEqual([testable]);
  });

  it('name their theme and how they pull', () => {
    const [promise] = findCommitments(reportOf('We will permanently fund hospitals and patient care.')).commitments;
    expect(promise).toMatchObject({
      themes: ['医疗健康'],
      strength: { words: ['will', 'permanently', 'fund'], grade: 3.5, direction: 'firm' },
    });
  });
});
