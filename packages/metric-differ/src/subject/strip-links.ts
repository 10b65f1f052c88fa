import { type Basis, type Bound, WordTable } from '@tongbi/model';
import { bounds } from '../generated/bounds.js';
import { linkEnds } from '../generated/link-ends.js';
import { links } from '../generated/links.js';
import { rankPlaces } from '../generated/rank-places.js';

/** What stood between a subject and its number. */
export interface LinkWords {
  /** Where the subject ends in the text. */
  readonly end: number;
  /** Where the first bound word starts: 超, 控制在. */
  readonly boundStart: number;
  readonly bound: Bound | 'hold' | undefined;
  /** +1 growth, -1 decline; 0 where no word of change stands directly before the number. */
  readonly change: 1 | -1 | 0;
  /** 同口径, 名义, 实际: on what basis the change is told. */
  readonly basis: Basis | undefined;
  /** 均, 都: several things share the number. */
  readonly all: boolean;
  /** 达到, 增至, 提高到: a size follows, whatever changed. */
  readonly level: boolean;
  /** 保持在, 稳定在: a level over the time, not one reached at its end. */
  readonly held: boolean;
  /** 累计, 共: a stock follows, even after 新增. */
  readonly stock: boolean;
}

type Flag = 'all' | 'level' | 'held' | 'stock';
type Entry =
  | { readonly kind: 'link' | 'change' | 'each'; readonly sign: string; readonly says: readonly Flag[]; readonly basis: Basis | undefined }
  | { readonly kind: 'bound'; readonly bound: Bound | 'hold' | 'none' };

const table = new WordTable<Entry>([
  ...bounds.filter(({ place }) => place === 'before').map(({ word, bound }) => [word, { kind: 'bound', bound: bound as Bound }] as const),
  ...links
    .filter(({ kind }) => kind !== 'gap')
    .map(({ word, kind, sign, says, basis }) => {
      const flags = says.split('|').filter(Boolean) as Flag[];
      return [word, { kind: kind as 'link', sign, says: flags, basis: (basis || undefined) as Basis | undefined }] as const;
    }),
]);
const rankTable = WordTable.of(rankPlaces.map(({ word }) => word));

/** Characters behind which a short link word is the end of another word: 签约, 通过, 人均, 公共, 新增. */
const otherWords = new Map(linkEnds.map(({ word, after }) => [word, after]));

/** 比上年, 较2020年, 在2020年基础上: what a change is measured from. */
function stripComparison(text: string, start: number, end: number): number {
  const tail = text.slice(Math.max(start, end - 12), end);
  const found = /(?:[比较与]|同比)(?![重例率大高好价])[^，、；比较与占]{1,10}$|在\d{4}年的?基础上$/.exec(tail)?.[0] ?? '';
  return '比较在'.includes(found[0] ?? ' ') ? end - found.length : end;
}

type Walk = { -readonly [Part in keyof LinkWords]: LinkWords[Part] };

function take(walk: Walk, entry: Entry, start: number, word: string): void {
  if (entry.kind === 'bound') {
    walk.bound ??= entry.bound === 'none' ? undefined : entry.bound;
    walk.boundStart = start;
  } else if (entry.kind === 'change') {
    // 涨幅回落到2.6%, 增速达到3%: what was reached is how fast it grew.
    if ((!walk.level || /[幅速]$/.test(word)) && walk.change === 0) walk.change = entry.sign === '-' ? -1 : 1;
  } else if (entry.kind === 'link') {
    for (const flag of entry.says) walk[flag] = true;
    walk.basis ??= entry.basis;
  }
  walk.end = start;
}

/** A streak may be quoted: 实现“八连冠”. */
const skip = new Set([...' \t　“‘']);

/** One word or comparison off the end; false where the subject begins. */
function stripOne(text: string, start: number, walk: Walk, isRank: boolean): boolean {
  while (walk.end > start && skip.has(text[walk.end - 1]!)) walk.end--;
  const found = table.endingAt(text, walk.end);
  const wordStart = walk.end - (found?.word.length ?? 0);
  // 增速居全省第五: before a rank the growth is what is ranked.
  const isRanked = isRank && found?.value.kind === 'change';
  if (found && wordStart >= start && !isRanked && !otherWords.get(found.word)?.includes(text[wordStart - 1] ?? ' ')) {
    take(walk, found.value, wordStart, found.word);
    return true;
  }
  const place = isRank ? rankTable.endingAt(text, walk.end) : undefined;
  if (place && walk.end - place.word.length >= start) {
    walk.all ||= place.word === '均';
    walk.end -= place.word.length;
    return true;
  }
  const compared = walk.change === 0 ? walk.end : stripComparison(text, start, walk.end);
  const moved = compared !== walk.end;
  walk.end = compared;
  return moved;
}

/**
 * Takes the words between subject and number off the end of `text[start, end)`: 城镇调查失业率平均为 → 城镇调查失业率;
 * 生产安全事故起数、死亡人数分别下降 → 生产安全事故起数、死亡人数, each, change −1. `isChange`: what follows is one by itself, 比2015年翻一番.
 */
export function stripLinks(text: string, start: number, end: number, isRank: boolean, isChange = false): LinkWords {
  const flags = { all: false, level: false, held: false, stock: false };
  // 从2017年的310家增加到2022年的420家, 扩大到全国40%的县: when and where it was reached stands between the word and its number.
  const between = /[到至](\d{4}年[末底]?的|全[国省市区])$/.exec(text.slice(Math.max(start, end - 9), end))?.[1] ?? '';
  const walk: Walk = {
    end: end - (isRank ? 0 : between.length),
    boundStart: end,
    bound: undefined,
    change: isChange ? 1 : 0,
    basis: undefined,
    ...flags,
  };
  while (stripOne(text, start, walk, isRank));
  return walk;
}

const afterTable = new WordTable<Bound>(bounds.filter(({ place }) => place === 'after').map(({ word, bound }) => [word, bound as Bound]));

/** 左右, 以上, 以内 directly after a number. */
export function readBoundAfter(text: string, at: number): { readonly end: number; readonly bound: Bound | undefined } {
  const found = afterTable.startingAt(text, at);
  if (!found || /^[多余强级内]$/.test(found.word)) {
    const inside = found?.word === '内' && /^[，。；、]/.test(text[at + 1] ?? '');
    return inside ? { end: at + 1, bound: 'under' } : { end: at, bound: undefined };
  }
  return { end: at + found.word.length, bound: found.value };
}
