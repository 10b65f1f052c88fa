import { z } from 'zod';
import { Assignee, Deadline } from './commitment.js';
import { PlacesTable } from './places-table.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { located } from './span.js';

/** A commitment that says who is to keep it, or by when. */
export const Duty = data({
  report: z.string().describe('Id of its report'),
  ...located,
  who: list(Assignee),
  by: Deadline.nullable(),
});
export type Duty = z.infer<typeof Duty>;

const duties = list(z.int().nonnegative()).describe('Places in `duties`');

/** Who is to keep what, and by when. */
export const DutyTable = data({
  schema: z.literal('tongbi/duties@1'),
  year: z.int(),
  duties: list(Duty).describe('In the order of the reports and their texts'),
  departments: list(data({ name: z.string(), leads: duties, helps: duties })).describe('That with most first'),
  months: list(data({ due: z.string().describe('2024-06; 2024 of a time that moves'), duties })).describe('In the order of time'),
  reports: list(ReportReference),
  leftOut: PlacesTable.unwrap().shape.leftOut,
});
export type DutyTable = z.infer<typeof DutyTable>;
