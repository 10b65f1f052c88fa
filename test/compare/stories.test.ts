import { type CompareOptions, compareReports } from '@tongbi/compare';
import type { Comparison, Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { readText, segment } from './read-report.js';

/** What an editor does to the plan of a year, and what a comparison should tell of it. */
interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
}

const PLAN: readonly Section[] = [
  {
    heading: '建设海洋产业强市',
    sentences: [
      '抓实重点产业链。',
      '扩建东港造船基地，新增船台3座。',
      '引进海工装备企业12家。',
      '培育海藻深加工品牌。',
      '推广深水网箱养殖。',
      '组建渔业科技服务队。',
      '办好海洋装备博览会。',
    ],
  },
  {
    heading: '畅通海岛内外交通',
    sentences: [
      '补齐交通短板。',
      '建成北礁跨海大桥。',
      '开通两条轮渡夜航线路。',
      '改造渔村道路60公里。',
      '更新纯电动公交车80辆。',
      '整治码头乱停乱放。',
    ],
  },
  {
    heading: '守护碧海蓝天',
    sentences: [
      '推进生态修复。',
      '修复滨海湿地900亩。',
      '清理废弃网箱和漂浮垃圾。',
      '严查违规排放污水的养殖场。',
      '启动碳汇渔业核算。',
      '新建空气自动监测站5座。',
    ],
  },
  {
    heading: '办好渔家民生实事',
    sentences: [
      '提升公共服务。',
      '新建社区食堂30个。',
      '为渔民子女开设假期托管班。',
      '筹建海岛医疗急救中心。',
      '发放残疾人康复补助。',
      '增加老年大学学位1200个。',
    ],
  },
];
const NUMBERS = '一二三四五六';
const REVIEW = '过去一年，全市渔业产值增长6%，港口面貌一新，渔民收入稳步提高，海岛供水更加稳定，群众安全感持续增强。';

function reportOf(year: number, sections: readonly Section[]) {
  const tasks = sections.map(({ heading, sentences }, index) => `### （${NUMBERS[index]}）${heading}\n\n${sentences.join('')}`);
  const parts = [
    `# 云港市${year}年政府工作报告`,
    '各位代表：',
    `## 一、${year - 1}年工作回顾`,
    REVIEW,
    `## 二、${year}年重点任务`,
    ...tasks,
  ];
  return readText([...parts, '各位代表，让我们携手奋斗！'].join('\n\n'), `云港-${year}.md`);
}

const options: CompareOptions = { segment };
const compare = (before: readonly Section[], after: readonly Section[]) =>
  compareReports(reportOf(2023, before), reportOf(2024, after), options);

const plainHeading = ({ heading }: { readonly heading: string }) => heading.replace(/^（.）/u, '');
const toldOf = ({ sections }: Comparison, heading: string) => {
  const found = sections.find(({ current }) => current?.heading.includes(heading))!;
  return { relation: found.relation, from: found.previous.map(plainHeading), moved: found.moved };
};
const recordOf = ({ commitments }: Comparison, text: string): Record => commitments.find(({ current }) => current?.text === text)!;
const oddOnes = ({ commitments }: Comparison) =>
  commitments
    .filter(({ status, moved, split, merged }) => status !== 'kept' || moved || split || merged)
    .map(({ current }) => current?.text);
const at = (index: number): Section => PLAN[index]!;
/** The plan with some sections put in place of others. */
const withSections = (replaced: { readonly [index: number]: readonly Section[] }) =>
  PLAN.flatMap((section, index) => replaced[index] ?? [section]);
const without = (section: Section, text: string): Section => ({
  ...section,
  sentences: section.sentences.filter((sentence) => sentence !== text),
});
const plus = (section: Section, text: string): Section => ({ ...section, sentences: [...section.sentences, text] });

test('nothing changed: all kept, all sections the same', () => {
  const comparison = compare(PLAN, PLAN);
  expect(comparison.commitments.length).toBeGreaterThan(20);
  expect(oddOnes(comparison)).toEqual([]);
  expect(comparison.sections.filter(({ relation, moved }) => relation !== 'same' || moved)).toEqual([]);
});

