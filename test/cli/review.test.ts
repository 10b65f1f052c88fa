import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCorrections } from '@tongbi/corrections';
import { type EvaluationDocument, UserError } from '@tongbi/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorrectionsFile } from '../../packages/archive/src/node/output/said-files.js';
import { explainRefusal } from '../../packages/cli/src/terminal/format-claim.js';
import { root, runTongbi, tongbi } from './run-tongbi.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  for (const year of [2023, 2024]) copyFileSync(join(root, `reports/示例市/${year}.md`), join(folder, `${year}.md`));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = 'tongbi.corrections.yaml';
const ARGUMENTS = ['review', '2023.md', '2024.md', '--below', '0.7', '--lang', 'zh'];
/** In line mode: stdin is a pipe, one key a line. */
const review = (keys: readonly string[], ...more: string[]) =>
  runTongbi([...ARGUMENTS, ...more], { cwd: folder, input: keys.map((key) => `${key}\n`).join('') });
const said = () => (existsSync(join(folder, FILE)) ? parseCorrections(readFileSync(join(folder, FILE), 'utf8'), FILE) : []);
/** The claims that were asked about: their first lines. */
const asked = (stdout: string) => stdout.split('\n').filter((line) => /把握 \d+%\s+还有 \d+ 条$/.test(line));
const isResult = (line: string) => line.startsWith('上年所定');
/** What forty claims look like that nobody decides. The reports are the same for every test, so it is asked for once. */
let skipped: string | undefined;
const skipAll = (): string => (skipped ??= review(Array.from({ length: 40 }, () => 's')).stdout);
/** The keys that skip up to the first claim that is, or is not, about what became of a promise. */
function skipTo(about: 'link' | 'result'): string[] {
  const index = asked(skipAll()).findIndex((line) => isResult(line) === (about === 'result'));
  expect(index).toBeGreaterThanOrEqual(0);
  return Array.from({ length: index }, () => 's');
}

test('each answer is written at once, signed, and the next run goes on where this one stopped', () => {
  const first = review(['a', 'a', 'q'], '--by', '李某');
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/核定 2 次，已写入 tongbi\.corrections\.yaml；还有 \d+ 条。下次从这里继续。/);
  expect(said().length).toBeGreaterThanOrEqual(2);
  expect(said().every(({ by, on }) => by === '李某' && /^\d{4}-\d\d-\d\d$/.test(on!))).toBe(true);
  const texts = (stdout: string) => stdout.split('\n').filter((line) => /^\s+(上年|今年)/.test(line));
  const [asking] = [texts(first.stdout).slice(-2)];
  expect(texts(review(['q']).stdout)).toEqual(asking);
});

test('without a terminal there are no colours, and the end of the input ends the review', () => {
  const { status, stdout } = review(['s']);
  expect(status).toBe(0);
  expect(stdout).not.toContain('\u001b');
  expect(asked(stdout).length).toBe(2);
  expect(existsSync(join(folder, FILE))).toBe(false);
});

test('undo gives the file back to the byte', () => {
  const text =
    '# 两人复核\ncorrections:\n  - kind: role # 见会议记录\n    role: tasks\n    heading: { report: 示例市-2019, exact: 三、主要任务, prefix: 。 }\n';
  writeFileSync(join(folder, FILE), text);
  expect(review(['a', 'a', 'u', 'u', 'q']).stdout).toContain('核定 0 次');
  expect(readFileSync(join(folder, FILE), 'utf8')).toBe(text);
});

test('not the same, the other one, other words', () => {
  // A linked claim is parted; of what has no partner that cannot be said, and it is asked again.
  const skips = skipTo('link');
  const { stdout } = review([...skips, ...Array.from({ length: 4 }, () => ['n', 's']).flat(), 'q']);
  expect(stdout).toMatch(/核定 \d+ 次/);
  expect(said().some((one) => one.kind === 'link' && !one.same)).toBe(true);
  rmSync(join(folder, FILE), { force: true });
  const words = review([...skips, 'w', '城市轨道一号线', 's', 'q']);
  expect(words.stdout).toContain('没有一项写着这些字。');
  expect(words.stdout).toContain('核定 0 次');
});

