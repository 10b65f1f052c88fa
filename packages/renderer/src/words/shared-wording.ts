import type {
  Absence,
  Aspect,
  Bound,
  ChangeKind,
  ClaimKind,
  Edition,
  EvidenceKind,
  Grade,
  IndicatorRow,
  Label,
  LineageEnding,
  MetricRole,
  Reason,
  Reported,
  Role,
} from '@tongbi/model';
import type { TagView } from '../view/record-view.js';
import type { ChainState } from '../view/view-lineage.js';
import { formatQuantity } from './format-quantity.js';
import type { Language } from './language.js';
import { type GradedClaim, rightOf } from './measured.js';
import { outcomeTag } from './outcome-tag.js';
import { wordingOf } from './wording.js';

/** Words that other pages and the terminal have in common with the page of a comparison, in one language. */
export interface SharedWording {
  /** As in the `lang` of a document. */
  readonly tag: string;
  readonly statuses: Readonly<Record<Label, { readonly label: string; readonly sign: string }>>;
  /** Null where nothing is told. */
  readonly reported: Readonly<Record<Reported, TagView | null>>;
  /** How a claim is hedged; empty for what is certain. */
  readonly grades: Readonly<Record<Grade, string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly bounds: Readonly<Record<Bound, string>>;
  readonly endings: Readonly<Record<LineageEnding, string>>;
  readonly metricRoles: Readonly<Record<MetricRole, string>>;
  readonly claims: Readonly<Record<ClaimKind, string>>;
  readonly phrases: {
    readonly year: (year: number) => string;
    readonly outcomeIn: (current: string, outcome: string) => string;
    readonly reportName: (place: string, year: number) => string;
    readonly reportOf: (label: string) => string;
    readonly speaker: (name: string) => string;
    readonly since: (year: number, atLeast: boolean) => string;
    readonly list: (each: readonly string[]) => string;
    readonly detailed: (words: string, detail: string) => string;
    readonly cell: Readonly<Record<ChainState, string>>;
    readonly lineageNote: string;
    readonly fictional: (places: readonly string[]) => string;
    readonly fictionalNote: string;
    readonly editionOf: (label: string, edition: string) => string;
    readonly editionWords: Readonly<Record<Exclude<Edition, 'full'>, string>>;
  };
  /** What a grade of a single claim means: how many of a hundred such claims were right. */
  measured(claim: GradedClaim, grade: Grade): string;
  indicator(name: string, english?: string): string;
  edition(edition: string): string;
  /** Why a text of this edition has no figure, or does not mention something. */
  absence(absence: Absence, edition: string): string;
  outcomeTag(judged: Pick<IndicatorRow, 'outcome' | 'degree'>): TagView | null;
  /** 12000, 家 → "1.2 万家". */
  quantity(value: number, unit: string): string;
}

export function sharedWording(language: Language): SharedWording {
  const wording = wordingOf(language);
  const { tag, phrases, labels, tables, indicator, edition, absence } = wording;
  return {
    ...tables,
    ...labels,
    tag,
    phrases,
    measured: (claim, grade) => phrases.measuredAs(labels.grades[grade], rightOf(claim, grade)),
    indicator,
    edition,
    absence,
    outcomeTag: (judged) => outcomeTag(judged, wording),
    quantity: (value, unit) => formatQuantity(value, unit, wording),
  };
}
