import { kindOf, readKind, recogniseKind, shippedKinds } from '@tongbi/kinds';
import { Report } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const recognise = (text: string) => {
  const { kind, from, words } = recogniseKind(text, shippedKinds());
  return [kind.id, from, words];
};

describe('a kind is named', () => {
  test.each([
    ['2026年示例市政府工作报告\n各位代表：', 'work-report'],
    ['行政长官2026年施政报告\n主席女士：', 'policy-address'],
    ['关于示例市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告', 'plan-report'],
    ['关于示例市2025年预算执行情况和2026年预算草案的报告', 'budget-report'],
    ['示例市国民经济和社会发展第十五个五年规划纲要', 'five-year-plan'],
    ['在示例市第七次代表大会上的报告\n在中国共产党示例市第七次代表大会上的报告', 'party-congress'],
  ])('by its title: %s', (text, id) => expect(recognise(text).slice(0, 2)).toEqual([id, 'title']));

  test('by its first sentences, where no line above the hall is a title', () => {
    const text = '各位代表：\n现在，我代表市人民政府，将2025年预算执行情况与2026年预算草案提请大会审查。';
    expect(recognise(text)).toEqual(['budget-report', 'text', expect.stringContaining('预算执行情况与')]);
  });

  test('by nothing: it is taken for a work report', () => expect(recognise('各位代表：\n大家好。')).toEqual(['work-report', null, null]));

  test('by the title that stands first, and of two in one line the one that is no work report, then the kind that is asked first', () => {
    expect(recognise('施政报告\n政府工作报告')[0]).toBe('policy-address');
    expect(recogniseKind('政府工作报告与施政报告', shippedKinds()).kind.id).toBe('policy-address');
    const [forward, back] = [shippedKinds(), [...shippedKinds()].reverse()];
    expect(recogniseKind('施政报告与经济工作会议', forward).kind.id).not.toBe(recogniseKind('施政报告与经济工作会议', back).kind.id);
  });

  test('a title below the first words to the hall names nothing', () => {
    expect(recognise(`各位代表：\n${'我们去年建成了码头。'.repeat(9)}\n施政报告`).slice(0, 2)).not.toEqual(['policy-address', 'title']);
  });
});

const body = `各位代表：\n\n一、2025年工作回顾\n\n${'过去一年，我们建成渡轮码头，修好了灯塔。'.repeat(9)}\n\n二、2026年主要任务\n\n${'新建社区书屋三所，改善海岛供水。'.repeat(9)}`;
const kindRead = (front: string, options = {}) =>
  normalizeReport(`${front}# 2026年示例市政府工作报告\n\n${body}`, { file: '2026.md', ...options }).report.kind;

test('a front matter stands above the title, and the user above both', () => {
  expect(kindRead('')).toBe('work-report');
  expect(kindRead('---\nkind: plan-report\n---\n\n')).toBe('plan-report');
  expect(kindRead('---\nkind: plan-report\n---\n\n', { kind: 'budget-report' })).toBe('budget-report');
});

test('a kind that nobody knows is refused, with those that are known', () => {
  expect(() => kindRead('', { kind: 'sermon' })).toThrow(/sermon/);
  expect(() => kindRead('---\nkind: sermon\n---\n\n')).toThrow(/sermon/);
});

test("a kind of the user's own travels with the report, and is there when it is read again", () => {
  const files = {
    'kind.tsv': 'key	value\nlike	work-report\nname.zh	岛务报告\nname.en	island report\n',
    'names.tsv': 'pattern	where\n岛务报告	title\n',
  };
  const own = readKind('island-report', files, shippedKinds()).kind!;
  const { report } = normalizeReport(`# 2026年示例市岛务报告\n\n${body}`, { file: '2026.md', kinds: [own] });
  expect([report.kind, report.profile]).toEqual(['island-report', own]);
  const again = Report.parse(JSON.parse(JSON.stringify(report)));
  expect(kindOf(again)).toEqual(own);
  expect(kindOf({ kind: 'plan-report' }).name.zh).toBe('计划报告');
  expect(kindOf({ kind: 'island-report' }).id).toBe('work-report');
});
