import { verbs, WordTable } from '@tongbi/model';
import { modifiers } from './generated/modifiers.js';
import { forms } from './genre-words.js';

/** make: ends in a thing (建成, 出台); steer: goes on (推进, 加强); lift: raises a quality (提升); vision: a grand aim (打造); cause: for others (让, 确保); reach: a figure (达到). */
export type VerbClass = 'make' | 'steer' | 'lift' | 'vision' | 'cause' | 'reach';
/** lead: 我们将, 年内; effort: 全力, 努力; steady: 不断, 进一步; manner: 扎实, 加快. */
type ModifierClass = 'lead' | 'effort' | 'steady' | 'manner';

/** A word of a table, and its class. */
type Found<Class> = NonNullable<ReturnType<WordTable<Class>['startingAt']>>;

/** How a clause opens: “年内全力加快推进…” has the lead 年内, the modifiers 全力 and 加快, the verb 推进. */
export interface Opening {
  readonly modifiers: readonly Found<ModifierClass>[];
  readonly verbs: readonly Found<VerbClass>[];
  /** Where the leads end; the frame words stand here. */
  readonly leadEnd: number;
  /** Where the first verb starts; -1 without verb. */
  readonly verbStart: number;
  /** Where the object starts: after the verbs. */
  readonly objectStart: number;
  /** A verb behind a short subject (“中央财政加大…”, “全市新增…”), where the clause opens with none. */
  readonly late: (Found<VerbClass> & { readonly start: number }) | null;
}

/** Verbs that are as often nouns: behind a subject (经济发展, 工程建设) they are no predicate. */
export const nouns: ReadonlySet<string> = new Set(verbs.filter((row) => row.noun === 'yes').map((row) => row.verb));
const verbTable = new WordTable(verbs.flatMap((row) => (row.class ? [[row.verb, row.class as VerbClass]] : [])));
const modifierTable = new WordTable(modifiers.map((row) => [row.word, row.class as ModifierClass]));

/** Whether a word is one of the verbs that open a promise (推进, 建设): no term begins with it. */
export const isPromisingVerb = (word: string): boolean => verbTable.get(word) !== undefined;

/** Whether it is such a verb and never a noun (调动, but not 改革): no term ends with it. */
export const isOnlyVerb = (word: string): boolean => isPromisingVerb(word) && !nouns.has(word);

/** 加快 and the like stand before verbs and are verbs themselves: “加快推进X”, “加快X建设”. The modifier becomes the verb where no verb follows. */
const verbalModifiers: ReadonlySet<string> = new Set(modifiers.filter((row) => row.verb === 'yes').map(({ word }) => word));
/** Verbs in a row that are read as one predicate: 谋划建设和用好, 新建改建, 推进实施. */
const verbsInRow = 4;

/** Characters of a subject before its verb, and of what must follow the verb to be its object. */
const longestSubject = 10;
const shortestRest = 4;

/** Reads modifiers and verbs at the start of a clause. Linear: each place is looked up once. */
export function readOpening(clause: string): Opening {
  const found: Found<ModifierClass>[] = [];
  let at = 0;
  let leadEnd = 0;
  for (let next = modifierTable.startingAt(clause, at); next; next = modifierTable.startingAt(clause, at)) {
    const verb = verbTable.startingAt(clause, at);
    if (verb && verb.word.length > next.word.length) break;
    at += next.word.length;
    if (next.value === 'lead') leadEnd = at;
    else found.push(next);
  }
  const row = readVerbs(clause, at);
  if (row.verbs.length > 0) return { modifiers: found, verbs: row.verbs, leadEnd, verbStart: at, objectStart: row.end, late: null };
  const last = found.findLastIndex(({ word }) => verbalModifiers.has(word));
  if (last >= 0) {
    const { word } = found[last]!;
    const verbStart = clause.lastIndexOf(word, at - word.length);
    const objectStart = verbStart + word.length;
    return { modifiers: found.slice(0, last), verbs: [{ word, value: 'steer' }], leadEnd, verbStart, objectStart, late: null };
  }
  return { modifiers: found, verbs: [], leadEnd, verbStart: -1, objectStart: at, late: lateVerb(clause, at) };
}

function lateVerb(clause: string, from: number): Opening['late'] {
  for (let start = from + 2; start <= from + longestSubject && start + shortestRest < clause.length; start++) {
    const verb = verbTable.startingAt(clause, start);
    if (!verb || verb.word.length === 1 || verb.value === 'reach') continue;
    if (nouns.has(verb.word) || forms.partOfNoun.test(clause.charAt(start + verb.word.length))) start += verb.word.length - 1;
    else return { ...verb, start };
  }
  return null;
}

/** 占GDP比重3% is said of a figure; 严格占补平衡管理 is not. */
function isPredicate(clause: string, at: number, { word, value }: Found<VerbClass>): boolean {
  return value !== 'reach' || word.length > 1 || /[\d０-９一二三四五六七八九十百半]/u.test(clause.slice(at + word.length));
}

function readVerbs(clause: string, start: number): { readonly verbs: readonly Found<VerbClass>[]; readonly end: number } {
  const found: Found<VerbClass>[] = [];
  let at = start;
  let end = start;
  while (found.length < verbsInRow) {
    const verb = verbTable.startingAt(clause, at);
    if (!verb || !isPredicate(clause, at, verb)) break;
    found.push(verb);
    at += verb.word.length;
    if (clause[at] === '好' && !forms.goodThing.test(clause.slice(at, at + 2))) at++;
    end = at;
    if (/[、和并]/.test(clause[at] ?? '')) at++;
  }
  return { verbs: found, end };
}
