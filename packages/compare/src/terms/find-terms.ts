import { isOnlyVerb, isPromisingVerb } from '@tongbi/commitments';
import { NATION, remembered, type Segment, WordTable } from '@tongbi/model';
import { knownTerms } from '../generated/known-terms.js';
import { lightWords } from '../generated/light-words.js';
import { policyWords } from '../generated/policy-words.js';
import { termBreaks } from '../generated/term-breaks.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';

/** Formulas of policy that are a place's own to choose: 适度宽松 is the nation's alone, a place repeats it. */
const formulasOf = (place: string | null) => policyWords.filter(({ of }) => of === 'any' || place === NATION);
export const policyFormulas = (place: string | null): readonly string[] => formulasOf(place).map(({ word }) => word);
/** Those that name a policy or a stance by themselves: 生育 does not. */
export const policyNames = (place: string | null): readonly string[] =>
  formulasOf(place).flatMap(({ word, names }) => (names === 'yes' ? [word] : []));

const HAN = /^\p{Script=Han}+$/u;
/** 新一轮渔港提升行动 and 渔港提升三年行动 are 渔港提升行动 again. */
export const withoutEdition = (text: string): string => text.replace(forms.editionWords, '');
const KNOWN = WordTable.of(knownTerms.flatMap(({ words }) => words.split(' ')));
const MOST_WORDS = 4;
const LONGEST = 10;

const light = new Set(lightWords.map(({ word }) => word));
const breaks = new Set([
  ...termBreaks.map(({ word }) => word),
  ...lightWords.filter(({ kind }) => kind === 'function').map(({ word }) => word),
]);

/** plain: words that stand together; name: that end as names do (渔港管理体制); quoted; counting: a quoted slogan with a number; programme: with a noun that makes it one; thing: listed before its category; known: looked for by name; policy: a formula that editors keep. */
type TermSort = 'plain' | 'name' | 'quoted' | 'counting' | 'programme' | 'thing' | 'known' | 'policy';

/** A word or phrase of a report, with all that tells whether it is a term. */
export interface FoundTerm {
  /** As it is looked for in a text: a quoted one without its marks. */
  readonly inner: string;
  readonly words: readonly string[];
  readonly sort: TermSort;
  count: number;
  /** What stands before and after it: a term stands between different words, a piece of a longer one does not. */
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/** The sentences and headings of review and plan, in which terms are looked for: without soft line breaks and invisible marks. */
export const textsOf = ({ review, plan }: PreparedReport): readonly string[] => [...review.groups, ...plan.groups].map(({ text }) => text);

/** Every word and phrase that may be a term, by how it is written; `words` are those of the texts, where they are known. */
export function findTerms(
  texts: readonly string[],
  segment: Segment,
  formulas: readonly string[],
  words = texts.map((text) => segment(text)),
): ReadonlyMap<string, FoundTerm> {
  const found = new Map<string, FoundTerm>();
  const add = (term: string, inner: string, sort: TermSort) => {
    const known = found.get(term);
    const words = known?.words ?? segment(inner).map(({ text }) => text);
    if ((sort === 'thing' && opensNoTerm(words[0]!)) || (sort === 'programme' && breaks.has(words[0]!) && term === inner)) return;
    // A term in marks is of one sort wherever it stands; what is known, or a policy, is counted anew where it was a phrase.
    const goesOn = known !== undefined && (term !== inner || known.sort === sort);
    found.set(term, {
      inner,
      words,
      before: new Set(),
      after: new Set(),
      ...known,
      sort: goesOn ? bestSort(known.sort, sort) : sort,
      count: 1 + (goesOn ? known.count : 0),
    });
  };
  for (const tokens of words) {
    const runs: string[][] = [[]];
    for (const { text } of tokens)
      if (HAN.test(text) && !breaks.has(text)) runs.at(-1)!.push(text);
      else runs.push([]);
    for (const run of runs) addPhrases(found, run);
  }
  for (const sentence of texts) {
    for (const { 0: term, 1: inner, index } of sentence.matchAll(forms.quotedName)) {
      const behind = sentence.slice(index + term.length, index + term.length + LONGEST);
      add(term, inner!, forms.programmeBehind.test(behind) ? 'programme' : forms.sloganCounts.test(inner!) ? 'counting' : 'quoted');
    }
    for (const [, name] of sentence.matchAll(forms.setUpName)) add(name!, name!, 'programme');
    for (const [, list] of sentence.matchAll(forms.listedThings))
      for (const thing of list!.split('、').slice(1)) add(thing, thing, 'thing');
  }
  const whole = texts.join('\n');
  for (const [sort, table] of [
    ['known', KNOWN],
    ['policy', WordTable.of(formulas)],
  ] as const)
    for (const { word } of table.wordsIn(whole)) add(word, word, sort);
  return found;
}

/** “双碳” is a programme once a report says “双碳”行动. */
const bestSort = (one: TermSort, other: TermSort): TermSort => (one === 'programme' ? one : other);

const opensNoTerm = (word: string) => isPromisingVerb(word) || light.has(word) || forms.countsOnly.test(word);
const endsNoTerm = (word: string) => isOnlyVerb(word) || light.has(word);

function addPhrases(found: Map<string, FoundTerm>, run: readonly string[]): void {
  for (let first = 0; first < run.length; first++) {
    if (opensNoTerm(run[first]!)) continue;
    for (let end = first + 1; end <= Math.min(run.length, first + MOST_WORDS); end++) {
      const words = run.slice(first, end);
      const term = words.join('');
      if (endsNoTerm(words.at(-1)!) || term.length < 2 || term.length > LONGEST) continue;
      const sort = words.length > 1 && forms.endsAsName.test(term) ? 'name' : 'plain';
      const known = remembered(found, term, (): FoundTerm => ({ inner: term, words, sort, count: 0, before: new Set(), after: new Set() }));
      known.count++;
      // Where a clause begins or ends, it borders on something else each time.
      known.before.add(run[first - 1] ?? `^${known.count}`);
      known.after.add(run[end] ?? `$${known.count}`);
    }
  }
}
