import {
  type Comparison,
  type FoundAs,
  groupBy,
  overlapOf,
  type Place,
  type Record,
  reportAsRead,
  type Span,
  sliceSpan,
  spanContains,
} from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { FoundIn } from './find-sentences.js';
import { foldText } from './fold-text.js';

export type Found = Pick<FoundIn, 'of' | 'sentence' | 'section' | 'marks'>;

const touches = ({ span }: { readonly span: Span }, spans: readonly Span[]): boolean => spans.some((one) => overlapOf(one, span) > 0);

/** The words that were found, each with where it stands: 老旧小区 改造 are two, and the second may stand twice. */
function wordsOf({ of, marks }: Found): ReadonlyMap<string, readonly Span[]> {
  const { text } = reportAsRead(of.report);
  return groupBy(marks, (span) => foldText(sliceSpan(text, span)).text);
}

/** What holds most of the words; where nothing holds one, or no words are known, what stands in the sentence. */
function atWords<Each>(all: readonly Each[], placesOf: (each: Each) => readonly { readonly span: Span }[], found: Found): readonly Each[] {
  const inside = all.filter((each) => placesOf(each).some((place) => touches(place, [found.sentence.span])));
  const words = [...wordsOf(found).values()];
  const counts = inside.map((each) => words.filter((spans) => placesOf(each).some((place) => touches(place, spans))).length);
  return inside.filter((_, at) => counts[at] === Math.max(...counts));
}

/** What a comparison says of a sentence of one of its reports. */
export function recordsAt({ commitments, passages }: Comparison, side: 'previous' | 'current', found: Found): readonly Record[] {
  const placesOf = ({ previous, current }: Record): readonly Place[] => (side === 'previous' ? previous : current ? [current] : []);
  return atWords([...commitments, ...passages], placesOf, found);
}

/** The promises that a sentence of the current review reports on: of one that reports on several those alone that hold one of the words, if they are known. */
export function reportedAt({ commitments }: Comparison, found: Found): readonly Record[] {
  if (found.section.role !== 'review') return [];
  const words = [...wordsOf(found).keys()];
  const holds = ({ previous }: Record) => previous.some(({ text }) => words.some((word) => foldText(text).text.includes(word)));
  const all = commitments.filter(({ results }) => results.some((place) => touches(place, [found.sentence.span])));
  return words.length > 0 ? all.filter(holds) : all;
}

/** A figure is one on the words in the clause that holds them: 改造老旧小区30个，新增车位200个 has one of 老旧小区, and one of 车位. */
const CLAUSE_ENDS = /[，。；：！？]/u;

function clauseAt(text: string, { start, end }: Span, { span }: Found['sentence']): Span {
  let [from, to] = [start, end];
  while (from > span.start && !CLAUSE_ENDS.test(text[from - 1]!)) from--;
  while (to < span.end && !CLAUSE_ENDS.test(text[to]!)) to++;
  return { start: from, end: to };
}

/** As what a sentence speaks of the words. */
export function standsAs({ report, commitments, figures }: PreparedReport, found: Omit<Found, 'of'>): readonly FoundAs[] {
  const { sentence, section, marks } = found;
  const spans = marks.length > 0 ? marks : [sentence.span];
  const clauses = spans.map((span) => clauseAt(report.text, span, sentence));
  const holds: Readonly<{ [As in FoundAs]: boolean }> = {
    commitment: commitments.some((one) => touches(one, spans)),
    figure: figures.metrics.some(({ span }) => clauses.some((clause) => spanContains(clause, span))),
    result: section.role === 'review',
  };
  return (['commitment', 'figure', 'result'] as const).filter((as) => holds[as]);
}
