import type { Span } from '@tongbi/model';

/**
 * amount: a number with or without unit; rank: 第四, 首位, 前三; ordinal: 第十五届; streak: 连续12年, 八连冠; ratio: 1.79∶1;
 * fraction: 三分之二, 七成, 一半, 1/3; doubling: 翻一番; year and date: parts of the calendar; size: 百亿, a multiplier without a digit;
 * digits: 二〇二四, 一二三: Chinese digits in a row; malformed: 5..6.
 */
export type NumberKind =
  | 'amount'
  | 'rank'
  | 'ordinal'
  | 'streak'
  | 'ratio'
  | 'fraction'
  | 'doubling'
  | 'year'
  | 'date'
  | 'size'
  | 'digits'
  | 'malformed';

/** One number-like thing of a text, read before any segmentation and before anybody asks whether it is a figure. */
export interface NumberSpan {
  /** From the first numeral (连续, 第, 翻 included) to the end of the unit. */
  readonly span: Span;
  /** What `span` spans. */
  readonly text: string;
  /** What is counted or measured how. */
  readonly kind: NumberKind;
  /** In base units: 1.57万家 is 15700. NaN where malformed. */
  readonly value: number;
  /** Upper end of a range. */
  readonly valueHigh?: number;
  /** Base unit without multiplier; empty where the text gives none. */
  readonly unit: string;
  /** What the numerals were multiplied with: 1e4 for 万; 1 where there is none. */
  readonly multiplier: number;
  /** over where 多, 余 or 几 stand inside: 470多家. */
  readonly bound?: 'over' | 'under';
  /** Written in Chinese numerals: 三百亿. */
  readonly chinese: boolean;
  /** What a malformed number may have been: 10 for 1O. */
  readonly meant?: string;
}

/** A number before its text is cut out. */
export type FoundNumber = Omit<NumberSpan, 'text'>;

export function numberAt(
  span: readonly [start: number, end: number],
  kind: NumberKind,
  value: number,
  unit: string,
  more: Partial<FoundNumber> = {},
): FoundNumber {
  return { span: { start: span[0], end: span[1] }, kind, value, unit, multiplier: 1, chinese: true, ...more };
}

/** What a number may have beside its value. */
export function sides(over: boolean, high?: number): Partial<FoundNumber> {
  return { ...(high !== undefined && { valueHigh: high }), ...(over && { bound: 'over' as const }) };
}
