import { readFileSync } from 'node:fs';
import { findCommitments } from '@tongbi/commitments';
import { describe, expect, test } from 'vitest';
import { reportOf, type SectionText } from './report-of.js';

const rows = readFileSync(new URL('passages.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => {
    const [, place, sentence, kind] = /^(\w+) \| (.*) => (\w+)$/.exec(line) as unknown as [string, string, string, string];
    return { place, sentence, kind };
  });
const after = '新建文体中心2座，开展技能比武活动。推进沿街立面改造，完善夜间照明设施。';
const places: Readonly<Record<string, (sentence: string) => SectionText>> = {
  first: (sentence) => ({ paragraphs: ['开篇。', `${sentence}${after}`] }),
  inside: (sentence) => ({ paragraphs: ['开篇。', `抓好各项重点工作。${sentence}${after}`] }),
  alone: (sentence) => ({ paragraphs: [sentence, after] }),
  requirements: (sentence) => ({ role: 'requirements', paragraphs: ['开篇。', `${sentence}确定以上目标，贯彻了上级要求。`] }),
};

describe('promise, topic or framing', () => {
  test.each(rows)('$place | $sentence => $kind', ({ place, sentence, kind }) => {
    const report = reportOf([(places[place] as (sentence: string) => SectionText)(sentence)]);
    const start = report.text.indexOf(sentence);
    const { commitments, passages } = findCommitments(report);
    const passage = passages.find((one) => one.span.start === start);
    const promised = commitments.some((one) => one.sentence.start === start);
    expect(passage?.kind ?? (promised ? 'promise' : 'nothing')).toBe(kind);
  });
});

describe('parts', () => {
  const sentence = '抓好试点。实施碧波计划，办好龙舟大会。';

  test.each(['requirements', 'tasks', 'government', 'other'] as const)('%s may promise', (role) => {
    expect(findCommitments(reportOf([{ role, paragraphs: ['开篇。', sentence] }])).commitments.map((one) => one.text)).toContain(
      '办好龙舟大会',
    );
  });

  test.each(['opening', 'review', 'closing', 'appendix'] as const)('%s promises nothing and has no passages', (role) => {
    expect(findCommitments(reportOf([{ role, paragraphs: [sentence] }]))).toEqual({ commitments: [], passages: [] });
  });

  test('what the review owns up to is a problem, to the end of its paragraph; the paragraph before is not', () => {
    const paragraphs = [
      '建成两座水厂，城市更美了。',
      '在肯定成绩的同时，我们也清醒看到，发展中还有不少困难。产业层次偏低。停车难依然突出。',
    ];
    const { passages } = findCommitments(reportOf([{ role: 'review', heading: '去年工作回顾', paragraphs }]));
    expect(passages.map((one) => [one.kind, one.text])).toEqual([
      ['problem', '在肯定成绩的同时，我们也清醒看到，发展中还有不少困难。'],
      ['problem', '产业层次偏低。'],
      ['problem', '停车难依然突出。'],
    ]);
  });
});
