import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCorrections } from '@tongbi/corrections';
import type { Comparison } from '@tongbi/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'correct-'));
  mkdirSync(join(folder, 'reports/示例市'), { recursive: true });
  for (const year of [2023, 2024]) copyFileSync(join(root, `reports/示例市/${year}.md`), join(folder, `reports/示例市/${year}.md`));
});
afterEach(() => rmSync(folder, { recursive: true }));
const FILES = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];
const FILE = 'tongbi.corrections.yaml';
const correct = (...words: string[]) => runTongbi(['correct', ...FILES, ...words], { cwd: folder });
const compare = (...words: string[]) =>
  JSON.parse(runTongbi(['compare', ...FILES, '--json', ...words], { cwd: folder }).stdout) as Comparison;
const fileText = () => readFileSync(join(folder, FILE), 'utf8');
const recordOf = ({ commitments }: Comparison, words: string) => commitments.find(({ current }) => current?.text.includes(words))!;

const GAS = ['更新改造燃气老旧管网100公里', '城镇燃气安全专项治理'] as const;

test('a word is bound to the text, written beside `reports`, and followed by the next comparison', () => {
  expect(recordOf(compare(), GAS[1]).status).toBe('changed');
  const { status, stdout } = correct('--unlink', ...GAS, '--by', '李某', '--note', '两件事');
  expect(status).toBe(0);
  expect(stdout).toContain('持续开展城镇燃气安全专项治理');
  expect(stdout).toContain(`written ${FILE}`);
  const [correction] = parseCorrections(fileText(), FILE);
  expect(correction).toMatchObject({
    kind: 'link',
    same: false,
    by: '李某',
    note: '两件事',
    on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(recordOf(compare(), GAS[1])).toMatchObject({ status: 'new', correctedBy: [{ says: 'not-same', by: '李某' }] });
  expect(recordOf(compare('--no-corrections'), GAS[1]).status).toBe('changed');
});

test('comments and what was said before stay', () => {
  writeFileSync(join(folder, FILE), '# 两人复核\ncorrections: # 见会议记录\n');
  correct('--unlink', ...GAS);
  correct('--result', '开工建设澜西快速路二期', 'done');
  expect(fileText()).toMatch(/^# 两人复核\ncorrections:\s+# 见会议记录\n/);
  expect(parseCorrections(fileText(), FILE).map(({ kind }) => kind)).toEqual(['link', 'result']);
});

test.each([
  ['status', ['良种繁育基地3万亩', 'new'], { kind: 'status', status: 'new', against: '示例市-2023' }],
  ['figure', ['良种繁育基地3万亩', 'none'], { kind: 'figure', read: 'none' }],
  ['figure', ['良种繁育基地3万亩', 'value=40000', 'unit=亩'], { kind: 'figure', read: { value: 40000, unit: '亩' } }],
  ['role', ['加强政府自身', 'tasks'], { kind: 'role', role: 'tasks', heading: { exact: '四、切实加强政府自身建设' } }],
  ['section', ['守牢平安底线', '守牢平安底线'], { kind: 'section', same: true }],
])('--%s %j', (option, words, expected) => {
  const { status, stderr } = correct(`--${option}`, ...words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(parseCorrections(fileText(), FILE)).toMatchObject([expected]);
});

test('--dry-run writes nothing', () => {
  const { stdout } = correct('--unlink', ...GAS, '--dry-run');
  expect(stdout).toContain('would be written');
  expect(existsSync(join(folder, FILE))).toBe(false);
});

describe('what cannot be followed is not written', () => {
  test.each([
    ['words of no commitment', ['--link', '开建澜西快速路二期', GAS[1]], /No commitment of .*2023\.md holds these words/, /as .*二期/],
    ['words of many', ['--status', '建设', 'new'], /stand in \d+ places of .*2024\.md/, /words of one commitment/],
    ['another word than it takes', ['--result', GAS[0], 'doen'], /doen is no value of --result/, /done \| missed/],
    ['too few words', ['--link', GAS[0]], /--link takes two/, /words of PREVIOUS/],
    ['two things at once', ['--link', ...GAS, '--unlink', ...GAS], /one thing at a time/, /--link/],
    ['nothing', [], /one thing at a time/, /one of --link/],
    ['a field that no figure has', ['--figure', '良种繁育基地3万亩', 'valeu=3'], /says nothing of a figure/, /value=/],
    ['a value that is no number', ['--figure', '良种繁育基地3万亩', 'value=三'], /is no number/, /digits/],
  ])('%s', (_, words, message, expected) => {
    const { status, stderr } = correct(...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(expected);
    expect(stderr).toContain('what to do:');
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test('the contrary of what the file says, and the same again', () => {
    correct('--unlink', ...GAS);
    const before = fileText();
    for (const [option, code] of [
      ['--link', 'correction-conflict'],
      ['--unlink', 'correction-repeated'],
    ]) {
      const { status, stderr } = correct(option!, ...GAS);
      expect(status).toBe(2);
      expect(stderr).toContain(code);
      expect(stderr).toContain(`${FILE}:3`);
    }
    expect(fileText()).toBe(before);
  });
});

test('check tells, and no other command, of a report that the archive does not have; of quotes that are gone both', () => {
  const gone = '{ report: 示例市-2024, exact: 建成一座从来没有过的跨海大桥 }';
  writeFileSync(
    join(folder, FILE),
    `corrections:\n  - kind: role\n    role: tasks\n    heading: { report: 示例市-1999, exact: 三、一九九九年的主要任务 }\n  - { kind: status, status: new, of: ${gone}, against: 示例市-2023 }\n`,
  );
  const checked = runTongbi(['check', '--all', 'reports'], { cwd: folder });
  expect(checked.stdout + checked.stderr).toContain(`${FILE}:2 (role): the archive has no report 示例市-1999.`);
  expect(checked.stdout + checked.stderr).toContain(
    `${FILE}:5 (status): the words “建成一座从来没有过的跨海大桥” are no longer in 示例市-2024.`,
  );
  const compared = runTongbi(['compare', ...FILES], { cwd: folder });
  expect(compared.stderr).toContain('correction-stale');
  expect(compared.stderr).not.toContain('1999');
});

test('a file that is none is told with its line, whichever command reads it', () => {
  writeFileSync(join(folder, FILE), 'corrections:\n  - kind: lnk\n');
  for (const run of [
    correct('--unlink', ...GAS),
    runTongbi(['compare', ...FILES], { cwd: folder }),
    runTongbi(['lineage', ...FILES], { cwd: folder }),
  ]) {
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`${FILE}:2:11`);
    expect(run.stderr).not.toContain('    at ');
  }
});
