import { WordTable } from '@tongbi/model';
import { attributes } from '../generated/attributes.js';
import { fillers } from '../generated/fillers.js';
import { verbs } from '../generated/verbs.js';
import { canonicalIndicator } from './canonical-indicator.js';

interface Verb {
  readonly flow: boolean;
  readonly drop: boolean;
  readonly unless: RegExp | undefined;
}

const verbTable = new WordTable<Verb>(
  verbs.map(({ word, flow, drop, unless }) => [
    word,
    { flow: flow === 'yes', drop: drop === 'yes', unless: unless ? new RegExp(`^(?:${unless})`) : undefined },
  ]),
);
const fillerTable = WordTable.of(fillers.map(({ word }) => word));
/** 全国重点实验室, 全省首个, 在职…, 对外…, 其他: a filler that begins a name. */
const fillerUnless =
  /^(?:先(?:进|行|导|锋|后)|全国(?:重点|文明|人大|政协|“|首|百|农村|纳税)|在(?:建|校|册|线|职|库|岗|外)|对(?:外|口|共|“)|等级|共(?:建|享|同|产|有)|将军|再(?:就业|生|贷|担保)|和(?:美|谐|平)|年度(?:南|投|计)|科学(?:技|院)|高标准农田|高水平(?:医|大|人)|已(?:建(?!成)|办(?!结))|突出贡献|成功率|有效(?:发|期|投|灌)|全域(?:旅|土)|其他|城市(?!.*位)|如(?:期|意)|及(?:其|格)|还(?:款|贷|建)|重点|包括|使(?:用|领)|要(?:素|闻|点|件|求|道|塞)|把(?:手|关|握|脉))/;

/** 前三季度增长5.5%: when, not what. */
const partOfYear = /^(?:[一二三四](?:、[二三四])?季度|[上下]半年|前[二三两]个?季度|前?\d{1,2}(?:[—-]\d{1,2})?个?月份?|全年)(?=$)/;

export interface NounPhrase {
  /** The indicator's words. */
  readonly words: string;
  /** The first verb that was taken off or stayed: what was done to it. */
  readonly verb: string | undefined;
  /** A kept verb at the head: 新增, which the next items of a list share. */
  readonly keptVerb: string | undefined;
  readonly flow: boolean | undefined;
}

function startingVerb(text: string, at: number): { readonly word: string; readonly value: Verb } | undefined {
  const found = verbTable.startingAt(text, at);
  // 解决率, 完成率: the rate at which it is done.
  if (!found || text[at + found.word.length] === '率') return undefined;
  return found.value.unless?.test(text.slice(at + found.word.length, at + found.word.length + 4)) ? undefined : found;
}

/** The verb at the end of `text`: 成功获批, 苏州自贸片区新增. */
export function endingVerb(text: string): { readonly word: string; readonly flow: boolean; readonly drop: boolean } | undefined {
  const found = verbTable.endingAt(text, text.length);
  return found && { word: found.word, flow: found.value.flow, drop: found.value.drop };
}

/** Whether a phrase begins with what is done, not with a thing: 全部装配空调, 参保. */
export function startsWithVerb(text: string): boolean {
  return startingVerb(text, 0) !== undefined || /^(?:参|获|进|入|被|得|受|通|正|全部|都|均|在)/.test(text);
}

/** 新建、盘活: what is done, without the thing. */
export function isOnlyVerbs(text: string): boolean {
  return text !== '' && text.split(/[、和及与]/).every((part) => verbTable.startingAt(part, 0)?.word === part);
}

const edges = /^[\s、，和及与并；：“”‘’]+|[\s、，的了等和及与]+$/g;

