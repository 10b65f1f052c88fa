import { anyOf, NATION, type Span, type TermChange } from '@tongbi/model';
import { tellingWords } from '../generated/telling-words.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { policyFormulas } from '../terms/policy-formulas.js';
import { allWords, type Feature, type HighlightSource, type Item, type Judged, wordsAt } from './item.js';

const said = (says: string) => tellingWords.flatMap((row) => (row.says === says ? [row.word] : []));
const [NEWS, GOAL, ROUTINE, FIRST, MACRO, RELATIVE] = [
  said('news'),
  said('goal'),
  said('routine'),
  said('precedence'),
  said('macro'),
  said('relative'),
] as const;
const COUNTS = /\d|翻番|翻一番|倍增/u;
const YEARS = /20\d\d年?/gu;
/** 经济增速高于全国平均水平 is a goal too, and the first that readers look for. */
const GROWTH = /(?:经济|生产总值|GDP)[^，；]{0,6}(?:增速|增长)/u;
const outgrows = (words: string) => ANY_RELATIVE.test(words) && GROWTH.test(words);
/** A goal of several years, or of one that is not the report's own, has a number or multiplies: 到2030年达到200万套, 五年内规模翻番. */
function isGoal(words: string, { report }: PreparedReport): boolean {
  const isLater = [...words.matchAll(YEARS)].some(([year]) => Number.parseInt(year, 10) > (report.year ?? Number.POSITIVE_INFINITY));
  return (isLater || ANY_GOAL.test(words)) && COUNTS.test(words.replace(YEARS, ''));
}

/** Whether a text holds one of so many words, asked once of thousands of clauses. */
const oneOf = (words: readonly string[]): RegExp => (words.length > 0 ? new RegExp(anyOf(words), 'u') : /(?!)/u);
const ANY_NEWS = oneOf(NEWS);
const ANY_FIRST = oneOf(FIRST);
const ANY_MACRO = oneOf(MACRO);
const ANY_ROUTINE = oneOf(ROUTINE);
const ANY_GOAL = oneOf(GOAL);
const ANY_RELATIVE = oneOf(RELATIVE);

/** A term of news counts at most so much. */
const MOST_TERM = 2;
const TERM_SCALE = 4;

interface TextEvidence {
  readonly features: readonly (readonly [Feature, number])[];
  /** The formula of policy that one of the reports does not know at all. */
  readonly formula: string | undefined;
}

/** What the words of an item's places say, whatever kind of thing it is. */
export class TextFeatures {
  readonly #source: HighlightSource;
  readonly #policy: readonly string[];
  readonly #absent: ReadonlySet<string>;
  readonly #anyPolicy: RegExp;
  readonly #isNational: boolean;
  readonly #new: TermIndex;
  readonly #vanished: TermIndex;
  readonly #isRoutine: { readonly previous: (place: Span) => boolean; readonly current: (place: Span) => boolean };

  constructor(source: HighlightSource, { terms }: Judged) {
    const { previous, current } = source;
    this.#source = source;
    this.#policy = policyFormulas(current.report.place);
    // A formula of policy is weighed as one.
    const others = (list: readonly TermChange[]) => list.filter(({ term }) => !this.#policy.includes(term));
    this.#new = new TermIndex(others(terms.new));
    this.#vanished = new TermIndex(others(terms.vanished));
    this.#isNational = current.report.place === NATION;
    const [before, now] = [allWords(previous), allWords(current)];
    this.#anyPolicy = oneOf(this.#policy);
    this.#absent = new Set(this.#policy.filter((word) => !before.includes(word) || !now.includes(word)));
    this.#isRoutine = { previous: routineOf(previous), current: routineOf(current) };
  }

  of({ previous: before, current: now, rows, kind }: Omit<Item, 'features'>): TextEvidence {
    const { previous, current } = this.#source;
    const old = before.map((span) => wordsAt(previous, span)).join('，');
    const own = now.map((span) => wordsAt(current, span)).join('，');
    const text = own || old;
    const turned = this.#anyPolicy.test(`${old}，${own}`) ? this.#policy.filter((word) => old.includes(word) !== own.includes(word)) : [];
    const formula = turned.find((word) => this.#absent.has(word));
    const turns = (any: RegExp, words: readonly string[]) =>
      any.test(`${old}，${own}`) && words.some((word) => old.includes(word) !== own.includes(word));
    const isMacro = this.#isNational && kind !== 'structure' && ANY_MACRO.test(`${old}，${own}`);
    const term = Math.max(this.#vanished.best(old), this.#new.best(own));
    // What the review says of 年均 is no goal, nor is a row of this year's table.
    const goal = rows.length === 0 && (isGoal(own, current) || isGoal(old, previous) || outgrows(own) !== outgrows(old));
    const shown = now[0] ?? before[0];
    const isRoutine = this.#isRoutine[now[0] ? 'current' : 'previous'];
    const features: readonly (readonly [Feature, number])[] = [
      ['policy-turn', turned.length > 0 ? 1 : 0],
      ['new-formula', formula ? 1 : 0],
      ['macro-policy', isMacro ? 1 : 0],
      ['precedence', turns(ANY_FIRST, FIRST) ? 1 : 0],
      ['first-time', turns(ANY_NEWS, NEWS) ? 1 : 0],
      // What stands beside the figure of a row is not what it is about.
      ['new-term', rows.length > 0 ? 0 : Math.min(MOST_TERM, term / TERM_SCALE)],
      ['goal-of-years', goal ? 1 : 0],
      ['growth', goal && outgrows(text) ? 1 : 0],
      ['routine', (shown && isRoutine(shown)) || ANY_ROUTINE.test(text) ? 1 : 0],
      ['length', Math.log(Math.max(1, text.length)) / 4],
    ];
    return { features, formula };
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

/** Whether a place stands in what every report says of the government itself. */
function routineOf({ flat }: PreparedReport): (place: Span) => boolean {
  const parts = flat.flatMap(({ section }) => (section.role === 'government' || section.role === 'closing' ? [section.span] : []));
  return ({ start }) => parts.some((span) => span.start <= start && start < span.end);
}
