import { z } from 'zod';
import { written } from './schema.js';

/** Longer words are no quote of one place but a copy of a page. */
export const LONGEST_QUOTE = 2000;
const LONGEST_SURROUNDINGS = 200;

/**
 * A place of a report by its words, after the TextQuoteSelector of the W3C Web Annotation model: it is found again wherever edits elsewhere have moved it.
 * White space counts for nothing, so that other line breaks leave it alone.
 */
export const Quote = written({
  report: z.string().min(1).describe('Id of the report, its place and year: "苏州-2024"'),
  exact: z.string().min(1).max(LONGEST_QUOTE).describe('The words themselves, as the report writes them'),
  prefix: z
    .string()
    .max(LONGEST_SURROUNDINGS)
    .exactOptional()
    .describe('The words right before, where `exact` is short or stands several times'),
  suffix: z.string().max(LONGEST_SURROUNDINGS).exactOptional().describe('The words right after'),
});
export type Quote = z.infer<typeof Quote>;
