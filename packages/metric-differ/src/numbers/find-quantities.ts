import type { Span } from '@tongbi/model';
import { type NotFigureReason, notAFigure } from './not-a-figure.js';
import { contextsOf, type NumberContext } from './number-context.js';

/** What measures something, though nothing is counted by it: 亿元以上 of 亿元以上项目, 2×30万千瓦. */
const measuring: ReadonlySet<NotFigureReason> = new Set(['threshold', 'group', 'parts', 'address', 'formula']);
/** 500强, 5A级, 第3期: the number is part of a name. */
const ofNames = new Set(['', '级', '强', '版', '届', '期']);

function isQuantity(context: NumberContext): boolean {
  const { kind, chinese, unit } = context.number;
  const reason = notAFigure(context);
  return reason === undefined || (kind === 'amount' && !chinese && !ofNames.has(unit) && measuring.has(reason));
}

/** Where a plain text counts or measures something, in order: its figures, and the amounts that only say which things are meant. */
export const findQuantities = (text: string): readonly Span[] =>
  contextsOf(text)
    .filter(isQuantity)
    .map(({ number }) => number.span);
