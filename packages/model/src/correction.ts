import { z } from 'zod';
import { Role } from './kind.js';
import { Aspect, Basis, Bound, MetricRole } from './metric.js';
import { LONGEST_QUOTE, Quote, quotesOfReading, type Reading, reportsOfReading } from './reading.js';
import type { Report } from './report.js';
import { written } from './schema.js';
import { ChangeKind, Reported, Status } from './status.js';

const signature = {
  by: z.string().max(200).exactOptional().describe('Who says so'),
  on: z.iso.date().exactOptional().describe('The day it was said: "2024-03-01"'),
  note: z.string().max(LONGEST_QUOTE).exactOptional().describe('Why'),
};
const correction = <Kind extends string, Says extends z.ZodRawShape>(kind: Kind, says: Says) =>
  written({ kind: z.literal(kind), ...says, ...signature });
const reportId = z.string().min(1);

export const LinkCorrection = correction('link', {
  same: z.boolean().describe('Whether the two are the same commitment'),
  previous: Quote,
  current: Quote,
});
export type LinkCorrection = z.infer<typeof LinkCorrection>;

export const StatusCorrection = correction('status', {
  status: Status.describe('new, changed and kept are said of a commitment of the later report, dropped of one of the earlier'),
  of: Quote,
  against: reportId.describe('Id of the other report: "苏州-2023"'),
  kinds: z.array(ChangeKind).min(1).readonly().exactOptional().describe('Of `changed`: what changed'),
});
export type StatusCorrection = z.infer<typeof StatusCorrection>;

export const ResultCorrection = correction('result', {
  promise: Quote,
  told: reportId.describe('Id of the report whose review says what became of it'),
  reported: Reported,
});

export const TellingCorrection = correction('telling', {
  promise: Quote,
  sentence: Quote.describe('Words of a sentence of the later review'),
  tells: z.boolean().describe('Whether the sentence says what became of the promise'),
});

/** What a number says; fields left out are as they were read. */
export const FigureReading = written({
  indicator: z.string().min(1).exactOptional(),
  aspect: Aspect.exactOptional(),
  value: z.number().exactOptional().describe('In base units: 1.57万家 is 15700'),
  valueHigh: z.number().exactOptional().describe('Upper end of a range'),
  unit: z.string().exactOptional().describe('Without multiplier: 元, %, 家'),
  bound: Bound.exactOptional(),
  basis: Basis.exactOptional(),
  role: MetricRole.exactOptional(),
  period: z
    .string()
    .regex(/^\d{4}(?:-\d{4})?$/)
    .exactOptional()
    .describe('"2024" or "2021-2025"'),
});
export type FigureReading = z.infer<typeof FigureReading>;

export const FigureCorrection = correction('figure', {
  number: Quote.describe('The number with its unit'),
  read: z.union([z.literal('none'), FigureReading]).describe('none: it is no figure'),
});
export type FigureCorrection = z.infer<typeof FigureCorrection>;

export const SectionCorrection = correction('section', {
  same: z.boolean().describe('Whether the one section carries on the other'),
  previous: Quote.describe('Words of its heading'),
  current: Quote.describe('Words of its heading'),
});
export type SectionCorrection = z.infer<typeof SectionCorrection>;

export const RoleCorrection = correction('role', {
  heading: Quote.describe('Words of the heading of a part or section'),
  role: Role,
});
export type RoleCorrection = z.infer<typeof RoleCorrection>;

/** A person's word on one claim, bound to the text that it is about. */
export const Correction = z.discriminatedUnion('kind', [
  LinkCorrection,
  StatusCorrection,
  ResultCorrection,
  TellingCorrection,
  FigureCorrection,
  SectionCorrection,
  RoleCorrection,
]);
export type Correction = z.infer<typeof Correction>;

/** A correction, and where it is written, as "tongbi.corrections.yaml:12": messages name it so. */
export type WrittenCorrection = Correction & { readonly writtenAt?: string };

/** What is said of a comparison from outside: by persons, whose word holds, and by second readers, whose reading is evidence. */
export type PlacedCorrection = WrittenCorrection | (Reading & { readonly writtenAt?: string });

/** More were not written by people. */
const MOST_CORRECTIONS = 10_000;

/** What `tongbi.corrections.yaml` may hold. */
export const CorrectionsFile = written({
  $schema: z.string().exactOptional().describe('Where this schema is, for editors'),
  corrections: z.array(Correction).max(MOST_CORRECTIONS).readonly(),
});
export type CorrectionsFile = z.infer<typeof CorrectionsFile>;

/** The places that a correction is bound to. */
export function quotesOf(correction: Correction | Reading): readonly Quote[] {
  if (correction.kind === 'reading') return quotesOfReading(correction);
  return Object.values(correction).filter((value): value is Quote => typeof value === 'object' && value !== null && 'exact' in value);
}

/** The ids of the reports that a correction is about; one, where it is about one. */
export function reportsOfCorrection(correction: Correction | Reading): readonly string[] {
  if (correction.kind === 'reading') return reportsOfReading(correction);
  const named = 'against' in correction ? [correction.against] : 'told' in correction ? [correction.told] : [];
  return [...quotesOf(correction).map(({ report }) => report), ...named];
}

/** Whether a correction's id of a report is of this one. Of two texts of one place and year the second is called 苏州-2024#2, and both are meant. */
export function isOfReport({ id }: Pick<Report, 'id'>, quoted: string): boolean {
  return id === quoted || id.replace(/#\d+$/u, '') === quoted;
}

/** Whether a correction is about one of these reports. */
export function isCorrectionOf(correction: Correction | Reading, reports: readonly Pick<Report, 'id'>[]): boolean {
  return reportsOfCorrection(correction).some((id) => reports.some((report) => isOfReport(report, id)));
}
