import { headingText, type Report, walkSections } from './report.js';
import { type Span, spanContains } from './span.js';

/** Where a span stands, as a reader looks it up. */
export interface Location {
  /** Of the decoded text, from 1. */
  readonly line: number;
  /** Of the innermost section that has one, with its number; empty where none has. */
  readonly heading: string;
}

/** The line and the heading that a span of a report stands under. */
export function locateSpan({ text, parts }: Pick<Report, 'text' | 'parts'>, span: Span): Location {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < span.start; at = text.indexOf('\n', at + 1)) line++;
  let heading = '';
  for (const { section } of walkSections(parts)) if (spanContains(section.span, span)) heading = headingText(section) || heading;
  return { line, heading };
}
