import { z } from 'zod';
import { StripCell } from './record-view.js';

/** One indicator over the years, drawn, with the table that the drawing is of. */
export const ChartView = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    width: z.number(),
    height: z.number(),
    left: z.number().describe('Where the plot begins; right is the width'),
    gridlines: z.array(z.object({ y: z.number(), label: z.string() }).readonly()).readonly(),
    ticks: z
      .array(z.object({ x: z.number(), label: z.string() }).readonly())
      .readonly()
      .describe('Years'),
    base: z.number().describe('Where the years are written'),
    line: z.string().describe('SVG path of the actual figures; it breaks where a year has none'),
    actuals: z.array(z.object({ x: z.number(), y: z.number(), label: z.string(), above: z.number() }).readonly()).readonly(),
    targets: z.array(z.object({ x1: z.number(), x2: z.number(), y: z.number(), label: z.string() }).readonly()).readonly(),
    rows: z
      .array(
        z
          .object({
            year: z.number(),
            target: z.string().nullable(),
            targetHref: z.string().nullable(),
            actual: z.string().nullable(),
            actualHref: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .describe('One indicator over the years, drawn, with the table that the drawing is of.');
export type ChartView = z.infer<typeof ChartView>;

export const ChartsView = z
  .object({
    id: z.string(),
    heading: z.string(),
    note: z.string(),
    charts: z.array(ChartView).readonly().describe('The main targets'),
    others: z.array(ChartView).readonly(),
    othersLabel: z.string(),
  })
  .readonly()
  .describe('All indicators with at least three years.');
export type ChartsView = z.infer<typeof ChartsView>;

export const HeatMapView = z
  .object({
    id: z.string(),
    heading: z.string(),
    note: z.string(),
    columns: z.array(z.object({ label: z.string(), edition: z.string(), focus: z.boolean() }).readonly()).readonly(),
    rows: z
      .array(
        z
          .object({
            theme: z.string(),
            cells: z
              .array(
                z
                  .object({
                    count: z.number(),
                    level: z.number().describe('0 to 5, of the share in the year’s commitments; −1: a selection, not to be compared'),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .describe('Commitments by theme and year.');
export type HeatMapView = z.infer<typeof HeatMapView>;

export const LineageView = z
  .object({
    id: z.string(),
    heading: z.string(),
    note: z.string(),
    years: z.array(z.number()).readonly(),
    chains: z.array(z.object({ text: z.string(), since: z.string(), cells: z.array(StripCell).readonly() }).readonly()).readonly(),
  })
  .readonly()
  .describe('Commitments carried for three years or more.');
export type LineageView = z.infer<typeof LineageView>;
