import { links } from '../generated/links.js';

/** What may stand between an indicator and its number and says which way it goes: 增长, 涨幅, 降低, each with + or -. */
export const changeWords: ReadonlyMap<string, string> = new Map(
  links.flatMap(({ word, kind, sign }) => (kind === 'change' && !/[了为达]$/.test(word) ? [[word, sign]] : [])),
);
