import { verbs, WordTable } from '@tongbi/model';
import { attributes } from '../generated/attributes.js';
import { fillers } from '../generated/fillers.js';
import { forms, formsOf } from '../genre-words.js';

const verbTable = new WordTable(
  verbs.flatMap(({ verb, flow, drop, unless }) => {
    const value = { flow: flow === 'yes', drop: drop === 'yes', unless: unless ? new RegExp(`^(?:${unless})`) : undefined };
    return flow ? [[verb, value] as const] : [];
  }),
);
type Verb = ReturnType<typeof verbTable.startingAt>;
const fillerTable = WordTable.of(fillers.map(({ word }) => word));

export interface NounPhrase {
  /** The indicator's words. */
  readonly words: string;
  /** The first verb that was taken off or stayed: what was done to it. */
  readonly verb: string | undefined;
  /** A kept verb at the head: 新增, which the next items of a list share. */
  readonly keptVerb: string | undefined;
  readonly flow: boolean | undefined;
}

function startingVerb(text: string, at: number): Verb {
  const found = verbTable.startingAt(text, at);
  // 解决率, 完成率: the rate at which it is done.
  if (!found || text[at + found.word.length] === '率') return undefined;
  return found.value.unless?.test(text.slice(at + found.word.length, at + found.word.length + 4)) ? undefined : found;
}

/** The verb at the end of `text`: 成功获批, 苏州自贸片区新增. */
export const endingVerb = (text: string): Verb => verbTable.endingAt(text, text.length);

/** Whether a phrase begins with what is done, not with a thing: 全部装配空调, 参保. */
export function startsWithVerb(text: string): boolean {
  return startingVerb(text, 0) !== undefined || /^(?:[参获进入被得受通正都均在]|全部)/.test(text);
}

/** 新建、盘活: what is done, without the thing. */
export function isOnlyVerbs(text: string): boolean {
  return text !== '' && text.split(/[、和及与]/).every((part) => verbTable.startingAt(part, 0)?.word === part);
}

/** What is cut off either end of a phrase, in the order of the table. */
const edges = formsOf('edge');

/** A phrase as it was cut, without what belongs to the words around it; of one that lost a quotation mark no mark is left at its ends. */
function trim(text: string): string {
  const isWhole = text.split('“').length === text.split('”').length;
  const trimmed = edges.reduce((words, edge) => words.replace(edge, ''), text).replace(/(?<=.{4})占$/, '$&比');
  return isWhole ? trimmed : trimmed.replace(/^[\s、，和及与并；：“”‘’]+|[\s、，的了等和及与]+$/g, '');
}

/** A subject longer than this holds a clause of its own before the thing: 在…领域实施重点项目. */
const longestPlain = 14;

function cutLong(whole: string): string {
  const object = whole.replace(forms.handled, '');
  const words = object === whole || startsWithVerb(object) ? whole : trim(object);
  if (words.length <= longestPlain && !forms.opensWithPurpose.test(words)) return words;
  let cut = words;
  for (const found of words.matchAll(forms.innerVerbs)) {
    const rest = words.slice(found.index + found[0].length);
    if (rest.length >= 3 && found.index > 0 && !/[”》]/.test(rest.slice(0, rest.search(/[“《]|$/)))) cut = rest;
  }
  return cut === words ? words : trim(cut);
}

const sides = new Set(attributes.map(({ word }) => word));

function withoutInnerVerb(whole: string): string {
  const words = whole.replace(forms.purseSpends, '$1').replace(forms.isToBeDone, '');
  const [, owner, measure = ''] = /^([^、，]{2,}?)(?:完成|实现)([^、，]{2,})$/.exec(words) ?? [];
  return owner && (sides.has(measure) || forms.comesAbout.test(measure)) ? owner + measure : words;
}

export const emptyPhrase: NounPhrase = { words: '', verb: undefined, keptVerb: undefined, flow: undefined };

const longestTime = 14;

/**
 * The noun phrase of a subject: fillers (全市, 年内, 其中) and dropped verbs (实现, 建成) go from its head, kept verbs (新增, 整治) stay.
 * 全年完成固定资产投资 → 固定资产投资; 全年新增科创项目 → 新增科创项目.
 */
export function readNounPhrase(text: string): NounPhrase {
  if (text === '') return emptyPhrase;
  let at = 0;
  let verb: string | undefined;
  let flow: boolean | undefined;
  for (;;) {
    while (at < text.length && /[\s、，；：—①-⑳]/.test(text[at]!)) at++;
    const year = forms.byWhen.exec(text.slice(at, at + longestTime));
    if (year) at += year[0].length;
    const action = startingVerb(text, at);
    if (action && !(action.value.drop && forms.beginsName.test(text.slice(at)))) {
      verb ??= action.word;
      if (!forms.saysHowFirmly.test(action.word))
        flow = flow === undefined || action.word === '累计' ? action.value.flow : flow && action.value.flow;
      if (!action.value.drop) break;
      at += action.word.length;
      // 解决好, 组织实施好: how it is to be done.
      if (/^好(?![转评人事莱玩])/.test(text.slice(at, at + 2))) at++;
      continue;
    }
    const filler = fillerTable.startingAt(text, at);
    // 重点推进9个园区: 重点 alone, or before what is done, is how it is done.
    if (
      !filler ||
      (at + filler.word.length < text.length &&
        !forms.actsOn.test(text.slice(at, at + 12)) &&
        forms.beginsName.test(text.slice(at, at + 12)))
    )
      break;
    if (forms.inTotal.test(filler.word)) flow = false;
    at += filler.word.length;
  }
  const rest = text.slice(at).replace(forms.partOfYear, '');
  const words = withoutInnerVerb(cutLong(trim(/^[一二两三四五六七八九十]年$/.test(rest) ? '' : rest)));
  const kept = startingVerb(words, 0);
  return { words, verb, keptVerb: kept && !kept.value.drop ? kept.word : undefined, flow };
}