/** Closes or drops a quotation mark that lost its partner where the phrase was cut. */
function trim(text: string): string {
  const opens = text.split('“').length;
  const closes = text.split('”').length;
  const trimmed = text
    .replace(/(?<=.{3})(?:连续|首次|再次|迈上|跃上|跨上).*$/, '')
    .replace(/^[\s、，；：]+|[\s、，了等]+$/g, '')
    .replace(/^并?连续多年(?:来)?/, '')
    .replace(/^新?(?:台阶|大关)[、，]/, '')
    .replace(/^[和及与并](?=.{3})/, '')
    .replace(/[从自]\d{4}年的?$/, '')
    .replace(/(?<=.{2})(?:今年|明年|[将拟再]|(?<![创更革高翻出鲜清全崭刷])新)+$/, '')
    .replace(/(?:的|现行|[两三四五]年来?)$/, '')
    .replace(/^的/, '');
  if (opens === closes) return trimmed;
  return trimmed.replace(edges, '');
}

/** A subject longer than this holds a clause of its own before the thing: 在…领域实施重点项目. */
const longestPlain = 14;
const innerVerb =
  /(?:实施|完成|建成|获批|打造|培育|认定|推进|推出|引进|开展|举办|组织|筹集|发放|提供|实现|带动|累计)(?!率|额|量|投资|者|人)/g;

/** 聚焦群众需求实施…, 围绕…开展…: what it is for, then what is done. */
const purpose = /^(?:聚焦|围绕|针对|依托|按照|根据|结合|利用|借助|坚持)/;

function cutLong(words: string): string {
  if (words.length <= longestPlain && !purpose.test(words)) return words;
  let cut = words;
  for (const found of words.matchAll(innerVerb)) {
    const rest = words.slice(found.index + found[0].length);
    // …攻坚战完成规划任务: whose task it is goes with it.
    if (found.index > 0 && /^(?:总|规划|年度|治理|改造)*(?:任务|计划|目标)$/.test(rest)) cut = words.slice(0, found.index) + rest;
    else if (rest.length >= 3 && found.index > 0 && !/[”》]/.test(rest.slice(0, rest.search(/[“《]|$/)))) cut = rest;
  }
  return cut === words ? words : trim(cut);
}

const sides = new Set(attributes.map(({ word }) => word));
const isSide = (words: string) => sides.has(words);

/** 产业集聚区完成固定资产投资: what is done to an indicator is no part of its name. */
function withoutInnerVerb(words: string): string {
  const [, owner, measure] = /^([^、，]{2,}?)(?:完成|实现)([^、，]{2,})$/.exec(words) ?? [];
  return owner && measure && (canonicalIndicator(measure).entry || isSide(measure)) ? owner + measure : words;
}

/** Words that say how firmly something is meant, not what is done. */
const hopes = new Set(['力争', '确保', '努力', '使', '让', '对', '实现', '推动', '推进', '深化']);

export const emptyPhrase: NounPhrase = { words: '', verb: undefined, keptVerb: undefined, flow: undefined };

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
    const year = /^\d{4}年(?!来|以来)/.exec(text.slice(at, at + 6));
    if (year) at += year[0].length;
    const action = startingVerb(text, at);
    if (action && !(action.value.drop && fillerUnless.test(text.slice(at)))) {
      verb ??= action.word;
      if (!hopes.has(action.word)) flow = flow === undefined || action.word === '累计' ? action.value.flow : flow && action.value.flow;
      if (!action.value.drop) break;
      at += action.word.length;
      // 解决好, 组织实施好: how it is to be done.
      if (/^好(?![转评人事莱玩])/.test(text.slice(at, at + 2))) at++;
      continue;
    }
    const filler = fillerTable.startingAt(text, at);
    if (!filler || fillerUnless.test(text.slice(at, at + 12))) break;
    if (/累计|总计|合计/.test(filler.word)) flow = false;
    at += filler.word.length;
  }
  const rest = text.slice(at).replace(partOfYear, '');
  const words = withoutInnerVerb(cutLong(trim(/^[一二两三四五六七八九十]年$/.test(rest) ? '' : rest)));
  const kept = startingVerb(words, 0);
  return { words, verb, keptVerb: kept && !kept.value.drop ? kept.word : undefined, flow };
}
