import { type ChangeKind, type Commitment, type Metric, type Record, type Span, type StrengthChange, WordTable } from '@tongbi/model';
import { groups } from '../generated/groups.js';
import { turned } from '../links/in-time-order.js';
import { containment, listedWords, type PromiseText, unsaidBesideMarks } from '../links/weigh-wording.js';
import { comparedAt, type PreparedReport } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import { type Around, compareStrength, mainClauseAt, type Wording } from './compare-strength.js';

/** An item of which no more is said elsewhere is another thing: 终身教育 beside 特殊教育. */
const SAID = 0.5;
/** Beside a mark so much that is unsaid is an item, whatever stands around it: 低水平 in 高耗能、高排放、低水平项目. */
const UNSAID = 1.2;
const CLAUSE = /[，；：。]/;
const ITEM = /、/;
/** In a list so long an item that says as much anew is another one, also where the head is shared: 联系企业、联系项目、联系乡村. */
const LONG_LIST = 3;
/** The second stage of a work is another work than the first. */
const STAGE = /[一二三四五六七八九十]期/g;

/** The lists of a text, each as its items, without the words that it opens with. */
function listsOf({ text, opening }: PromiseText): readonly (readonly string[])[] {
  const bare = opening.reduce((rest, word) => rest.replace(word, ''), text);
  const lists = bare
    .split(CLAUSE)
    .map(listedWords)
    .filter((clause) => ITEM.test(clause));
  return lists.map((clause) =>
    clause
      .split(ITEM)
      .map((item) => item.replace(forms.listClose, ''))
      .filter((item) => item.length > 1),
  );
}

/** A clause that says what for says nothing new with its 和 (“保障和改善民生”); one that lists fields does (“聚焦A、B、C”). */
function withoutPlainAsides({ text, opening, asides }: PromiseText): PromiseText {
  const plain = asides.filter((aside) => !aside.includes('、'));
  return { text: plain.reduce((rest, aside) => rest.replace(aside, ''), text), opening, asides: [] };
}

/** Whether a list of `text` holds an item that `others` do not speak of: a change of scope, however long the list. */
function listsMore(text: PromiseText, others: readonly PromiseText[]): boolean {
  if (unsaidBesideMarks(text, others).some((weight) => weight >= UNSAID)) return true;
  const isOther = (item: string, of: number) => {
    const said = containment(item, others);
    return said <= SAID || (of >= LONG_LIST && (1 - said) * item.length >= 2);
  };
  if (listsOf(text).some((items) => items.some((item) => isOther(item, items.length)))) return true;
  const stages = text.text.match(STAGE) ?? [];
  return stages.some((stage) => !others.some((other) => other.text.includes(stage)));
}

const words = WordTable.of(groups.map(({ word }) => listedWords(word)));

/** The groups that a text speaks of, the longest reading of each place: 残疾儿童 is not 儿童. */
const groupsIn = ({ text }: PromiseText) => words.wordsIn(listedWords(text)).map(({ word }) => word);

/** Whether `text` is for a group that `others` do not name. */
function namesOtherGroup(text: PromiseText, others: readonly PromiseText[]): boolean {
  const known = new Set(others.flatMap(groupsIn));
  return groupsIn(text).some((group) => !known.has(group));
}

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
export function wordingOf(report: PreparedReport, one: Pick<Commitment, 'span' | 'strength' | 'object'>): Wording {
  const { strength, object } = one;
  return {
    strength,
    object,
    text: comparedAt(report, one.span),
    figures: report.figureIndex.within(one.span),
    around: () => aroundOf(report, one.span),
  };
}

function aroundOf({ reading: { text }, figureIndex }: PreparedReport, { start, end }: Span): Around {
  const before = text
    .slice(Math.max(0, start - LONGEST_AROUND), start)
    .split(SENTENCE_END)
    .at(-1)!;
  const [behind = ''] = text.slice(end, end + LONGEST_AROUND).split(SENTENCE_END, 1);
  const [next = ''] = behind.slice(1).split(CLAUSE, 1);
  return { before, behind, figures: figureIndex.within({ start: end, end: end + 1 + next.length }) };
}
const SENTENCE_END = /[。；！？\n]/u;
/** Characters. */
const LONGEST_AROUND = 200;

