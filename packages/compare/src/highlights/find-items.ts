import { anyOf, NATION, remembered, type Span, type TermChange } from '@tongbi/model';
import type { Both, PreparedReport, SideName } from '../prepare/prepared-report.js';
import { policyFormulas } from '../terms/find-terms.js';
import { forms } from '../wording-forms.js';
import { headingItems } from './headings.js';
import {
  type Feature,
  type HighlightSource,
  type Item,
  type Judged,
  saysFormula,
  saysWords,
  shareOne,
  wordsAt,
  wordsTelling,
} from './item.js';
import { commitmentItems, passageItems } from './record-items.js';
import { goalItems, rowItems } from './row-items.js';

/** Words of which hardly any stands in a text: whether one does is asked once of thousands of clauses. */
class SoughtWords {
  readonly #any: RegExp;

  constructor(readonly words: readonly string[]) {
    this.#any = words.length > 0 ? new RegExp(anyOf(words), 'u') : /(?!)/u;
  }

  isIn(text: string): boolean {
    return this.#any.test(text);
  }

  /** Those that only one of two texts says. */
  turned(old: string, own: string): readonly string[] {
    return this.isIn(`${old}，${own}`) ? this.words.filter((word) => old.includes(word) !== own.includes(word)) : [];
  }
}

const said = (says: string) => new SoughtWords(wordsTelling(says));
const NEWS = said('news');
const FIRST = said('precedence');
const MACRO = said('macro');
const ROUTINE = said('routine');
const GOAL = said('goal');
const RELATIVE = said('relative');
const YEARS = /20\d\d年?/gu;
const outgrows = (words: string) => RELATIVE.isIn(words) && forms.growthOfAll.test(words);
/** A goal of several years, or of one that is not the report's own, has a number or multiplies: 到2030年达到200万套, 五年内规模翻番. */
function isGoal(words: string, { report }: PreparedReport): boolean {
  const isLater = [...words.matchAll(YEARS)].some(([year]) => Number.parseInt(year, 10) > (report.year ?? Number.POSITIVE_INFINITY));
  return (isLater || GOAL.isIn(words)) && forms.numberOrMultiple.test(words.replace(YEARS, ''));
}

/** A term of news counts at most so much. */
const MOST_TERM = 2;
const TERM_SCALE = 4;

/** How much of news a text has by words that only one report says. */
function newsBy(terms: readonly TermChange[]): (text: string) => number {
  const sought = new SoughtWords(terms.map(({ term }) => term));
  return (text) => (sought.isIn(text) ? Math.max(...terms.map(({ term, score }) => (text.includes(term) ? score : 0))) : 0);
}

/** Reads what the words of an item's places say, whatever kind of thing it is, and which formula of policy one of the reports does not know at all. */
function textReader({ previous, current }: HighlightSource, { terms }: Judged) {
  const policy = new SoughtWords(policyFormulas(current.report.place));
  // A formula of policy is weighed as one.
  const others = (list: readonly TermChange[]) => list.filter(({ term }) => !policy.words.includes(term));
  const [isNews, wasNews] = [newsBy(others(terms.new)), newsBy(others(terms.vanished))];
  const isRoutine = { previous: routineOf(previous), current: routineOf(current) };
  return ({ previous: before, current: now, rows, kind }: Omit<Item, 'features'>) => {
    const old = before.map((span) => wordsAt(previous, span)).join('，');
    const own = now.map((span) => wordsAt(current, span)).join('，');
    const text = own || old;
    const turned = policy.turned(old, own);
    const formula = turned.find((word) => !saysFormula(previous, word) || !saysFormula(current, word));
    const isMacro = current.report.place === NATION && kind !== 'structure' && MACRO.isIn(`${old}，${own}`);
    // What the review says of 年均 is no goal, nor is a row of this year's table.
    const goal = rows.length === 0 && (isGoal(own, current) || isGoal(old, previous) || outgrows(own) !== outgrows(old));
    const shown = now[0] ?? before[0];
    const features: readonly (readonly [Feature, number])[] = [
      ['policy-turn', turned.length > 0 ? 1 : 0],
      ['new-formula', formula ? 1 : 0],
      ['macro-policy', isMacro ? 1 : 0],
      ['precedence', FIRST.turned(old, own).length > 0 ? 1 : 0],
      ['first-time', NEWS.turned(old, own).length > 0 ? 1 : 0],
      // What stands beside the figure of a row is not what it is about.
      ['new-term', rows.length > 0 ? 0 : Math.min(MOST_TERM, Math.max(wasNews(old), isNews(own)) / TERM_SCALE)],
      ['goal-of-years', goal ? 1 : 0],
      ['growth', goal && outgrows(text) ? 1 : 0],
      ['routine', (shown && isRoutine[now[0] ? 'current' : 'previous'](shown)) || ROUTINE.isIn(text) ? 1 : 0],
      ['length', Math.log(Math.max(1, text.length)) / 4],
    ];
    return { features, formula };
  };
}

