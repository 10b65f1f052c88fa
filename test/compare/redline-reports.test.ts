import { compareReports, redlineReports } from '@tongbi/compare';
import { type Comparison, type RedlinedLine, type ReportRun, reportLines } from '@tongbi/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, segment } from './read-report.js';

/** What stands in every report: without it a text is too short to be one. */
const opening = [
  '各位代表：',
  `现在，我代表云泽市人民政府向大会报告工作。${'海是云泽人的田，岛是云泽人的家，把这片海守好、把这些岛建好，是我们共同的心愿。'.repeat(6)}`,
];
const report = (year: number, body: string) => readText(['政府工作报告', ...opening, body, ''].join('\n'), `云泽/${year}.txt`);
const compare = (previous: string, current: string): Comparison =>
  compareReports(report(2023, previous), report(2024, current), { segment });

const marks = {
  equal: ['', ''],
  insert: ['[+', '+]'],
  delete: ['[-', '-]'],
  'moved-from': ['{<', '<}'],
  'moved-to': ['{>', '>}'],
} as const satisfies Record<ReportRun['change'], readonly [string, string]>;
const signs = { equal: ' ', insert: '+', delete: '-' } as const satisfies Record<RedlinedLine['change'], string>;

const show = (lines: readonly RedlinedLine[]): readonly string[] =>
  lines.map(
    ({ change, runs }) => `${signs[change]} ${runs.map((run) => `${marks[run.change][0]}${run.text}${marks[run.change][1]}`).join('')}`,
  );
const redline = (previous: string, current: string) => show(redlineReports(compare(previous, current), segment)).slice(opening.length);

/** What a redline says of one side. */
function spell(lines: readonly RedlinedLine[], side: 'previous' | 'current'): readonly string[] {
  const gone = side === 'current' ? ['delete', 'moved-from'] : ['insert', 'moved-to'];
  return lines
    .filter(({ change }) => change !== (side === 'current' ? 'delete' : 'insert'))
    .map(({ runs }) => runs.map(({ change, text }) => (gone.includes(change) ? '' : text)).join(''));
}

const before = `一、2022年工作回顾
过去一年，全市渔业总产值增长6%。
二、2023年工作任务
（一）壮大海洋渔业
新建标准化渔港3座。推进深远海养殖示范区建设，支持养殖户更新网箱。
（二）改善海岛生活
改造海岛供水管网20公里。为每个海岛配备一名全科医生和一辆救护车。`;
const after = `一、2023年工作回顾
过去一年，全市渔业总产值增长8%。
二、2024年工作任务
（一）壮大海洋渔业
为每个海岛配备一名全科医生和一辆救护车。新建标准化渔港5座。
开展休闲渔业试点。
（二）改善海岛生活
改造海岛供水管网20公里。`;

test('words inside sentences that carry on each other; a sentence that moved; lines of one report', () => {
  expect(redline(before, after)).toEqual([
    '  一、[-2022年-][+2023年+]工作回顾',
    '  过去一年，全市渔业总产值增长[-6%-][+8%+]。',
    '  二、[-2023年-][+2024年+]工作任务',
    '  （一）壮大海洋渔业',
    '  {>为每个海岛配备一名全科医生和一辆救护车。>}新建标准化渔港[-3座-][+5座+]。[-推进深远海养殖示范区建设，支持养殖户更新网箱。-]',
    '+ [+开展休闲渔业试点。+]',
    '  （二）改善海岛生活',
    '  改造海岛供水管网20公里。{<为每个海岛配备一名全科医生和一辆救护车。<}',
  ]);
});

test('what was moved from one place has in all the text of what was moved to another, under one number', () => {
  const runs = redlineReports(compare(before, after), segment).flatMap((line) => line.runs);
  const text = (change: ReportRun['change'], move: number) =>
    runs
      .filter((run) => run.change === change && run.move === move)
      .map((run) => run.text)
      .join('');
  const moves = [...new Set(runs.flatMap(({ move }) => move ?? []))];
  expect(moves.length).toBeGreaterThan(0);
  for (const move of moves) expect(text('moved-from', move)).toBe(text('moved-to', move));
});

test('a report against itself has no changes', () => {
  const lines = redlineReports(compare(before, before), segment);
  expect(lines.every(({ change, runs }) => change === 'equal' && runs.every((run) => run.change === 'equal'))).toBe(true);
});

test('every commitment has its place in what one report says', () => {
  const comparison = compare(before, after);
  const lines = redlineReports(comparison, segment);
  const placed = lines.flatMap((line) => line.commitments.map((one) => ({ ...one, line })));
  expect(placed.map(({ number }) => number).sort((a, b) => a - b)).toEqual([...comparison.commitments.keys()]);
  for (const { number, side, start, end, line } of placed) {
    const record = comparison.commitments[number]!;
    const [said] = spell([{ ...line, change: 'equal' }], side);
    expect(said!.slice(start, end)).toBe((record.current ?? record.previous[0]!).text);
  }
});

describe('lines of a report', () => {
  test('a heading without marks of Markdown, a paragraph without the ends of its lines', () => {
    const { report: read } = readText(
      ['# 政府工作报告', ...opening, '## 一、工作任务', '新建渔港\n3座。整修  码头。', ''].join('\n\n'),
      '云泽/2024.md',
    );
    expect(
      reportLines(read)
        .slice(opening.length)
        .map(({ level, text }) => [level, text]),
    ).toEqual([
      [0, '一、工作任务'],
      [null, '新建渔港3座。整修 码头。'],
    ]);
  });
});

const clause = fc.constantFrom('新建渔港', '改造管网', '增殖放流', '培训船员', '整治海滩', '𠮷田修堤', '支持养殖户');
const sentence = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 99 }))
  .map(([words, count]) => `${words.join('，')}${count}处。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));
const body = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((paragraphs) => `一、工作任务\n（一）渔业\n${paragraphs.join('\n')}`);

test('whatever the two reports are: one way it spells the one, the other way the other', () => {
  fc.assert(
    fc.property(body, body, (one, other) => {
      const comparison = compare(one, other);
      const lines = redlineReports(comparison, segment);
      for (const side of ['previous', 'current'] as const) {
        const whole = comparison.reports.find(({ id }) => id === comparison[side].id)!;
        expect(spell(lines, side)).toEqual(reportLines(whole).map(({ text }) => text));
      }
    }),
    { seed: 23, numRuns: 60 },
  );
});
