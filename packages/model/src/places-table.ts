import { z } from 'zod';
import { Aspect, Bound, distance, Outcome, TargetChange } from './metric.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { located } from './span.js';
import { beside, usedStatistics } from './statistic.js';

/** Where a figure or a wording stands, and the words of the report. */
const quoted = {
  ...located,
  text: z.string().describe('The figure with its unit and bound, or the wording, as written'),
  quote: z.string().describe('The clauses of the report that say it'),
  report: z.string().describe('Id of the report'),
};

/** A figure of one place, in the unit that its report uses. */
export const PlaceFigure = data({
  value: z.number().describe('In base units, as in a Metric; of a range the lower end'),
  valueHigh: z.number().exactOptional().describe('Upper end of a range'),
  unit: z.string(),
  bound: Bound,
  direction: z.string().exactOptional().describe('As of a Metric'),
  size: z.number().nullable().describe('`value` in the unit of the table (511 万吨 is 102.2 亿斤); null where it cannot be converted'),
  sizeHigh: z.number().exactOptional().describe('`valueHigh` in the unit of the table'),
  ...quoted,
});
export type PlaceFigure = z.infer<typeof PlaceFigure>;

/** What a place says of a target without a number: 与经济增长同步. */
export const PlaceWording = data(quoted);
export type PlaceWording = z.infer<typeof PlaceWording>;

/** wording: without a number, or with one of another measure (居民消费价格指数103左右 among rates); not-stated: the whole report is silent; not-read: the text is a selection, or has no plan, so that its silence says nothing. */
export const PlaceState = z.enum(['number', 'wording', 'not-stated', 'not-read']);
export type PlaceState = z.infer<typeof PlaceState>;

/** What one place says of the indicator. */
export const PlaceRow = data({
  report: z.string().describe('Id of its report of the year'),
  place: z.string().nullable(),
  placeCode: z.string().exactOptional(),
  state: PlaceState,
  rank: z
    .int()
    .positive()
    .nullable()
    .describe('By `size` of the target, the largest first; equal ones share a rank; null for the nation and where there is no number'),
  target: PlaceFigure.nullable(),
  wording: PlaceWording.nullable().describe('A target without a number, or with one of another measure'),
  further: list(PlaceFigure).describe('Other targets that the report sets for it: 总量突破2.6万亿元 beside 增长6%'),
  previousTarget: PlaceFigure.nullable().describe('Of the year before, where its report is among the given'),
  previousWording: PlaceWording.nullable().describe('Of the year before, where its target has no number'),
  actual: PlaceFigure.nullable().describe('What the report says was reached in the year before'),
  ...beside,
  outcome: Outcome.nullable().describe('Of `previousTarget`'),
  ...distance,
  change: TargetChange.nullable().describe('From `previousTarget` to `target`; null where one of them is missing'),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/** An indicator that reports of the year set a target for. */
export const StatedIndicator = data({
  indicator: z.string(),
  english: z.string().exactOptional(),
  places: z.int().describe('How many set it'),
});
export type StatedIndicator = z.infer<typeof StatedIndicator>;

/** The targets that several places set for one indicator in one year. */
export const PlacesTable = data({
  schema: z.literal('tongbi/places@1'),
  asked: z.string().describe('The indicator as it was asked for'),
  indicator: z.string().describe('Its canonical name'),
  english: z.string().exactOptional(),
  year: z.int(),
  aspect: Aspect.nullable().describe('Of the targets that are ranked; null where no place gives a number, this year or the last'),
  unit: z.string().describe('That sizes are given in: the one most places use; empty where no place gives a number, this year or the last'),
  rows: list(PlaceRow).describe('The nation, then by rank, then wordings, then the silent ones'),
  reports: list(ReportReference).describe('Those of the year, and of the year before where given'),
  leftOut: list(data({ file: z.string(), reason: z.enum(['other-year', 'no-year', 'other-edition']) })).describe(
    'Reports that were given and are not in the table',
  ),
  ...usedStatistics,
  near: list(StatedIndicator).describe('Where no place states it: what they do set targets for, the nearest names first'),
});
export type PlacesTable = z.infer<typeof PlacesTable>;

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
