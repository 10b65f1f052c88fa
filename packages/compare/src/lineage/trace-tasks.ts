import { headingText, type OrderedTask, referTo, type SectionRecord, type TaskOrder, type TaskYear } from '@tongbi/model';
import { taskHeadings } from '../highlights/headings.js';
import type { PreparedReport } from '../prepare/prepared-report.js';

interface Tasks {
  /** 0 where they are parts, 1 where they are sections of one. */
  readonly level: number | undefined;
  readonly tasks: readonly Pick<OrderedTask, 'id' | 'heading' | 'span' | 'rank'>[];
}

function tasksOf(report: PreparedReport): Tasks {
  const headings = taskHeadings(report);
  const tasks = headings.map(({ section }, at) => ({
    id: section.id,
    heading: headingText(section),
    span: section.headingSpan!,
    rank: at + 1,
  }));
  return { level: headings[0]?.level, tasks };
}

/** Where a task comes from, as the record of its section says. */
function trace(task: Tasks['tasks'][number], before: Tasks, isOtherLevel: boolean, record: SectionRecord | undefined): OrderedTask {
  if (!record) return { ...task, origin: 'first', grade: 'certain', from: [] };
  const { grade, established, previous } = record;
  const from = before.tasks.filter(({ id }) => previous.some((one) => one.id === id)).map(({ rank }) => rank);
  const silent = isOtherLevel ? 'other-level' : previous.length > 0 ? 'elsewhere' : established ? 'new' : 'unseen';
  const origin = from.length > 0 ? 'task' : silent;
  return { ...task, origin, grade: origin === 'other-level' ? 'certain' : grade, from };
}

/** What one report has for tasks, by what the comparison with the one before says of sections. */
function traceYear(report: PreparedReport, own: Tasks, before: Tasks, records: readonly SectionRecord[]): TaskYear {
  const recordOf = new Map(records.map((record) => [record.current?.id, record]));
  const isOtherLevel = own.level !== before.level;
  const dropped = records.flatMap(({ relation, established, previous }) => (relation === 'dropped' && established ? previous : []));
  const gone = isOtherLevel ? [] : before.tasks.filter(({ id }) => dropped.some((one) => one.id === id));
  return {
    report: referTo(report),
    tasks: own.tasks.map((task) => trace(task, before, isOtherLevel, recordOf.get(task.id))),
    gone: gone.map(({ heading, rank }) => ({ heading, rank })),
  };
}

/** The order of the tasks through the reports of one place, in the order of their years; `sections` are those of the comparison of each with the one before. */
export function traceTasks(reports: readonly PreparedReport[], sections: readonly (readonly SectionRecord[])[]): TaskOrder {
  const all = reports.map(tasksOf);
  const none: Tasks = { level: undefined, tasks: [] };
  const years = reports.map((report, at) => traceYear(report, all[at]!, all[at - 1] ?? none, sections[at - 1] ?? []));
  return { schema: 'tongbi/tasks@1', years };
}
