import { z } from 'zod';
import { HeadingView, hedged, list, TagView, view } from './record-view.js';

export const FigureView = view({
  prefix: z.string().nullable().describe('超过, 降低'),
  whole: z.string().nullable().describe('The digits before the decimals'),
  rest: z.string().nullable().describe('What follows them'),
  words: z.string().nullable().describe('Where there is no number'),
  href: z.string().nullable(),
  absent: z.string().nullable().describe('Why there is none'),
  settled: z.string().nullable().describe('That a person read it so, who, when and why; null where nobody did'),
  beside: z.string().nullable().describe('What a file of statistics says of it; null where none does'),
}).describe(
  'A figure cut before its decimals and unit, so that digits stand in columns, with the words before it (超过, 降低); `words` instead where the text gives no number.',
);
export type FigureView = z.infer<typeof FigureView>;

export const SeriesView = view({
  width: z.number(),
  height: z.number(),
  description: z.string(),
  lines: list(z.string()).describe('SVG paths'),
  actuals: list(view({ x: z.number(), y: z.number() })),
  targets: list(view({ x1: z.number(), x2: z.number(), y: z.number() })),
});
export type SeriesView = z.infer<typeof SeriesView>;

export const TargetRow = view({
  id: z.string(),
  indicator: z.string(),
  ...hedged,
  previousTarget: FigureView,
  actual: FigureView,
  outcome: TagView.nullable(),
  currentTarget: FigureView,
  change: TagView,
  delta: z.string().nullable(),
  note: z.string().nullable().describe('Why it says another thing than the list of records'),
  series: SeriesView.nullable(),
});
export type TargetRow = z.infer<typeof TargetRow>;

export const TargetTable = view({
  label: z.string(),
  note: z.string().nullable(),
  rows: list(TargetRow),
  told: z.boolean().describe('Whether results can be said at all: not of two places'),
  judged: z.boolean().describe('Whether 兑现 has anything to show'),
  drawn: z.boolean().describe('Whether 历年 has'),
}).describe('Rows, and which of the columns of results, 兑现 and 历年 have anything to show.');
export type TargetTable = z.infer<typeof TargetTable>;

export const FigurePairsView = view({
  label: z.string(),
  open: z.boolean().describe('Where there are no targets'),
  previousColumn: z.string(),
  currentColumn: z.string(),
  rows: list(view({ indicator: z.string(), previous: FigureView, current: FigureView, delta: z.string().nullable() })),
});
export type FigurePairsView = z.infer<typeof FigurePairsView>;

export const GoalsView = view({
  label: z.string(),
  previousColumn: z.string().nullable().describe('Null where no earlier plan is given'),
  currentColumn: z.string(),
  pathColumn: z.string().nullable().describe('Null where no document of another kind says how far a goal has come'),
  rows: list(view({ indicator: z.string(), period: z.string(), previous: FigureView, current: FigureView, path: z.string() })),
});
export type GoalsView = z.infer<typeof GoalsView>;

export const TargetsView = view({
  ...HeadingView.unwrap().shape,
  columns: view({ previousTarget: z.string(), actual: z.string(), currentTarget: z.string(), change: z.string() }),
  main: TargetTable.nullable().describe('The 主要预期目标; where the texts list none, all rows.'),
  legend: z.string(),
  goals: GoalsView.nullable().describe('Targets of several years'),
  others: TargetTable.nullable().describe('All other figures that the reports set themselves'),
  pairs: FigurePairsView.nullable().describe('Actual figures that both reports state'),
});
export type TargetsView = z.infer<typeof TargetsView>;
