import { isOnlyVerb, isPromisingVerb } from '@tongbi/commitments';
import { anyOf, type Segment } from '@tongbi/model';
import { lightWords } from '../generated/light-words.js';
import { termBreaks } from '../generated/term-breaks.js';
import { termCategories } from '../generated/term-categories.js';
import type { PreparedReport } from '../prepare/prepared-report.js';

const HAN = /^\p{Script=Han}+$/u;
/** “1+3”, “好房子”, 《…规划》: what a report puts in quotation marks is a name or a slogan of its own; a longer one is a quotation. */
const QUOTED = /[“《]([^“”《》，。；：！？]{2,12})[”》]/gu;
/** What makes a quoted one a programme: a number (“两新”, “1+3”), or 行动, 计划 and the like behind it. */
const NUMBERED = /[0-9０-９+＋一二两三四五六七八九十百千万双]/u;
const PROGRAMME = /^(?:\p{Script=Han}{0,4})(?:行动|计划|工程|战略|改革|政策|模式|品牌|项目|产业|集群|试点|规划|体系|机制|活动|专项)/u;
/** 培育[具身智能、6G]等未来产业: what is listed between marks before its category is the name of a thing. */
const LISTED = new RegExp(
  `((?:、[^，。；：！？、“”《》（）等和与及]{2,8})+)等[^，。；、]{0,6}?${anyOf(termCategories.map(({ word }) => word))}`,
  'gu',
);
const COUNTED = /^[一二三四五六七八九十百千万亿两几首第半数]+.?$/u;
const MOST_WORDS = 4;
const LONGEST = 10;

const light = new Set(lightWords.map(({ word }) => word));
const breaks = new Set([
  ...termBreaks.map(({ word }) => word),
  ...lightWords.filter(({ kind }) => kind === 'function').map(({ word }) => word),
]);

/** plain: words that stand together; quoted; programme: quoted, with a number or a noun that makes it one; thing: listed before its category; policy: a formula that editors keep. */
type TermSort = 'plain' | 'quoted' | 'programme' | 'thing' | 'policy';

/** A word or phrase of a report, with all that tells whether it is a term. */
export interface FoundTerm {
  /** As it is looked for in a text: a quoted one without its marks. */
  readonly inner: string;
  readonly words: readonly string[];
  readonly sort: TermSort;
  /** As far as it was found as such; 1 of a thing or policy that no phrase counts. */
  count: number;
  /** What stands before and after it: a term stands between different words, a piece of a longer one does not. */
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/** The sentences and headings of review and plan, in which terms are looked for: without soft line breaks and invisible marks. */
export const textsOf = ({ review, plan }: PreparedReport): readonly string[] => [...review.groups, ...plan.groups].map(({ text }) => text);

/** Every word and phrase that may be a term, by how it is written. */
export function findTerms(texts: readonly string[], segment: Segment, formulas: readonly string[]): ReadonlyMap<string, FoundTerm> {
  const found = new Map<string, FoundTerm>();
  for (const sentence of texts) {
    let run: string[] = [];
    for (const { text } of segment(sentence)) {
      if (HAN.test(text) && !breaks.has(text)) run.push(text);
      else {
        addPhrases(found, run);
        run = [];
      }
    }
    addPhrases(found, run);
    addQuoted(found, sentence, segment);
    addNames(found, sentence, segment, formulas);
  }
  return found;
}

const opensNoTerm = (word: string) => isPromisingVerb(word) || light.has(word) || COUNTED.test(word);
const endsNoTerm = (word: string) => isOnlyVerb(word) || light.has(word);

function addPhrases(found: Map<string, FoundTerm>, run: readonly string[]): void {
  for (let first = 0; first < run.length; first++) {
    if (opensNoTerm(run[first]!)) continue;
    for (let end = first + 1; end <= Math.min(run.length, first + MOST_WORDS); end++) {
      const words = run.slice(first, end);
      const term = words.join('');
      if (endsNoTerm(words.at(-1)!) || term.length < 2 || term.length > LONGEST) continue;
      const known = found.get(term) ?? newTerm(term, words, 'plain');
      found.set(term, known);
      known.count++;
      // Where a clause begins or ends, it borders on something else each time.
      known.before.add(run[first - 1] ?? `^${known.count}`);
      known.after.add(run[end] ?? `$${known.count}`);
    }
  }
}

function addQuoted(found: Map<string, FoundTerm>, sentence: string, segment: Segment): void {
  for (const match of sentence.matchAll(QUOTED)) {
    const inner = match[1]!;
    const isProgramme =
      NUMBERED.test(inner) || PROGRAMME.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + LONGEST));
    const known =
      found.get(match[0]) ??
      newTerm(
        inner,
        segment(inner).map(({ text }) => text),
        isProgramme ? 'programme' : 'quoted',
      );
    found.set(match[0], known);
    known.count++;
  }
}

/** Things and policies are terms though they are said once: 具身智能, 适度宽松. */
function addNames(found: Map<string, FoundTerm>, sentence: string, segment: Segment, formulas: readonly string[]): void {
  const wordsOf = (inner: string) => segment(inner).map(({ text }) => text);
  const add = (inner: string, sort: TermSort, words?: readonly string[]) => {
    const known = found.get(inner);
    if (known?.sort === sort) return;
    found.set(inner, { ...(known ?? newTerm(inner, words ?? wordsOf(inner), sort)), sort, count: Math.max(1, known?.count ?? 0) });
  };
  for (const [, list] of sentence.matchAll(LISTED))
    for (const thing of list!.split('、').slice(1)) {
      const words = wordsOf(thing);
      if (!opensNoTerm(words[0]!)) add(thing, 'thing', words);
    }
  for (const word of formulas) if (sentence.includes(word)) add(word, 'policy');
}

function newTerm(inner: string, words: readonly string[], sort: TermSort): FoundTerm {
  return { inner, words, sort, count: 0, before: new Set(), after: new Set() };
}
