import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { formsOf } from './forms-of.js';
import { keptShare, readAnyForm } from './kept-share.js';
import { paragraphsOf } from './paragraphs-of.js';

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
