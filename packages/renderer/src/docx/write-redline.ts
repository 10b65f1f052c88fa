import type { Comparison, RedlinedLine, ReportRun, RunChange } from '@tongbi/model';
import type { FileChild, IParagraphOptions } from 'docx';
import { describeRecord } from '../document/describe-records.js';
import type { PanelContext } from '../view/panel-context.js';
import { viewRecord } from '../view/view-record.js';
import { visibleText } from '../view/visible-text.js';
import type { Docx } from './docx-library.js';
import { MADE, type WordDocument } from './pack-document.js';
import type { StyleName, WordStyles } from './word-styles.js';
import { createWriter, type Element, type WordWriter } from './write-blocks.js';

type Commitments = RedlinedLine['commitments'];

/** Which of the two texts a run is part of, and how a run that was moved is marked. */
const changes = {
  equal: { previous: true, current: true, moved: null },
  insert: { previous: false, current: true, moved: null },
  delete: { previous: true, current: false, moved: null },
  'moved-from': { previous: true, current: false, moved: 'w:moveFrom' },
  'moved-to': { previous: false, current: true, moved: 'w:moveTo' },
} as const satisfies Readonly<Record<RunChange, { readonly previous: boolean; readonly current: boolean; readonly moved: string | null }>>;

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
function createTracker(docx: Docx, writer: WordWriter, author: string) {
  const { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, InsertedTextRun, TextRun } = docx;
  let last = 0;
  const mark = () => ({ id: ++last, author, date: MADE });
  const writers = {
    equal: (text) => new TextRun(text),
    insert: (text) => new InsertedTextRun({ text, ...mark() }),
    delete: (text) => new DeletedTextRun({ text, ...mark() }),
    'moved-from': (text) => writer.element('w:moveFrom', mark(), [new TextRun(text)]),
    'moved-to': (text) => writer.element('w:moveTo', mark(), [new TextRun(text)]),
  } as const satisfies Readonly<Record<RunChange, (text: string) => Element>>;
  /** Around all runs of one move that stand in a line: how a program finds the other place. */
  const ranges = new Map<string, number>();
  const range = ({ change, move }: Piece, bound: 'Start' | 'End'): Element => {
    const key = `${change} ${move}`;
    const id = bound === 'Start' ? ++last : ranges.get(key)!;
    ranges.set(key, id);
    return writer.element(`${changes[change].moved}Range${bound}`, bound === 'Start' ? { ...mark(), id, name: `move${move}` } : { id });
  };
  return {
    mark,
    runs: (pieces: readonly Piece[]): readonly Element[] =>
      pieces.flatMap((piece, at): readonly Element[] => {
        const isSame = (other: Piece): boolean => other.change === piece.change && other.move === piece.move;
        const isMove = piece.move !== undefined;
        return [
          ...(isMove && !pieces.slice(0, at).some(isSame) ? [range(piece, 'Start')] : []),
          ...piece.begin.map(({ number }) => new CommentRangeStart(number)),
          writers[piece.change](visibleText(piece.text)),
          ...piece.end.flatMap(({ number }) => [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })]),
          ...(isMove && !pieces.slice(at + 1).some(isSame) ? [range(piece, 'End')] : []),
        ];
      }),
  };
}

const headings = ['heading 1', 'heading 2', 'heading 3'] as const satisfies readonly StyleName[];
const styleOf = ({ level }: RedlinedLine): StyleName => (level === null ? 'Tongbi Body' : headings[Math.min(level, headings.length - 1)]!);

/** What a line that one report lacks says of its own end: without it the line is no line there. */
const ends = { equal: null, insert: 'insertion', delete: 'deletion' } as const satisfies Readonly<
  Record<RedlinedLine['change'], keyof NonNullable<IParagraphOptions['run']> | null>
>;

/**
 * The current report in full, what came, went and moved since the previous one as tracked changes, a comment at each commitment: what it is
 * called, where it stood, what became of it.
 */
export function writeRedline(
  { commitments }: Comparison,
  lines: readonly RedlinedLine[],
  context: PanelContext,
  docx: Docx,
  styles: WordStyles,
): Pick<WordDocument, 'children' | 'comments'> {
  const writer = createWriter(docx, styles);
  const { author } = context.wording.phrases;
  const tracker = createTracker(docx, writer, author);
  const children = lines.map((line): FileChild => {
    const end = ends[line.change];
    return writer.paragraph(styleOf(line), tracker.runs(cutRuns(line)), { ...(end && { run: { [end]: tracker.mark() } }) });
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
