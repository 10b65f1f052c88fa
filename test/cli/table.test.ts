import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlacesMatrix, PlacesTable, ThemeTable } from '@tongbi/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

let folder = '';

/** What a report needs to be known for one, in nobody's words. */
const FILLER =
  '我们修好了三条旧街的路灯，给河边的步道铺上了木板，把老粮仓改成了图书室。夜里有人值守的药店多了两家，孩子们上学的班车早到了十分钟。乡里的桥加宽了，果农的冷库通了电。办事大厅中午不再关门，来信当天有人回。';

function report(place: string, year: number, targets: string, more = ''): string {
  const text = `---\nplace: ${place}\nyear: ${year}\n${more}---\n# ${place}市政府工作报告\n\n## 一、${year - 1}年工作回顾\n\n过去一年，地区生产总值增长5.${place.length}%。${FILLER}\n\n## 二、${year}年主要任务\n\n主要预期目标是：${targets}。\n\n扩大有效投资，新建学校3所。${FILLER}\n`;
  const file = join(folder, `${place}-${year}.md`);
  writeFileSync(file, text);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-table-'));
  report('云泽', 2025, '地区生产总值增长5%左右，城镇新增就业3万人');
  report('星垣', 2025, 'GDP增长4.5%—5%，城镇新增就业2万人');
  report('澜江', 2025, '经济增长与全国同步，城镇新增就业4万人，造林3万亩');
  report('云泽', 2024, '地区生产总值增长6%，城镇新增就业3万人');
});
afterEach(() => rmSync(folder, { recursive: true }));

const table = (...words: readonly string[]) => runTongbi(['table', folder, ...words]);

test('a folder: the year of most reports, ranked, with last year where it is there', () => {
  const { status, stdout } = table('--indicator', '经济增长');
  expect(status).toBe(0);
  expect(stdout).toContain('2025年各地目标：地区生产总值');
  const rows = stdout.split('\n').filter((line) => /云泽|星垣|澜江/u.test(line) && /^\S+ {2}/u.test(line));
  expect(rows.map((line) => line.split(/ {2,}/u).slice(0, 4))).toEqual([
    ['1', '云泽', '5%左右', '6%'],
    ['2', '星垣', '4.5%—5%', '5.2%'],
    ['—', '澜江', '与全国同步', '5.2%'],
  ]);
});

test('all formats at once; the JSON is a document of its schema', () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  const names = ['t.html', 't.md', 't.csv', 't.xlsx', 't.json', 't.txt'];
  const { status } = table('--indicator', 'GDP', ...names.flatMap((name) => ['-o', join(out, name)]));
  expect([status, readdirSync(out).sort()]).toEqual([0, [...names].sort()]);
  const document = PlacesTable.parse(JSON.parse(readFileSync(join(out, 't.json'), 'utf8')));
  expect(document.rows.map(({ place, rank }) => [place, rank])).toEqual([
    ['云泽', 1],
    ['星垣', 2],
    ['澜江', null],
  ]);
  expect(readFileSync(join(out, 't.html'), 'utf8')).toContain('2025年各地目标：地区生产总值');
});

test('--year, --lang, --format', () => {
  const { stdout } = table('--indicator', 'GDP', '--year', '2024', '--lang', 'en', '--format', 'markdown');
  expect(stdout).toContain('# Targets 2024: gross regional product');
  expect(stdout).toContain('| 1 | 云泽 | 6% |');
});

test('two editions of one year: the fuller is taken, the other named', () => {
  const short = report('云泽', 2025, '地区生产总值增长9%', 'edition: abridged\n');
  const fuller = report('云泽副本', 2025, '地区生产总值增长5%左右');
  writeFileSync(fuller, readFileSync(fuller, 'utf8').replaceAll('云泽副本', '云泽'));
  const { stdout } = runTongbi(['table', '--indicator', 'GDP', short, fuller, join(folder, '星垣-2025.md')]);
  expect(stdout).toContain('5%左右');
  expect(stdout).not.toContain('9%');
  expect(stdout).toContain(`${short}：同一报告已有更全的文本`);
});

test('--theme: what each place promises on it, in all formats', () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  const names = ['t.html', 't.md', 't.csv', 't.xlsx', 't.json', 't.txt'];
  expect(table('--theme', '学校', ...names.flatMap((name) => ['-o', join(out, name)])).status).toBe(0);
  expect(readdirSync(out).sort()).toEqual([...names].sort());
  const document = ThemeTable.parse(JSON.parse(readFileSync(join(out, 't.json'), 'utf8')));
  expect(document.by).toBe('words');
  expect(document.places.map(({ place, commitments }) => [place, commitments.map(({ text }) => text)])).toEqual(
    ['云泽', '星垣', '澜江'].map((place) => [place, ['新建学校3所']]),
  );
  expect(table('--theme', '学校').stdout).toContain('2025年各地承诺：“学校”');
});

