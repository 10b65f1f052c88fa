import { WordTable } from '@tongbi/model';
import { actions } from '../generated/actions.js';
import { stages } from '../generated/stages.js';
import { forms, pattern } from '../genre-words.js';
import { canonicalIndicator } from './canonical-indicator.js';

const wordsOf = (...kinds: readonly string[]) => actions.filter(({ kind }) => kinds.includes(kind)).map(({ word }) => word);
const stageWords = stages.map(({ word }) => word);
const heads = WordTable.of([...wordsOf('head'), ...stageWords]);
const tails = WordTable.of([...wordsOf('head', 'tail'), ...stageWords]);
const classes = WordTable.of(wordsOf('class'));
const sums = WordTable.of(wordsOf('sum'));
const inner = WordTable.of(wordsOf('inner'));
const common = new Set(wordsOf('common'));
/** A name of one character is none; what is left of a name without its end has three (城市更新 is not 城市). */
const shortest = 2;
const shortestWithoutEnd = 3;

/** Whose money a sum is, where its name begins with that: 省级财政 of 省级财政安排渔业支出. */
export const purseOf = (name: string): string => forms.purse.exec(name)?.[0] ?? '';

/**
 * What a name names, without what is done to it: 新建、改造公园 and 公园建设 are both 公园; of a sum whose it is and what it is for: 省级财政安排渔业支出 and
 * 省级财政用于渔业的投入 are one.
 */
export function thingOf(indicator: string): string {
  let thing = canonicalIndicator(indicator).words;
  const [whose, purpose] = [purseOf(thing), purposeOf(thing)];
  if (whose && purpose) return whose + purpose;
  for (;;) {
    const head = heads.startingAt(thing, 0)?.word;
    if (!head || thing.length - head.length < shortest) break;
    const rest = thing.slice(head.length).replace(forms.jointAtHead, '');
    if (rest.length < shortest) break;
    thing = rest;
  }
  const own = inner.without(thing);
  if (own.length >= shortest) thing = own;
  for (;;) {
    const tail = tails.endingAt(thing, thing.length)?.word;
    if (!tail || thing.length - tail.length < shortestWithoutEnd) return thing;
    thing = thing.slice(0, -tail.length);
  }
}

/** Whether a text ends by saying what was done: 断头路打通(6条). */
export const endsWithAction = (text: string): boolean => tails.endingAt(text, text.length) !== undefined;

/** What is left of a name without words of action and of class: nothing of 新增企业, 碧道 of 碧道建设项目. */
export const coreOf = (name: string): string => classes.without(name);

/** Whether a name tells one thing from others; 重点项目 and 完成投资 are in every list of projects, each time others. */
export function namesOneThing(indicator: string): boolean {
  if (canonicalIndicator(indicator).entry) return true;
  const core = coreOf(thingOf(indicator));
  return core.length >= shortest && !common.has(core);
}

/** So few characters say of most things too little to be told from others: 改造项目, 堤防. */
const LONGEST_BARE = 2;

/** Whether a name without words of action and of class is hardly a name; of an indicator of the lexicon every reader knows what it is of. */
export const isBareName = (indicator: string): boolean =>
  canonicalIndicator(indicator).entry === undefined && coreOf(thingOf(indicator)).length <= LONGEST_BARE;

/** What the name of a sum says that it is for: 社会保障 of 中央财政安排社会保障支出. */
export const purposeOf = (indicator: string): string => sums.without(canonicalIndicator(indicator).words);

/** Whether the name of a sum says what it is for: not 中央财政安排资金, of which every report has several. */
export const namesSum = (indicator: string): boolean => canonicalIndicator(indicator).entry !== undefined || purposeOf(indicator) !== '';

/**
 * How the name of what was reached stands to the name of what was promised: `narrower`, a kind of it (社区公园 of 公园); `wider`, the
 * other way round (公园 of 社区公园); `kin`, alike in words only.
 */
export type NameRelation = 'same' | 'narrower' | 'wider' | 'kin';

/** The words of doing stand at the head: 新建和改扩建. */
const longestDeed = 6;
/** Built anew and rebuilt: 新改扩建 is both, 改扩建 one of them. */
const deeds = [/新/, pattern`${'rebuild-deed'}`];

/** How what was done to one thing stands to what was promised to be: 新建和改扩建学校 is wider than 改扩建学校. */
function deedRelation(promised: string, reached: string): NameRelation {
  const [wanted, done] = [promised, reached].map((name) => deeds.filter((deed) => deed.test(name.slice(0, longestDeed))));
  if (wanted!.length === 0 || done!.length === 0) return 'same';
  if (done!.some((deed) => !wanted!.includes(deed))) return 'wider';
  return wanted!.every((deed) => done!.includes(deed)) ? 'same' : 'narrower';
}

/** 农村人口的安全饮水, 农村安全饮水: who is counted is said by the unit as well. */
const counted = new RegExp(pattern`${'counted-people'}`, 'gu');

export function nameRelation(target: string, actual: string): NameRelation {
  const [promised, reached] = [canonicalIndicator(target), canonicalIndicator(actual)];
  if (promised.name === reached.name) return 'same';
  const [a, b] = [thingOf(target), thingOf(actual)];
  if (a === b || canonicalIndicator(a).name === canonicalIndicator(b).name) return deedRelation(promised.words, reached.words);
  if (a.replace(counted, '') === b.replace(counted, '')) return deedRelation(promised.words, reached.words);
  // The last noun is the thing: 社区公园 is a park, 公园管理 is none.
  return b.endsWith(a) ? 'narrower' : a.endsWith(b) ? 'wider' : 'kin';
}
