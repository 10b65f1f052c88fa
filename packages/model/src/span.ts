import { z } from 'zod';
import { data } from './schema.js';

/**
 * Half-open range `[start, end)` of UTF-16 offsets into the decoded text of the input (after the byte order mark), the only
 * form of position. Line and column are computed when printed.
 */
export const Span = data({ start: z.int().nonnegative(), end: z.int().nonnegative() }).describe(
  'Half-open UTF-16 offsets into the decoded text of the input',
);
export type Span = z.infer<typeof Span>;

/** Whether `inner` lies wholly inside `outer`. */
export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** How many characters two spans share. */
export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The text a span names. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Words of a report, and where a reader finds them. */
export const located = {
  text: z.string(),
  span: Span,
  line: z.int().positive().describe('Of the decoded text, from 1'),
  heading: z.string().describe('Of the section it stands in, with its number; empty where it has none'),
};

/** A piece of a report's text that can be shown in place. */
export const Place = data({
  id: z.string().describe('From place, year, quote and its occurrence; edits elsewhere leave it alone'),
  report: z.string().describe('Id of the report'),
  text: z.string(),
  span: Span,
  section: z.string().describe('Id of the section it stands in'),
});
export type Place = z.infer<typeof Place>;

/** One word, number with its unit, or punctuation mark of a text; tokens of a text tile it. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

/** Cuts a text into tokens that tile it: `tokens.map((t) => t.text).join('') === text`. */
export type Segment = (text: string) => readonly Token[];
