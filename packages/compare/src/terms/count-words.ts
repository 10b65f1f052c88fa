import {
  type CountedReport,
  type CountedWord,
  countEach,
  groupBy,
  headingText,
  type Report,
  type ReportReference,
  reportAsRead,
  type Segment,
  type WordsTable,
  type WordYear,
  walkSections,
} from '@tongbi/model';
import { foldText } from '../find/fold-text.js';
import { wordingAt } from '../prepare/prepared-report.js';
import { findTerms, policyNames } from './find-terms.js';
import { isTerm } from './score-terms.js';

/** A heading or sentence as it is read, and where it begins. */
export interface CountedText {
  readonly start: number;
  readonly text: string;
}

/** A report whose words are counted, with all of its headings and sentences. */
export interface ReportTexts extends Omit<CountedReport, 'characters' | 'year'>, Pick<ReportReference, 'year'> {
  readonly texts: readonly CountedText[];
}

/** The headings and sentences of a report. */
export function reportTexts(report: Report): readonly CountedText[] {
  const reading = reportAsRead(report);
  return [...walkSections(reading.parts)].flatMap(({ section }) => [
    ...(section.headingSpan ? [{ start: section.headingSpan.start, text: headingText(section) }] : []),
    ...section.paragraphs.flatMap(({ sentences }) => sentences.map(({ span }) => ({ start: span.start, text: wordingAt(reading, span) }))),
  ]);
}

const fold = (words: string): string => foldText(words).text;
const holds = (longer: string, word: string): boolean => longer.length > word.length && longer.includes(word);

/**
 * The longer words and names in which these words stand: what the dictionary holds for one word (数字化), and what is a term but for chance (数字经济, “数字之城”).
 * What merely stands beside a word is none: a verb and its object (发展新质生产力), two nouns that no one names together.
 */
export function findLonger(
  { texts, place }: Pick<ReportTexts, 'texts' | 'place'>,
  words: readonly string[],
  segment: Segment,
): readonly string[] {
  const folded = words.map(fold);
  const isLonger = (one: string) => folded.some((word) => holds(one, word));
  const holding = texts.flatMap(({ text }) => {
    const own = fold(text);
    return folded.some((word) => own.includes(word)) ? [text] : [];
  });
  const tokens = holding.flatMap((text) => segment(text).map((token) => token.text));
  const terms = [...findTerms(holding, segment, policyNames(place)).values()].filter((found) => found.sort !== 'plain' && isTerm(found));
  return [...new Set([...tokens, ...terms.map(({ inner }) => inner)].map(fold))].filter(isLonger);
}

/** How often a text says a word, and in which longer ones it stands there. */
function countIn(text: string, word: string, longer: readonly string[], found: (inside: string | undefined) => void): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isAround = (one: string) => {
      for (let from = one.indexOf(word); from >= 0; from = one.indexOf(word, from + 1)) if (text.startsWith(one, at - from)) return true;
      return false;
    };
    found(longer.find(isAround));
  }
}

type Dated = ReportTexts & { readonly year: number };
const isDated = (one: ReportTexts): one is Dated => one.year !== null;

/** How often one report says one word. */
interface Tally {
  readonly count: number;
  /** The longer words that it stands in, one an occurrence. */
  readonly within: readonly string[];
}

/** In the folded texts of a report; the longer words around it the longest first. */
function tally(texts: readonly string[], word: string, around: readonly string[]): Tally {
  const within: (string | undefined)[] = [];
  for (const text of texts) countIn(text, word, around, (inside) => within.push(inside));
  return { count: within.length, within: within.filter((one) => one !== undefined) };
}

const toHundredths = (value: number): number => Math.round(value * 100) / 100;
const rateOf = (count: number, characters: number, per: number): number => toHundredths((count * per) / Math.max(1, characters));

/** One of two texts of a year: the first; it is of a place without a name that no other report is of. */
const keyOf = ({ placeCode, place, file, year }: ReportTexts): string => `${placeCode ?? place ?? file} ${year}`;