/** Whether a place stands in what every report says of the government itself. */
function routineOf({ flat }: PreparedReport): (place: Span) => boolean {
  const parts = flat.flatMap(({ section }) => (section.role === 'government' || section.role === 'closing' ? [section.span] : []));
  return ({ start }) => parts.some((span) => span.start <= start && start < span.end);
}

/** No place is longer: two that share one stand in one stretch of the text, or in neighbouring ones. */
const STRETCH = 64;
const stretchesOf = (places: Both<readonly Span[]>): readonly string[] =>
  (['previous', 'current'] as const).flatMap((side) =>
    places[side].flatMap(({ start, end }) => [Math.floor(start / STRETCH), Math.floor(end / STRETCH)].map((at) => `${side} ${at}`)),
  );

/** A record joins a row whose clause is its own: it is told there. No row takes a record's places. */
function joinRecords(rows: readonly Item[], records: readonly Item[]): readonly Item[] {
  const rowsAt = new Map<string, Item[]>();
  for (const row of rows) for (const key of stretchesOf(row)) remembered(rowsAt, key, () => []).push(row);
  const joined = new Map(rows.map((row) => [row, [] as string[]]));
  const left = records.filter((record) => {
    const near = new Set(stretchesOf(record).flatMap((key) => rowsAt.get(key) ?? []));
    const shared = [...near].filter((row) => shareOne(row, record));
    for (const row of shared) joined.get(row)!.push(...record.records);
    return shared.length === 0;
  });
  return [...rows.map((row) => ({ ...row, records: joined.get(row)! })), ...left];
}

/** So much of a clause, at its beginning or end, is what it says: of 要继续实施积极的财政政策 all but 要继续. */
const GIST = 0.7;
const LEAST_GIST = 8;

/** Whether a report says a clause, or all but its lead or its end, word for word; a number is what a clause says, and must be there. */
function saysGist(report: PreparedReport, words: string): boolean {
  const length = /\d/u.test(words) ? words.length : Math.min(words.length, Math.max(LEAST_GIST, Math.ceil(words.length * GIST)));
  return saysWords(report, words.slice(0, length)) || (length < words.length && saysWords(report, words.slice(-length)));
}

/** What the current places say, or the previous ones where there are none. */
const lastWords = ({ previous, current }: Pick<Item, SideName>, source: HighlightSource): readonly string[] =>
  current.length > 0 ? current.map((place) => wordsAt(source.current, place)) : previous.map((place) => wordsAt(source.previous, place));

/** Clauses of one report that the other says too, wherever it stands there, are neither new nor gone. */
function isSaidByOther({ kind, previous, current, rows }: Item, source: HighlightSource): boolean {
  if (rows.length > 0 || kind === 'structure' || previous.length > 0 === current.length > 0) return false;
  const other = current.length > 0 ? source.previous : source.current;
  return lastWords({ previous, current }, source).every((words) => saysGist(other, words));
}

const isPast = (item: Item, source: HighlightSource): boolean =>
  (item.kind === 'initiative' || item.kind === 'gone') && lastWords(item, source).every((words) => forms.cameAbout.test(words));

/** Everything of a comparison that may be worth reading first, with all that speaks for it. */
export function findItems(source: HighlightSource, pair: Judged): readonly Item[] {
  const read = textReader(source, pair);
  return [
    ...joinRecords(rowItems(source, pair), commitmentItems(source, pair)),
    ...goalItems(source, pair),
    ...passageItems(source, pair),
    ...headingItems(source, pair),
  ].flatMap((item) => {
    if (isSaidByOther(item, source) || isPast(item, source)) return [];
    const { features: told, formula } = read(item);
    const features = new Map([...told, ...item.features].filter(([, value]) => value !== 0));
    // What says the same new formula twice (稳住楼市股市, 促进楼市股市健康发展) is one piece of news.
    const family = item.family ?? (formula && `formula ${formula}`);
    return [{ ...item, kind: features.has('goal-of-years') ? 'goal' : item.kind, features, ...(family && { family }) }];
  });
}
