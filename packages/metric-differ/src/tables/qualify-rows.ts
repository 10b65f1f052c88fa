import { type IndicatorRow, remembered, type Stated } from '@tongbi/model';

// A qualifier is a few words; more is a sentence, and distinguishes no row at a glance.
const longest = 12;
// One character, as the 左 of 左右, is no word.
const fewest = 2;
// What parts the words before a figure from the figure before it: punctuation, and the unit's last characters after a digit.
const breaks = /[，,；;。：:、\n（）()]|\d[%万亿元个家项人户亩斤百分点左右以上]*/gu;

/** The text of a report by its id, as it is shown. */
type TextOf = (report: string) => string;

const isOther = (words: string, name: string) => words.length >= fewest && !words.includes(name);

/** The words before a figure, where they are not the indicator's own: 比上年增加 of 赤字规模5.66万亿元、比上年增加1.6万亿元. */
function leadOf({ report, span }: Stated, name: string, textOf: TextOf): string {
  const near = textOf(report).slice(Math.max(0, span.start - longest), span.start);
  const last = [...near.matchAll(breaks)].at(-1);
  // Without a break in reach the words are part of a longer phrase.
  const words = last ? near.slice(last.index + last[0].length).trim() : '';
  return isOther(words, name) && !name.includes(words) ? words : '';
}

function followerOf({ report, span }: Stated, name: string, textOf: TextOf): string {
  const [words = ''] = textOf(report)
    .slice(span.end, span.end + longest + 1)
    .split(/[，,；;。：:、\n]/u, 1);
  return words.length <= longest && isOther(words.trim(), name) ? words.trim() : '';
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
    return { key: `${indicator}\t${unit}`, indicator, stated, lead: stated ? leadOf(stated, indicator, textOf) : '' };
  });
  const twins = new Map<string, { all: number; plain: number }>();
  for (const { key, lead } of named) {
    const count = remembered(twins, key, () => ({ all: 0, plain: 0 }));
    count.all += 1;
    if (!lead) count.plain += 1;
  }
  return named.map(({ key, indicator, stated, lead }) => {
    const { all, plain } = twins.get(key)!;
    if (all === 1) return '';
    return lead || (plain > 1 && stated ? followerOf(stated, indicator, textOf) : '');
  });
}
