import type { IndicatorRow, Stated } from '@tongbi/model';

// A qualifier is a few words; more is a sentence, and distinguishes no row at a glance.
const longest = 12;
// One character, as the 左 of 左右, is no word.
const fewest = 2;
// What parts the words before a figure from the figure before it: punctuation, and the unit's last characters after a digit.
const breaks = /[，,；;。：:、\n（）()]|\d[%万亿元个家项人户亩斤百分点左右以上]*/gu;

/** The text of a report by its id, as it is shown. */
type TextOf = (report: string) => string;

function wordsBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - longest), start);
  const last = [...near.matchAll(breaks)].at(-1);
  // Without a break in reach the words are part of a longer phrase.
  return last ? near.slice(last.index + last[0].length).trim() : '';
}

function wordsAfter(text: string, end: number): string {
  const [words = ''] = text.slice(end, end + longest + 1).split(/[，,；;。：:、\n]/u, 1);
  return words.length > longest ? '' : words.trim();
}

const isOther = (words: string, name: string) => words.length >= fewest && !words.includes(name);

/** The words before a figure, where they are not the indicator's own: 比上年增加 of 赤字规模5.66万亿元、比上年增加1.6万亿元. */
function leadOf(stated: Stated | null, name: string, textOf: TextOf): string {
  const words = stated ? wordsBefore(textOf(stated.report), stated.span.start) : '';
  return isOther(words, name) && !name.includes(words) ? words : '';
}

function followerOf(stated: Stated | null, name: string, textOf: TextOf): string {
  const words = stated ? wordsAfter(textOf(stated.report), stated.span.end) : '';
  return isOther(words, name) ? words : '';
}

/**
 * What distinguishes rows of one indicator from each other, in the words of the text; empty where the indicator has one row.
 *
 *   赤字规模5.66万亿元、比上年增加1.6万亿元  →  赤字规模, 赤字规模（比上年增加）
 */
export function qualifiersOf(
  rows: readonly Pick<IndicatorRow, 'indicator' | 'unit' | 'previousTarget' | 'currentTarget'>[],
  textOf: TextOf,
): readonly string[] {
  const named = rows.map(({ indicator, unit, currentTarget, previousTarget }) => {
    const stated = currentTarget ?? previousTarget;
    // 12类45件民生实事: the units tell the two apart.
    return { key: `${indicator}\t${unit}`, indicator, stated, lead: leadOf(stated, indicator, textOf) };
  });
  const twins = new Map<string, { all: number; plain: number }>();
  for (const { key, lead } of named) {
    const { all, plain } = twins.get(key) ?? { all: 0, plain: 0 };
    twins.set(key, { all: all + 1, plain: plain + (lead ? 0 : 1) });
  }
  return named.map(({ key, indicator, stated, lead }) => {
    const { all, plain } = twins.get(key)!;
    return all === 1 ? '' : lead || (plain > 1 ? followerOf(stated, indicator, textOf) : '');
  });
}
