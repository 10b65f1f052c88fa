import type { Record as ChangeRecord, Label, PairRelation } from '@tongbi/model';

/** What a record is counted, filtered and coloured as: what is kept in words stays among the kept, wherever it went. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen';

interface LabelTraits {
  readonly status: ShownStatus;
  /** The text that lacks it, and is only a selection: of what it lacks nothing can be said. */
  readonly unseenIn: 'previous' | 'current' | null;
  /** Of a sentence without promise: a card, a line of a list (news where it stands in a row of others), or only counted. */
  readonly passage: 'card' | 'line' | 'counted';
  /** Both texts are shown where a redline may not be; of others only where the wording differs between restated texts. */
  readonly bothTexts: boolean;
  /** Nothing at all became of it. */
  readonly untouched: boolean;
  /** It has a card, or a line, of its own: hundreds that two drafts have in common would hide what was edited. */
  readonly listed: boolean;
}

const plain = { unseenIn: null, passage: 'card', bothTexts: false, untouched: false, listed: true } as const;

/** How the page treats what each label says; how it is called stands in the words. */
const labelTraits = {
  new: { ...plain, status: 'new', passage: 'line' },
  'from-review': { ...plain, status: 'new', passage: 'line' },
  dropped: { ...plain, status: 'dropped', passage: 'line' },
  done: { ...plain, status: 'done', passage: 'line' },
  changed: { ...plain, status: 'changed', bothTexts: true },
  kept: { ...plain, status: 'kept', passage: 'counted', untouched: true },
  moved: { ...plain, status: 'kept' },
  split: { ...plain, status: 'kept' },
  merged: { ...plain, status: 'kept' },
  'unseen-previous': { ...plain, status: 'unseen', unseenIn: 'previous', passage: 'counted' },
  'unseen-current': { ...plain, status: 'unseen', unseenIn: 'current', passage: 'counted' },
  both: { ...plain, status: 'kept', passage: 'counted', bothTexts: true },
  'only-previous': { ...plain, status: 'dropped', passage: 'line' },
  'only-current': { ...plain, status: 'new', passage: 'line' },
  added: { ...plain, status: 'new' },
  removed: { ...plain, status: 'dropped' },
  edited: { ...plain, status: 'changed', bothTexts: true },
  relocated: { ...plain, status: 'changed' },
  divided: { ...plain, status: 'changed' },
  joined: { ...plain, status: 'changed' },
  unedited: { ...plain, status: 'kept', passage: 'counted', untouched: true, listed: false },
} as const satisfies Record<Label, LabelTraits>;

export const traitsOf = ({ label }: Pick<ChangeRecord, 'label'>): LabelTraits => labelTraits[label];

/** The labels that are counted, in the order of the page, each with what its records are shown as. */
export const countedLabels = {
  years: ['new', 'dropped', 'done', 'changed', 'kept'],
  places: ['both', 'only-previous', 'only-current'],
  draft: ['added', 'removed', 'edited', 'unedited'],
} as const satisfies { readonly [relation in PairRelation]: readonly Label[] };
