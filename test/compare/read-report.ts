import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '@tongbi/compare';
import type { Segment, Token } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';

const root = join(import.meta.dirname, '../..');

/** A report as the command reads it; `file` names it and, by its ending, its format. */
export function readText(text: string, file = 'made-up.md'): ReadFile {
  return { ...normalizeReport(text, { file }), file };
}

/** A report of the archive or of the fixtures, by its path from the root. */
export function readReport(path: string): ReadFile {
  return readText(readFileSync(join(root, path), 'utf8'), path);
}

/** A report of the made-up city, whose changes were planned. */
export const readExample = (year: 2022 | 2023 | 2024): ReadFile => readReport(`reports/示例市/${year}.md`);

/** The text as if given in another year: every year that it names moves along. */
export function moveYears(text: string, by: number): string {
  return text.replace(/20\d\d/gu, (year) => String(Number(year) + by));
}

/** Tokens without a dictionary: a run of digits with the character after it is one, every other character one each. */
export const segment: Segment = (text) => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\d[\d.]*[%\p{L}]?|[\s\S]/gu)) {
    tokens.push({ text: match[0], span: { start: match.index, end: match.index + match[0].length } });
  }
  return tokens;
};
