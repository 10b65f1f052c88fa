import { type CompareOptions, compareReports, type ReadFile } from '@tongbi/compare';
import type { Comparison, Record } from '@tongbi/model';
import { moveYears, readReport, readText, segment } from './read-report.js';

const frame = readReport('test/fixtures/compare/2024.md').report.text;

/** What is put into the frame, a report whose other sentences stay the same from year to year. */
export interface Inserted {
  /** Sentences at the end of the last section of the tasks. */
  readonly tasks?: string;
  /** The same in another section. */
  readonly elsewhere?: string;
  /** Another main target, after the others. */
  readonly target?: string;
  /** Sentences in the review. */
  readonly review?: string;
  readonly edition?: string;
}

export function frameReport(year: number, { tasks = '', elsewhere = '', target = '', review = '', edition = 'full' }: Inserted): ReadFile {
  const text = moveYears(frame, year - 2024)
    .replace('开展校园餐食安全检查。', (last) => `${last}${tasks}`)
    .replace('地区生产总值增长5.5%左右', (last) => (target ? `${last}，${target}` : last))
    .replace('改造旧冷库3万平方米。', (last) => `${last}${elsewhere}`)
    .replace('市民夜里也有了散步的去处。', (before) => `${before}${review}`)
    .replace('edition: full', `edition: ${edition}`);
  return readText(text, `云川-${year}.md`);
}

const options: CompareOptions = { segment };
export const compareFrames = (previous: Inserted, current: Inserted): Comparison =>
  compareReports(frameReport(2023, previous), frameReport(2024, current), options);

/** `新建[三/五]所学校` is 新建三所学校 and 新建五所学校. */
export function readBrackets(row: string, side: 'previous' | 'current'): string {
  return row.replace(/\[([^/\]]*)\/([^\]]*)\]/gu, side === 'previous' ? '$1' : '$2');
}

/** The records of the promises that stand in the given sentences. */
export function recordsIn({ commitments }: Comparison, texts: readonly string[]): readonly Record[] {
  return commitments.filter(({ current, previous }) =>
    [current, ...previous].some((place) => place !== null && texts.some((text) => text.includes(place.text))),
  );
}