describe('sections', () => {
  test('renumbered: the same in another place, and nothing in them moved', () => {
    const comparison = compare(PLAN, [at(2), at(0), at(1), at(3)]);
    expect(PLAN.map(({ heading }) => toldOf(comparison, heading).relation)).toEqual(['same', 'same', 'same', 'same']);
    expect(toldOf(comparison, at(2).heading).moved).toBe(true);
    expect(oddOnes(comparison)).toEqual([]);
  });

  test('renamed: told by what stands in it', () => {
    const comparison = compare(PLAN, withSections({ 2: [{ ...at(2), heading: '建设美丽海湾' }] }));
    expect(toldOf(comparison, '建设美丽海湾')).toEqual({ relation: 'renamed', from: [at(2).heading], moved: false });
    expect(oddOnes(comparison)).toEqual([]);
  });

  test('split: both parts come from the one', () => {
    const { sentences } = at(0);
    const halves = [
      { heading: '壮大海工装备', sentences: sentences.slice(0, 4) },
      { heading: '振兴现代渔业', sentences: ['做强第一产业。', ...sentences.slice(4)] },
    ];
    const comparison = compare(PLAN, withSections({ 0: halves }));
    for (const { heading } of halves) expect(toldOf(comparison, heading)).toMatchObject({ relation: 'split', from: [at(0).heading] });
    expect(oddOnes(comparison)).toEqual([]);
  });

  test('merged: the one comes from both', () => {
    const joined = { heading: '建设宜居海岛', sentences: [...at(1).sentences, ...at(2).sentences.slice(1)] };
    const comparison = compare(PLAN, [at(0), joined, at(3)]);
    expect(toldOf(comparison, joined.heading)).toMatchObject({ relation: 'merged', from: [at(1).heading, at(2).heading] });
    expect(oddOnes(comparison)).toEqual([]);
  });

  test('new and dropped', () => {
    const fresh = {
      heading: '发展数字经济',
      sentences: ['抢抓数字机遇。', '铺设海底光缆2条。', '建设算力调度平台。', '培训直播带货主播500名。'],
    };
    const comparison = compare(PLAN, [at(0), at(1), at(2), fresh]);
    expect(toldOf(comparison, fresh.heading)).toMatchObject({ relation: 'new', from: [] });
    const gone = comparison.sections.find(({ relation }) => relation === 'dropped');
    expect(gone?.previous.map(plainHeading)).toEqual([at(3).heading]);
  });
});

describe('commitments', () => {
  const moving = '新建社区食堂30个。';
  const moved = (text: string) => withSections({ 1: [plus(at(1), text)], 3: [without(at(3), moving)] });

  test('moved to another section', () => {
    const comparison = compare(PLAN, moved(moving));
    expect(recordOf(comparison, '新建社区食堂30个')).toMatchObject({ status: 'kept', moved: true, split: false, merged: false });
    expect(oddOnes(comparison)).toEqual(['新建社区食堂30个']);
  });

  test('moved and edited: one record', () => {
    const comparison = compare(PLAN, moved('新建社区食堂45个。'));
    const record = recordOf(comparison, '新建社区食堂45个');
    expect(record).toMatchObject({ status: 'changed', kinds: ['figure'], moved: true });
    expect(record.previous.map(({ text }) => text)).toEqual(['新建社区食堂30个']);
    expect(oddOnes(comparison)).toEqual(['新建社区食堂45个']);
  });

  test('split', () => {
    const after = withSections({ 2: [plus(without(at(2), '清理废弃网箱和漂浮垃圾。'), '清理废弃网箱。清理海面漂浮垃圾。')] });
    const comparison = compare(PLAN, after);
    for (const text of ['清理废弃网箱', '清理海面漂浮垃圾'])
      expect(recordOf(comparison, text)).toMatchObject({ split: true, previous: [{ text: '清理废弃网箱和漂浮垃圾' }] });
    expect(comparison.commitments.filter(({ status }) => status === 'dropped' || status === 'new')).toEqual([]);
  });

  test('merged', () => {
    const before = withSections({ 2: [plus(without(at(2), '清理废弃网箱和漂浮垃圾。'), '清理废弃网箱。清理海面漂浮垃圾。')] });
    const comparison = compare(before, PLAN);
    const record = recordOf(comparison, '清理废弃网箱和漂浮垃圾');
    expect(record.merged).toBe(true);
    expect(record.previous.map(({ text }) => text).sort()).toEqual(['清理废弃网箱', '清理海面漂浮垃圾'].sort());
  });

  test('swapped sides: what was new is dropped', () => {
    const after = withSections({ 0: [plus(without(at(0), '推广深水网箱养殖。'), '拍卖闲置海域使用权。')] });
    const texts = (comparison: Comparison, status: Record['status']) =>
      comparison.commitments.filter((one) => one.status === status).map(({ current, previous }) => (current ?? previous[0])!.text);
    const [there, back] = [compare(PLAN, after), compare(after, PLAN)];
    expect(texts(there, 'new')).toEqual(['拍卖闲置海域使用权']);
    expect(texts(there, 'dropped')).toEqual(['推广深水网箱养殖']);
    expect(texts(back, 'dropped')).toEqual(texts(there, 'new'));
    expect(texts(back, 'new')).toEqual(texts(there, 'dropped'));
  });
});
