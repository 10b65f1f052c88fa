import type { Metric } from '@tongbi/model';
import { links } from '../generated/links.js';

/** What may stand between an indicator and its number and says which way it goes: 增长, 涨幅, 降低, each with + or -. */
export const changeWords: ReadonlyMap<string, string> = new Map(
  links.flatMap(({ word, kind, sign }) => (kind === 'change' && !/[了为达]$/.test(word) ? [[word, sign]] : [])),
);

/** 降低 before the number of 能耗降低2.5%左右, at most a few characters of a bound between: 下降至少3%. */
const decline = new RegExp(
  `(${links
    .flatMap(({ word, sign }) => (sign === '-' && !/[了为达]$/.test(word) ? [word] : []))
    .sort((a, b) => b.length - a.length)
    .join('|')})[^0-9，。；、]{0,4}$`,
);
const reach = 8;

/** What leads to the number of a goal and says which way it is to go, with 年均 and the like: 年均增长7%左右, 再提高1岁; but not 提高到70%, a size. */
const changes = new RegExp(
  `(年均|累计)?(?:分别)?((?:实际)?(?:${[...changeWords.keys()].sort((a, b) => b.length - a.length).join('|')}))(?:保持在?|达到?|[约近逾]|超过?|[至最]少|不[低少]于)?$`,
);
/** In 降低14%、19% the word stands before the first of them. */
const listed = /(?:[\d０-９.．]+[^\d０-９，。；、]{1,5}(?:、|和))+$/;
const longestLead = 40;

/** The word that says what a goal of several years does, as `direction` of a figure: its own text says 7%左右, and not whether a year or in all. */
export function goalWord({ aspect, span }: Metric, report: string): Pick<Metric, 'direction'> {
  if (aspect !== 'change' && aspect !== 'increment') return {};
  const clause = report
    .slice(Math.max(0, span.start - longestLead), span.start)
    .trimEnd()
    .split(/[，。；\n]/)
    .at(-1)!;
  const found = changes.exec(clause.replace(listed, ''));
  return found ? { direction: `${found[1] ?? ''}${found[2]}` } : {};
}

/** Of a figure that went down, or is to, the word that says so; none where its own text does. */
export function declineWord({ value, text, span }: Pick<Metric, 'value' | 'text' | 'span'>, report: string): Pick<Metric, 'direction'> {
  if (value >= 0 || /[降减负−-]/.test(text)) return {};
  return { direction: decline.exec(report.slice(Math.max(0, span.start - reach), span.start))?.[1] ?? '降' };
}
