import { z } from 'zod';
import { HeadingView, TagView } from './record-view.js';

export const FigureView = z
  .object({
    prefix: z.string().nullable().describe('超过, 降低'),
    whole: z.string().nullable().describe('The digits before the decimals'),
    rest: z.string().nullable().describe('What follows them'),
    words: z.string().nullable().describe('Where there is no number'),
    href: z.string().nullable(),
    absent: z.string().nullable().describe('Why there is none'),
    settled: z.string().nullable().describe('That a person read it so, who, when and why; null where nobody did'),
  })
  .readonly()
  .describe(
    'A figure cut before its decimals and unit, so that digits stand in columns, with the words before it (超过, 降低); `words` instead where the text gives no number.',
  );
export type FigureView = z.infer<typeof FigureView>;

export const SeriesView = z
  .object({
    width: z.number(),
    height: z.number(),
    description: z.string(),
    lines: z.array(z.string()).readonly().describe('SVG paths'),
    actuals: z
      .array(
        z
          .object({
            x: z.number(),
            y: z.number(),
          })
          .readonly(),
      )
      .readonly(),
    targets: z
      .array(
        z
          .object({
            x1: z.number(),
            x2: z.number(),
            y: z.number(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SeriesView = z.infer<typeof SeriesView>;

export const TargetRow = z
  .object({
    id: z.string(),
    indicator: z.string(),
    previousTarget: FigureView,
    actual: FigureView,
    outcome: TagView.nullable(),
    currentTarget: FigureView,
    change: TagView.nullable(),
    delta: z.string().nullable(),
    series: SeriesView.nullable(),
  })
  .readonly();
export type TargetRow = z.infer<typeof TargetRow>;

export const TargetTable = z
  .object({
    label: z.string(),
    note: z.string().nullable(),
    rows: z.array(TargetRow).readonly(),
    judged: z.boolean().describe('Whether 兑现 has anything to show'),
    changing: z.boolean().describe('Whether 变化 has'),
    drawn: z.boolean().describe('Whether 历年 has'),
  })
  .readonly()
  .describe('Rows, and which of the columns 兑现, 变化 and 历年 have anything to show.');
export type TargetTable = z.infer<typeof TargetTable>;

export const FigurePairsView = z
  .object({
    label: z.string(),
    open: z.boolean().describe('Where there are no targets'),
    previousColumn: z.string(),
    currentColumn: z.string(),
    rows: z
      .array(
        z
          .object({
            indicator: z.string(),
            previous: FigureView,
            current: FigureView,
            delta: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type FigurePairsView = z.infer<typeof FigurePairsView>;

export const GoalsView = z
  .object({
    label: z.string(),
    previousColumn: z.string().nullable().describe('Null where no earlier plan is given'),
    currentColumn: z.string(),
    rows: z.array(z.object({ indicator: z.string(), period: z.string(), previous: FigureView, current: FigureView }).readonly()).readonly(),
  })
  .readonly();
export type GoalsView = z.infer<typeof GoalsView>;

export const TargetsView = z
  .object({
    ...HeadingView.unwrap().shape,
    columns: z
      .object({
        previousTarget: z.string(),
        actual: z.string(),
        currentTarget: z.string(),
      })
      .readonly(),
    main: TargetTable.nullable().describe('The 主要预期目标; where the texts list none, all rows.'),
    legend: z.string(),
    goals: GoalsView.nullable().describe('Targets of several years'),
    others: TargetTable.nullable().describe('All other figures that the reports set themselves'),
    pairs: FigurePairsView.nullable().describe('Actual figures that both reports state'),
  })
  .readonly();
export type TargetsView = z.infer<typeof TargetsView>;
