import { z } from 'zod';
import { list, StripCell, view } from './record-view.js';

/** One indicator over the years, drawn, with the table that the drawing is of. */
export const ChartView = view({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  width: z.number(),
  height: z.number(),
  left: z.number().describe('Where the plot begins; right is the width'),
  gridlines: list(view({ y: z.number(), label: z.string() })),
  ticks: list(view({ x: z.number(), label: z.string() })).describe('Years'),
  base: z.number().describe('Where the years are written'),
  line: z.string().describe('SVG path of the actual figures; it breaks where a year has none'),
  actuals: list(view({ x: z.number(), y: z.number(), label: z.string(), above: z.number() })),
  targets: list(view({ x1: z.number(), x2: z.number(), y: z.number(), label: z.string() })),
  rows: list(
    view({
      year: z.number(),
      target: z.string().nullable(),
      targetHref: z.string().nullable(),
      actual: z.string().nullable(),
      actualHref: z.string().nullable(),
    }),
  ),
}).describe('One indicator over the years, drawn, with the table that the drawing is of.');
export type ChartView = z.infer<typeof ChartView>;

export const ChartsView = view({
  id: z.string(),
  heading: z.string(),
  note: z.string(),
  charts: list(ChartView).describe('The main targets'),
  others: list(ChartView),
  othersLabel: z.string(),
}).describe('All indicators with at least three years.');
export type ChartsView = z.infer<typeof ChartsView>;

export const HeatMapView = view({
  id: z.string(),
  heading: z.string(),
  note: z.string(),
  columns: list(view({ label: z.string(), edition: z.string(), focus: z.boolean() })),
  rows: list(
    view({
      theme: z.string(),
      cells: list(
        view({
          count: z.number(),
          level: z.number().describe('0 to 5, of the share in the year’s commitments; −1: a selection, not to be compared'),
        }),
      ),
    }),
  ),
}).describe('Commitments by theme and year.');
export type HeatMapView = z.infer<typeof HeatMapView>;

export const LineageView = view({
  id: z.string(),
  heading: z.string(),
  note: z.string(),
  years: list(z.number()),
  chains: list(view({ text: z.string(), since: z.string(), cells: list(StripCell) })),
}).describe('Commitments carried for three years or more.');
export type LineageView = z.infer<typeof LineageView>;
