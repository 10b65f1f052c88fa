import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formsOf } from './forms-of.js';
import { keptShare } from './kept-share.js';
import { paragraphsOf } from './paragraphs-of.js';

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
    .slice(0, 2);

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
