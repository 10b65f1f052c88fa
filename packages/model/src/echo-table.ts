import { z } from 'zod';
import { Testable } from './commitment.js';
import { PlacesTable } from './places-table.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { located } from './span.js';
import { Grade } from './status.js';

/** What a commitment has from another report, as the nation's: near word for word, in its own words, or nothing. */
export const Echo = z.enum(['verbatim', 'reworded', 'none']);
export type Echo = z.infer<typeof Echo>;

/** A commitment of a place, and what it has from the report above. */
export const EchoCommitment = data({
  ...located,
  testable: Testable,
  echo: Echo,
  grade: Grade.describe('How sure that is; of none, how sure it is that the other report has nothing of it'),
  confidence: z
    .number()
    .describe('As of a link between two years of one place; between places it orders well and is no measured probability'),
  source: data({ ...located, isCommitment: z.boolean().describe('False of a heading, or of a sentence that promises nothing') }).nullable(),
  first: z
    .enum(['source', 'place'])
    .nullable()
    .describe(
      'Which of the two said it first, among the reports given; of one spring the place, whose congress meets in January. Null of none',
    ),
  since: data({ source: z.int(), place: z.int() })
    .nullable()
    .describe('The first year that each said it without a break, among the reports given'),
});
export type EchoCommitment = z.infer<typeof EchoCommitment>;

/** What one place says, in text order, beside the report above. */
export const EchoPlace = data({
  report: z.string().describe('Id of the report'),
  place: z.string().nullable(),
  source: z.string().describe('Id of the report that it is held against'),
  commitments: list(EchoCommitment),
  counts: data({ verbatim: z.int(), reworded: z.int(), none: z.int(), unsure: z.int().describe('Of none those that are open') }),
});
export type EchoPlace = z.infer<typeof EchoPlace>;

/** What reports of places have from the report above them, as the nation's. */
export const EchoTable = data({
  schema: z.literal('tongbi/echo@1'),
  source: z.string().nullable().describe('The place whose reports are echoed'),
  year: z.int().describe('Of the reports of the places'),
  places: list(EchoPlace),
  taken: list(data({ report: z.string(), ...located, places: list(z.string()).describe('Ids of the reports that have it') })).describe(
    'The commitments of the report above, those of most places first; those that no place has last',
  ),
  reports: list(ReportReference),
  leftOut: PlacesTable.unwrap().shape.leftOut,
});
export type EchoTable = z.infer<typeof EchoTable>;
