import { isIdeograph } from './plain-text.js';

/** A stretch of a plain sentence between two separators, with the separator that stands before it (empty at the start). */
export interface ClausePiece {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）', '「': '」', '『': '』', '〈': '〉' };
const closingMarks = new Set(Object.values(closers));
/** Quotes inside brackets inside quotes: deeper nesting does not occur. */
const deepest = 4;
const separators = new Set(['，', '；', '：']);
const ends = new Set(['。', '！', '？', '；', '，', '：', '、', '…']);

/**
 * Cuts a plain sentence at ，；： outside of quotes and brackets. Marks at the end belong to no piece.
 *
 *   加强A建设，实施“B，C”计划。  →  加强A建设 | 实施“B，C”计划
 */
export function splitClauses(text: string): readonly ClausePiece[] {
  const bodyEnd = trimmedEnd(text);
  const closed = closedBrackets(text);
  const pieces: ClausePiece[] = [];
  let start = 0;
  let before = '';
  for (let index = 0; index < bodyEnd; index++) {
    if (isIdeograph(text.charCodeAt(index))) continue;
    const jump = closed.get(index);
    if (jump !== undefined) index = jump;
    else if (separators.has(text[index] as string)) {
      if (index > start) pieces.push({ start, end: index, before });
      before = text[index] as string;
      start = index + 1;
    }
  }
  if (bodyEnd > start) pieces.push({ start, end: bodyEnd, before });
  return pieces;
}

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ends.has(text[end - 1] as string)) end--;
  return end;
}

/** Where each opening mark that is closed later is closed. A mark that is never closed opens nothing, so that one lost quote does not swallow a sentence. */
export function closedBrackets(text: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: { index: number; closer: string }[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isIdeograph(text.charCodeAt(index))) continue;
    const character = text[index] as string;
    const closer = closers[character];
    if (closer !== undefined) open.push({ index, closer });
    else if (closingMarks.has(character)) closeBracket(open, closed, character, index);
  }
  return closed;
}

/** Closes the nearest mark of its kind; marks left open inside it are forgotten. Looks only `deepest` marks up, to stay linear. */
function closeBracket(open: { index: number; closer: string }[], closed: Map<number, number>, character: string, index: number): void {
  for (let depth = 1; depth <= Math.min(deepest, open.length); depth++) {
    const mark = open[open.length - depth] as { index: number; closer: string };
    if (mark.closer !== character) continue;
    closed.set(mark.index, index);
    open.length -= depth;
    return;
  }
}
