import { matchingMarks } from '@tongbi/model';

/** A stretch of a plain sentence between two separators, with the separator that stands before it (empty at the start). */
export interface ClausePiece {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

const separators = new Set(['，', '；', '：']);
const endMarks = /[。！？；，：、…]+$/u;

/**
 * Cuts a plain sentence at ，；： outside of quotes and brackets. Marks at the end belong to no piece.
 *
 *   加强A建设，实施“B，C”计划。  →  加强A建设 | 实施“B，C”计划
 */
export function splitClauses(text: string): readonly ClausePiece[] {
  const bodyEnd = text.replace(endMarks, '').length;
  const closed = matchingMarks(text);
  const pieces: ClausePiece[] = [];
  let start = 0;
  let before = '';
  for (let index = 0; index < bodyEnd; index++) {
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
