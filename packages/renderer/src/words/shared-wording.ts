import type * as model from '@tongbi/model';
import { claimGrades, type Language, onceEach } from '@tongbi/model';
import type { TagView } from '../generated/view-fields.js';
import type { ChainState } from '../view/view-lineage.js';
import { formatQuantity } from './format-quantity.js';
import type { GradedClaim } from './labels-in.js';
import { wordingOf } from './wording.js';
import type { PhraseValue } from './words-of.js';

/** How many of a hundred claims were right that were worded so, on pairs of reports that took no part in the weights; empty where none was. */
export const rightOf = (claim: GradedClaim, grade: model.Grade): string => {
  const row = claimGrades.find((one) => one.claim === claim && one.grade === grade);
  return row && row.claims !== '0' ? row.right : '';
};

/** Words that other pages and the terminal have in common with the page of a comparison, in one language. */
export interface SharedWording {
  /** As in the `lang` of a document. */
  readonly tag: string;
  readonly statuses: Readonly<Record<model.Label, { readonly label: string; readonly sign: string }>>;
  /** Null where nothing is reported. */
  readonly reported: Readonly<Record<model.Reported, TagView | null>>;
  /** How a claim is hedged; empty for what is certain. */
  readonly grades: Readonly<Record<model.Grade, string>>;
  readonly echoes: Readonly<Record<model.Echo, string>>;
  readonly kinds: Readonly<Record<model.ChangeKind, string>>;
  readonly evidence: Readonly<Record<model.EvidenceKind, string>>;
  readonly reasons: Readonly<Record<model.Reason, string>>;
  readonly themes: Readonly<Record<model.Theme, string>>;
  readonly roles: Readonly<Record<model.Role, string>>;
  readonly aspects: Readonly<Record<model.Aspect, string>>;
  readonly bounds: Readonly<Record<model.Bound, string>>;
  readonly targetChanges: Readonly<Record<model.TargetChange, TagView>>;
  readonly endings: Readonly<Record<model.LineageEnding, string>>;
  readonly metricRoles: Readonly<Record<model.MetricRole, string>>;
  readonly claims: Readonly<Record<model.ClaimKind, string>>;
  readonly chainStates: Readonly<Record<ChainState, string>>;
  readonly editionNotes: Readonly<Record<Exclude<model.Edition, 'full'>, string>>;
  /** What is said around values, of which a phrase takes as many as it has places. */
  readonly phrases: Readonly<Record<'lineageNote' | 'fictionalNote', string>> &
    Readonly<
      Record<
        'year' | 'outcomeIn' | 'reportName' | 'reportOf' | 'speaker' | 'since' | 'list' | 'detailed' | 'fictional' | 'editionOf',
        (...values: readonly PhraseValue[]) => string
      >
    >;
  /** What a grade of a single claim means: how many of a hundred such claims were right. */
  measured(claim: GradedClaim, grade: model.Grade): string;
  /** What a figure is called, marked where the text wants a look for that part of it. */
  doubted(text: string, figure: Pick<model.Metric, 'unsure'>, part: 'indicator' | 'role'): string;
  indicator(name: string, english?: string, change?: model.BriefArgument['change']): string;
  edition(edition: string): string;
  /** What a document is: 政府工作报告. */
  kindName(report: Pick<model.Report, 'kind' | 'profile'>): string;
  /** Why a text of this edition has no figure, or does not mention something. */
  absence(absence: model.Absence, edition: string): string;
  outcomeTag(judged: Partial<Pick<model.JudgedRow, 'outcome' | 'degree' | 'claims'>>): TagView | null;
  /** 12000, 家 → "1.2 万家". */
  quantity(value: number, unit: string): string;
}

/** Made once a language: a table asks for it in each of its rows. */
export const sharedWording: (language: Language) => SharedWording = onceEach((language) => {
  const wording = wordingOf(language);
  const { labels, phrases } = wording;
  return {
    ...wording.tables,
    ...labels,
    ...wording,
    doubted: (text: string, { unsure }: Pick<model.Metric, 'unsure'>, part: 'indicator' | 'role') =>
      unsure?.includes(part) ? phrases.detailed(text, labels.grades.unsure) : text,
    measured: (claim: GradedClaim, grade: model.Grade) =>
      phrases.measuredAs(labels.grades[grade] || phrases.certain, rightOf(claim, grade)),
    quantity: (value: number, unit: string) => formatQuantity(value, unit, wording),
  };
});
