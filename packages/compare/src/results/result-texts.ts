import { groupBy, type Metric, onceEach, type Span, sliceSpan } from '@tongbi/model';
import { resultWords } from '../generated/result-words.js';
import { toldAs } from '../generated/told-as.js';
import { countGrams, type Grams, gramsOf, plainText } from '../links/gram-weights.js';
import { type PreparedReport, type Side, wordingAt } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';

const CLAUSE = /[^，；：。！？]+/gu;
/** Shorter pieces (二是, 其中) tell of nothing. */
const SHORTEST_CLAUSE = 3;
/** Sentences that thank everybody, or draw lessons (必须…): they report nothing, whatever they name. */
const SILENT = resultWords.filter(({ says }) => says === 'thanks' || says === 'lesson').map(({ word }) => word);

const fieldsByFirst = groupBy(
  toldAs.flatMap(({ words }, field) => words.split(' ').map((word) => ({ word, field }))),
  ({ word }) => word.charCodeAt(0),
);
/** The fields that a text names, as their numbers, none of which is a pair of characters: 优抚对象 and 退役军人 name one. */
function fieldsOf(text: string): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++)
    for (const { word, field } of fieldsByFirst.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) found.add(field);
  return [...found].sort((a, b) => a - b);
}

/** What a promise and what is told of it may share: pairs of characters, and fields that each names in its own words. */
function tellingGrams(text: string, fields = fieldsOf(text)): Grams {
  const grams = gramsOf(plainText(text));
  for (const field of fields) grams.add(field);
  return grams;
}

/** In how many clauses of a side each of them stands. */
export const sideGrams = onceEach(({ groups }: Side) =>
  countGrams(groups.flatMap(({ text }) => clausesOf(text).map((clause) => tellingGrams(clause.text)))),
);

/** A promise of the previous report, ready to be looked for. */
export interface PromiseText {
  readonly grams: Grams;
  /** The fields among them. */
  readonly fields: readonly number[];
  readonly paragraph: Grams;
  readonly figures: readonly Metric[];
}

export interface ToldClause {
  readonly span: Span;
  readonly text: string;
  readonly grams: Grams;
}

/** A sentence of the current review that may tell of promises. */
export interface ToldText {
  /** Index into the groups of the review. */
  readonly group: number;
  readonly grams: Grams;
  readonly fields: readonly number[];
  readonly clauses: readonly ToldClause[];
  readonly paragraph: Grams;
  readonly figures: readonly Metric[];
  readonly isHeadline: boolean;
}

/** For each group the pairs of characters of its paragraph, each paragraph read once. */
function paragraphGrams({ groups }: Side): readonly Grams[] {
  const texts = new Map<number, string>();
  for (const { paragraph, text } of groups) texts.set(paragraph, `${texts.get(paragraph) ?? ''}${text}`);
  const grams = new Map([...texts].map(([paragraph, text]) => [paragraph, tellingGrams(text)]));
  return groups.map(({ paragraph }) => grams.get(paragraph)!);
}

export const promiseTexts = onceEach(({ commitments, items, plan, figureIndex }: PreparedReport): readonly PromiseText[] => {
  const paragraphs = paragraphGrams(plan);
  return items.map(({ text, group }, index) => {
    const figures = figureIndex.within(commitments[index]!.span);
    const fields = fieldsOf(text);
    return { grams: tellingGrams(text, fields), fields, paragraph: paragraphs[group]!, figures };
  });
});

/** The clauses of a text with their places in it, by what separates them. */
export function clausesOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(CLAUSE)].map((match) => ({ text: match[0], at: match.index }));
}

/** The sentences of the review that report: not its headings, problems, thanks and lessons. */
export const toldTexts = onceEach(({ reading, review, passages, figureIndex }: PreparedReport): readonly ToldText[] => {
  const paragraphs = paragraphGrams(review);
  const problems = new Set(passages.filter(({ kind }) => kind === 'problem').map(({ span }) => span.start));
  return review.groups.flatMap(({ span, text, isHeading }, group) => {
    if (isHeading || problems.has(span.start) || SILENT.some((word) => text.includes(word))) return [];
    const clauses = clausesOf(sliceSpan(reading.text, span)).flatMap((clause) => {
      const start = span.start + clause.at;
      const place = { start, end: start + clause.text.length };
      const wording = wordingAt(reading, place);
      const plain = plainText(wording);
      return plain.length < SHORTEST_CLAUSE ? [] : [{ span: place, text: wording, grams: tellingGrams(wording) }];
    });
    const fields = fieldsOf(text);
    const told = { group, grams: tellingGrams(text, fields), fields, clauses, paragraph: paragraphs[group]! };
    return [{ ...told, figures: figureIndex.within(span), isHeadline: forms.sumsUp.test(text) }];
  });
});
