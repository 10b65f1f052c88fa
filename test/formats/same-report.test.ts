import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeReport, toMarkdown } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { formsOf } from './forms-of.js';
import { keptShare, readAnyForm } from './kept-share.js';

/** The paragraphs of a report without the signs of Markdown. */
function paragraphsOf(bytes: Uint8Array, file: string): string[] {
  const { report } = normalizeReport(new TextDecoder().decode(bytes), { file });
  const [, , body = ''] = toMarkdown(report).split(/^---\n/mu);
  return body.split('\n').flatMap((line) => (line.trim() ? [line.replace(/^#+ /u, '')] : []));
}

describe.each(['2023', '2024'])('示例市 %s in another form', (year) => {
  const file = join(root, `reports/示例市/${year}.md`);
  const paragraphs = paragraphsOf(readFileSync(file), file);
  const text = new TextEncoder().encode(paragraphs.map((one) => `　　${one}\n`).join(''));

  test.each(['html', 'docx', 'pdf'] as const)('%s has no changes', async (form) => {
    const bytes = formsOf(paragraphs)[form];
    expect(await keptShare([text, `示例市${year}.txt`], [bytes, `示例市${year}.${form}`])).toBe(1);
    const [one, other] = [await readAnyForm(text, 'a.txt'), await readAnyForm(bytes, `a.${form}`)];
    expect(other.report.parts.map(({ heading, children }) => [heading, children.length])).toEqual(
      one.report.parts.map(({ heading, children }) => [heading, children.length]),
    );
  });
});

const corpus = process.env.TONGBI_CORPUS;

/** Real reports through the three forms: made here, and as their offices published them (`messy`, beside the corpus). */
describe.skipIf(!corpus)('real reports (TONGBI_CORPUS)', () => {
  const places = corpus && existsSync(corpus) ? readdirSync(corpus, { withFileTypes: true }).filter((one) => one.isDirectory()) : [];
  const files = places
    .map(({ name }) => join(corpus!, name))
    .map((folder) =>
      join(
        folder,
        readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .at(-1) ?? '',
      ),
    )
    .filter((file) => file.endsWith('.txt'))
    .slice(0, 5);

  test.each(files)('%s', async (file) => {
    const paragraphs = paragraphsOf(readFileSync(file), file);
    const text = new TextEncoder().encode(paragraphs.map((one) => `　　${one}\n`).join(''));
    for (const [form, made] of Object.entries(formsOf(paragraphs)))
      expect(await keptShare([text, file], [made, file.replace('.txt', `.${form}`)]), form).toBeGreaterThanOrEqual(0.99);
  });

  const published = [
    ['suzhou/2024.txt', '../messy/docx/苏州_2024.docx'],
    ['jiangsu/2025.txt', '../messy/docx/jiangsu_2025.docx'],
    ['national/2019.txt', '../messy/html/national_2019.html'],
  ].filter((pair) => pair.every((file) => existsSync(join(corpus ?? '', file)))) as [string, string][];

  test.each(published)('%s and %s', async (one, other) => {
    const [previous, current] = [join(corpus!, one), join(corpus!, other)];
    expect(await keptShare([readFileSync(previous), previous], [readFileSync(current), current])).toBeGreaterThanOrEqual(0.99);
  });
});
