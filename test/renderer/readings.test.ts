import { compareReports, quotePlace } from '@tongbi/compare';
import type { ReaderAnswer, ReaderQuestion, Reading } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { expect, test } from 'vitest';
import { frameReport } from '../compare/make-pair.js';
import { segment } from '../compare/read-report.js';

const before = frameReport(2023, { tasks: '整治北湾岸线。办好渔家文化节。新建码头泊位6个。' });
const after = frameReport(2024, { tasks: '整治北湾岸线。办好渔家文化周。新建码头泊位9个。', review: '渔家文化节来客四万人次，如期办好。' });

const quote = (side: 'previous' | 'current', words: string) => {
  const { report } = side === 'previous' ? before : after;
  const start = report.text.lastIndexOf(words);
  return quotePlace(report, { start, end: start + words.length })!;
};
const festival = quote('previous', '办好渔家文化节');
const week = quote('current', '办好渔家文化周');

function pageWith(asks: ReaderQuestion, answer: ReaderAnswer): string {
  const by = { model: '甲模型', endpoint: 'local', parameters: {}, on: '2024-03-01' } as const;
  const reading: Reading = { kind: 'reading', id: 'one', prompt: 'one@1', asks, by, answer };
  return renderHtml(compareReports(before, after, { segment, corrections: [reading] }));
}

test.each<readonly [string, ReaderQuestion, ReaderAnswer, string, string]>([
  [
    'what became of it',
    { kind: 'result', of: festival, against: week.report, offered: [quote('current', '渔家文化节来客四万人次，如期办好。')] },
    { chosen: [0], reported: 'done' },
    '结果的模型判读（甲模型，2024-03-01）',
    '有 1 条参考了语言模型的判读（甲模型，2024-03-01）',
  ],
  [
    'what changed',
    { kind: 'change', previous: festival, current: week },
    { chosen: [0], change: 'kept' },
    '变化的模型判读（甲模型，2024-03-01）',
    '有 1 条参考了语言模型的判读（甲模型，2024-03-01）',
  ],
  [
    'what leads the brief',
    { kind: 'brief', previous: festival.report, current: week.report, items: [[quote('current', '新建码头泊位9个')]] },
    { chosen: [0] },
    '次序参考了语言模型的判读（甲模型，2024-03-01）',
    '次序参考了语言模型的判读（甲模型，2024-03-01）',
  ],
])('the page says by whom it was read: %s', (_, asks, answer, evidence, note) => {
  const page = pageWith(asks, answer);
  expect(page).toContain(evidence);
  expect(page).toContain(note);
});
