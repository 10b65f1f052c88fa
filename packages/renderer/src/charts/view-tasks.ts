import type { Language, OrderedTask, TaskOrder, TaskYear } from '@tongbi/model';
import { shortenHeading, visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

// In CSS pixels: a column a year, a row a rank, room for the headings of the last year.
const STEP = 54;
const ROW = 34;
const FRAME = { left: 26, top: 52, right: 320, bottom: 20 } as const;
const RADIUS = 11;

export interface TasksOptions {
  readonly language?: Language;
  /** Where a host shows a task, by the report's id. */
  readonly hrefOf?: (report: string, task: OrderedTask) => string;
}

export type Tone = 'rose' | 'fell' | 'kept';
const toneOf = (from: number, to: number): Tone => (to < from ? 'rose' : to > from ? 'fell' : 'kept');
const SIGNS = { rose: '↑', fell: '↓', kept: '=' } as const;

type Dated = TaskYear & { readonly year: number };

/** What every part of the view is made with. */
interface Making {
  readonly years: readonly Dated[];
  readonly most: number;
  readonly wording: Wording;
  readonly hrefOf: TasksOptions['hrefOf'];
}

const x = (year: number, { years }: Making): number => FRAME.left + (year - years[0]!.year) * STEP;
const y = (rank: number): number => FRAME.top + (rank - 1) * ROW;

const shorten = (heading: string): string => visibleText(shortenHeading(heading));

/** Where it stood the year before, or why it did not stand there. */
function markOf({ origin, grade, from, rank }: OrderedTask, { tasks: words, labels }: Wording): string {
  const hedge = labels.grades[grade];
  const said = origin === 'task' ? from.map((one) => `${SIGNS[toneOf(one, rank)]}${words.from(one)}`).join(' ') : words[origin];
  return said && words.hedged(said, hedge);
}

const viewTask = (own: Dated, task: OrderedTask, { wording, hrefOf }: Making) => ({
  text: shorten(task.heading),
  full: visibleText(task.heading),
  mark: markOf(task, wording),
  href: hrefOf?.(own.report.id, task) ?? null,
});

function editionOf({ report, tasks }: Dated, { edition, tasks: words }: Wording): string {
  return [report.edition !== 'full' && edition(report.edition), tasks.length === 0 && words.none].filter(Boolean).join(' ');
}

/** From each task to those that carry it on; dashed over a year without a report, and where the link is not sure. */
function linksOf(making: Making) {
  return making.years.flatMap((own, at) => {
    const before = making.years[at - 1];
    return own.tasks.flatMap(({ rank, grade, from }) =>
      from.map((one) => ({
        path: `M${x(before!.year, making) + RADIUS} ${y(one)}L${x(own.year, making) - RADIUS} ${y(rank)}`,
        tone: toneOf(one, rank),
        dashed: own.year - before!.year > 1 || grade !== 'certain',
      })),
    );
  });
}

function chartOf(making: Making) {
  const { years, most, wording } = making;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    width: FRAME.left + (last - first) * STEP + FRAME.right,
    height: FRAME.top + most * ROW + FRAME.bottom,
    radius: RADIUS,
    columns: all.map((year) => {
      const own = years.find((one) => one.year === year);
      return { x: x(year, making), label: String(year), edition: own ? editionOf(own, wording) : wording.tasks.missing };
    }),
    links: linksOf(making),
    nodes: years.flatMap((own) =>
      own.tasks.map((task) => ({
        x: x(own.year, making),
        y: y(task.rank),
        rank: task.rank,
        isFull: own.report.edition === 'full',
        ...viewTask(own, task, making),
      })),
    ),
    // Beside the last year.
    ends: years.at(-1)!.tasks.map(({ rank, heading }) => ({ x: x(last, making) + RADIUS + 8, y: y(rank), text: shorten(heading) })),
  };
}

/** The order of the tasks through the years as a bump chart and a table, the latest year first: plain data, all strings ready. The same input gives equal data. */
export function viewTasks(order: TaskOrder, { language = 'zh', hrefOf }: TasksOptions = {}) {
  const wording = wordingOf(language);
  const { tasks: words } = wording;
  const years = order.years.flatMap((one): Dated[] => (one.report.year === null ? [] : [{ ...one, year: one.report.year }]));
  const most = Math.max(...years.map(({ tasks }) => tasks.length));
  const making: Making = { years, most, wording, hrefOf };
  const latestFirst = years.toReversed();
  return {
    heading: words.title,
    note: words.note,
    chart: chartOf(making),
    rankTitle: words.rank,
    goneTitle: words.gone,
    years: latestFirst.map((one) => ({
      year: one.year,
      edition: editionOf(one, wording),
      gone: one.gone.map(({ heading }) => shorten(heading)),
    })),
    rows: Array.from({ length: most }, (_, at) => ({
      rank: at + 1,
      cells: latestFirst.map((own) => (own.tasks[at] ? viewTask(own, own.tasks[at], making) : null)),
    })),
  };
}

export type TasksView = ReturnType<typeof viewTasks>;