function chooseTexts(all: readonly ReportTexts[]): { readonly chosen: readonly Dated[]; readonly leftOut: WordsTable['leftOut'] } {
  const chosen = [...groupBy(all.filter(isDated), keyOf).values()].map(([first]) => first!);
  const leftOut = all.filter((one) => !chosen.includes(one as Dated));
  return { chosen, leftOut: leftOut.map(({ file, year }) => ({ file, reason: year === null ? 'no-year' : 'other-edition' })) };
}

function findGaps(reports: readonly Dated[]): WordsTable['gaps'] {
  return [...groupBy(reports, ({ placeCode, place, file }) => placeCode ?? place ?? file).values()].flatMap((own) => {
    const years = own.map(({ year }) => year);
    const first = Math.min(...years);
    const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
    return all.filter((year) => !years.includes(year)).map((year) => ({ place: own[0]!.place, year }));
  });
}

function tellYears(reports: readonly CountedReport[], tallies: readonly Tally[], per: number): readonly WordYear[] {
  const full = reports.flatMap((report, at) => (report.edition === 'full' ? [{ ...report, count: tallies[at]!.count }] : []));
  const years = [...groupBy(full, ({ year }) => year)].sort(([a], [b]) => a - b);
  return years.map(([year, own]) => {
    const sum = (key: 'count' | 'characters') => own.reduce((all, one) => all + one[key], 0);
    const saying = own.filter(({ count }) => count > 0).length;
    return {
      year,
      reports: own.length,
      saying,
      share: toHundredths(saying / own.length),
      rate: rateOf(sum('count'), sum('characters'), per),
    };
  });
}

/** What is counted of one word; `tallies` are those of the reports. */
function countWord(word: string, reports: readonly CountedReport[], tallies: readonly Tally[], per: number): CountedWord {
  const inside = tallies.flatMap(({ within }) => within);
  const saying = reports.filter((_, at) => tallies[at]!.count > 0).sort((a, b) => a.year - b.year);
  const places = [...new Set(reports.map(({ place }) => place))];
  return {
    word,
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    inside: inside.length,
    longer: [...countEach(inside)].map(([one, count]) => ({ word: one, count })).sort((a, b) => b.count - a.count),
    first: saying[0]?.id ?? null,
    firstIn: places.map((place) => ({ place, year: saying.find((one) => one.place === place)?.year ?? null })),
    years: tellYears(reports, tallies, per),
    counts: tallies.map(({ count, within }, at) => {
      const { id, characters } = reports[at]!;
      return { report: id, count, inside: within.length, rate: rateOf(count, characters, per) };
    }),
  };
}

/** The years of a word from its first, then to its last: what came early and went early stands first. */
function spanOf({ counts }: CountedWord, reports: readonly CountedReport[]): readonly [number, number] {
  const years = reports.filter((_, at) => counts[at]!.count > 0).map(({ year }) => year);
  return [Math.min(...years), Math.max(...years)];
}

/** How words are counted; `longer` are those that they may stand in, of all reports, so that a year is counted as the others are. */
export interface CountOptions {
  readonly per: number;
  readonly longer: readonly string[];
  /** By when they came and went, and not as given. */
  readonly sorted?: boolean;
}

/** How often each report says some words. Of a longer one that is asked for as well, the shorter ones in it stand inside it. */
export function countWords(
  all: readonly ReportTexts[],
  words: readonly string[],
  { per, longer, sorted = false }: CountOptions,
): WordsTable {
  const { chosen, leftOut } = chooseTexts(all);
  const byLength = [...new Set([...longer, ...words.map(fold)])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const texts = chosen.map((one) => one.texts.map(({ text }) => fold(text)));
  const reports = chosen.map(({ texts: _, ...report }, at): CountedReport => {
    return { ...report, characters: texts[at]!.reduce((sum, { length }) => sum + length, 0) };
  });
  const counted = words.map((word) => {
    const folded = fold(word);
    const around = byLength.filter((one) => holds(one, folded));
    const tallies = texts.map((own) => tally(own, folded, around));
    return countWord(word, reports, tallies, per);
  });
  if (sorted) {
    const spans = new Map(counted.map((one) => [one, spanOf(one, reports)]));
    counted.sort((a, b) => spans.get(a)![0] - spans.get(b)![0] || spans.get(a)![1] - spans.get(b)![1]);
  }
  return { schema: 'tongbi/words@1', per, reports, gaps: findGaps(chosen), words: counted, leftOut };
}
