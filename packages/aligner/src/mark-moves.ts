/** One run of a redline. The equal and deleted runs spell the previous text, the equal and inserted ones the current. */
export interface RedlinePart {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
  /** It stands elsewhere in the other text, or in another one that carries on the same. */
  readonly moved?: boolean;
}

/** Shorter pieces (建设, 高效) stand in two places by chance. Counted in letters and digits. */
const SHORTEST_MOVE = 4;
const LETTERS = /[\p{L}\p{N}]/gu;
/** A clause or list item, or what stands between two of them. */
const PIECES = /[^，、；。：,;:]+|[，、；。：,;:]+/gu;
/** Marks and conjunctions around an item change with its place: 和“花生之都” is 花生之都. */
const FRAME = /^[\s“”"'‘’《》（）()]*(?:以及|和|及|与)?[\s“”"'‘’《》（）()]*|[\s“”"'‘’《》（）()]*等?[\s“”"'‘’《》（）()]*$/gu;

export const countLetters = (key: string): number => key.match(LETTERS)?.length ?? 0;

const keyOf = (piece: string): string | null => {
  if (piece.length < SHORTEST_MOVE) return null;
  const key = piece.replace(FRAME, '');
  return countLetters(key) >= SHORTEST_MOVE ? key : null;
};

type Piece = RedlinePart & { readonly key: string | null };

const cutRuns = (parts: readonly RedlinePart[]): readonly Piece[] =>
  parts.flatMap((part): readonly Piece[] =>
    part.op === 'equal'
      ? [{ ...part, key: null }]
      : (part.text.match(PIECES) ?? []).map((text) => ({ op: part.op, text, key: keyOf(text) })),
  );

const countKeys = (pieces: readonly Piece[], op: RedlinePart['op']): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const piece of pieces) if (piece.op === op && piece.key) counts.set(piece.key, (counts.get(piece.key) ?? 0) + 1);
  return counts;
};

/** So much of the longer piece the shorter one must be, or a common name would pass for a clause. */
const HELD = 0.5;
/** A redline of more pieces has too many to hold each against each, and is no clause that a reader follows. */
const MOST_PIECES = 200;

/**
 * A piece that was moved and got a word more, or lost one, is cut so that what moved is a piece of its own:
 *
 *   [-推动完善海岛医疗体系-] … [+完善海岛医疗体系+]   →   推动 is deleted, 完善海岛医疗体系 has moved
 */
function cutHeld(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length > MOST_PIECES) return pieces;
  const keys = { delete: countKeys(pieces, 'delete'), insert: countKeys(pieces, 'insert') };
  const other = { delete: 'insert', insert: 'delete' } as const;
  const isOpen = ({ op, key }: Piece) => op !== 'equal' && key !== null && !keys[other[op]].has(key);
  const isApart = (a: number, b: number) => pieces.slice(Math.min(a, b), Math.max(a, b)).some(({ op }) => op === 'equal');
  const taken = new Set<Piece>();
  return pieces.flatMap((piece, at) => {
    if (!isOpen(piece)) return [piece];
    const held = pieces.find(
      (one, place) =>
        isOpen(one) &&
        one.op !== piece.op &&
        !taken.has(one) &&
        piece.key!.includes(one.key!) &&
        countLetters(one.key!) >= HELD * countLetters(piece.key!) &&
        isApart(at, place),
    );
    if (!held) return [piece];
    taken.add(held);
    const start = piece.text.indexOf(held.key!);
    const [head, tail] = [piece.text.slice(0, start), piece.text.slice(start + held.key!.length)];
    const rest = (text: string): readonly Piece[] => (text ? [{ op: piece.op, text, key: null }] : []);
    return [...rest(head), { op: piece.op, text: held.key!, key: held.key }, ...rest(tail)];
  });
}

/**
 * Marks what was taken from one place and put in another as moved, clause by clause and item by item:
 *
 *   叫响[-渔都、-]牛城、奶都[+、渔都+]   →   渔都 is moved, in both runs
 *
 * A deleted piece that stands in one of the texts `elsewhere` is moved as well: it went there. The runs spell what they spelled before.
 */
export function markMoves(parts: readonly RedlinePart[], elsewhere: readonly string[]): readonly RedlinePart[] {
  const pieces = cutHeld(cutRuns(parts));
  const left = { delete: countKeys(pieces, 'delete'), insert: countKeys(pieces, 'insert') };
  const moving = new Map([...left.delete].map(([key, count]) => [key, Math.min(count, left.insert.get(key) ?? 0)]));
  const room = { delete: new Map(moving), insert: new Map(moving) };
  const marked = pieces.map(({ op, text, key }): RedlinePart => {
    if (op === 'equal' || key === null) return { op, text };
    const open = room[op].get(key) ?? 0;
    room[op].set(key, open - 1);
    const isMoved = open > 0 || (op === 'delete' && elsewhere.some((other) => other.includes(key)));
    return isMoved ? { op, text, moved: true } : { op, text };
  });
  return joinRuns(marked);
}

/** Pieces of one run again, with what stands between two moved pieces counted as moved. */
function joinRuns(pieces: readonly RedlinePart[]): readonly RedlinePart[] {
  const runs: RedlinePart[] = [];
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const last = runs.at(-1);
    const isBetween =
      last?.moved === true && next?.moved === true && last.op === piece.op && next.op === piece.op && keyOf(piece.text) === null;
    const moved = piece.moved === true || isBetween;
    if (last && last.op === piece.op && (last.moved === true) === moved) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(moved ? { op: piece.op, text: piece.text, moved: true } : { op: piece.op, text: piece.text });
  });
  return runs;
}
