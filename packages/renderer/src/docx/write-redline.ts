import type { Comparison, RedlinedLine, ReportRun, RunChange } from '@tongbi/model';
import type { FileChild } from 'docx';
import { describeRecord } from '../document/describe-records.js';
import type { PanelContext } from '../view/prepare-set.js';
import { viewRecord } from '../view/view-record.js';
import { visibleText } from '../view/visible-text.js';
import { MADE, type WordDocument } from './pack-document.js';
import type { StyleName, WordStyles } from './word-styles.js';
import { createWriter, type Element, element, textRun } from './write-blocks.js';

type Commitments = RedlinedLine['commitments'];

/** Which of the two texts a run is part of, and what it is tracked as. */
const changes = {
  equal: { previous: true, current: true, tracked: null },
  insert: { previous: false, current: true, tracked: 'w:ins' },
  delete: { previous: true, current: false, tracked: 'w:del' },
  'moved-from': { previous: true, current: false, tracked: 'w:moveFrom' },
  'moved-to': { previous: false, current: true, tracked: 'w:moveTo' },
} as const satisfies Readonly<
  Record<RunChange, { readonly previous: boolean; readonly current: boolean; readonly tracked: string | null }>
>;

/** A piece of a run, with the commitments that begin before it and end behind it. */
interface Piece extends ReportRun {
  readonly begin: Commitments;
  readonly end: Commitments;
}

/** The runs of a line cut where commitments begin and end. */
function cutRuns({ runs, commitments }: RedlinedLine): readonly Piece[] {
  const at = { previous: 0, current: 0 };
  return runs.flatMap((run) => {
    const sides = (['previous', 'current'] as const).filter((side) => changes[run.change][side]);
    const placed = (['start', 'end'] as const).flatMap((bound) =>
      commitments.filter(({ side }) => sides.includes(side)).map((one) => ({ bound, one, offset: one[bound] - at[one.side] })),
    );
    const inside = placed.map(({ offset }) => offset).filter((offset) => offset > 0 && offset < run.text.length);
    const bounds = [...new Set([0, ...inside, run.text.length])].sort((a, b) => a - b);
    const standing = (offset: number, which: 'start' | 'end') =>
      placed.filter(({ bound, offset: own }) => bound === which && own === offset).map(({ one }) => one);
    for (const side of sides) at[side] += run.text.length;
    return bounds.slice(1).map((to, piece): Piece => {
      const from = bounds[piece]!;
      return { ...run, text: run.text.slice(from, to), begin: standing(from, 'start'), end: standing(to, 'end') };
    });
  });
}

/** Writes what changed as tracked changes, each with a number of its own. */
function createTracker(author: string) {
  let last = 0;
  const mark = () => ({ id: ++last, author, date: MADE });
  const track = (change: RunChange, run: Element): Element => {
    const { tracked } = changes[change];
    return tracked === null ? run : element(tracked, mark(), [run]);
  };
  /** Around all runs of one move that stand in a line: how a program finds the other place. */
  const ranges = new Map<string, number>();
  const range = ({ change, move }: Piece, bound: 'Start' | 'End'): Element => {
    const key = `${change} ${move}`;
    const id = bound === 'Start' ? ++last : ranges.get(key)!;
    ranges.set(key, id);
    return element(`${changes[change].tracked}Range${bound}`, bound === 'Start' ? { ...mark(), id, name: `move${move}` } : { id });
  };
  return {
    mark,
    runs: (pieces: readonly Piece[]): readonly Element[] =>
      pieces.flatMap((piece, at): readonly Element[] => {
        const { change, move } = piece;
        const isSame = (other: Piece): boolean => other.change === change && other.move === move;
        const isMove = move !== undefined;
        const text = textRun(visibleText(piece.text), [], change === 'delete' ? 'w:delText' : 'w:t');
        return [
          ...(isMove && !pieces.slice(0, at).some(isSame) ? [range(piece, 'Start')] : []),
          ...piece.begin.map(({ number }) => element('w:commentRangeStart', { id: number })),
          track(change, text),
          // Tracked like the text it stands at: a comment on 不再提的一句 goes with it, and does not slip into the next line.
          ...piece.end.flatMap(({ number }) => [
            element('w:commentRangeEnd', { id: number }),
            track(change, element('w:r', null, [element('w:commentReference', { id: number })])),
          ]),
          ...(isMove && !pieces.slice(at + 1).some(isSame) ? [range(piece, 'End')] : []),
        ];
      }),
  };
}

const headings = ['heading 1', 'heading 2', 'heading 3'] as const satisfies readonly StyleName[];
const styleOf = ({ level }: RedlinedLine): StyleName => (level === null ? 'Tongbi Body' : headings[Math.min(level, headings.length - 1)]!);

/** The current report in full, what came, went and moved as tracked changes, a comment at each commitment: where it stood, what became of it. */
export function writeRedline(
  { commitments }: Comparison,
  lines: readonly RedlinedLine[],
  context: PanelContext,
  styles: WordStyles,
): Pick<WordDocument, 'children' | 'comments'> {
  const writer = createWriter(styles);
  const { author } = context.wording.phrases;
  const tracker = createTracker(author);
  const children = lines.map((line): FileChild => {
    // What a line that one report lacks says of its own end: without it the line is no line there.
    const { tracked } = changes[line.change];
    return writer.paragraph(
      styleOf(line),
      tracker.runs(cutRuns(line)),
      ...(tracked ? [element('w:rPr', null, [element(tracked, tracker.mark())])] : []),
    );
  });
  const comment = (number: number) => {
    const view = viewRecord(commitments[number]!, context);
    const { line, notes } = describeRecord({ ...view, redline: null, text: null, sides: [] }, context.wording);
    const paragraphs = [line, ...notes].map((each) => writer.paragraph('annotation text', writer.runs(each)));
    return { id: number, author, initials: author.slice(0, 1), date: new Date(MADE), children: paragraphs };
  };
  return {
    // A document ends in a paragraph whose end cannot be deleted.
    children: [...children, writer.paragraph('Normal', [])],
    comments: lines.flatMap((line) => line.commitments.map(({ number }) => comment(number))),
  };
}
