import type { ChangeKind, Commitment, Metric, Record } from '@tongbi/model';
import { containment, type PromiseText } from '../links/weigh-wording.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { namesOtherGroup } from '../sections/other-groups.js';
import { compareStrength, type Wording } from './compare-strength.js';
import { listsMore } from './listed-items.js';
import { mainClauseAt } from './main-clause.js';
import { wordingAt } from './wording-at.js';

/**
 * `kept` is containment, not similarity: so much of what the current text says must be said by the previous one. Measured on the
 * sentences of four pairs; the other way round less is asked, for a list that lost one item still carries on the rest.
 */
const KEPT = { ofCurrent: 0.88, ofPrevious: 0.8 } as const;
/** Of a list of a dozen offices one may go to another sentence, and the promise is still the same. */
const NEARLY_ALL = 0.9;
/** Below this share the two name different things or groups (scope); above it they say the same in other words. */
const SAME_SCOPE = 0.55;

export interface Change {
  readonly status: 'kept' | 'changed';
  readonly kinds: readonly ChangeKind[];
  /** How hard both bind; absent between restated texts. */
  readonly strength: NonNullable<Record['strength']> | undefined;
  /** How far what the two share is from the least that is asked of a kept one; 0 between restated texts. */
  readonly distance: number;
}

/** What a report says of one commitment or passage. */
export function wordingOf({ reading, figureIndex }: PreparedReport, one: Pick<Commitment, 'span' | 'strength' | 'object'>): Wording {
  return { strength: one.strength, object: one.object, text: wordingAt(reading, one.span), figures: figureIndex.within(one.span) };
}

const figureKey = ({ value, valueHigh, unit, bound }: Metric) => `${value}~${valueHigh ?? ''}|${unit}|${bound}`;

/** Its bound may have changed there, which is told there. */
const amountKey = ({ value, valueHigh, unit }: Metric) => `${value}~${valueHigh ?? ''}|${unit}`;

function figuresDiffer(
  previous: readonly Wording[],
  current: Wording,
  { restated, siblings }: { readonly restated: boolean; readonly siblings: readonly (readonly Metric[])[] },
): boolean {
  const before = new Map(previous.flatMap(({ figures }) => figures.map((figure) => [figureKey(figure), figure.unit])));
  const after = new Map(current.figures.map((figure) => [figureKey(figure), figure.unit]));
  // 再延长30年 of a promise in two parts stands in the one and is not gone from the other.
  const elsewhere = new Set(siblings.flat().map(amountKey));
  const isElsewhere = (key: string) =>
    previous.some(({ figures }) => figures.some((one) => figureKey(one) === key && elsewhere.has(amountKey(one))));
  const gone = [...before].filter(([key]) => !after.has(key) && !isElsewhere(key));
  const come = [...after].filter(([key]) => !before.has(key));
  // A restated text may have left a figure out, so only another figure of the same unit says that it moved.
  if (restated) return come.some(([, unit]) => gone.some(([, other]) => unit === other));
  // Of several partners one may hold figures of its own business; what came, or went from a single partner, is news.
  return come.length > 0 || (gone.length > 0 && previous.length === 1);
}

/**
 * What changed between a commitment and those of last year that it carries on. Between restated texts (a digest or an abridged
 * edition on either side) only figures can be said to have changed: the words are not the report's. `siblings` are the figures of each
 * other commitment that carries on one of the same.
 */
export function decideChange(
  previous: readonly Wording[],
  current: Wording,
  { restated, siblings = [] }: { readonly restated: boolean; readonly siblings?: readonly (readonly Metric[])[] },
): Change {
  const figureMoved = figuresDiffer(previous, current, { restated, siblings });
  const kinds: ChangeKind[] = figureMoved ? ['figure'] : [];
  if (restated) return { status: figureMoved ? 'changed' : 'kept', kinds, strength: undefined, distance: 0 };
  // The same text is kept, whatever a rule reads in one side of it, and whatever else it carries on.
  if (previous.some(({ text }) => text === current.text)) {
    const { change: _, ...strength } = compareStrength([current], current);
    return { status: 'kept', kinds: [], strength, distance: 1 - KEPT.ofCurrent };
  }
  const split = siblings.length > 0;
  const strength = compareStrength(previous, current);
  if (strength.change) kinds.push('strength');
  const shared = sharedWords(previous, current, split);
  kinds.push(...wordingKinds(previous, current, { kinds, split, shared }));
  const distance = Math.abs(Math.min(shared.ofCurrent - KEPT.ofCurrent, shared.ofPrevious - KEPT.ofPrevious));
  return { status: kinds.length > 0 ? 'changed' : 'kept', kinds, strength, distance };
}

/** How much of what each side says the other says. */
function sharedWords(previous: readonly Wording[], current: Wording, split: boolean) {
  const [before, after] = [previous.map(promiseText), promiseText(current)];
  // What one of several successors does not say, another may.
  return { ofCurrent: containment(after, before), ofPrevious: split ? 1 : Math.min(...before.map((one) => containment(one, [after]))) };
}

function wordingKinds(
  previous: readonly Wording[],
  current: Wording,
  {
    kinds,
    split,
    shared,
  }: { readonly kinds: readonly ChangeKind[]; readonly split: boolean; readonly shared: ReturnType<typeof sharedWords> },
): readonly ChangeKind[] {
  const [before, after] = [previous.map(promiseText), promiseText(current)];
  const { ofCurrent, ofPrevious } = shared;
  const says = (one: PromiseText, others: readonly PromiseText[]) =>
    listsMore(one, others) ||
    namesOtherGroup(
      one.text,
      others.map(({ text }) => text),
    );
  const dropsItem = !split && ofPrevious < NEARLY_ALL && before.some((one) => says(one, [after]));
  const otherItems = says(after, before) || dropsItem;
  if (!otherItems && ofCurrent >= KEPT.ofCurrent && ofPrevious >= KEPT.ofPrevious) return [];
  if (otherItems || Math.min(ofCurrent, ofPrevious) < SAME_SCOPE) return ['scope'];
  return kinds.length === 0 ? ['wording'] : [];
}

/** What has a figure, a name or a title is more than an aside. */
const TELLING = /[\d０-９“”《》]/u;

function promiseText({ text, strength, object }: Wording): PromiseText {
  const clauses = text.split(/[，；：]/u);
  const main = mainClauseAt(clauses, object);
  const asides = main < 0 ? [] : clauses.filter((clause, index) => index !== main && !TELLING.test(clause));
  return { text, opening: strength?.words ?? [], asides };
}