describe('all main indicators', () => {
  test('in all formats; the JSON is a document of its schema, the CSV a row a place and indicator', () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const names = ['t.html', 't.md', 't.csv', 't.xlsx', 't.json', 't.txt'];
    expect(table('--year', '2025', ...names.flatMap((name) => ['-o', join(out, name)])).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    const { columns } = PlacesMatrix.parse(JSON.parse(readFileSync(join(out, 't.json'), 'utf8')));
    expect(columns.map(({ indicator, lowered, compared }) => [indicator, lowered, compared])).toEqual([
      ['地区生产总值', 1, 1],
      ['城镇新增就业', 0, 1],
    ]);
    expect(readFileSync(join(out, 't.csv'), 'utf8').trim().split('\n').length).toBe(1 + 2 * 3);
  });

  test('on the terminal: a place a line, signs of what became of last year, the counts', () => {
    const { stdout } = table();
    const lines = stdout.split('\n').map((line) => line.trimEnd().split(/ {2,}/u));
    expect(lines).toContainEqual(['云泽', '5%左右 ↓ ✗', '3万人 ＝']);
    expect(lines).toContainEqual(['澜江', '与全国同步', '4万人']);
    expect(lines).toContainEqual(['计数', '↑0 ↓1 ✗1 ↘0', '↑0 ↓0 ✗0 ↘0']);
  });

  test('the example of docs/places.md is what is printed', () => {
    const rowsIn = (text: string) =>
      text.split('\n').flatMap((line) => (/^\| (?:云泽|星垣|澜江|计数) /u.test(line) ? [line.replace(/ +/gu, ' ')] : []));
    const printed = rowsIn(table('--year', '2025', '--format', 'markdown').stdout);
    expect([printed.length, rowsIn(readFileSync('docs/places.md', 'utf8'))]).toEqual([4, printed]);
  });

  test('no target anywhere: refused', () => {
    const bare = report('无目标', 2025, '把好事办好');
    expect(runTongbi(['table', bare])).toMatchObject({ status: 2, stderr: expect.stringContaining('sets a target for anything') });
  });
});

describe('bad input', () => {
  test.each<[string, readonly string[], RegExp, RegExp]>([
    ['an empty name', ['--indicator', ' '], /--indicator and --theme need a name/u, /with neither, all main indicators/u],
    ['both', ['--indicator', 'GDP', '--theme', '教育'], /cannot be used with/u, /--theme/u],
    ['a theme that nobody speaks of', ['--theme', '火星车'], /No commitment of 2025 is on 火星车/u, /the themes are/u],
    ['one that nobody states', ['--indicator', '城镇就业'], /No report of 2025 sets a target for 城镇就业/u, /城镇新增就业（3）/u],
    ['a year that no report is of', ['--indicator', 'GDP', '--year', '1999'], /No report is of 1999/u, /2024, 2025/u],
    ['a year that is none', ['--indicator', 'GDP', '--year', 'last'], /year/u, /four digits/u],
    ['an unknown format', ['--indicator', 'GDP', '--format', 'pdf'], /There is no format pdf/u, /text, html, markdown/u],
  ])('%s', (_, words, failed, advice) => {
    const { status, stdout, stderr } = table(...words);
    expect(stderr).toMatch(failed);
    expect(stderr).toMatch(advice);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('a file that is no report is passed over in a folder, and refused where it is named', () => {
    const other = join(folder, 'notes.md');
    writeFileSync(other, '# 会议通知\n\n请于明天上午开会。\n');
    const { status, stderr } = table('--indicator', 'GDP');
    expect([status, stderr.includes(`left out ${other}`)]).toEqual([0, true]);
    expect(runTongbi(['table', other, join(folder, '云泽-2025.md'), '--indicator', 'GDP']).status).toBe(2);
    expect(runTongbi(['compare', folder, '--format', 'text'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`left out ${other}`),
    });
    expect(runTongbi(['compare', other, join(folder, '云泽-2025.md')]).status).toBe(2);
  });

  test('a folder without reports, a file that is not there', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(runTongbi(['table', empty, '--indicator', 'GDP'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('without reports'),
    });
    expect(runTongbi(['table', join(folder, 'no.md'), '--indicator', 'GDP'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file'),
    });
  });

  test('a report of the folder is never written over', () => {
    const file = join(folder, '云泽-2025.md');
    const text = readFileSync(file, 'utf8');
    expect(table('--indicator', 'GDP', '-o', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('one of the reports') });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
