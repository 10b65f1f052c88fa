import { z } from 'zod';
import { Testable } from './commitment.js';
import { PlacesTable } from './places-table.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { located } from './span.js';

/** A commitment that is much like another place's. */
export const AlikeCommitment = data({
  id: z.string().describe('Of the other commitment'),
  report: z.string().describe('Id of its report'),
  confidence: z
    .number()
    .describe('As of a link between two years of one place; between places it orders well and is no measured probability'),
});
export type AlikeCommitment = z.infer<typeof AlikeCommitment>;

/** A commitment on the theme, with the like ones of other places. */
export const ThemeCommitment = data({
  id: z.string().describe('Unique in the document'),
  ...located,
  hasFigure: z.boolean(),
  testable: Testable,
  alike: list(AlikeCommitment).describe('The surest first'),
});
export type ThemeCommitment = z.infer<typeof ThemeCommitment>;

/** What one place promises on the theme, in text order. */
export const ThemePlace = data({
  report: z.string().describe('Id of the report'),
  place: z.string().nullable(),
  placeCode: z.string().exactOptional(),
  total: z.int().describe('All commitments of the report, on whatever theme'),
  commitments: list(ThemeCommitment),
});
export type ThemePlace = z.infer<typeof ThemePlace>;

/** The commitments of several places on one theme in one year. */
export const ThemeTable = data({
  schema: z.literal('tongbi/theme@1'),
  asked: z.string(),
  theme: z.string().describe('The theme, or the words that were asked for'),
  by: z.enum(['theme', 'words']).describe('words: no theme has this name; commitments that hold the words'),
  year: z.int(),
  places: list(ThemePlace).describe('In the order of the codes of GB/T 2260, the nation first'),
  shared: list(data({ ids: list(z.string()) })).describe(
    'Commitments that at least three places make alike, one a place, those of most places first; each in one group only',
  ),
  reports: list(ReportReference),
  leftOut: PlacesTable.unwrap().shape.leftOut,
  near: list(data({ theme: z.string(), commitments: z.int() })).describe(
    'Where no place speaks of it: the themes they do speak of, the nearest names first',
  ),
});
export type ThemeTable = z.infer<typeof ThemeTable>;
