import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderWorkbook, type TableView, viewTables, writeWorkbook } from '@tongbi/renderer';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleSet } from './sample/sample-set.js';

/** Another library's reading of a workbook. */
async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as unknown as ExcelJS.Buffer);
  return workbook;
}

const set = sampleSet();

describe('the workbook of a set, read by another library', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    bytes = await renderWorkbook(set, { toolVersion: '9.9.9' });
    workbook = await open(bytes);
  });

  test('a sheet for each table, in Chinese, or English when asked', async () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '要点',
      '变化',
      '指标数字',
      '兑现',
      '五年目标',
      '章节',
      '词语',
      '沿革',
      '说明',
    ]);
    const english = await open(await renderWorkbook(set, { language: 'en' }));
    expect(english.worksheets.map(({ name }) => name)).toEqual([
      'Brief',
      'Changes',
      'Figures',
      'Targets',
      'Goals for several years',
      'Sections',
      'Terms',
      'Lineage',
      'About',
    ]);
  });

  test('all that the tables hold, numbers as numbers, texts as texts', () => {
    for (const [position, { columns, rows }] of viewTables(set, { toolVersion: '9.9.9' }).entries()) {
      const sheet = workbook.worksheets[position]!;
      const read = [sheet.getRow(1), ...rows.map((_, row) => sheet.getRow(row + 2))].map((row) =>
        columns.map((_, column) => row.getCell(column + 1).value),
      );
      expect(read).toEqual([columns.map(({ title }) => title), ...rows.map((cells) => cells.map((cell) => cell))]);
    }
  });

  test('headers stay in view and filter', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+\d+$/u);
      expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
    }
  });

  test('texts wrap, columns have room, numbers have the form of their kind', () => {
    const sheet = workbook.getWorksheet('兑现')!;
    expect(sheet.getCell('D2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(sheet.columns.every(({ width }) => (width ?? 0) >= 8)).toBe(true);
    const titles = (sheet.getRow(1).values as string[]).slice(1);
    const formOf = (indicator: string, column: string): string | undefined => {
      const row = sheet.getColumn(titles.indexOf('指标') + 1).values.indexOf(indicator);
      return sheet.getRow(row).getCell(titles.indexOf(column) + 1).numFmt;
    };
    expect(formOf('新增城镇就业', '较早目标')).toBe('#,##0');
    expect(formOf('地区生产总值增速', '实绩')).toBe('#,##0.0#######');
    expect(formOf('地区生产总值增速', '较早行号')).toBe('0');
  });

  test('prints on A4 across, its head rows again on each page, no more columns than can be read', () => {
    for (const { name, pageSetup, columns } of workbook.worksheets) {
      expect(pageSetup, name).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        printTitlesRow: '1:1',
      });
      const last = pageSetup.printArea!.replace(/^A1:([A-Z]+)\d+$/u, '$1');
      const printed = columns.slice(0, columns.findIndex(({ letter }) => letter === last) + 1);
      const width = printed.reduce((sum, column) => sum + (column.width ?? 0), 0);
      expect(printed.length, name).toBeGreaterThan(0);
      expect(width, name).toBeLessThanOrEqual(216);
    }
  });

  test('the first sheet has the brief and the main targets', () => {
    const [{ rows, columns }] = viewTables(set) as [TableView];
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const parts = [...new Set(rows.map((row) => row[at('part')]))];
    expect(parts.slice(-1)).toEqual(['目标与兑现']);
    expect(parts).toContain('最值得看');
    const target = rows.find((row) => row[at('part')] === '目标与兑现' && row[at('actualText')] !== null)!;
    expect(['previousText', 'currentText', 'outcome', 'change'].filter((key) => target[at(key)] === null)).toEqual([]);
  });

  test('the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await renderWorkbook(sampleSet(), { toolVersion: '9.9.9' })), Buffer.from(bytes))).toBe(0);
    expect(workbook.created).toEqual(new Date(Date.UTC(2000, 0, 1)));
  });
});

describe('odd cells', () => {
  const oneCell = (cell: string | number, title = '表'): TableView => ({
    name: 'x',
    title,
    columns: [{ key: 'a', title: '列', kind: typeof cell === 'string' ? 'text' : 'number', width: 10 }],
    rows: [[cell]],
  });
  const readBack = async (cell: string | number): Promise<ExcelJS.CellValue> =>
    (await open(await writeWorkbook([oneCell(cell)], { title: 't' }))).worksheets[0]!.getCell('A2').value;

  test.each([
    ['a formula is a text', '=1+1', '=1+1'],
    ['markup is a text', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['blanks at the ends stay', ' 左右 ', ' 左右 '],
    ['line breaks stay', '一\n二', '一\n二'],
    ['what looks like an escape of the format is not one', '_x0041_', '_x0041_'],
    ['a negative number', -0.5, -0.5],
    ['a large number', 1.4e12, 1.4e12],
    ['no number', Number.NaN, null],
  ])('%s', async (_, cell, expected) => expect(await readBack(cell)).toEqual(expected));

  test('a text that is longer than a cell may be is cut, not between two halves of a character', async () => {
    expect(await readBack('长'.repeat(40_000))).toBe(`${'长'.repeat(32_766)}…`);
    const astral = await readBack('𠮷'.repeat(20_000));
    expect(astral).toBe(`${'𠮷'.repeat(16_383)}…`);
  });

  test('control characters and lone surrogates do not break the file', async () => {
    const bytes = await writeWorkbook([oneCell('甲\u0001乙\ud800丙')], { title: '标\u0000题' });
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      expect([name, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(strFromU8(part))]).toEqual([name, false]);
    }
    await expect(open(bytes)).resolves.toBeDefined();
  });

  test('names of sheets: no forbidden character, not too long, none twice', async () => {
    const tables = ['a/b:c*?[x]\\', '长'.repeat(40), '长'.repeat(40), '', '表', '表'].map((title) => oneCell('x', title));
    const names = (await open(await writeWorkbook(tables, { title: 't' }))).worksheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(tables.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/u.test(name) || name === '')).toEqual([]);
  });
});

/** LibreOffice's spreadsheet; Debian: libreoffice-calc-nogui. Its core may be there without it. */
const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so');

test.runIf(hasCalc)('LibreOffice opens it, and its numbers are numbers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-workbook-'));
  try {
    const file = join(folder, 'changes.xlsx');
    writeFileSync(file, await renderWorkbook(set));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'fods', '--outdir', folder, file], { stdio: 'ignore' });
    // Its own format says of each cell whether it is a number or a text.
    const opened = readFileSync(join(folder, 'changes.fods'), 'utf8');
    const sheet = opened.slice(opened.indexOf('table:name="兑现"'), opened.indexOf('table:name="章节"'));
    const row = sheet.split('<table:table-row').find((each) => each.includes('<text:p>新增城镇就业</text:p>'))!;
    const numbers = [...row.matchAll(/office:value-type="float" office:value="([^"]*)"/gu)].map(([, value]) => Number(value));
    expect(numbers.slice(0, 4)).toEqual([40000, 43000, 42000, 2000]);
    expect(row).toMatch(/office:value-type="string"[^>]*>\s*<text:p>人<\/text:p>/u);
    expect(sheet).toMatch(/office:value-type="float" office:value="5\.6"/u);
    expect(opened.match(/table:display-filter-buttons="true"/gu)?.length).toBe(viewTables(set).length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
