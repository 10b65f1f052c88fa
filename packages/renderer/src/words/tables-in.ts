import type { Aspect, Bound, ClaimKind, LineageEnding, MetricRole, PairKind } from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import { columnTitles } from '../generated/column-titles.js';
import type { Language } from './language.js';
import { wordsOf } from './words-of.js';

const reportLines = {
  zh: (label: string, edition: string, file: string) => `${label}，${edition}，${file}`,
  en: (label: string, edition: string, file: string) => `${label}, ${edition}, ${file}`,
} as const satisfies Record<Language, object>;

/** Names of sheets and columns in one language, and the words that stand in their cells; what the page says too is taken from there. */
export function tablesIn(language: Language) {
  const words = <Of extends (typeof codeWords)[number]['of']>(of: Of) => wordsOf(codeWords, of, language);
  return {
    sheets: words('sheet'),
    columns: wordsOf(columnTitles, 'comparison', language),
    lists: words('list'),
    parts: words('brief-part'),
    ...words('cell'),
    about: words('about'),
    reportLine: reportLines[language],
    aspects: words('aspect') satisfies Record<Aspect, string>,
    bounds: { exact: '', ...words('bound') } satisfies Record<Bound, string>,
    pairKinds: words('pair-kind') satisfies Record<PairKind, string>,
    endings: words('ending') satisfies Record<LineageEnding, string>,
    metricRoles: words('metric-role') satisfies Record<MetricRole, string>,
    /** What a person settles of a comparison. */
    claims: words('claim') satisfies Record<ClaimKind, string>,
  };
}
