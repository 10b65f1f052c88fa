import type { ChangeKind, Edition, Outcome } from '@tongbi/model';
import { formatQuantity } from '../format-delta.js';
import type { TagView } from '../record-view.js';
import type { ChainState } from '../view-lineage.js';
import { type Language, wordingOf } from './wording.js';

/** Words that other pages have in common with the page of a comparison, in one language. */
export interface SharedWording {
  /** As in the `lang` of a document. */
  readonly tag: string;
  readonly outcomes: Readonly<Record<Outcome, TagView>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly phrases: {
    readonly year: (year: number) => string;
    readonly reportName: (place: string, year: number) => string;
    readonly reportOf: (label: string) => string;
    readonly speaker: (name: string) => string;
    readonly since: (year: number, atLeast: boolean) => string;
    readonly cell: Readonly<Record<ChainState, string>>;
    readonly lineageNote: string;
    readonly fictional: (places: readonly string[]) => string;
    readonly fictionalNote: string;
    readonly editionOf: (label: string, edition: string) => string;
    readonly editionWords: Readonly<Record<Exclude<Edition, 'full'>, string>>;
  };
  indicator(name: string, english?: string): string;
  edition(edition: Edition): string;
  /** 12000, 家 → "1.2 万家". */
  quantity(value: number, unit: string): string;
}

export function sharedWording(language: Language): SharedWording {
  const wording = wordingOf(language);
  const { tag, phrases, labels } = wording;
  return {
    tag,
    phrases,
    outcomes: labels.outcomes as SharedWording['outcomes'],
    kinds: labels.kinds,
    indicator: wording.indicator,
    edition: wording.edition,
    quantity: (value, unit) => formatQuantity(value, unit, wording),
  };
}
