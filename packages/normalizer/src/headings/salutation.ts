/** Opens a report, many of its paragraphs, and the closing call; a page may have strewn spaces over it. */
export const salutation = /^各\s?位\s?(?:代\s?表|委\s?员|议\s?员)/u;
/** Enough of a line to see a salutation in. */
export const salutationWidth = 10;
