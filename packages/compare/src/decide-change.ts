import type { ChangeKind, Commitment, Metric } from '@tongbi/model';
import { stageWords } from './generated/stage-words.js';
import { listsMore } from './listed-items.js';
import { namesOtherGroup } from './other-groups.js';
import { containment, type PromiseText } from './weigh-wording.js';

/**
 * `kept` is containment, not similarity: so much of what the current text says must be said by the previous one. Measured on the
 * sentences of four pairs; the other way round less is asked, for a list that lost one item still carries on the rest.
 */
const KEPT = { ofCurrent: 0.88, ofPrevious: 0.8 } as const;
/** Of a list of a dozen offices one may go to another sentence, and the promise is still the same. */
const NEARLY_ALL = 0.9;
/** Below this share the two name different things or groups (scope); above it they say the same in other words. */
const SAME_SCOPE = 0.55;
/** Grades run from 1 to 5; so far apart is another force. */
const SAME_STRENGTH = { sameVerb: 0.5, otherVerb: 0.75 } as const;

const stages = new Map(stageWords.map((row) => [row.word, row]));

export interface Change {
  readonly status: 'kept' | 'changed';
  readonly kinds: readonly ChangeKind[];
}

/** A commitment with the figures that stand in it. */
export interface Wording extends Pick<Commitment, 'text' | 'strength' | 'object'> {
  readonly figures: readonly Metric[];
}

const figureKey = ({ value, valueHigh, unit, bound }: Metric) => `${value}~${valueHigh ?? ''}|${unit}|${bound}`;

function figuresDiffer(previous: readonly Wording[], current: Wording, restated: boolean): boolean {
  const before = new Map(previous.flatMap(({ figures }) => figures.map((figure) => [figureKey(figure), figure.unit])));
  const after = new Map(current.figures.map((figure) => [figureKey(figure), figure.unit]));
  const gone = [...before].filter(([key]) => !after.has(key));
  const come = [...after].filter(([key]) => !before.has(key));
  // A restated text may have left a figure out, so only another figure of the same unit says that it moved.
  if (restated) return come.some(([, unit]) => gone.some(([, other]) => unit === other));
  // Of several partners one may hold figures of its own business; what came, or went from a single partner, is news.
  return come.length > 0 || (gone.length > 0 && previous.length === 1);
}

/** How far a thing is to come this year: begun (启动), finished (建成), or worked on, which is all that most verbs say. */
function stageOf({ text, strength, figures }: Wording): string {
  const said = (strength?.words ?? []).map((word) => stages.get(word));
  // 推动东港码头项目投产 says it at its end.
  const [first = ''] = text.split('，');
  for (const row of [...said, stageAtEnd(first)]) if (row && (row.countable === 'yes' || figures.length === 0)) return row.stage;
  return 'work';
}

function stageAtEnd(clause: string) {
  return stageWords.find(({ word }) => clause.endsWith(word));
}

/** A promise without a verb (渔港码头20座) binds like any other. */
const UNSAID_GRADE = 3;

/** One is pushed (大力), the other held back (稳妥), whatever their verbs make of it. */
function pullApart(a: Wording, b: Wording): boolean {
  const [one, other] = [a.strength?.direction, b.strength?.direction];
  return (one === 'firm' && other === 'soft') || (one === 'soft' && other === 'firm');
}

/** “基本建成A”, “与B基本同步” promise a little less; 基本养老 is another word. */
const HEDGE = /(?:基本|初步|大体|总体)(?=同步|建成|形成|完成|实现|稳定|平衡|持平|一致|消除|达到|恢复|具备|健全|建立)/u;
const isHedged = ({ text }: Wording): boolean => HEDGE.test(text);

/** Another force (大力 → 稳妥), or another stage of the same thing (启动 → 建成). */
function strengthDiffers(previous: readonly Wording[], current: Wording): boolean {
  if (previous.every((one) => stageOf(one) !== stageOf(current))) return true;
  const grade = ({ strength }: Wording) => strength?.grade ?? UNSAID_GRADE;
  const verb = ({ strength }: Wording) => strength?.words.at(-1);
  if (previous.every((one) => pullApart(one, current) || isHedged(one) !== isHedged(current))) return true;
  return previous.every((one) => {
    const isAlike = verb(one) !== undefined && verb(one) === verb(current);
    const apart = isAlike ? SAME_STRENGTH.sameVerb : SAME_STRENGTH.otherVerb;
    return Math.abs(grade(one) - grade(current)) >= apart;
  });
}

/**
 * What changed between a commitment and those of last year that it carries on. Between restated texts (a digest or an abridged
 * edition on either side) only figures can be said to have changed: the words are not the report's.
 */
export function decideChange(
  previous: readonly Wording[],
  current: Wording,
  { restated, split }: { readonly restated: boolean; readonly split: boolean },
): Change {
  const kinds: ChangeKind[] = [];
  if (figuresDiffer(previous, current, restated)) kinds.push('figure');
  if (!restated) kinds.push(...wordingKinds(previous, current, { figureMoved: kinds.length > 0, split }));
  return { status: kinds.length > 0 ? 'changed' : 'kept', kinds };
}

function wordingKinds(
  previous: readonly Wording[],
  current: Wording,
  { figureMoved, split }: { readonly figureMoved: boolean; readonly split: boolean },
): readonly ChangeKind[] {
  const [before, after] = [previous.map(promiseText), promiseText(current)];
  const ofCurrent = containment(after, before);
  // What one of several successors does not say, another may.
  const ofPrevious = split ? 1 : Math.min(...before.map((one) => containment(one, [after])));
  const says = (one: PromiseText, others: readonly PromiseText[]) =>
    listsMore(one, others) ||
    namesOtherGroup(
      one.text,
      others.map(({ text }) => text),
    );
  const dropsItem = !split && ofPrevious < NEARLY_ALL && before.some((one) => says(one, [after]));
  const otherItems = says(after, before) || dropsItem;
  const kinds: ChangeKind[] = [];
  if (strengthDiffers(previous, current)) kinds.push('strength');
  if (!otherItems && ofCurrent >= KEPT.ofCurrent && ofPrevious >= KEPT.ofPrevious) return kinds;
  if (otherItems || Math.min(ofCurrent, ofPrevious) < SAME_SCOPE) kinds.push('scope');
  else if (!figureMoved && kinds.length === 0) kinds.push('wording');
  return kinds;
}

/** So many characters of the object find its clause again. */
const OBJECT_START = 4;
/** What has a figure, a name or a title is more than an aside. */
const TELLING = /[\d０-９“”《》]/u;

function promiseText({ text, strength, object }: Wording): PromiseText {
  const clauses = text.split(/[，；：]/u);
  const start = object?.slice(0, OBJECT_START);
  const main = start ? clauses.findIndex((clause) => clause.includes(start)) : -1;
  const asides = main < 0 ? [] : clauses.filter((clause, index) => index !== main && !TELLING.test(clause));
  return { text, opening: strength?.words ?? [], asides };
}
