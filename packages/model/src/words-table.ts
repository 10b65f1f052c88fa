import { z } from 'zod';
import { PlacesTable } from './places-table.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';

const inside = z.int().describe('Of `count`, those that stand in a longer word or name: 数字 in 数字经济');
const rate = z.number().describe('Occurrences in so many characters as `per` says, to two decimals');

/** How often one report says the word. */
export const WordCount = data({ report: z.string().describe('Id of the report'), count: z.int(), inside, rate });

/** What the full texts of one year say of the word; restated ones leave out what they leave out. */
export const WordYear = data({
  year: z.int(),
  reports: z.int().describe('Full texts of the year'),
  saying: z.int(),
  share: z.number(),
  rate,
});
export type WordYear = z.infer<typeof WordYear>;

/** One word in all reports. */
export const CountedWord = data({
  word: z.string(),
  count: z.int(),
  inside,
  longer: list(data({ word: z.string(), count: z.int() })).describe('The longer ones that it stands in, those of most occurrences first'),
  first: z.string().nullable().describe('Id of the earliest report that says it; null where none does'),
  firstIn: list(data({ place: z.string().nullable(), year: z.int().nullable() })).describe(
    'The first year of each place in these reports; null where none says it',
  ),
  years: list(WordYear),
  counts: list(WordCount).describe('One a report, in the order of `reports`'),
});
export type CountedWord = z.infer<typeof CountedWord>;

/** A report whose words are counted. */
export const CountedReport = data({
  ...ReportReference.unwrap().shape,
  year: z.int(),
  placeCode: z.string().exactOptional(),
  characters: z.int().describe('Of headings and sentences, without white space and quotation marks'),
});
export type CountedReport = z.infer<typeof CountedReport>;

/** What `tongbi words` counted. */
export const WordsTable = data({
  schema: z.literal('tongbi/words@1'),
  per: z.int().positive(),
  reports: list(CountedReport).describe('One a place and year: the nation, then by place, then by year'),
  gaps: list(data({ place: z.string().nullable(), year: z.int() })).describe('Years without a report between those of a place'),
  words: list(CountedWord).describe('As asked for; where nothing was asked, the terms of the full texts, by when they came and went'),
  leftOut: PlacesTable.unwrap().shape.leftOut,
});
export type WordsTable = z.infer<typeof WordsTable>;
