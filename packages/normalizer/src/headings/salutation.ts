import { kindPattern } from '@tongbi/kinds';
import { type Kind, type NamePlace, onceEach } from '@tongbi/model';

const atStart = onceEach((kind: Kind) =>
  onceEach((where: NamePlace): RegExp => new RegExp(`^${kindPattern(kind)(where)?.source ?? '(?!)'}`, 'u')),
);

/** Whether a text is spoken to the hall, as a report's opening, many of its paragraphs and the closing call are: 各位代表. */
export const addresses = (kind: Kind, text: string): boolean => atStart(kind)('address').test(text);
/** Enough of a line to see a salutation in. */
export const salutationWidth = 10;

/** Whether a line opens a report: 各位代表, or whom else the speaker addresses (主任、各位副主任, 主席女士, 同志们). */
export const opensReport = (kind: Kind, line: string): boolean => addresses(kind, line) || atStart(kind)('opening').test(line);
