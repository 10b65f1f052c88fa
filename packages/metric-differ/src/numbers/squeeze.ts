import type { Span } from '@tongbi/model';

/** A paragraph without the line breaks, blanks and short notes inside it and with one kind of punctuation, and the way back to where its characters stand. */
export interface Squeezed {
  readonly text: string;
  /** The span in the report's text of a span in `text`. */
  readonly original: (span: Span) => Span;
}

const blank = /[\s　]/;
/** 货币供应量（注：…）增长12%: a note of whoever copied the text says nothing of the figure behind it. */
const noteOpens = '（注：';
const longestNote = 40;
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };

/** Half-width punctuation of careless files becomes full width; 2,457 and 2.31:1 stay. Nothing moves. */
function unifyPunctuation(text: string): string {
  if (!/[,;:!?()]/.test(text)) return text;
  return text.replace(/[,;:!?()]/g, (mark, at: number) =>
    /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '') ? mark : wide[mark]!,
  );
}

/**
 * Hard-wrapped texts break inside figures (24653\n亿元). Blanks go unless letters stand on both sides; spans are mapped back,
 * so that nothing else needs to know.
 */
export function squeeze(text: string, span: Span): Squeezed {
  const written = text.slice(span.start, span.end);
  if (!blank.test(written) && !written.includes(noteOpens)) {
    return { text: unifyPunctuation(written), original: ({ start, end }) => ({ start: start + span.start, end: end + span.start }) };
  }
  const offsets: number[] = [];
  let squeezed = '';
  for (let at = 0; at < written.length; at++) {
    const char = written[at]!;
    const closes = written.startsWith(noteOpens, at) ? written.indexOf('）', at) : -1;
    if (closes > 0 && closes - at <= longestNote) {
      at = closes;
      continue;
    }
    if (blank.test(char) && !(/[A-Za-z]/.test(written[offsets.at(-1)! - span.start] ?? '') && /[A-Za-z\s]/.test(written[at + 1] ?? '')))
      continue;
    squeezed += char;
    offsets.push(span.start + at);
  }
  const original = ({ start, end }: Span) => ({ start: offsets[start] ?? span.end, end: (offsets[end - 1] ?? span.end - 1) + 1 });
  return { text: unifyPunctuation(squeezed), original };
}
