import type { Absence, IndicatorRow, Outcome, TargetChange } from '@tongbi/model';

interface ChangeTraits {
  /** Why a side has no target, where it has none. */
  readonly absent: { readonly previous: Absence; readonly current: Absence };
  /** Among which of the summary's it is named; null where there is nothing to say of it. */
  readonly summary: 'raised' | 'lowered' | 'reworded' | 'set' | 'unset' | 'same' | null;
  /** It is worth saying where the target is spoken of. */
  readonly news: boolean;
  /** A difference of the numbers says something. */
  readonly sized: boolean;
  /** It is told by the words that make the numbers bounds. */
  readonly bound: boolean;
  /** A text lacks it that is only a selection. */
  readonly unseen: boolean;
}

const silent = { previous: 'not-stated', current: 'not-stated' } as const;
const plain = { absent: silent, summary: null, news: true, sized: true, bound: false, unseen: false } as const;

/** How tables and summaries treat each change of a target; how it is called stands in the words. */
const changeTraits = {
  raised: { ...plain, summary: 'raised' },
  lowered: { ...plain, summary: 'lowered' },
  same: { ...plain, summary: 'same', news: false },
  bound: { ...plain, summary: 'reworded', sized: false, bound: true },
  'number-dropped': { ...plain, summary: 'reworded', absent: { ...silent, current: 'no-number' } },
  'number-added': { ...plain, summary: 'reworded', absent: { ...silent, previous: 'no-number' } },
  'same-words': { ...plain, summary: 'same', news: false },
  'other-words': plain,
  new: { ...plain, summary: 'set' },
  absent: { ...plain, summary: 'unset' },
  'unseen-previous': { ...plain, absent: { ...silent, previous: 'not-read' }, news: false, unseen: true },
  'unseen-current': { ...plain, absent: { ...silent, current: 'not-read' }, news: false, unseen: true },
  'not-comparable': { ...plain, sized: false },
} as const satisfies Record<TargetChange, ChangeTraits>;

export const traitsOfChange = ({ change }: Pick<IndicatorRow, 'change'>): ChangeTraits => changeTraits[change];

/** Of which outcomes a summary names the indicators, in the order in which it counts them. */
export const namedOutcomes = {
  met: false,
  exceeded: false,
  missed: true,
  below: true,
  above: false,
  'not-comparable': false,
  'not-reported': false,
} as const satisfies Record<Outcome, boolean>;
