import { links } from '../generated/links.js';

/** What may stand between an indicator and its number and says which way it goes: 增长, 涨幅, 降低. */
export const changeWords: ReadonlySet<string> = new Set(
  links.flatMap(({ word, kind }) => (kind === 'change' && !/[了为达]$/.test(word) ? [word] : [])),
);
