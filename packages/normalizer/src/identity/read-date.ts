import { readNumber } from '../headings/read-number.js';

/** 二〇二四, 二O二一 (letter O), 二0二二 (digit): all are found in the titles of reports. */
const digit = '0-9０-９零〇○OＯо一二三四五六七八九';
const number = '0-9０-９一二三四五六七八九十';
const datePattern = new RegExp(`([${digit}]{4})\\s?年\\s?([${number}]{1,3})\\s?月\\s?([${number}]{1,3})\\s?日`, 'u');
const yearPattern = new RegExp(`([${digit}]{4})\\s{0,2}年`, 'gu');
const earliest = 1950;
const latest = 2100;

/** The first full date in a text, as ISO 8601 and as its year; null when there is none. */
export function readDate(text: string): { iso: string; year: number } | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => readNumber(part ?? ''));
  if (!year || !month || !day || year < earliest || year > latest || month > 12 || day > 31) return null;
  return { iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, year };
}

/** All years that a text names as 2024年 or 二〇二四年, in order. */
export const readYears = (text: string): number[] =>
  [...text.matchAll(yearPattern)].map((match) => readNumber(match[1] ?? '')).filter((year) => year >= earliest && year <= latest);
