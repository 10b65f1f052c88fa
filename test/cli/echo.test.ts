import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-echo-'));
const page = readFileSync(join(root, 'docs/echo.md'), 'utf8');
for (const [, name = '', text = ''] of page.matchAll(/`(\S+\.md)`\n\n```markdown\n([\s\S]*?)```/gu))
  writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true }));

test('a CSV has a row a commitment, with its words above and since when', () => {
  const { status, stdout } = runTongbi(['echo', '全国2024.md', '云泽2025.md', '--format', 'csv'], { cwd: folder });
  expect(status).toBe(0);
  const rows = stdout.trim().split(/\r?\n/u);
  expect(rows).toHaveLength(8);
  expect(rows[1]).toMatch(/^云泽,深入实施深远海养殖装备更新行动,几近原文,,实施深远海养殖装备更新行动,2024,\d+,全国,2025,2024,/u);
});

test('reports above that are all later are refused, and it is said which are wanted', () => {
  const { status, stderr } = runTongbi(['echo', '云泽2025.md', '全国2024.md'], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain('2024');
  expect(stderr).toContain('tongbi echo');
});

test('on a site the page of a report marks what is the nation’s, with a link that leads there, and what is its own', () => {
  expect(runTongbi(['site', '.', '-o', 'site'], { cwd: folder }).status).toBe(0);
  const files = readdirSync(join(folder, 'site'), { recursive: true }).map(String);
  const read = (name: string) => readFileSync(join(folder, 'site', files.find((file) => file.endsWith(name))!), 'utf8');
  const marks = [...read('2025.html').matchAll(/class="echo"(?: href="([^"]+)")?[^>]*>([^<]+)</gu)];
  expect(new Set(marks.map(([, , text]) => text))).toEqual(new Set(['国家提法', '本地提法']));
  const anchors = marks.flatMap(([, href]) => (href ? [href.split('#')[1]!] : []));
  expect(anchors.length).toBeGreaterThan(0);
  const nation = read('2024.html');
  for (const anchor of anchors) expect(nation).toContain(`id="${anchor}"`);
  expect(nation).not.toContain('class="echo"');
});
