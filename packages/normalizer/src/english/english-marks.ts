/** Remarks of who took a transcript down, and where a reader is sent: [Applause.], [Please refer to Annex B.] A quotation may have a word of its editor. */
const remark = /\[(?=[A-Z(])[^[\]\n]{3,260}\]/gu;
/** Marks of notes that lost their place: 3.6%1, $11 billion2. */
const noteMark = /(?<=(?<![A-Za-z])[a-z]{3,20}|(?<![A-Za-z])[A-Z]?[a-z]{4,20}|[%)])\d{1,2}(?![\d%]|[.,]\d)/gu;

/** What an English text is read without, each with its reason. */
export const englishMarks = [
  { pattern: remark, reason: 'applause of a transcript' },
  { pattern: noteMark, reason: 'mark of a note' },
] as const;
