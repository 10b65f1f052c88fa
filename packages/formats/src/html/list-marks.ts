import { formatOrdinal } from '../docx/format-ordinal.js';
import { attribute, type HtmlNode } from './html-node.js';

const formatsOfType: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const formatsOfStyle: readonly (readonly [RegExp, string, string])[] = [
  [/list-style[^;]*(?:cjk-ideographic|(?:simp|trad)-chinese-informal)/iu, 'chineseCounting', '、'],
  [/list-style[^;]*(?:simp|trad)-chinese-formal/iu, 'chineseLegalSimplified', '、'],
  [/list-style[^;]*cjk-decimal/iu, 'decimal', '、'],
];
/** The text of an item that brings its own number: 1. 一、 （一） ①. */
const numbered = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[)）.．、]|[①-⑳]|第[0-9一二三四五六七八九十]{1,4}[条项章]|——)/u;

/** The number that a browser shows before an item of a numbered list; '' where it shows none, or the text brings its own. */
export function listMark(item: HtmlNode, text: string): string {
  const list = item.parentNode;
  if (list?.tagName !== 'ol' || numbered.test(text)) return '';
  const style = attribute(list, 'style') ?? '';
  if (/list-style[^;]*none/iu.test(style)) return '';
  const ordinal = ordinalOf(item, list);
  const styled = formatsOfStyle.find(([pattern]) => pattern.test(style));
  if (styled) return `${formatOrdinal(ordinal, styled[1])}${styled[2]}`;
  return `${formatOrdinal(ordinal, formatsOfType[attribute(list, 'type') ?? '1'] ?? 'decimal')}. `;
}

/** Counted once a list: a page may have a list of a million items. */
const counted = new WeakMap<HtmlNode, ReadonlyMap<HtmlNode, number>>();

function ordinalOf(item: HtmlNode, list: HtmlNode): number {
  const ordinals = counted.get(list) ?? countItems(list);
  counted.set(list, ordinals);
  return ordinals.get(item) ?? 1;
}

function countItems(list: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const ordinals = new Map<HtmlNode, number>();
  let ordinal = toInteger(attribute(list, 'start')) ?? 1;
  for (const child of list.childNodes ?? []) {
    if (child.tagName !== 'li') continue;
    ordinal = toInteger(attribute(child, 'value')) ?? ordinal;
    ordinals.set(child, ordinal++);
  }
  return ordinals;
}

function toInteger(word: string | undefined): number | undefined {
  return word !== undefined && /^[0-9]{1,6}$/u.test(word.trim()) ? Number(word) : undefined;
}
