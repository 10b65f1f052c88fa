import { type Report, walkSections } from './report.js';
import type { Span } from './span.js';

/** A heading or a sentence in its line. */
export interface LineUnit {
  /** Where it begins in the text of its line. */
  readonly start: number;
  readonly text: string;
  readonly span: Span;
}

/** A heading, or a paragraph, of a report in one line. */
export interface ReportLine {
  /** Of a heading how many headings stand above it; null of a paragraph. */
  readonly level: number | null;
  readonly text: string;
  readonly units: readonly LineUnit[];
}

/** "## " of Markdown, which is no part of a heading; a single # is the title of the file, or a text's own. */
export const HEADING_MARKS = /^#{2,6}\s+/u;

/** Without what stands in it of page headers and the like, and without the ends of lines at which a file happens to break it. */
function written({ text, removed }: Report, { start, end }: Span): string {
  let at = start;
  let kept = '';
  for (const { span } of removed) {
    if (span.end <= at || span.start >= end) continue;
    kept += text.slice(at, Math.max(at, span.start));
    at = Math.min(end, span.end);
  }
  return `${kept}${text.slice(at, end)}`.replace(/\s*[\r\n]\s*/gu, '').replace(/\s+/gu, ' ');
}

function lineOf(report: Report, spans: readonly Span[], level: number | null): readonly ReportLine[] {
  let text = '';
  const units = spans.map((span): LineUnit => {
    const whole = written(report, span).trim();
    const unit = { start: text.length, text: level === null ? whole : whole.replace(HEADING_MARKS, ''), span };
    text += unit.text;
    return unit;
  });
  return text ? [{ level, text, units: units.filter((unit) => unit.text) }] : [];
}

/** The body of a report as a reader has it, line by line: headings and sentences, no more and no less. */
export const reportLines = (report: Report): readonly ReportLine[] =>
  [...walkSections(report.parts)].flatMap(({ section, above }) => [
    ...(section.headingSpan ? lineOf(report, [section.headingSpan], above.length) : []),
    ...section.paragraphs.flatMap(({ span, sentences }) =>
      lineOf(report, sentences.length ? sentences.map((one) => one.span) : [span], null),
    ),
  ]);

/** Where a position of a report stands in the text of the unit that holds it. */
export function offsetInUnit(report: Report, { text, span }: LineUnit, position: number): number {
  const shift = written(report, span).trim().length - text.length;
  const before = written(report, { start: span.start, end: Math.min(Math.max(position, span.start), span.end) }).trimStart();
  return Math.min(text.length, Math.max(0, before.length - shift));
}

/** equal, insert, delete: as in a redline; moved-from stands elsewhere in the current report, moved-to elsewhere in the previous one. */
export type RunChange = 'equal' | 'insert' | 'delete' | 'moved-from' | 'moved-to';

/** One run of a redline of whole reports. */
export interface ReportRun {
  readonly change: RunChange;
  readonly text: string;
  /** What was moved: a run from and a run to have the same number, and in all the same text. */
  readonly move?: number;
}

/** A line of either report, or of both, with what of it came and went. */
export interface RedlinedLine {
  readonly level: number | null;
  /** Of the line itself: whether it is one of both reports, of the current one alone, or of the previous one. */
  readonly change: 'equal' | 'insert' | 'delete';
  readonly runs: readonly ReportRun[];
  /** Commitments, by their number in the comparison, and where they stand in what this line says in one of the reports. */
  readonly commitments: readonly {
    readonly number: number;
    readonly side: 'previous' | 'current';
    readonly start: number;
    readonly end: number;
  }[];
}
