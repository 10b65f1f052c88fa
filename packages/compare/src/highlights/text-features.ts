import { anyOf, type Span, type TermChange } from '@tongbi/model';
import { policyWords } from '../generated/policy-words.js';
import { tellingWords } from '../generated/telling-words.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { taskHeadings } from './heading-items.js';
import { allWords, type Feature, type HighlightSource, type Item, type Judged, wordsAt } from './item.js';

const said = (says: string) => tellingWords.flatMap((row) => (row.says === says ? [row.word] : []));
const [NEWS, GOAL, ROUTINE] = [said('news'), said('goal'), said('routine')] as const;
const COUNTS = /\d|翻番|翻一番|倍增/u;
const YEARS = /20\d\d年?/gu;
/** A goal of several years, or of one that is not the report's own, has a number or multiplies: 到2030年达到200万套, 五年内规模翻番. */
function isGoal(words: string, { report }: PreparedReport): boolean {
  const isLater = [...words.matchAll(YEARS)].some(([year]) => Number.parseInt(year, 10) > (report.year ?? Number.POSITIVE_INFINITY));
  return (isLater || ANY_GOAL.test(words)) && COUNTS.test(words.replace(YEARS, ''));
}

/** Whether a text holds one of so many words, asked once of thousands of clauses. */
const oneOf = (words: readonly string[]): RegExp => (words.length > 0 ? new RegExp(anyOf(words), 'u') : /(?!)/u);
const ANY_NEWS = oneOf(NEWS);
const ANY_ROUTINE = oneOf(ROUTINE);
const ANY_GOAL = oneOf(GOAL);

/** A term of news counts at most so much. */
const MOST_TERM = 2;
const TERM_SCALE = 4;

/** What the words of an item's places say, whatever kind of thing it is. */
export class TextFeatures {
  readonly #source: HighlightSource;
  readonly #policy: readonly string[];
  readonly #absent: ReadonlySet<string>;
  readonly #anyPolicy: RegExp;
  readonly #new: TermIndex;
  readonly #vanished: TermIndex;
  readonly #plan: { readonly previous: PlanMap; readonly current: PlanMap };

  constructor(source: HighlightSource, { terms }: Judged) {
    const { previous, current } = source;
    this.#source = source;
    this.#new = new TermIndex(terms.new);
    this.#vanished = new TermIndex(terms.vanished);
    const isNational = current.report.place === '全国';
    const [before, now] = [allWords(previous), allWords(current)];
    this.#policy = policyWords.flatMap(({ word, of }) => (of === 'any' || isNational ? [word] : []));
    this.#anyPolicy = oneOf(this.#policy);
    this.#absent = new Set(this.#policy.filter((word) => !before.includes(word) || !now.includes(word)));
    this.#plan = { previous: new PlanMap(previous), current: new PlanMap(current) };
  }

  of({ previous: before, current: now, rows }: Pick<Item, 'previous' | 'current' | 'rows'>): readonly (readonly [Feature, number])[] {
    const { previous, current } = this.#source;
    const old = before.map((span) => wordsAt(previous, span)).join('，');
    const own = now.map((span) => wordsAt(current, span)).join('，');
    const text = own || old;
    const turned = this.#anyPolicy.test(`${old}，${own}`) ? this.#policy.filter((word) => old.includes(word) !== own.includes(word)) : [];
    const formula = turned.some((word) => this.#absent.has(word));
    const news = ANY_NEWS.test(`${old}，${own}`) && NEWS.some((word) => old.includes(word) !== own.includes(word));
    const term = Math.max(this.#vanished.best(old), this.#new.best(own));
    // What the review says of 年均 is no goal, nor is a row of this year's table.
    const goal = rows.length === 0 && (isGoal(own, current) || isGoal(old, previous));
    const shown = now[0] ?? before[0];
    const plan = this.#plan[now[0] ? 'current' : 'previous'];
    return [
      ['policy-turn', turned.length > 0 ? 1 : 0],
      ['new-formula', formula ? 1 : 0],
      ['first-time', news ? 1 : 0],
      ['new-term', Math.min(MOST_TERM, term / TERM_SCALE)],
      ['goal-of-years', goal ? 1 : 0],
      ['before-tasks', shown && plan.isBeforeTasks(shown) ? 1 : 0],
      ['routine', (shown && plan.isRoutine(shown)) || ANY_ROUTINE.test(text) ? 1 : 0],
      ['length', Math.log(Math.max(1, text.length)) / 4],
    ];
  }
}

/** Words that only one report says, with how much of news each is. */
class TermIndex {
  readonly #terms: readonly TermChange[];
  readonly #any: RegExp;

  constructor(terms: readonly TermChange[]) {
    this.#terms = terms;
    this.#any = oneOf(terms.map(({ term }) => term));
  }

  best(text: string): number {
    return this.#any.test(text) ? Math.max(...this.#terms.map(({ term, score }) => (text.includes(term) ? score : 0))) : 0;
  }
}

/** Where of a report a place stands. */
class PlanMap {
  readonly #tasksBegin: number;
  readonly #government: readonly Span[];

  constructor(side: PreparedReport) {
    this.#tasksBegin = taskHeadings(side)[0]?.section.span.start ?? 0;
    this.#government = side.flat.flatMap(({ section }) =>
      section.role === 'government' || section.role === 'closing' ? [section.span] : [],
    );
  }

  /** Requirements, main targets and lines of policy stand before the tasks one by one. */
  isBeforeTasks({ start }: Span): boolean {
    return start < this.#tasksBegin;
  }

  isRoutine({ start }: Span): boolean {
    return this.#government.some((span) => span.start <= start && start < span.end);
  }
}
