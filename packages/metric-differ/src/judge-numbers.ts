import { findNumbers } from './find-numbers.js';
import { type NotFigureReason, notAFigure } from './not-a-figure.js';
import { contextsOf } from './number-context.js';
import type { NumberSpan } from './number-span.js';

/** One number of a paragraph, and whether it can be a figure. */
export interface JudgedNumber {
  /** Spans count from the start of the paragraph. */
  readonly number: NumberSpan;
  /** Name of the predicate that says that it is no figure; absent where it is one. */
  readonly notAFigure?: NotFigureReason;
}

/** Every number of one paragraph with the reason why it is no figure, if it is none: 2035年 is `calendar`, “1+6” is `quoted`. */
export function judgeNumbers(paragraph: string): readonly JudgedNumber[] {
  return contextsOf(paragraph, findNumbers(paragraph), { start: 0, end: paragraph.length }).map((context) => {
    const reason = notAFigure(context);
    return reason === undefined ? { number: context.number } : { number: context.number, notAFigure: reason };
  });
}
