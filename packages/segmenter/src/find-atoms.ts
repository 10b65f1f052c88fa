import type { Span } from '@tongbi/model';
import { units } from './generated/units.js';

/**
 * Finds what stays one word whatever the dictionary says.
 *
 *   增长5.2%左右           →  增长 [5.2%] 左右
 *   完成投资24653亿元       →  完成投资 [24653亿元]
 *   建成三十个“一件事”窗口    →  建成 [三十个] “[一件事]” 窗口
 *   发展5G和PM2.5监测       →  发展 [5G] 和 [PM2.5] 监测
 *
 * Every alternative either begins with a character that no other one begins with, or has a bounded length, so the scan is linear.
 */
export function* findAtoms(text: string): Generator<Span> {
  for (const match of text.matchAll(atom)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

const escaped = (unit: string): string => unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const anyUnit = longestFirst(units.map(({ unit }) => unit));
const certainUnit = longestFirst(units.filter(({ afterChinese }) => afterChinese === 'yes').map(({ unit }) => unit));

const digits = `(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?`;
const scale = '(?:[多余]?(?:万亿|千万|百万|十万|[万亿千百])[多余]?)?';
const measured = `${digits}${scale}(?:${anyUnit})?`;
const rangeSign = '(?:—{1,2}|[-~～－–至到])';

/** 三十个, 两万多户: a multiplier and a unit make it certain. Ten characters are more than any report writes (一千二百三十四万五千). */
const chineseNumber = `[一二两三四五六七八九十](?=[一二两三四五六七八九零〇]{0,3}[十百千万亿]|(?<=十))[一二两三四五六七八九十百千万亿零〇]{0,10}[多余]?(?:${certainUnit})`;
const fraction = '[一二三四五六七八九十百]{1,3}分之[一二三四五六七八九十百]{1,4}';

/** 一网通办, 最多跑一次: a name in quotation marks, without them. Longer quotations are speech and cut as text. */
const quotedName = '(?<=[“「])[^“”「」《》，。；：、！？\\s]{2,8}(?=[”」])';

/** G60, PM2.5, 4+1, A-share: begins with a letter, or with digits that a letter or a plus sign follows. */
const latin = '[A-Za-z][A-Za-z0-9]*(?:[-+./&][A-Za-z0-9]+)*';
const numberedName = `[0-9]{1,4}(?:[A-Za-z]{1,12}(?![A-Za-z])|(?:\\+[0-9]{1,4}){1,4}(?:\\+[NnXx])?)`;

const atom = new RegExp(
  [quotedName, numberedName, `${measured}(?:${rangeSign}${measured})?`, latin, fraction, chineseNumber].join('|'),
  'g',
);
