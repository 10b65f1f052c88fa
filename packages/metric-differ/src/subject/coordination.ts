import { sharedHeads } from '../generated/shared-heads.js';
import { twoInOne } from '../generated/two-in-one.js';
import { forms } from '../genre-words.js';

/** What the last item of a list gives to the ones before it: 肉、蛋、奶产量 is three outputs. */
const heads = sharedHeads.map(({ word }) => word);

function split(text: string, marks = '、和及与'): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if ('“（《'.includes(char)) depth++;
    else if ('”）》'.includes(char)) depth--;
    else if (depth <= 0 && marks.includes(char) && at > from && at < text.length - 1) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** 事故数, 总产值: an item that says by itself what is measured takes nothing from the last one. */
const isMeasure = (item: string): boolean => /[数率额量值]$/.test(item) || heads.some((head) => item.endsWith(head));

/** 民营企业、外资企业出口: where the item before ends in the last one, what stands behind it there is shared. */
function sharedTail(items: readonly string[]): string {
  const last = items.at(-1)!;
  const before = items.at(-2)!;
  for (const length of [3, 2]) {
    const end = before.slice(-length);
    const at = end.length === length ? last.lastIndexOf(end) : -1;
    if (at >= 0) return last.slice(at + length);
  }
  const head = heads.find(
    (word) =>
      last.endsWith(word) && last.length > word.length && items.every((item, index) => index === items.length - 1 || !isMeasure(item)),
  );
  if (head) return head;
  const length = before.length;
  return length <= 2 && items.slice(0, -1).every((item) => item.length === length) && last.length > length ? last.slice(length) : '';
}

/** A second item whose own part is longer names a thing by itself: 高新技术产业. */
const longestStem = 3;

/** 实际到位境外资金、省外资金: the first item's head belongs to all when the others are shorter by it and end alike. */
function sharedHead(items: readonly string[]): string {
  const [first, second] = items as [string, string];
  if (first.length <= second.length + 1) return '';
  let alike = 0;
  while (alike < second.length && first.at(-1 - alike) === second.at(-1 - alike)) alike++;
  if (alike === 0 || second.length - alike > longestStem) return '';
  return portOf(first) || first.slice(0, first.length - second.length);
}

/** Whose 吞吐量 it is: 宁波舟山港货物, 集装箱吞吐量 are both of the port. */
export const portOf = (name: string): string => forms.portOf.exec(name)?.[0] ?? '';

/** 城乡居民…, 存贷款余额, 肉蛋奶 stand for several series. */
function splitTogether(text: string, count: number): readonly string[] | undefined {
  const found = twoInOne.find(({ together, parts }) => text.includes(together) && parts.split('|').length === count);
  return found?.parts.split('|').map((part) => text.replace(found.together, part));
}

/**
 * The names of `count` things told in one subject, or undefined where the subject does not list that many.
 * 交通、水利、能源领域投资 (3) → 交通领域投资, 水利领域投资, 能源领域投资; 城乡居民人均可支配收入 (2) → 城镇…, 农村….
 */
export function distribute(subject: string, count: number): readonly string[] | undefined {
  if (count < 2) return undefined;
  const every = split(subject);
  // 新型研发机构、研发与转化平台: two things, of which one has 与 inside.
  const parts = every.length === count ? every : split(subject, '、');
  // 建材、医药等六大产业产值: how many there are in all is said with the last.
  const items = [...parts.slice(0, -1), ...parts.slice(-1).map((last) => last.replace(forms.howManyInAll, ''))];
  if (items.length !== count) return splitTogether(subject, count);
  const tail = sharedTail(items);
  const full = tail ? items.map((item, index) => (index < items.length - 1 && !item.endsWith(tail) ? item + tail : item)) : items;
  // 甲汽车、锂电池、太阳能电池等新产品出口: examples share what they are examples of, and nothing before it.
  const head = tail.startsWith('等') ? '' : sharedHead(full);
  return head ? full.map((item, index) => (index > 0 && !item.startsWith(head) ? head + item : item)) : full;
}
