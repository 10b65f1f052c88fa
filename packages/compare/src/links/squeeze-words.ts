/** Words as they are looked for: other widths of letters and digits and white space count for nothing. */
export const squeezeWords = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
