import { z } from 'zod';
import { PlaceRow, PlacesTable } from './places-table.js';
import { data, list } from './schema.js';

const { indicator, english, aspect, unit, year, reports, leftOut, statistics } = PlacesTable.unwrap().shape;
const count = (what: string) => z.int().describe(`Places ${what}; the nation is none`);

/** The column of one main indicator, as `tongbi table --indicator` has it, in the order of the places. */
export const MatrixColumn = data({
  indicator,
  english,
  aspect,
  unit,
  raised: count('that set more than last year'),
  lowered: count('that set less'),
  compared: count('that set it in both years'),
  missed: count("whose last year's target was not reached"),
  below: count('that came out below one with 左右'),
  judged: count("of whose last year's target it can be said whether it was reached"),
  rows: list(PlaceRow).describe('One a place, in the order of `places`; ranked within the column'),
});
export type MatrixColumn = z.infer<typeof MatrixColumn>;

/** What several places set for all main indicators of one year. */
export const PlacesMatrix = data({
  schema: z.literal('tongbi/matrix@1'),
  year,
  places: list(PlaceRow.unwrap().pick({ report: true, place: true, placeCode: true })).describe(
    'The nation, then by the codes of GB/T 2260, those without one last',
  ),
  columns: list(MatrixColumn).describe(
    'What at least two places have in their list of expected targets, of this year or the last (of one place alone: all of it); that of most places first',
  ),
  reports,
  leftOut,
  statistics,
});
export type PlacesMatrix = z.infer<typeof PlacesMatrix>;
