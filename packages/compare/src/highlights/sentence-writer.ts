import type { BriefArgument, BriefSentence, Grade, JudgedRow, SentenceCode, Span, TermChange } from '@tongbi/model';
import { policyWords } from '../generated/policy-words.js';
import { bigrams, dice } from '../links/alike-texts.js';
import type { Both, PreparedReport, SideName } from '../prepare/prepared-report.js';
import { sectionSentence } from './headings.js';
import { allWords, type HighlightSource, type Item, isSamePlace, type Judged, saysFormula, wordsAt } from './item.js';
import { Quoter, sectionAt, type Teller } from './quoter.js';
import { clauseOf } from './row-items.js';
import { rowSentence } from './row-sentence.js';

/** Of clauses less alike the one does not say what the other said. */
const ALIKE = 0.25;
/** A quotation that is hardly longer than the word in it needs no word of its own. */
const MOSTLY = 0.6;
/** Clauses that stand together are quoted as one, up to so many characters. */
const LONGEST_TARGETS = 64;
/** 资本, 疫情: so short a word says too little by itself. */
const SHORTEST = 3;

const sentence = (code: SentenceCode, grade: Grade, ...given: readonly BriefArgument[]): BriefSentence => ({
  code,
  arguments: given,
  grade,
});

/** Writes each change of a comparison as one sentence, in the words of the reports and nothing beyond them. */
export class SentenceWriter {
  readonly #teller: Teller;
  /** Words that one report says and the other nowhere. */
  readonly #only: Both<readonly string[]>;

  constructor(source: HighlightSource, pair: Judged) {
    this.#teller = { source, pair, quoter: new Quoter(source) };
    const policy = policyWords.map(({ word }) => word);
    const only = (terms: readonly TermChange[], own: PreparedReport, other: PreparedReport) =>
      [...terms.filter(({ term }) => isNamed(term)).map(({ term }) => term), ...policy]
        .filter((word) => bare(word).length >= SHORTEST && allWords(own).includes(word) && !saysFormula(other, bare(word)))
        .sort((a, b) => b.length - a.length);
    const { previous, current } = source;
    this.#only = { previous: only(pair.terms.vanished, previous, current), current: only(pair.terms.new, current, previous) };
  }

