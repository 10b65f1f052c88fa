import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, readRevision, readWordStyles } from '@tongbi/formats';
import { outputFormats, tableNames } from '@tongbi/renderer';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readReport } from '../compare/read-report.js';
import { root, runShell, runTongbi, tongbi } from './run-tongbi.js';

const pair = ['reports/suzhou/2023.md', 'reports/suzhou/2024.md'];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('formats', () => {
  test('several files at once, each as its ending says', async () => {
    const files = ['c.html', 'c.md', 'c.csv', 'c.xlsx', 'c.docx', 'c.json'];
    const { status, stdout, stderr } = runTongbi(['compare', ...pair, ...files.flatMap((file) => ['-o', at(file)])]);
    expect([status, stdout]).toEqual([0, '']);
    for (const file of files) expect(stderr).toContain(`written ${at(file)}\n`);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    expect(readFileSync(at('c.md'), 'utf8')).toMatch(/^# 苏州2024年政府工作报告$/mu);
    expect(readFileSync(at('c.csv'), 'utf8')).toMatch(/^\ufeff较早报告,/u);
    expect(JSON.parse(readFileSync(at('c.json'), 'utf8'))).toMatchObject({ schema: 'tongbi/comparison@1' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('c.xlsx'));
    expect(workbook.worksheets.length).toBe(tableNames.length);
    expect((await extractText(readFileSync(at('c.docx')), 'c.docx')).text).toContain('苏州2024年政府工作报告');
  });

  test('one name and several formats', () => {
    expect(runTongbi(['compare', ...pair, '--format', 'markdown,csv', '--format', 'json', '-o', at('name')]).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['name.csv', 'name.json', 'name.md']);
  });

  test('one format goes to stdout, as it would into a file', () => {
    runTongbi(['compare', ...pair, '-o', at('c.md'), '-o', at('c.csv')]);
    for (const [format, file] of [
      ['markdown', 'c.md'],
      ['csv', 'c.csv'],
    ] as const) {
      expect(runTongbi(['compare', ...pair, '--format', format]).stdout).toBe(readFileSync(at(file), 'utf8'));
    }
    expect(runTongbi(['compare', ...pair, '--format', 'json']).stdout).toBe(runTongbi(['compare', ...pair, '--json']).stdout);
  });

  test('bytes reach a pipe whole', () => {
    runTongbi(['compare', ...pair, '-o', at('c.xlsx')]);
    runShell(`"${process.execPath}" "${tongbi}" compare ${pair.join(' ')} --format xlsx > "${at('piped.xlsx')}"`);
    expect(readFileSync(at('piped.xlsx')).equals(readFileSync(at('c.xlsx')))).toBe(true);
  });

  test('a file that is named otherwise takes the one format', () => {
    expect(runTongbi(['compare', ...pair, '--format', 'csv', '-o', at('c.tab')]).status).toBe(0);
    expect(readFileSync(at('c.tab'), 'utf8')).toMatch(/^\ufeff/u);
  });

  test('another table, another language', () => {
    const { stdout } = runTongbi(['compare', ...pair, '--format', 'csv', '--table', 'outcomes', '--lang', 'en']);
    expect(stdout).toMatch(/^\ufeffEarlier report,Later report,Group,Indicator,/u);
  });

  test('a redline of two full texts, and its document gives the styles of another one', async () => {
    const texts = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];
    expect(runTongbi(['compare', ...texts, '--redline', '-o', at('r.docx'), '-o', at('c.md')])).toMatchObject({ status: 0, stdout: '' });
    const accepted = await readRevision(readFileSync(at('r.docx')), 'r.docx', 'accepted');
    const rejected = await readRevision(readFileSync(at('r.docx')), 'r.docx', 'rejected');
    const sentences = (file: string) => readReport(file).report.parts.flatMap((one) => one.paragraphs.flatMap((each) => each.sentences));
    for (const [lines, file] of [[rejected, texts[0]!] as const, [accepted, texts[1]!] as const]) {
      const text = lines.join('\n');
      expect(sentences(file).filter((sentence) => !text.includes(sentence.text))).toEqual([]);
    }
    expect(runTongbi(['compare', ...texts, '--brief', '--reference', at('r.docx'), '-o', at('s.docx')]).status).toBe(0);
    expect(await readWordStyles(readFileSync(at('s.docx')), 's.docx')).toBe(await readWordStyles(readFileSync(at('r.docx')), 'r.docx'));
  });

  test('a set of years', () => {
    const { stdout } = runTongbi(['compare', 'reports/suzhou/2022.md', ...pair, '--format', 'csv', '--table', 'lineage']);
    expect(stdout).toMatch(/^\ufeff事项,.*,2022年,2023年,2024年,/u);
  });

  test('--help names every format and table there is', () => {
    const { stdout } = runTongbi(['compare', '--help']);
    for (const { name } of outputFormats) expect(stdout).toMatch(new RegExp(`--format .*[\\s\\S]*\\b${name}\\b`, 'u'));
    for (const name of tableNames) expect(stdout).toMatch(new RegExp(`choices: .*[\\s\\S]*\\b${name}\\b`, 'u'));
  });
});

describe('what cannot be done is said before anything is written', () => {
  test.each<[string, readonly string[], string, string]>([
    ['a redline of texts that are selections', ['--redline', '-o', 'DIR/a.docx'], "report's own words", 'two full texts'],
    ['a redline that is no document', ['--redline', '-o', 'DIR/a.md'], '--redline is of a Word document', '.docx'],
    ['styles of no document', ['--reference', 'README.md', '-o', 'DIR/a.docx'], 'README.md: cannot be read', 'a broken zip file'],
    ['styles without a document', ['--reference', 'README.md'], '--reference README.md is of a Word document', '.docx'],
    ['an unknown format', ['--format', 'pdf'], 'There is no format pdf', outputFormats.map(({ name }) => name).join(', ')],
    ['an empty format', ['--format', ''], 'There is no format', 'html'],
    ['an unknown ending', ['-o', 'DIR/a.doc'], 'its ending says no format', '.doc'],
    ['no ending', ['-o', 'DIR/a'], 'its ending says no format', 'no ending'],
    ['a format that the ending contradicts', ['--format', 'html', '-o', 'DIR/a.xlsx'], 'contradict each other', '--format html'],
    ['a format without a file', ['--format', 'html,csv', '-o', 'DIR/a.html'], 'contradict each other', 'html,csv'],
    ['a file without a format', ['--format', 'html', '-o', 'DIR/a.html', '-o', 'DIR/a.csv'], 'contradict each other', 'a.csv'],
    [
      'several files of which one has no ending',
      ['--format', 'html,csv', '-o', 'DIR/a.html', '-o', 'DIR/b'],
      'its ending says no format',
      'no ending',
    ],
    ['several formats on stdout', ['--format', 'html,csv'], 'Only one format can go to stdout', '-o changes'],
    ['--json beside a format on stdout', ['--json', '--format', 'csv'], 'Only one result can go to stdout', '--json'],
    ['one file twice', ['-o', 'DIR/a.html', '-o', 'DIR/./a.html'], 'twice', 'a.html'],
    ['a folder that is not there', ['-o', 'DIR/a.html', '-o', 'DIR/none/a.csv'], 'Nothing was changed', 'none'],
    ['a table and no CSV', ['--table', 'terms', '-o', 'DIR/a.html'], '--table chooses what a CSV holds', 'terms'],
    ['an unknown table', ['--table', 'words', '--format', 'csv'], 'words', 'changes'],
    ['a dump beside a format', ['--dump', 'metrics', '--format', 'csv'], 'cannot be used with', '--dump'],
  ])('%s', (_, words, failed, received) => {
    const { status, stdout, stderr } = runTongbi(['compare', ...pair, ...words.map((word) => word.replace('DIR', folder))]);
    expect(stderr).toContain(failed);
    expect(stderr).toContain(received);
    expect([status, stdout, readdirSync(folder)]).toEqual([2, '', []]);
  });

  test('one file by two links', () => {
    writeFileSync(at('a.html'), 'old');
    symlinkSync('a.html', at('b.html'));
    expect(runTongbi(['compare', ...pair, '-o', at('a.html'), '-o', at('b.html')]).stderr).toContain('twice');
    expect(readFileSync(at('a.html'), 'utf8')).toBe('old');
  });

  test('one of the reports', () => {
    const report = at('2023.md');
    writeFileSync(report, readFileSync(join(root, pair[0]!)));
    const { status, stderr } = runTongbi(['compare', report, pair[1]!, '-o', at('a.html'), '-o', report]);
    expect([status, existsSync(at('a.html'))]).toEqual([2, false]);
    expect(stderr).toContain('one of the reports');
  });

  test('where one of several has no room, none is changed', () => {
    writeFileSync(at('a.csv'), 'old');
    const words = `compare ${pair.join(' ')} --table terms -o "${at('a.csv')}" -o "${at('b.html')}"`;
    // The CSV of the terms is small enough, the page is not.
    const { status, stderr } = runShell(`ulimit -f 40; exec "${process.execPath}" "${tongbi}" ${words}`);
    expect(stderr).toContain(`Cannot write ${at('b.html')}. Nothing was changed.`);
    expect(status).toBe(2);
    expect([readFileSync(at('a.csv'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.csv']]);
  });

  test('a folder in the place of one of them', () => {
    mkdirSync(at('b.csv'));
    expect(runTongbi(['compare', ...pair, '-o', at('a.html'), '-o', at('b.csv')]).status).toBe(2);
    expect(readdirSync(folder)).toEqual(['b.csv']);
  });

  const hasScript = runShell('command -v script').status === 0;
  test.runIf(hasScript)('bytes on a terminal', () => {
    const { stdout } = runShell(
      `script -qec '"${process.execPath}" "${tongbi}" compare ${pair.join(' ')} --format xlsx' /dev/null < /dev/null`,
    );
    expect(stdout).toContain('A terminal cannot show xlsx');
  });
});
