import { verbs, WordTable } from '@tongbi/model';
import { attributes } from '../generated/attributes.js';
import { fillers } from '../generated/fillers.js';
import { forms, pattern } from '../genre-words.js';

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

const pastMark = pattern`^新?${'mark'}[、，]`;
const timeBehind = pattern`(?<=.{2})(?:${'this-or-next'}|${'evenly'}|预期|将会|[将拟再已]|(?<![创更革高翻出鲜清全崭刷])新)+$`;
/** 名额会增至, 限额将提升一倍至, 通道将在2027年落成, 配额倍增至: what of a sentence stands behind its subject. */
const behindSubject = pattern`(?<=[数率额量])会$|(?<=.{3})[会将](?:分阶段)?[在于]\d{4}[^，；]{0,8}${'opens'}$|(?<=.{3})(?:[会将]?${'rises-by'}约?[一二两三四五])?倍$`;
/** 青年支付的租金约为, 项目须: what leads on to the number. */
const endsOpen = pattern`(?<=.{3})(?:${'ends-open'})+$`;
/** 时限在法定时限基础上再减少, 渔村涉及. */
const onBasis = pattern`(?<=.{3})(?:在[^，]{2,6}${'on-basis'}|${'touches'})$`;
const edges = /^[\s、，和及与并；：“”‘’]+|[\s、，的了等和及与]+$/g;

/** Closes or drops a quotation mark that lost its partner where the phrase was cut. */
function trim(text: string): string {
  const opens = text.split('“').length;
  const closes = text.split('”').length;
  const trimmed = text
    .replace(forms.climbs, '')
    .replace(/^[\s、，；：]+|[\s、，了等]+$/g, '')
    .replace(/^并?连续多年(?:来)?/, '')
    .replace(pastMark, '')
    .replace(/^(?:[及与并]|和(?![美谐平]))(?=.{3})/, '')
    .replace(/(?:[从自]\d{4}年的?|(?<=.)[到至]\d{4}年[末底]?|(?<=.)从|(?<=.{4})日均)$/, '')
    .replace(/(?<=.{2})(?:原则上|常态下全部|全部)$/, '')
    .replace(timeBehind, '')
    .replace(behindSubject, '')
    .replace(endsOpen, '')
    .replace(onBasis, '')
    .replace(/(?<=.{4})占$/, '$&比')
    .replace(/(?:的|现行|[两三四五]年来?)$/, '')
    .replace(/^的/, '');
  if (opens === closes) return trimmed;
  return trimmed.replace(edges, '');
}

/** A subject longer than this holds a clause of its own before the thing: 在…领域实施重点项目. */
const longestPlain = 14;
const innerVerb = new RegExp(pattern`${'inner-verb'}(?![率额量者人]|投资)`, 'gu');

function cutLong(whole: string): string {
  const object = whole.replace(forms.handled, '');
  const words = object === whole || startsWithVerb(object) ? whole : trim(object);
  if (words.length <= longestPlain && !forms.opensWithPurpose.test(words)) return words;
  let cut = words;
  for (const found of words.matchAll(innerVerb)) {
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
