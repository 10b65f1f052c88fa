import { matchingMarks, type Span } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { enWordsOf } from './en-words.js';

const modal = enWordsOf('modal');
/** Where another promise begins: at a semicolon with a verb of its own behind it (not: to mend nets; and to clean piers), an item (a), or a joint before a subject of its own. */
const seam = new RegExp(
  String.raw`;\s+(?=[^;]*(?:\b(?:${modal}|${enWordsOf('finite')})\b|\([a-z]{1,3}\)|(?<=;\s)and$))|:\s+(?=\([a-z]\)|first(?:ly)?,\s)|,?\s+(?:and|but|while)\s+(?=(?:${enWordsOf('own')}|it|they|these|this)\s(?:(?:${enWordsOf('adverb')})\s)?(?:${modal})\s)|,?\s+and\s+(?=will\s)`,
  'gu',
);
/** What opens a clause and says nothing: (a), and, so, first. */
const lead =
  /^(?:\s|,|\([a-z]{1,3}\)|\d{1,3}\.|(?:and|but|so|thus|or|first|firstly|second|secondly|third|thirdly|fourth|fifth|finally|next|sixth)\b[,\s]|sir,)+/iu;

export interface EnglishClause {
  readonly text: string;
  readonly start: number;
  /** (a) … : it goes on in what the clauses before it opened. */
  readonly isItem: boolean;
}

/** The clauses of an English sentence that may promise by themselves; what stands in quotes or brackets is not cut. */
export function splitEnglishClauses(sentence: string): readonly EnglishClause[] {
  const quoted = [...matchingMarks(sentence)];
  const isFree = (at: number) => !quoted.some(([open, close]) => open < at && at < close && close - open > 4);
  const cuts: Span[] = [...sentence.matchAll(seam)]
    .filter(({ index }) => isFree(index))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  return [...cuts, { start: sentence.length, end: sentence.length }].flatMap(({ start: end }, index) => {
    const from = cuts[index - 1]?.end ?? 0;
    const whole = sentence.slice(from, end);
    const skipped = lead.exec(whole)?.[0] ?? '';
    const text = whole.slice(skipped.length).replace(forms.endMarksOf, '');
    return text ? [{ text, start: from + skipped.length, isItem: /\([a-z]{1,3}\)/u.test(skipped) }] : [];
  });
}
