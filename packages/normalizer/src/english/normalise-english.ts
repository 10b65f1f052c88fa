/** The form of an English sentence that is compared with others, never shown: one form of digits, quotes and dashes, single spaces, no Markdown emphasis. */
export const normaliseEnglish = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[―–─━﹘‑—]/gu, '-')
    .replace(/\*\*|__|\\(?=[#<>*_`~[\]\\$-])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
