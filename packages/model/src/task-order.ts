import { z } from 'zod';
import { SectionPlace } from './comparison.js';
import { ReportReference } from './report.js';
import { data, list, oneOf } from './schema.js';
import { Grade } from './status.js';

const { id, heading, span } = SectionPlace.unwrap().shape;
const rank = z.int().positive().describe('Its place among the tasks of its report');

/** task: from one task of the report before, or several; elsewhere: from a section that is none of its tasks; unseen: the text before is a selection; other-level: the one report has parts for tasks, the other sections of a part, which comparisons do not link. */
export const TaskOrigin = oneOf(['first', 'task', 'new', 'elsewhere', 'unseen', 'other-level']);

/** A task of a year, as its heading names it. */
export const OrderedTask = data({
  id,
  heading,
  span,
  rank,
  origin: TaskOrigin,
  grade: Grade.describe('How sure the comparison is of that'),
  from: list(rank).describe('The tasks of the report before that it carries on, by the section links of the comparison'),
});
export type OrderedTask = z.infer<typeof OrderedTask>;

export const TaskYear = data({
  report: ReportReference,
  tasks: list(OrderedTask).describe('In the order of the report; none where several parts have tasks, or no heading names one'),
  gone: list(data({ heading, rank })).describe('Tasks of the report before that no section carries on'),
});
export type TaskYear = z.infer<typeof TaskYear>;

/** The order of the tasks in the reports of one place. */
export const TaskOrder = data({ schema: z.literal('tongbi/tasks@1'), years: list(TaskYear).describe('By year') });
export type TaskOrder = z.infer<typeof TaskOrder>;