describe('why an answer is not written is said in Chinese', () => {
  test('words that stand in many places', () => {
    const { stdout } = review([...skipTo('link'), 'w', '建设', 'q']);
    expect(stdout).toMatch(/这些字在 \d+ 处都有，如“.+”、“.+”、“.+”。按 w 多输入几个字，直到一整句。/);
    expect(said()).toEqual([]);
  });

  test('an answer that contradicts what is written', () => {
    const text = `corrections:
  - kind: telling
    promise: { report: 示例市-2023, exact: 加快梧垣古城保护修缮 }
    sentence: { report: 示例市-2024, exact: 青澜实验室如期投用 }
    tells: true
`;
    writeFileSync(join(folder, FILE), text);
    const claims = review(Array.from({ length: 40 }, () => 's'))
      .stdout.split(/\n(?=[^\n]*把握 \d+% {2}还有)/)
      .slice(1);
    const index = claims.findIndex((claim) => isResult(claim) && claim.includes('梧垣古城保护修缮'));
    expect(index).toBeGreaterThanOrEqual(0);
    const { stdout } = review([...Array.from({ length: index }, () => 's'), 'o', 'q']);
    expect(stdout).toContain('与已有的核定矛盾，没有写入。');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(text);
  });

  test('a file that somebody else has written meanwhile', async () => {
    const file = await CorrectionsFile.open([join(folder, '2023.md'), join(folder, '2024.md')], undefined);
    writeFileSync(join(folder, FILE), 'corrections: []\n');
    const error = await file.write('corrections:\n').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(explainRefusal(error as UserError)).toMatch(/tongbi\.corrections\.yaml was changed elsewhere just now; nothing was written\./);
  });
});

describe('what became of a promise', () => {
  test('is asked with the promise, the sentence that tells of it and what is claimed, the least certain first', () => {
    const stdout = skipAll();
    // Links stand as if they were less certain.
    const results = asked(stdout).filter((line) => line.includes('上年所定'));
    const shares = results.map((line) => Number(/把握 (\d+)%/.exec(line)![1]));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(stdout).toMatch(
      /上年所定：(?:完成|在推进|未达) {2}把握 \d+% {2}还有 \d+ 条\n {2}上年 .*2023\.md:\d+.*\n {2}今年回顾 .*2024\.md:\d+/,
    );
  });

  test('accepted: the sentence tells of it, and says so; it is not asked again', () => {
    const skips = skipTo('result');
    const { stdout } = review([...skips, 'a', 'q']);
    expect(said().map(({ kind }) => kind)).toEqual(['telling', 'result']);
    expect(said()[0]).toMatchObject({ tells: true });
    const [first, second] = asked(stdout).slice(skips.length);
    const left = (line: string | undefined) => Number(/还有 (\d+) 条/.exec(line!)![1]);
    expect(left(second)).toBeLessThan(left(first));
    const line = (text: string) => text.split('\n').find((each) => /^ {2}今年回顾/.test(each));
    expect(line(review([...skips, 'q']).stdout)).not.toBe(line(stdout));
  });

  test('not told of by this sentence', () => {
    review([...skipTo('result'), 'n', 'q']);
    expect(said()).toMatchObject([{ kind: 'telling', tells: false }]);
  });

  test.each([
    ['d', 'done'],
    ['i', 'in-progress'],
    ['m', 'missed'],
  ])('%s: the sentence tells of it, and it is %s', (key, reported) => {
    review([...skipTo('result'), key, 'q']);
    expect(said()).toMatchObject([
      { kind: 'telling', tells: true },
      { kind: 'result', reported },
    ]);
  });

  test('o: nothing tells of it; undo takes it back', () => {
    const skips = skipTo('result');
    review([...skips, 'o', 'q']);
    expect(said()).toMatchObject([{ kind: 'result', reported: 'none' }]);
    rmSync(join(folder, FILE));
    expect(review([...skips, 'o', 'u', 'q']).stdout).toContain('核定 0 次');
    expect(said()).toEqual([]);
  });

  test('becomes scores, in the bands and by kind', () => {
    const skips = skipTo('result');
    const evaluated = () =>
      JSON.parse(runTongbi(['evaluate', '2023.md', '2024.md', '--json'], { cwd: folder }).stdout) as EvaluationDocument;
    review([...skips, 'a', 'q']);
    const accepted = evaluated();
    const count = ({ kinds }: EvaluationDocument, wanted: string) => kinds.find(({ kind }) => kind === wanted)!;
    expect(count(accepted, 'telling')).toMatchObject({ count: 1, right: 1 });
    expect(count(accepted, 'result')).toMatchObject({ count: 1, right: 1 });
    expect(accepted.bands.find((band) => band.count > 0)).toMatchObject({ count: 1, right: 1 });
    rmSync(join(folder, FILE));
    review([...skips, 'o', 'q']);
    const refused = evaluated();
    expect(count(refused, 'telling').count).toBeGreaterThanOrEqual(1);
    expect(count(refused, 'telling').right).toBe(0);
    expect(refused.bands.reduce((sum, { right }) => sum + right, 0)).toBe(0);
  });
});

