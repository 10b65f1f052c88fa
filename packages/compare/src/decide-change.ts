import type { ChangeKind, Commitment, Metric, Strength } from '@tongbi/model';
import { stageWords } from './generated/stage-words.js';
import { containment } from './weigh-wording.js';

/**
 * `kept` is containment, not similarity: so much of what the current text says must be said by the previous one. Measured on the
 * sentences of four pairs; the other way round less is asked, for a list that lost one item still carries on the rest.
 */
const KEPT = { ofCurrent: 0.9, ofPrevious: 0.75 } as const;
/** Below this share the two name different things or groups (scope); above it they say the same in other words. */
const SAME_SCOPE = 0.75;
/** Grades run from 1 to 5; so far apart is another force. */
const SAME_STRENGTH = 0.75;

const stages = new Map(stageWords.map((row) => [row.word, row]));

export interface Change {
  readonly status: 'kept' | 'changed';
  readonly kinds: readonly ChangeKind[];
}

/** A commitment with the figures that stand in it. */
export interface Wording extends Pick<Commitment, 'text' | 'strength'> {
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
function stageOf({ strength, figures }: Wording): string {
  for (const word of strength?.words ?? []) {
    const row = stages.get(word);
    if (row && (row.countable === 'yes' || figures.length === 0)) return row.stage;
  }
  return 'work';
}

/** Another force (大力 → 稳妥), or another stage of the same thing (启动 → 建成). */
function strengthDiffers(previous: readonly Wording[], current: Wording): boolean {
  const grade = (strength: Strength | null) => strength?.grade;
  const now = grade(current.strength);
  const before = previous.map(({ strength }) => grade(strength));
  if (now === undefined || before.includes(undefined)) return false;
  if (previous.every((one) => stageOf(one) !== stageOf(current))) return true;
  return before.every((value) => Math.abs(value! - now) >= SAME_STRENGTH);
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
  const texts = previous.map(({ text }) => text);
  const ofCurrent = containment(current.text, texts);
  // What one of several successors does not say, another may.
  const ofPrevious = split ? 1 : containment(texts.join('；'), [current.text]);
  const kinds: ChangeKind[] = [];
  if (strengthDiffers(previous, current)) kinds.push('strength');
  if (ofCurrent >= KEPT.ofCurrent && ofPrevious >= KEPT.ofPrevious) return kinds;
  if (Math.min(ofCurrent, ofPrevious) < SAME_SCOPE) kinds.push('scope');
  else if (!figureMoved && kinds.length === 0) kinds.push('wording');
  return kinds;
}
