import type { IndicatorRow, Stated } from '@tongbi/model';
import { isLatin } from '../pair/latin-names.js';
import { isOnlyVerbs } from '../subject/noun-phrase.js';
import { stripLinks } from '../subject/strip-links.js';

// A qualifier is a few words; more is a sentence, and distinguishes no row at a glance. One character, as the 左 of 左右, is no word.
const [fewest, longest] = [2, 12];
const marks = /[，,；;。：:、\n（）()]|\d[%万亿元个家项人户亩斤百分点左右以上]+/u;
// 污泥处置率达到100%和80%, 把补贴由3元增至5元: what leads from one figure to the other names nothing.
const leadsOn = /\d|^[和及或的把]/u;

/** The text of a report by its id, as it is shown. */
type TextOf = (report: string) => string;

/** The words before a figure and those behind it, each as far as the next mark. */
function wordsBeside({ report, span }: Stated, textOf: TextOf): readonly string[] {
  const text = textOf(report);
  const before = text.slice(Math.max(0, span.start - longest), span.start).split(marks);
  const [behind = ''] = text.slice(span.end, span.end + longest + 1).split(/[，,；;。：:、\n]/u);
  // Without a mark in reach the words before are part of a longer phrase.
  return [before.length > 1 ? before.at(-1)! : '', behind.length <= longest ? behind : ''].map((words) => words.trim());
}

/** What distinguishes rows of one indicator and unit from each other, in the words of the text; empty where the indicator has one row. */
export function qualifiersOf(
  rows: readonly Pick<IndicatorRow, 'indicator' | 'unit' | 'previousTarget' | 'currentTarget'>[],
  textOf: TextOf,
): readonly string[] {
  // 12类45件民生实事: the units tell the two apart.
  const keys = rows.map(({ indicator, unit }) => `${indicator}\t${unit}`);
  const seen = new Set<string>();
  const twins = new Set(keys.filter((key) => seen.size === seen.add(key).size));
  return rows.map(({ indicator, currentTarget, previousTarget }, index) => {
    const stated = currentTarget ?? previousTarget;
    // Of English the few letters beside a figure are half a phrase.
    if (!stated || !twins.has(keys[index]!) || isLatin(indicator)) return '';
    const isOther = (words: string) => !leadsOn.test(words) && !words.includes(indicator) && !indicator.includes(words);
    // 推进40项专项: what is done distinguishes no two things.
    const says = (words: string) => stripLinks(words, 0, words.length, false).end >= fewest && !isOnlyVerbs(words);
    return wordsBeside(stated, textOf).find((words) => says(words) && isOther(words)) ?? '';
  });
}
