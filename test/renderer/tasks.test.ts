import type { OrderedTask, TaskOrder, TaskYear } from '@tongbi/model';
import { viewTasks } from '@tongbi/renderer/parts';
import { expect, test } from 'vitest';

const span = { start: 0, end: 1 };
const task = (rank: number, heading: string, more: Partial<OrderedTask> = {}): OrderedTask => {
  return { id: `2.${rank}`, heading, span, rank, origin: 'first', grade: 'certain', from: [], ...more };
};
const year = (of: number, tasks: readonly OrderedTask[], edition = 'full', gone: TaskYear['gone'] = []): TaskYear => {
  return { report: { id: `甲-${of}`, place: '甲', year: of, edition, file: `${of}.md` }, tasks, gone };
};
const order: TaskOrder = {
  schema: 'tongbi/tasks@1',
  years: [
    year(2021, [task(1, '（一）修桥，便利往来'), task(2, '（二）种树')]),
    year(2022, [task(1, '（一）种树', { origin: 'task', from: [2] }), task(2, '（二）挖井', { origin: 'new', grade: 'unsure' })], 'full', [
      { heading: '（一）修桥', rank: 1 },
    ]),
    year(2024, [task(1, '（一）挖井', { origin: 'task', from: [1, 2] })], 'abridged'),
  ],
};

test('where each stood: rose, carried on from two, new with its hedge; the latest year first, what has no section any more below', () => {
  const { rows, years } = viewTasks(order);
  expect(years.map(({ year: of, edition, gone }) => [of, edition, gone])).toEqual([
    [2024, '节编本', []],
    [2022, '', ['（一）修桥']],
    [2021, '', []],
  ]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell && `${cell.text} ${cell.mark}`))).toEqual([
    ['（一）挖井 =原第1 ↑原第2', '（一）种树 ↑原第2', '（一）修桥 '],
    [null, '（二）挖井 新增（待核）', '（二）种树 '],
  ]);
});

test('the chart: a column a year, the missing one too, links dashed over it, rings hollow where the text is a selection', () => {
  const { chart } = viewTasks(order, { hrefOf: (report, { id }) => `${report}#${id}` });
  expect(chart.columns.map(({ label, edition }) => `${label}${edition}`)).toEqual(['2021', '2022', '2023缺', '2024节编本']);
  expect(chart.links.map(({ tone, dashed }) => [tone, dashed])).toEqual([
    ['rose', false],
    ['kept', true],
    ['rose', true],
  ]);
  expect(chart.nodes.map(({ isFull, href }) => [isFull, href]).at(-1)).toEqual([false, '甲-2024#2.1']);
  expect(chart.ends.map(({ text }) => text)).toEqual(['（一）挖井']);
});
