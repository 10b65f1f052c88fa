import type { Absence, IndicatorRow, TargetChange } from '@tongbi/model';

interface ChangeTraits {
  /** Why a side has no target, where it has none. */
  readonly absent: { readonly previous: Absence; readonly current: Absence };
  /** A difference of the numbers says something. */
  readonly sized: boolean;
  /** It is said by the words that make the numbers bounds. */
  readonly bound: boolean;
  /** A text lacks it that is only a selection. */
  readonly unseen: boolean;
}

const silent = { previous: 'not-stated', current: 'not-stated' } as const;
const plain = { absent: silent, sized: true, bound: false, unseen: false } as const;

/** How tables treat each change of a target; how it is called stands in the words. */
const changeTraits = {
  raised: plain,
  lowered: plain,
  same: plain,
  bound: { ...plain, sized: false, bound: true },
  'number-dropped': { ...plain, absent: { ...silent, current: 'no-number' } },
  'number-added': { ...plain, absent: { ...silent, previous: 'no-number' } },
  'same-words': plain,
  'other-words': plain,
  new: plain,
  absent: plain,
  'unseen-previous': { ...plain, absent: { ...silent, previous: 'not-read' }, unseen: true },
  'unseen-current': { ...plain, absent: { ...silent, current: 'not-read' }, unseen: true },
  'not-comparable': { ...plain, sized: false },
  higher: plain,
  lower: plain,
  alike: { ...plain, sized: false },
  // The one without a number has words.
  differs: { ...plain, sized: false, absent: { previous: 'no-number', current: 'no-number' } },
  'only-previous': plain,
  'only-current': plain,
  added: plain,
  removed: plain,
} as const satisfies Record<TargetChange, ChangeTraits>;

export const traitsOfChange = ({ change }: Pick<IndicatorRow, 'change'>): ChangeTraits => changeTraits[change];
