import { z } from 'zod';
import { Diagnostic } from './diagnostic.js';
import { Kind, Role } from './kind.js';
import { data, list } from './schema.js';
import { Span } from './span.js';
import { CorrectedBy } from './status.js';

/** What the place of the nation's own report is called. */
export const NATION = '全国';

/** full: the text as delivered; digest: every commitment and figure restated; abridged: a selection, restated. */
export const Edition = z.enum(['full', 'digest', 'abridged']);
export type Edition = z.infer<typeof Edition>;

export const Sentence = data({
  span: Span,
  text: z.string().describe('As written: text.slice(span.start, span.end)'),
  normalised: z.string().describe('NFKC, unified punctuation, no soft breaks; for matching, never for showing'),
});
export type Sentence = z.infer<typeof Sentence>;

export const Paragraph = data({ span: Span, sentences: list(Sentence) });
export type Paragraph = z.infer<typeof Paragraph>;

/** A part, section or subsection with its paragraphs and the sections inside it. */
export interface Section {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly headingSpan: Span | null;
  readonly role: Role;
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly Section[];
  readonly correctedBy?: readonly CorrectedBy[];
}
export const Section: z.ZodType<Section> = data({
  id: z.string().describe('Path of ordinals, as "3.2": the second section of the third part'),
  number: z.string().describe('As written, without white space, as "（二）"; empty for a part or section without number'),
  heading: z.string().describe('Without its number; empty for a part without heading (opening, closing)'),
  headingSpan: Span.nullable().describe('Number and heading together'),
  role: Role,
  span: Span,
  paragraphs: list(Paragraph).describe('Those before the first child'),
  children: list(z.lazy(() => Section)),
  correctedBy: list(CorrectedBy).exactOptional().describe('Whose word its role is'),
});

export const RemovedRange = data({ span: Span, reason: z.string() });
export type RemovedRange = z.infer<typeof RemovedRange>;

export const Source = data({ publisher: z.string().exactOptional(), title: z.string().exactOptional(), date: z.string().exactOptional() });
export type Source = z.infer<typeof Source>;

/**
 * One report. Nothing of the body is lost: the spans of all headings and sentences, the removed ranges and the white space
 * between them tile `body`; the parts are in order and do not overlap.
 */
export const Report = data({
  id: z.string().describe('As "苏州-2024"; the file name where place or year is not known'),
  place: z.string().nullable().describe('Short Chinese name: 苏州, 全国'),
  placeCode: z.string().exactOptional().describe('Six digits of GB/T 2260'),
  year: z.int().nullable().describe('The year the report was given in; it reviews the year before'),
  kind: z.string().describe('Id of its kind: work-report, policy-address, or one that a user described'),
  profile: Kind.exactOptional().describe('The kind itself, where it is not one of those that are shipped'),
  date: z.string().exactOptional().describe('ISO 8601 date'),
  session: z.string().exactOptional(),
  speaker: z.string().exactOptional(),
  title: z.string(),
  edition: Edition,
  fictional: z.boolean().exactOptional(),
  note: z.string().exactOptional(),
  sources: list(Source).exactOptional(),
  text: z.string().describe('The decoded text that all spans point into'),
  reading: z
    .string()
    .exactOptional()
    .describe(
      '`text` as rules read it and of its length: Simplified, one width and one form of quotes, blanks for invisible marks; absent where it is `text`',
    ),
  body: Span.describe('From the first part to the end of the last; the title block stands before it'),
  parts: list(Section),
  removed: list(RemovedRange),
});
export type Report = z.infer<typeof Report>;

/**
 * Index of the report that others are compared with where nobody says which: of the fullest texts that of the last year, among equals the first given, for of a
 * selection little can be said; -1 where no report has a year.
 */
export function defaultFocus(reports: readonly Pick<Report, 'year' | 'edition'>[]): number {
  const fullest = Math.min(...reports.flatMap(({ year, edition }) => (year === null ? [] : [Edition.options.indexOf(edition)])));
  const isFullest = ({ edition }: Pick<Report, 'edition'>) => Edition.options.indexOf(edition) === fullest;
  const lastYear = Math.max(...reports.flatMap((one) => (one.year !== null && isFullest(one) ? [one.year] : [])));
  return reports.findIndex((one) => isFullest(one) && one.year === lastYear);
}

/** A report as it was read from a file: what `tongbi normalize FILE --json` prints. */
export const ReportDocument = data({
  ...Report.unwrap().shape,
  file: z.string(),
  diagnostics: list(Diagnostic).describe('What is odd about the text, in its order'),
});
export type ReportDocument = z.infer<typeof ReportDocument>;

/** Several files, and those that hold no report: what `tongbi normalize FILES… --json` prints. */
export const ReportSet = data({
  schema: z.literal('tongbi/report-set@1'),
  reports: list(ReportDocument),
  unread: list(data({ file: z.string(), reason: z.string() })).describe('Files that could not be read, and why'),
});
export type ReportSet = z.infer<typeof ReportSet>;

/** Every section of a report in text order, with the part it stands in and the headings above it. */
export function* walkSections(
  parts: readonly Section[],
  above: readonly Section[] = [],
): Generator<{ section: Section; above: readonly Section[] }> {
  for (const section of parts) {
    yield { section, above };
    yield* walkSections(section.children, [...above, section]);
  }
}

/** A heading as a reader quotes it: number and words. */
export function headingText(section: Pick<Section, 'number' | 'heading'>): string {
  return `${section.number}${section.heading}`;
}

/** What names a report where its text is not wanted. */
export const ReportReference = data({
  id: z.string(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  edition: z.string(),
  file: z.string(),
});
export type ReportReference = z.infer<typeof ReportReference>;

export function referTo({ report, file }: { readonly report: Report; readonly file: string }): ReportReference {
  const { id, place, year, edition } = report;
  return { id, place, year, edition, file };
}
