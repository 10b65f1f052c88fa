import type { RedlinePart } from '@tongbi/model';
import type { RecordView } from '../generated/view-fields.js';
import { visibleText } from './visible-text.js';

type RunsView = NonNullable<RecordView['redline']>;

// A commitment is a clause and is read whole; a sentence of several lines is read at its changes first.
const LONGEST_WHOLE = 110;
// An unchanged stretch is cut where that leaves out at least this much, else the eye loses more than it wins.
const WORTH_CUTTING = 24;
// A sentence changed throughout is shown from its start; five lines show what it is about.
const LONGEST_EXCERPT = 150;
const CUT_MARK = '……';
const CLAUSE_END = /[，；。：、]/u;

const lengthOf = (parts: readonly RedlinePart[], ...ops: readonly RedlinePart['op'][]): number =>
  parts.reduce((sum, { op, text }) => sum + (!ops.length || ops.includes(op) ? text.length : 0), 0);

/** Up to the end of the clause that the change before it stands in. */
function headOf(text: string): string {
  const end = text.search(CLAUSE_END);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** From the start of the clause that the change after it stands in. */
function tailOf(text: string): string {
  let start = text.length;
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!)) start -= 1;
  return text.slice(start);
}

function cutEqual(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? '' : headOf(text);
  const tail = isLast ? '' : tailOf(text);
  return text.length - head.length - tail.length < WORTH_CUTTING ? text : `${head}${CUT_MARK}${tail}`;
}

/** The first runs, to about the length that an excerpt may have. */
function limit(parts: readonly RedlinePart[]): readonly RedlinePart[] {
  const kept: RedlinePart[] = [];
  let room = LONGEST_EXCERPT;
  for (const part of parts) {
    if (room <= 0) return [...kept, { op: 'equal', text: CUT_MARK }];
    const text = part.text.length > room + WORTH_CUTTING ? `${part.text.slice(0, room)}${CUT_MARK}` : part.text;
    kept.push({ ...part, text });
    room -= text.length;
  }
  return kept;
}

/**
 * The changed clauses of a long sentence, what lies between them cut, and of one that is changed throughout the beginning; null where
 * it is short.
 *
 *   …三十字不变，[大力/稳妥]推进改革，二十字不变……  →  ……[大力/稳妥]推进改革，……
 */
export function excerptRedline(parts: readonly RedlinePart[]): readonly RedlinePart[] | null {
  if (lengthOf(parts) <= LONGEST_WHOLE) return null;
  const changed = parts.map((part, index) =>
    part.op === 'equal' ? { ...part, text: cutEqual(part.text, index === 0, index === parts.length - 1) } : part,
  );
  const excerpt = limit(changed);
  return lengthOf(parts) - lengthOf(excerpt) < WORTH_CUTTING ? null : excerpt;
}

// Below this share of common words a redline is confetti: the old text above the new one is read faster.
const READABLE = 0.5;
// A card of one line shows its change, and so many unchanged characters before it.
const LEAD = 24;

/** The old text whole and the new one, where they share too little to be read as one; null where they share enough. */
export function setApart(parts: readonly RedlinePart[]): readonly RedlinePart[] | null {
  const equal = lengthOf(parts, 'equal');
  if (equal >= READABLE * (equal + lengthOf(parts, 'insert', 'delete') / 2)) return null;
  return (['delete', 'insert'] as const).map((op) => ({
    op,
    text: parts.flatMap((part) => (part.op === op || part.op === 'equal' ? [part.text] : [])).join(''),
  }));
}

/** The runs with the first words parted from those near the change. */
export function partLead(runs: RunsView): RunsView {
  const [first, ...rest] = runs;
  if (!first?.equal || first.equal.length < 2 * LEAD) return runs;
  return [{ equal: first.equal.slice(0, -LEAD), far: true }, { equal: first.equal.slice(-LEAD) }, ...rest];
}

export function redlineView(parts: readonly RedlinePart[]): RunsView {
  return parts.map(({ op, text, moved }) => ({ [op]: visibleText(text), ...(moved ? { moved } : {}) }));
}