  ofRow(row: JudgedRow): BriefSentence | undefined {
    return rowSentence(row, this.#teller, row);
  }

  of(item: Item): BriefSentence {
    const rows = this.#teller.pair.indicators.filter(({ id }) => item.rows.includes(id));
    // A rate under another name is two rows or more: “固定资产投资提质提效” became “投资增长5%左右”.
    const [before, now] = rows.length > 1 ? [this.#targetsOf(rows, 'previous'), this.#targetsOf(rows, 'current')] : [];
    if (before && now) return sentence('words-changed', item.sure.grade, ...this.#quoteBoth(before, now));
    const row = rows[0];
    if (row) return rowSentence(row, this.#teller, item.sure) ?? this.#ofText(item);
    return (item.kind === 'structure' ? sectionSentence(item, this.#teller) : undefined) ?? this.#ofText(item);
  }

  /** The targets of several rows in one report, from the first clause to the last where these stand beside each other. */
  #targetsOf(rows: readonly JudgedRow[], side: SideName): Span | undefined {
    const own = this.#teller.source[side];
    const stated = rows.flatMap((row) => (side === 'previous' ? row.previousTarget : row.currentTarget) ?? []);
    const [first, ...further] = stated.flatMap(({ span }) => clauseOf(own, span)).sort((a, b) => a.start - b.start);
    const end = further.at(-1)?.end ?? 0;
    return first && (end - first.start <= LONGEST_TARGETS && end > first.end ? { start: first.start, end } : first);
  }

  /** About passages, commitments and goals: what is said now, and what was said. */
  #ofText(item: Item): BriefSentence {
    const { grade } = item.sure;
    const [[before], [now]] = [item.previous, item.current];
    if (!now) return this.#oneSided('previous', before!, grade);
    if (!before) return item.kind === 'goal' ? this.#goal(now, item) : this.#oneSided('current', now, grade);
    const both = this.#quoteBoth(before, now);
    if (item.kind === 'outcome') return sentence('promise-reviewed', grade, ...both);
    if (this.#areAlike(before, now)) return { ...sentence('words-changed', grade, ...both), ...this.#firstSaid(now) };
    const own = this.#oneSided('current', now, grade);
    // Two clauses of one commitment that are about two things stand side by side.
    return own.code === 'words-new' && grade === 'certain' ? sentence('words-beside', grade, ...both) : own;
  }

  /** 由“稳健的渔业政策”改为“适度放开的渔业政策”: since when nobody said the new word of it. */
  #firstSaid(now: Span): Pick<BriefSentence, 'further'> {
    const words = wordsAt(this.#teller.source.current, now);
    const word = this.#only.current.find((each) => words.includes(each));
    const quote = word && this.#teller.quoter.wordsIn('current', bare(word), [now]);
    const further = quote && this.#teller.source.history.came((earlier) => saysFormula(earlier, quote.text), undefined, quote);
    return further && further.length > 0 ? { further } : {};
  }

  #areAlike(before: Span, now: Span): boolean {
    const { previous, current } = this.#teller.source;
    return dice(bigrams(wordsAt(previous, before)), bigrams(wordsAt(current, now))) >= ALIKE;
  }

  /** A word that the other report says nowhere is new beyond doubt, whatever is thought of the clause around it. */
  #oneSided(name: SideName, span: Span, grade: Grade): BriefSentence {
    const { source, quoter } = this.#teller;
    const words = wordsAt(source[name], span);
    const word = this.#only[name].find((each) => words.includes(each));
    const quote = quoter.quote(name, span);
    const plain = name === 'current' ? 'words-new' : 'words-gone';
    if (word === undefined) return sentence(plain, grade, quote);
    const says = (earlier: PreparedReport) => saysFormula(earlier, bare(word));
    const further = name === 'current' ? source.history.came(says) : source.history.went(says);
    const told =
      word.length >= words.length * MOSTLY
        ? sentence(plain, 'certain', quote)
        : sentence(name === 'current' ? 'term-new' : 'term-gone', 'certain', quoter.wordsIn(name, bare(word), [span]), quote);
    return further.length > 0 ? { ...told, further } : told;
  }

  /** Goals that stand side by side are one: 经济年均增长5%左右，研发投入年均增长7%左右. */
  #goal(first: Span, { current, sure }: Item): BriefSentence {
    const span = { start: first.start, end: current.at(-1)!.end };
    const { source, pair, quoter } = this.#teller;
    const side = source.current;
    const quote = quoter.quote('current', span);
    // 与“十五五”目标衔接 beside a figure makes it no goal of an outline.
    const isOutline = side.outline.has(sectionAt(side, span)) || quote.text.includes('年均');
    const goal = isOutline && pair.goals.find((row) => row.current?.report === side.report.id && isSamePlace(row.current.span, span));
    if (!goal) return this.#oneSided('current', span, sure.grade);
    // 到2030年达到200万套 has its year in it.
    if (quote.text.includes(String(goal.period.to))) return sentence('words-said', 'certain', quote);
    const period = { text: `${goal.period.from}—${goal.period.to}` };
    return sentence('goal-set', sure.grade, period, quote);
  }

  #quoteBoth(before: Span, now: Span): readonly BriefArgument[] {
    const { quoter } = this.#teller;
    return [quoter.quote('previous', before), quoter.quote('current', now)];
  }
}

/** A term in quotation marks is a name; of others the lists of policy know which matter. */
const isNamed = (term: string): boolean => /[“”《》]/u.test(term);
const bare = (word: string): string => word.replace(/^[“《]|[”》]$/gu, '');
