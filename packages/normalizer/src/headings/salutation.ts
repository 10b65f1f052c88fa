import { pattern } from '../text/genre-words.js';

/** Opens a report, many of its paragraphs, and the closing call; a page may have strewn spaces over it. */
export const salutation = /^各\s?位\s?(?:代\s?表|委\s?员|议\s?员)/u;
/** Enough of a line to see a salutation in. */
export const salutationWidth = 10;
const others = pattern`^${'salutation'}`;

/** Whether a line opens a report: 各位代表, or whom else the speaker addresses (主任、各位副主任, 主席女士, 同志们). */
export const opensReport = (line: string): boolean => salutation.test(line) || others.test(line);