/** Its bound may have changed elsewhere, which is told there. */
const amountKey = ({ value, valueHigh, unit }: Metric) => `${value}~${valueHigh ?? ''}|${unit}`;
const figureKey = (figure: Metric) => `${amountKey(figure)}|${figure.bound}`;

type Figures = readonly Metric[];

function figuresDiffer(previous: readonly Wording[], current: Wording, restated: boolean, siblings: readonly Figures[]): boolean {
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
 * other commitment that carries on one of the same. `exact`: of two drafts every other word is a change.
 */
export function decideChange(
  previous: readonly Wording[],
  current: Wording,
  {
    restated,
    exact = false,
    siblings = [],
  }: { readonly restated: boolean; readonly exact?: boolean; readonly siblings?: readonly Figures[] },
): Change {
  const figureMoved = figuresDiffer(previous, current, restated, siblings);
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
  const [before, after] = [previous.map(promiseText), promiseText(current)];
  // What one of several successors does not say, another may.
  const ofPrevious = split ? 1 : Math.min(...before.map((one) => containment(one, [after])));
  const shared = { ofCurrent: containment(after, before), ofPrevious, split };
  const wording = kinds.length === 0 && takesTogether(before, after) ? 'scope' : wordingKind(before, after, shared);
  if (wording === 'scope' || (wording && kinds.length === 0)) kinds.push(wording);
  if (exact && kinds.length === 0 && !previous.some(({ text }) => withoutEnd(text) === withoutEnd(current.text))) kinds.push('wording');
  const distance = Math.abs(Math.min(shared.ofCurrent - KEPT.ofCurrent, shared.ofPrevious - KEPT.ofPrevious));
  return { status: kinds.length > 0 ? 'changed' : 'kept', kinds, strength, distance };
}

const OPPOSITE = { stronger: 'weaker', weaker: 'stronger', stage: 'stage', other: 'other' } as const satisfies {
  [change in StrengthChange]: StrengthChange;
};

/** A change as it is seen from the other side: what became stronger became weaker. */
export function turnChange({ strength, ...change }: Change): Change {
  if (!strength) return { ...change, strength };
  return { ...change, strength: { ...turned(strength), ...(strength.change && { change: OPPOSITE[strength.change] }) } };
}
/** A sentence that promises in one draft only is read with its full stop in the other. */
const withoutEnd = (text: string) => text.replace(/[。；，！]$/u, '');

interface Shared {
  /** How much of what each side says the other says. */
  readonly ofCurrent: number;
  readonly ofPrevious: number;
  readonly split: boolean;
}

/**
 * Whether it covers more than each of several did: 扶持渔企、盐企 after 扶持渔企 and 扶持盐企, but not 扶持渔企，修缮渔港 after its two clauses. Of
 * several clauses each is one of theirs where that says as much of it; a single one only where that says no more than it does.
 */
function takesTogether(before: readonly PromiseText[], after: PromiseText): boolean {
  const clauses = after.text.split(CLAUSE).filter(Boolean);
  const isSaidBy = (text: string) => (one: PromiseText) => {
    const share = containment({ ...after, text, asides: [] }, [one]);
    return clauses.length > 1 ? share >= SAME_SCOPE : share >= KEPT.ofCurrent && containment(one, [after]) >= KEPT.ofPrevious;
  };
  return before.length > 1 && !clauses.every((clause) => before.some(isSaidBy(clause)));
}

function wordingKind(before: readonly PromiseText[], after: PromiseText, { ofCurrent, ofPrevious, split }: Shared) {
  const says = (one: PromiseText, others: readonly PromiseText[]) => {
    const text = withoutPlainAsides(one);
    return listsMore(text, others) || namesOtherGroup(text, others);
  };
  const dropsItem = !split && ofPrevious < NEARLY_ALL && before.some((one) => says(one, [after]));
  const otherItems = says(after, before) || dropsItem;
  if (!otherItems && ofCurrent >= KEPT.ofCurrent && ofPrevious >= KEPT.ofPrevious) return undefined;
  return otherItems || Math.min(ofCurrent, ofPrevious) < SAME_SCOPE ? 'scope' : 'wording';
}

function promiseText({ text, strength, object }: Wording): PromiseText {
  const clauses = text.split(/[，；：]/u);
  const main = mainClauseAt(clauses, object);
  const asides = main < 0 ? [] : clauses.filter((clause, index) => index !== main && !forms.tellingMarks.test(clause));
  return { text, opening: strength?.words ?? [], asides };
}
