import { z } from 'zod';
import { data, list, oneOf } from './schema.js';

/** A row of a file of statistics. */
export const Statistic = data({
  place: z.string().describe('As the file calls it'),
  year: z.int().describe('That it is of'),
  indicator: z.string().describe('Its canonical name'),
  value: z.number().describe('In base units, as in a Metric'),
  unit: z.string(),
  text: z.string().describe('Value and unit as the file has them'),
  source: z.string(),
  line: z.int().positive().describe('Of the file, from 1'),
});
export type Statistic = z.infer<typeof Statistic>;

/** same: to the digits that both give, or within the bound of the report; not-stated: the report gives no result for it. Neither is called wrong. */
export const Agreement = z.enum(['same', 'differs', 'not-stated']);
export type Agreement = z.infer<typeof Agreement>;

/** A statistic beside what a report says was reached. */
export const StatisticBeside = data({
  ...Statistic.unwrap().shape,
  agreement: Agreement,
  difference: z.number().exactOptional().describe("Where it differs: from the report's figure to the statistic"),
  differenceUnit: z.string().exactOptional().describe('Percentage points for proportions'),
});
export type StatisticBeside = z.infer<typeof StatisticBeside>;

/** columns: a cell that must be filled is empty; no-row: the indicator is known, and nothing here has it in that unit. */
export const UnusedReason = oneOf(['columns', 'year', 'number', 'unit', 'indicator'], ['place', 'other-year', 'no-row', 'twice']);
export type UnusedReason = z.infer<typeof UnusedReason>;

/** What became of a file of statistics. */
export const StatisticsUsed = data({
  file: z.string(),
  used: z.int().describe('Rows that stand beside something'),
  unused: list(data({ line: z.int().positive(), row: z.string().describe('As written'), why: UnusedReason })),
});
export type StatisticsUsed = z.infer<typeof StatisticsUsed>;

/** Of what may have statistics beside it. */
export const beside = {
  statistics: list(StatisticBeside).exactOptional().describe('Where a file of statistics was given: those of the year of the result'),
};
export const usedStatistics = {
  statistics: StatisticsUsed.exactOptional().describe('Where a file of statistics was given: what became of its rows'),
};
