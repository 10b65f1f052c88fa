import { matchingMarks, type Span } from '@tongbi/model';
import { trimSpan } from '../lines/split-lines.js';

/** 。！？； end a sentence, and so do their ASCII forms, which old texts mix in; a full stop does not: 5.2%. */
const endMarks = new Set('。！？；!?;');
/** A mark of the end may be followed by more of its kind and by what closes a quotation or bracket around the sentence. */
const trailing = new Set('。！？；!?;…”’」』）)》〉】');
const lineEnd = /[\n\r]/;
const digit = /[0-9０-９]/;

/**
 * Sentences of `text` between `start` and `end`, in order, without the white space around them.
 *
 * Cut after 。！？； (a closing quotation mark or bracket belongs to the sentence before it), never inside a quotation or bracket:
 * `他说：“要快。要好。”大家同意。` is one sentence. A quotation that is never closed protects nothing. The caller passes one
 * paragraph at a time; line breaks inside it are soft and do not cut.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const closedBy = matchingMarks(text, start, end);
  const ends: number[] = [];
  for (let at = start; at < end; at++) {
    const close = closedBy.get(at);
    if (close !== undefined) {
      // The mark before the last closing quotation mark ends the sentence at the end of the paragraph or a line; elsewhere the quotation is a member of it.
      at = close;
      if (!endMarks.has(text[at - 1]!) || !(at + 1 >= end || lineEnd.test(text[at + 1]!))) continue;
      // 47?5%, 9;30: a mark between two digits is a sign that some program could not write, and no end.
    } else if (!endMarks.has(text[at]!) || (digit.test(text[at - 1] ?? '') && digit.test(text[at + 1] ?? ''))) continue;
    while (at + 1 < end && trailing.has(text[at + 1] ?? '')) at++;
    ends.push(at + 1);
  }
  return [...ends, end].flatMap((to, index) => trimSpan(text, ends[index - 1] ?? start, to) ?? []);
}
