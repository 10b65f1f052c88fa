import type { Metric } from '@tongbi/model';
import { links } from '../generated/links.js';
import { forms } from '../genre-words.js';
import { stripLinks } from '../subject/strip-links.js';

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

/** Of a figure that went down, or is to, the word that says so; none where its own text does. */
export function declineWord({ value, text, span }: Pick<Metric, 'value' | 'text' | 'span'>, report: string): Pick<Metric, 'direction'> {
  if (value >= 0 || /[降减负−-]/.test(text)) return {};
  return { direction: decline.exec(report.slice(Math.max(0, span.start - reach), span.start))?.[1] ?? '降' };
}

const longestLead = 40;

/** The words that say what a goal of several years does, as `direction` of a figure (年均增长, 再提高): its own text says 7%左右, and not whether a year or in all. */
export function goalWord({ aspect, span }: Metric, report: string): Pick<Metric, 'direction'> {
  const clause = report
    .slice(Math.max(0, span.start - longestLead), span.start)
    .split(/[，。；\n]/)
    .at(-1)!;
  const words = clause.trimEnd().replace(forms.valueListed, '');
  const { end, boundStart, change, level } = stripLinks(words, 0, words.length, false);
  // 提高9万农户收入: what is raised stands behind, and the number says how many have it.
  if (change === 0 || level || (end === 0 && aspect !== 'change')) return {};
  return { direction: words.slice(end, boundStart).replace('分别', '').trim() };
}
