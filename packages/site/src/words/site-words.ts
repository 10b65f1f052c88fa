import { onceEach } from '@tongbi/model';
import type { Language } from '@tongbi/renderer';
import { phrasesOf, wordsOf } from '@tongbi/renderer/parts';
import { siteWords as rows } from '../generated/site-words.js';

/** 增速（增长） and 失业率（占比） would say it twice. */
const saysAspect = (indicator: string, aspect: string): boolean =>
  (aspect === '增长' && /(?:增速|增长|增幅|涨幅)$/u.test(indicator)) || (aspect === '占比' && /(?:率|比重|占比|比例)$/u.test(indicator));

/** All that the pages of a site say by themselves, beside the words of the renderer: `data/site-words.tsv`. */
function wordsIn(language: Language) {
  const of = <Of extends (typeof rows)[number]['of']>(name: Of) => phrasesOf(rows, name, language);
  const site = of('site');
  const indicators = of('indicators');
  return {
    ...site,
    /** 2021—2024年, or the one year. */
    yearsFrom: (years: readonly number[]): string => {
      const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
      return first === last ? site.oneYear(first) : site.span(first, last);
    },
    navigation: of('navigation'),
    /** Of the templates, as `{{@root.frame.ui.year}}`. */
    ui: of('ui'),
    script: wordsOf(rows, 'script', language),
    editions: { full: '●', digest: '◐', abridged: '○' },
    home: of('home'),
    place: of('place'),
    report: of('report'),
    theme: of('theme'),
    chain: { ...of('chain'), ending: of('chain.ending') },
    chains: of('chains'),
    indicators: {
      ...indicators,
      named: (indicator: string, aspect: string): string =>
        saysAspect(indicator, aspect) ? indicator : indicators.nameAndAspect(indicator, aspect),
    },
    terms: of('terms'),
    search: of('search'),
    notFound: of('notFound'),
    feed: of('feed'),
  } as const;
}

export const siteWords: (language: Language) => ReturnType<typeof wordsIn> = onceEach(wordsIn);
