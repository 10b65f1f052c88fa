import { headingText, type Message, overlapOf, type Span, said, sliceSpan, UserError } from '@tongbi/model';
import { nearestTexts, squeezeWords } from '../links/alike-texts.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { finderOf } from './find-quote.js';

/** What words are looked for in. */
export type WordsIn = 'commitment' | 'sentence of the review' | 'heading' | 'figure';

interface Candidate {
  readonly text: string;
  readonly span: Span;
}

const MOST_SHOWN = 3;

/**
 * The one place of a report that a person means by some of its words.
 *
 * @throws {WordsUnfound} where no such place has them, or several have; names the nearest ones
 */
export function findWords(prepared: PreparedReport, words: string, wanted: WordsIn): Span {
  const candidates = wanted === 'figure' ? figuresAt(prepared, words) : candidatesOf(prepared, wanted);
  const sought = squeezeWords(words);
  const holding = wanted === 'figure' ? candidates : candidates.filter(({ text }) => sought !== '' && squeezeWords(text).includes(sought));
  const equal = holding.filter(({ text }) => squeezeWords(text) === sought);
  const meant = equal.length === 1 ? equal : holding;
  if (meant.length === 1) return meant[0]!.span;
  const textsOf = (places: readonly Candidate[]) => places.map(({ text }) => text);
  throw unfound(prepared, words, wanted, textsOf(meant), textsOf(candidates));
}

/** Words that stand in no place of a report that could be meant, or in several. */
export class WordsUnfound extends UserError {
  constructor(
    message: Message,
    /** In how many places they stand. */
    readonly count: number,
    /** What has them, or is most like them. */
    readonly near: readonly string[],
  ) {
    super(message);
  }
}

function unfound(
  { file }: PreparedReport,
  words: string,
  wanted: WordsIn,
  holding: readonly string[],
  all: readonly string[],
): WordsUnfound {
  const noun = said(nouns[wanted]);
  if (holding.length > 1)
    return new WordsUnfound(said('words-in-many', holding.length, file, noun, words, show(holding)), holding.length, holding);
  const near = nearestTexts(words, all);
  const expected = near.length > 0 ? said('words-as', show(near)) : said('words-of-a', noun);
  const command = wanted === 'figure' ? 'metrics' : 'normalize';
  return new WordsUnfound(said('words-in-none', noun, file, expected, words ? `“${words}”` : said('no-words'), command), 0, near);
}

const nouns = {
  commitment: 'a-commitment',
  'sentence of the review': 'a-review-sentence',
  heading: 'a-heading',
  figure: 'a-figure',
} as const;

const show = (texts: readonly string[]) => texts.slice(0, MOST_SHOWN).join(' / ');

function candidatesOf({ report, commitments, items, plan, review, flat }: PreparedReport, wanted: WordsIn): readonly Candidate[] {
  const at = (span: Span): Candidate => ({ text: sliceSpan(report.text, span), span });
  if (wanted === 'heading')
    return flat.flatMap(({ section: { headingSpan, ...section } }) => {
      if (!headingSpan) return [];
      // `## 三、…`: the signs of Markdown are no words.
      const { length } = /^#*\s*/u.exec(sliceSpan(report.text, headingSpan))![0];
      return [{ text: headingText(section), span: { start: headingSpan.start + length, end: headingSpan.end } }];
    });
  if (wanted === 'sentence of the review') return review.groups.filter(({ isHeading }) => !isHeading).map(({ span }) => at(span));
  const promising = new Set(items.map(({ group }) => group));
  const passages = plan.groups.filter(({ isHeading }, group) => !isHeading && !promising.has(group)).map(({ span }) => at(span));
  return [...commitments.map(({ span }) => at(span)), ...passages];
}

/** The figures that the words hold or stand in; where none was read, the words themselves, if they have a digit. */
function figuresAt({ report, figures }: PreparedReport, words: string): readonly Candidate[] {
  const spans = finderOf(report).all(words);
  const touched = figures.metrics.filter(({ span }) => spans.some((one) => overlapOf(one, span) > 0));
  if (touched.length > 0) return touched.map(({ span }) => ({ text: sliceSpan(report.text, span), span }));
  return /[\d０-９一二三四五六七八九十百千万亿两半]/u.test(words)
    ? spans.map((span) => ({ text: sliceSpan(report.text, span), span }))
    : [];
}
