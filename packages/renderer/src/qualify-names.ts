import type { IndicatorRow, Stated } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import { visibleText } from './visible-text.js';

// A qualifier is a few words; more is a sentence, and tells no row apart at a glance.
const LONGEST = 12;
// One character, as the 左 of 左右, is no word.
const FEWEST = 2;
// What parts the words before a figure from the figure before it: punctuation, and the unit's last characters after a digit.
const BREAK = /[，,；;。：:、\n（）()]|\d[%万亿元个家项人户亩斤百分点左右以上]*/gu;

function wordsBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - LONGEST), start);
  const cuts = [...near.matchAll(BREAK)];
  const last = cuts.at(-1);
  // Without a break in reach the words are part of a longer phrase.
  return last ? near.slice(last.index + last[0].length).trim() : '';
}

function wordsAfter(text: string, end: number): string {
  const near = text.slice(end, end + LONGEST + 1);
  const [words = ''] = near.split(/[，,；;。：:、\n]/u, 1);
  return words.length > LONGEST ? '' : words.trim();
}

/** The words before a figure, where they are not the indicator's own: 比上年增加 of 赤字规模5.66万亿元、比上年增加1.6万亿元. */
function leadOf(stated: Stated | null, name: string, index: TextIndex): string {
  const text = stated && index.text(stated.report)?.report.text;
  const words = text ? wordsBefore(text, stated.span.start) : '';
  return words.includes(name) || name.includes(words) || words.length < FEWEST ? '' : words;
}

function followerOf(stated: Stated | null, name: string, index: TextIndex): string {
  const text = stated && index.text(stated.report)?.report.text;
  const words = text ? wordsAfter(text, stated.span.end) : '';
  return words.includes(name) || words.length < FEWEST ? '' : words;
}

/**
 * Names for the rows: the indicator's, and where several rows share it, the words of the text that tell one from the other.
 *
 *   赤字规模5.66万亿元、比上年增加1.6万亿元  →  赤字规模, 赤字规模（比上年增加）
 */
export function qualifyNames(rows: readonly IndicatorRow[], index: TextIndex): readonly string[] {
  const named = rows.map((row) => {
    const stated = row.currentTarget ?? row.previousTarget;
    return { name: index.wording.indicator(row.indicator, row.english), lead: leadOf(stated, row.indicator, index), stated };
  });
  return named.map(({ name, lead, stated }) => {
    const twins = named.filter((other) => other.name === name);
    const plain = twins.filter((other) => !other.lead);
    const qualifier = twins.length === 1 ? '' : lead || (plain.length > 1 ? followerOf(stated, name, index) : '');
    return visibleText(qualifier ? `${name}（${qualifier}）` : name);
  });
}
