import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadFile, tabulateDuties } from '@tongbi/compare';
import { DutyTable, UserError } from '@tongbi/model';
import { dutyTableViews, viewDuties } from '@tongbi/renderer';
import { expect, test } from 'vitest';
import { readText } from './read-report.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/duties.md'), 'utf8');
const text = /```text\n([\s\S]*?)```/u.exec(page)![1]!;
const division: ReadFile = readText(text, '示例市2024.txt');
const table = tabulateDuties([division]);

test('a valid document: departments by how much they lead, months in order', () => {
  expect(DutyTable.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  expect(table.departments[0]).toMatchObject({ name: '市农业农村局', leads: [0, 1, 2, 3, 4], helps: [] });
  expect(table.departments.find(({ name }) => name === '市财政局')).toMatchObject({ leads: [], helps: [0, 1] });
  expect(table.months.map(({ due, duties }) => [due, duties.length])).toEqual([
    ['2024-03', 1],
    ['2024-06', 1],
    ['2024-10', 2],
    ['2024-12', 1],
  ]);
});

test('sheets: a row a task and department, a row a department with its months', () => {
  const [tasks, departments] = dutyTableViews(table, { language: 'en' });
  expect(tasks!.rows).toHaveLength(table.duties.reduce((sum, { who }) => sum + Math.max(1, who.length), 0));
  expect(departments!.rows[0]).toEqual(['市农业农村局', 5, 0, 1, 1, 2, 0]);
  expect(viewDuties(table, { language: 'en' }).summary).toBe('6 commitments with a department or a time: 8 departments, 4 times.');
});

test('a text that names none is refused', () => {
  const none = text.replaceAll(/（[^）]*）(?=\n)|.*(?:单位|时限)：.*|(?:年底|6月底)前/gu, '');
  expect(() =>
    tabulateDuties([readText(`---\nplace: 示例市\nyear: 2024\n---\n各位代表：\n\n${none}${'村里的小桥加宽了两尺，'.repeat(12)}`, 'a.md')]),
  ).toThrow(UserError);
});