test('stdin cannot be a report as well', () => {
  const { status, stderr } = runTongbi(['review', '-', '2024.md'], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain('cannot read a report from there');
});

const hasScript = spawnSync('script', ['--version']).status === 0;
describe.skipIf(!hasScript)('on a terminal (needs `script` of util-linux)', () => {
  /** Each key is typed when a prompt asks for it. */
  async function typeKeys(keys: readonly string[]): Promise<string> {
    const command = [process.execPath, tongbi, ...ARGUMENTS].map((word) => `'${word}'`).join(' ');
    const { NO_COLOR: _, ...env } = process.env;
    const child = spawn('script', ['-qec', `stty cols 90; ${command}`, '/dev/null'], { cwd: folder, env: { ...env, TERM: 'xterm' } });
    let stdout = '';
    let answered = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const prompts = stdout.split('◆').length - 1;
      const key = keys[answered];
      if (prompts > answered && key !== undefined) {
        answered++;
        child.stdin.write(key);
      }
    });
    await once(child, 'close');
    return stdout;
  }

  test('single keys, colours, Ctrl-C ends it with what was decided', async () => {
    const stdout = await typeKeys(['a', 's', '\u0003']);
    expect(stdout).toContain('\u001b[1m');
    expect(stdout).toMatch(/核定 1 次，已写入/);
    expect(said().length).toBeGreaterThanOrEqual(1);
  });

  test('words are typed, and mended, on a line', async () => {
    const stdout = await typeKeys([...skipTo('link'), 'w', 'a\u007f城市\u007f市轨道一号线\r', '\u0003']);
    expect(stdout).toContain('没有一项写着这些字。');
  });
});

test('what was confirmed and corrected becomes scores', () => {
  expect(runTongbi(['evaluate', '2023.md', '2024.md'], { cwd: folder }).stderr).toContain('There is nothing to evaluate by');
  review(['a', 'a', 'a', 'q']);
  const { stdout } = runTongbi(['evaluate', '2023.md', '2024.md', '--json'], { cwd: folder });
  const document = JSON.parse(stdout) as EvaluationDocument;
  expect(document.count).toBeGreaterThanOrEqual(3);
  expect(document.right).toBe(document.count);
  // What became of a promise has no confidence of its own.
  const results = document.kinds.find(({ kind }) => kind === 'result')!.count;
  expect(document.bands.reduce((sum, { count }) => sum + count, 0)).toBe(document.count - results);
  expect(runTongbi(['evaluate', '2023.md', '2024.md'], { cwd: folder }).stdout).toMatch(/1 组比较，核定过的结论 \d+ 条，其中正确 \d+ 条/);
});
