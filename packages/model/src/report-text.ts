import { headingText, type Report, type Section, walkSections } from './report.js';
import { type Span, sliceSpan, spanContains } from './span.js';

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

/**
 * The report with the words that rules are to read, not those that are shown: `text`, headings and sentences come from `reading`. Every span
 * is good in both. The report itself where it is read as it is written.
 */
export function reportAsRead(report: Report): Report {
  const { reading } = report;
  if (reading === undefined) return report;
  const readSection = (section: Section): Section => ({
    ...section,
    heading: readHeading(reading, section),
    paragraphs: section.paragraphs.map(({ span, sentences }) => ({
      span,
      sentences: sentences.map((sentence) => ({ ...sentence, text: sliceSpan(reading, sentence.span) })),
    })),
    children: section.children.map(readSection),
  });
  return { ...report, text: reading, parts: report.parts.map(readSection) };
}

/** The words of a heading without its number, signs of Markdown, and the mark at its end. */
function readHeading(reading: string, { heading, headingSpan, number }: Section): string {
  if (!headingSpan || !heading) return heading;
  const whole = closeUp(sliceSpan(reading, headingSpan)).replace(/^#{1,6} /u, '');
  return whole
    .slice(closeUp(number).length)
    .trim()
    .replace(/[。：:，]$/u, '');
}

/** A heading as it stands in one line. */
const closeUp = (text: string): string =>
  text
    .replace(/\s*[\r\n]\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

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
