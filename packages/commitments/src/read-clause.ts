import { findQuantities } from '@tongbi/metric-differ';
import { WordTable } from '@tongbi/model';
import { objectEnds } from './generated/object-ends.js';
import { pattern } from './genre-words.js';
import { type FrameKind, readFrame } from './read-frame.js';
import { type Opening, readOpening, type VerbClass } from './read-opening.js';
import { type ClausePiece, splitClauses } from './split-clauses.js';

/** quality: an abstract good (水平, 活力); place: a title to be won (高地, 标杆城市); doable: something to be made or carried out (项目, 试点, 制度). */
type ObjectEnd = 'quality' | 'place' | 'doable';

/** A clause with all that the rules ask of it. */
export interface Clause extends ClausePiece {
  readonly text: string;
  readonly opening: Opening;
  /** Class of the last verb of the row: 谋划建设 makes, 推进实施 makes. */
  readonly verbClass: VerbClass | null;
  readonly frame: FrameKind | null;
  readonly figure: boolean;
  /** Holds a quoted or titled name. */
  readonly named: boolean;
  readonly objectEnd: ObjectEnd | null;
}

const endTable = new WordTable(objectEnds.map((row) => [row.word, row.class as ObjectEnd]));

function objectEndOf(text: string): ObjectEnd | null {
  const bare = text.replace(/[”》）]+$/, '');
  return endTable.endingAt(bare, bare.length)?.value ?? null;
}

/** Reads one piece of a plain sentence. */
function readClause(sentence: string, piece: ClausePiece): Clause {
  const text = sentence.slice(piece.start, piece.end);
  const opening = readOpening(text);
  return {
    ...piece,
    text,
    opening,
    verbClass: opening.verbs.at(-1)?.value ?? null,
    frame: readFrame(text, opening),
    figure: findQuantities(text).length > 0,
    named: /[“《]/.test(text),
    objectEnd: objectEndOf(text),
  };
}

/** “各位代表，”, “新的一年，”: spoken to the hall or setting the time, part of no promise. */
const address = pattern`^${'aside'}$`;

/** The clauses of a plain sentence, without the words of address before them. */
export function readClauses(sentence: string): readonly Clause[] {
  const pieces = splitClauses(sentence);
  const first = pieces.findIndex((piece) => !address.test(sentence.slice(piece.start, piece.end)));
  return pieces.slice(Math.max(0, first)).map((piece) => readClause(sentence, piece));
}
