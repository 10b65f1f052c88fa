import { compareReports, prepareReport, type ReadFile, traceTasks } from '@tongbi/compare';
import type { SectionRecord } from '@tongbi/model';
import { expect, test } from 'vitest';
import { readReport, segment } from './read-report.js';

const reads = [2022, 2023, 2024].map((year): ReadFile => readReport(`reports/示例市/${year}.md`));
const sections = reads.slice(1).map((current, at) => compareReports(reads[at]!, current, { segment }).sections);
const prepared = reads.map((read) => prepareReport(read));
const { years } = traceTasks(prepared, sections);

test('each task with those of the year before that its section record has, and no other', () => {
  expect(years.map(({ tasks }) => tasks.length)).toEqual([9, 9, 9]);
  expect(new Set(years[0]!.tasks.map(({ origin }) => origin))).toEqual(new Set(['first']));
  for (const [at, records] of sections.entries()) {
    const [before, own] = [years[at]!.tasks, years[at + 1]!];
    for (const task of own.tasks) {
      const record = records.find(({ current }) => current?.id === task.id)!;
      expect([task.heading, task.grade]).toEqual([record.current!.heading, record.grade]);
      const headings = task.from.map((rank) => before[rank - 1]!.heading);
      const linked = record.previous.map(({ id }) => id);
      expect(headings).toEqual(before.filter(({ id }) => linked.includes(id)).map(({ heading }) => heading));
      expect(task.origin === 'new').toBe(record.relation === 'new');
    }
    const dropped = records.filter(({ relation }) => relation === 'dropped').flatMap(({ previous }) => previous.map(({ id }) => id));
    expect(own.gone.map(({ rank }) => before[rank - 1]!.id)).toEqual(before.map(({ id }) => id).filter((id) => dropped.includes(id)));
  }
  expect(years.flatMap(({ gone }) => gone).length).toBeGreaterThan(0);
});

test('what is new beside a selection is unseen; tasks of another level are not compared', () => {
  const isNew = (record: SectionRecord): SectionRecord => ({ ...record, relation: 'new', established: false, previous: [] });
  const [, second] = traceTasks(prepared.slice(0, 2), [sections[0]!.map(isNew)]).years;
  expect(new Set(second!.tasks.map(({ origin }) => origin))).toEqual(new Set(['unseen']));
  expect(second!.gone).toEqual([]);
  const flat = prepared[0]!.flat.filter(({ level }) => level === 0);
  const [, after] = traceTasks([{ ...prepared[0]!, flat }, prepared[1]!], [sections[0]!.map(isNew)]).years;
  expect([new Set(after!.tasks.map(({ origin }) => origin)), after!.gone]).toEqual([new Set(['other-level']), []]);
});
