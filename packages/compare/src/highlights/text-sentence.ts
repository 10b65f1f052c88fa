import type { BriefArgument, BriefSentence, Grade, SentenceCode, Span, TermChange } from '@tongbi/model';
import { policyWords } from '../generated/policy-words.js';
import { bigrams, dice } from '../links/bigrams.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { History } from './history.js';
import { allWords, type HighlightSource, type Item, isSamePlace, type Judged, wordsAt } from './item.js';
import { type Quoter, type SideName, sectionAt } from './quoter.js';

/** Of clauses less alike the one does not say what the other said. */
const ALIKE = 0.25;
/** A quotation that is hardly longer than the word in it needs no word of its own. */
const MOSTLY = 0.6;
/** 资本, 疫情: so short a word says too little by itself. */
const SHORTEST = 3;

/** Sentences about passages, commitments and goals: what is said now, and what was said. */
export class TextTeller {
  readonly #source: HighlightSource;
  readonly #pair: Judged;
  readonly #quoter: Quoter;
  readonly #history: History;
  /** Words that one report says and the other nowhere. */
  readonly #only: { readonly [name in SideName]: readonly string[] };

  constructor(source: HighlightSource, pair: Judged, quoter: Quoter, history: History) {
    this.#source = source;
    this.#pair = pair;
    this.#quoter = quoter;
    this.#history = history;
    const [before, now] = [allWords(source.previous), allWords(source.current)];
    const policy = policyWords.map(({ word }) => word);
    const only = (terms: readonly TermChange[], own: string, other: string) =>
      [...terms.filter(({ term }) => isNamed(term)).map(({ term }) => term), ...policy]
        .filter((word) => bare(word).length >= SHORTEST && own.includes(word) && !other.includes(bare(word)))
        .sort((a, b) => b.length - a.length);
    this.#only = { previous: only(pair.terms.vanished, before, now), current: only(pair.terms.new, now, before) };
  }

  tell(item: Item): BriefSentence {
    const { grade } = item.sure;
    const [before] = item.previous;
    const [now] = item.current;
    if (item.kind === 'goal' && now && !before) return this.#goal(now, item);
    if (item.kind === 'outcome' && before && now)
      return this.#told('promise-reviewed', grade, this.#quote('previous', before), this.#quote('current', now));
    if (before && now && this.#areAlike(before, now))
      return {
        ...this.#told('words-changed', grade, this.#quote('previous', before), this.#quote('current', now)),
        ...this.#firstSaid(now),
      };
    const [name, span] = now ? (['current', now] as const) : (['previous', before!] as const);
    const sentence = this.#oneSided(name, span, grade);
    // Two clauses of one commitment that are about two things stand side by side.
    const isPart = before && now && sentence.code === 'words-new' && grade === 'certain';
    return isPart ? this.#told('words-beside', grade, this.#quote('previous', before), this.#quote('current', now)) : sentence;
  }

  /** 由“稳健的渔业政策”改为“适度放开的渔业政策”: since when nobody said the new word of it. */
  #firstSaid(now: Span): Pick<BriefSentence, 'further'> {
    const words = wordsAt(this.#source.current, now);
    const word = this.#only.current.find((each) => words.includes(each));
    const quote = word && this.#quoter.wordsIn('current', bare(word), [now]);
    const further = quote && this.#history.came(({ report }) => allWords(report).includes(quote.text), undefined, quote);
    return further && further.length > 0 ? { further } : {};
  }

  #areAlike(before: Span, now: Span): boolean {
    const { previous, current } = this.#source;
    return dice(bigrams(wordsAt(previous, before)), bigrams(wordsAt(current, now))) >= ALIKE;
  }

  /** A word that the other report says nowhere is new beyond doubt, whatever is thought of the clause around it. */
  #oneSided(name: SideName, span: Span, grade: Grade): BriefSentence {
    const words = wordsAt(this.#source[name], span);
    const word = this.#only[name].find((each) => words.includes(each));
    const quote = this.#quote(name, span);
    const plain = name === 'current' ? 'words-new' : 'words-gone';
    if (word === undefined) return this.#told(plain, grade, quote);
    const says = ({ report }: { readonly report: PreparedReport }) => allWords(report).includes(bare(word));
    const further = name === 'current' ? this.#history.came(says) : this.#history.went(says);
    const sentence =
      word.length >= words.length * MOSTLY
        ? this.#told(plain, 'certain', quote)
        : this.#told(name === 'current' ? 'term-new' : 'term-gone', 'certain', this.#quoter.wordsIn(name, bare(word), [span]), quote);
    return further.length > 0 ? { ...sentence, further } : sentence;
  }

  /** Goals that stand side by side are one: 经济年均增长5%左右，研发投入年均增长7%左右. */
  #goal(first: Span, { current, sure }: Item): BriefSentence {
    const span = { start: first.start, end: current.at(-1)!.end };
    const side = this.#source.current;
    const quote = this.#quote('current', span);
    // 与“十五五”目标衔接 beside a figure makes it no goal of an outline.
    const isOutline = side.outline.has(sectionAt(side, span)) || quote.text.includes('年均');
    const goal = isOutline && this.#pair.goals.find((row) => row.current?.report === side.report.id && isSamePlace(row.current.span, span));
    if (!goal) return this.#oneSided('current', span, sure.grade);
    // 到2030年达到200万套 has its year in it.
    if (quote.text.includes(String(goal.period.to))) return this.#told('words-said', 'certain', quote);
    const period = { text: `${goal.period.from}—${goal.period.to}` };
    return this.#told('goal-set', sure.grade, period, quote);
  }

  #quote(name: SideName, span: Span): BriefArgument {
    return this.#quoter.quote(name, span);
  }

  #told(code: SentenceCode, grade: Grade, ...given: readonly BriefArgument[]): BriefSentence {
    return { code, arguments: given, grade };
  }
}

/** A term in quotation marks is a name; of others the lists of policy know which matter. */
const isNamed = (term: string): boolean => /[“”《》]/u.test(term);
const bare = (word: string): string => word.replace(/^[“《]|[”》]$/gu, '');
