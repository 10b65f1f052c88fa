import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetrics } from '@tongbi/metric-differ';
import { type Section, walkSections } from '@tongbi/model';
import { type NormalizedReport, normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';
import { brokenInvariants } from './broken-invariants.js';

const done = (nth: number) =>
  `茶园产值达到9${nth}.2亿元，比上年增长了6.${nth}%。新增规上企业3${nth}家，总数突破四百家。口袋公园建成了9个，老街修缮完成了一期，断头路全部打通了。茶机产值首次突破40亿元。`;
const planned = (nth: number) =>
  `改造管网2${nth}公里，新建停车位150${nth}个。加快茶机产业园建设，引进配套企业10家以上。办好春秋两季茶博会，培训茶农200${nth}人次。完成老街修缮二期，让街坊邻里住得更舒心。推进海岛轮渡公交化。`;
const title = '苏州市政府工作报告\n\n';
const opening = '各位代表：\n\n现在，我代表苏州市人民政府，向大会报告工作，请予审议。\n\n';
const closing = '\n\n各位代表！山高人为峰，路远行则至。让我们团结一心，为建设幸福云溪而努力奋斗！\n';

/** A report of headings as the cases write them. */
function write(headings: string, file = '云溪市2024.txt'): NormalizedReport {
  const blocks = headings.split(' | ').map((written, nth) => {
    const [, heading = '', mark] = /^(.*?)(?: ([-+]))?$/su.exec(written)!;
    return mark ? `${heading}\n\n${mark === '-' ? done(nth) : planned(nth)}` : heading;
  });
  return normalizeReport(title + opening + blocks.join('\n\n') + closing, { file });
}

/** review(3) tasks(2) */
function spell(parts: readonly Section[]): string {
  return parts
    .filter(({ role }) => role !== 'opening' && role !== 'closing')
    .map(({ role, children }) => role + (children.length ? `(${children.length})` : ''))
    .join(' ');
}

const rows = readFileSync(join(import.meta.dirname, 'outlines.cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string]);

test.each(rows)('outlines.cases.txt: %s', (headings, expected) => {
  const { report } = write(headings);
  expect(spell(report.parts)).toBe(expected);
  expect(brokenInvariants(report)).toEqual([]);
  // A number without a heading is none.
  for (const { section } of walkSections(report.parts)) if (section.headingSpan) expect(section.heading).not.toBe('');
});

describe('发展成就和主要目标任务 in one heading', () => {
  const mixed = '“十四五”时期发展成就和“十五五”时期主要目标任务';
  const past = '“十四五”时期，云溪走过了不平凡的五年。经济总量跨过了800亿元台阶。建成了三座跨海大桥。完成了全部渔港改造。';
  const plan = '“十五五”时期是关键五年。主要目标是：经济总量突破1500亿元。要建设海洋强市，推进茶产业升级。要完善公共服务。要守好底线。';
  const forms = {
    'two paragraphs': `${past}\n\n${plan}`,
    'more of the plan': `${past.slice(0, 40)}\n\n${plan}\n\n${plan.replace('是关键', '更是关键')}`,
    'one paragraph': past + plan,
    'two sections': `（一）“十四五”时期发展成就\n\n${past}\n\n（二）“十五五”时期主要目标任务\n\n${plan}`,
    'two sections that do not say the plan': `（一）发展成就\n\n${past}\n\n（二）主要目标\n\n${plan}`,
  };
  const around = [`2025年工作回顾\n\n${done(1)}`, `2026年重点工作\n\n${planned(1)}`];
  const places = [0, 1, 2];
  test.each(Object.entries(forms).flatMap(([name, text]) => places.map((place) => [name, place, text] as const)))(
    'is a review with an outline in it: %s, part %i',
    (_, place, text) => {
      const parts = around.toSpliced(place, 0, `${mixed}\n\n${text}`).map((part, index) => `${'一二三'[index]}、${part}`);
      const { report } = normalizeReport(title + opening + parts.join('\n\n') + closing, { file: '2026.txt' });
      const part = report.parts.find(({ heading }) => heading === mixed)!;
      expect([part.role, ...part.children.map(({ role }) => role)]).toEqual(['review', 'review', 'outline']);
      expect(brokenInvariants(report)).toEqual([]);
    },
  );
});

describe('a role that its sentences contradict', () => {
  const codes = ({ diagnostics }: NormalizedReport) => diagnostics.map(({ code }) => code);
  const long = (one: (nth: number) => string) => [1, 2, 3, 4, 5, 6, 7].map(one).join('');
  const report = (first: string, second: string) =>
    normalizeReport(`${title}${opening}一、2023年工作回顾\n\n${first}\n\n二、2024年工作安排\n\n${second}${closing}`, { file: '2024.txt' });
  test('is reported', () => {
    const odd = report(long(done), long(done)).diagnostics.filter(({ code }) => code === 'role-doubtful');
    expect(odd).toMatchObject([{ severity: 'warning', expected: 'tasks', actual: 'review' }]);
    expect(codes(report(long(planned), long(planned)))).toContain('role-doubtful');
  });
  test('also of several short parts together', () => {
    const short = ['工业任务', '农业任务', '商业任务', '住房任务', '教育任务']
      .map((heading, nth) => `${'二三四五六'[nth]}、${heading}\n\n${done(nth)}`)
      .join('\n\n');
    const { diagnostics } = normalizeReport(`${title}${opening}一、工作回顾\n\n${done(0)}\n\n${short}${closing}`, { file: '2024.txt' });
    expect(diagnostics.filter(({ code }) => code === 'role-doubtful')).toHaveLength(1);
  });
  test('is not, where they agree', () => expect(codes(report(long(done), long(planned)))).not.toContain('role-doubtful'));
});

describe('a text is read', () => {
  const body = `一、2023年工作回顾\n\n${done(1)}${done(2)}\n\n二、2024年工作安排\n\n${planned(1)}${planned(2)}`;
  const addressed = (salutation: string) => `${salutation}\n\n我受市人民政府委托，报告工作，请审议。\n\n${body}`;
  const read = (text: string, file = '苏州2024.txt') => normalizeReport(text, { file });
  const rolesOf = ({ report }: NormalizedReport) => report.parts.map(({ role }) => role);

  test.each(['主任、各位副主任、秘书长、各位委员：', '各位委员：', '主任委员、各位委员：', '主席女士：', '主席女士∶'])(
    'that opens with %s',
    (line) => {
      expect(rolesOf(read(addressed(line)))).toEqual(['opening', 'review', 'tasks']);
      expect(rolesOf(read(title + addressed(line)))).toEqual(['opening', 'review', 'tasks']);
    },
  );
  test('without title and salutation, by its headings, which is reported', () => {
    const { diagnostics } = read(body);
    expect(diagnostics.map(({ code }) => code)).toEqual(['genre-uncertain']);
    expect(read(addressed('各位代表：')).diagnostics).toEqual([]);
  });
  test('without parts: its figures are background, and that is reported', () => {
    const { report, diagnostics } = read(`${title}${opening}${done(1)}${done(2)}${planned(1)}${planned(2)}`);
    const { metrics } = readMetrics(report);
    expect(metrics.length).toBeGreaterThan(5);
    expect(new Set(metrics.map(({ role }) => role))).toEqual(new Set(['background']));
    expect(diagnostics.map(({ code }) => code)).toContain('parts-missing');
  });
  test('whose place stands in the label of a crawler alone', () => {
    const labelled = `标题：苏州市2024年政府工作报告\n年份：2024\n\n各位代表：\n\n${body}`;
    for (const text of [labelled, labelled.replace('一、', '## 一、').replace('二、', '## 二、')])
      expect(read(text, 'x.txt').report).toMatchObject({ place: '苏州', placeCode: '320500', year: 2024 });
  });
  test('the same whatever the name of its file ends with', () => {
    for (const text of [
      addressed('各位代表：'),
      title + opening + body,
      `# ${title}${opening}${body}`,
      `导航\n\n${title}${opening}${body}`,
    ])
      expect(read(text, '苏州2024.md')).toEqual(read(text));
  });

  const contents = (lines: string) => `${title}${lines}\n\n${opening}${body}`;
  test.each([
    ['two entries with pages', contents('目　录\n\n一、2023年工作回顾（1）\n二、2024年工作安排（9）')],
    ['entries by other names', contents('目录\n一、去年回顾\n二、今年安排\n（一）产业\n（二）民生')],
    ['in a text with marks of Markdown', `# ${contents('目录\n\n一、2023年工作回顾\n\n二、2024年工作安排')}`],
    ['in a list of Markdown', `# ${contents('目录\n\n- 一、2023年工作回顾\n- 二、2024年工作安排')}`],
    ['without a salutation below', `${title}目录\n一、回顾\n二、安排\n${body}`],
  ])('without its contents: %s', (_, text) => {
    const { report } = read(text);
    expect(rolesOf({ report, diagnostics: [] }).filter((role) => role !== 'opening')).toEqual(['review', 'tasks']);
    expect(report.parts.find(({ role }) => role === 'review')!.paragraphs).toHaveLength(1);
  });

  test('with marks that nobody sees in its spans', () => {
    const marked = (title + opening + body).replace(/\n\n/gu, '\u200b\n\n\u2060').replaceAll('。', '\u200d。\u200c');
    const { report } = read(marked);
    expect(brokenInvariants(report)).toEqual([]);
    expect(spell(report.parts)).toBe('review tasks');
  });
});

test.each([
  ['二、2024年工作安排', '（一）总体要求', 'requirements'],
  ['二、2024年工作安排', '（一）坚持以茶兴县的指导思想，办好茶场', 'tasks'],
  ['一、2023年工作回顾和2024年总体要求', '（一）总体要求', 'requirements'],
  ['一、2023年工作总结', '（一）牢固树立以茶兴县的指导思想', 'review'],
])('in %s the section %s is %s', (part, section, role) => {
  const { report } = write(`${part} | ${section} + | （二）城乡面貌 + | 三、2024年重点工作 +`);
  expect(report.parts[1]!.children[0]!.role).toBe(role);
});

describe('第一、 alone in its line, as a page sets it that has the heading in bold', () => {
  const topics = ['办好茶场', '在不影响春耕夏种和渔汛的前提下，对各乡的轮渡码头作必要的改建，同时切实加强夜间航行的管理', '修缮老街'];
  const list = ['（一）要使茶叶增产。', '（二）在海岛交通方面，要分批改建码头。', '（三）要节约用电。各厂都要装表。'];
  const sectionsOf = (row: readonly string[]): number => {
    const lines = row.map((topic, nth) => `第${'一二三四五'[nth]}、\n${topic}。${planned(nth)}`);
    return write(`一、2023年工作回顾 - | 二、2024年工作安排 + | ${[...list, ...lines].join('\n\n')}`).report.parts[2]!.children.length;
  };
  test('heads sections with longer topics, below a list too', () => expect(sectionsOf([...topics, ...topics.slice(0, 2)])).toBe(5));
  test('counts points where they are long and few', () => expect(sectionsOf(topics)).toBe(0));
});

test('below 主席女士， the first line may be a heading', () => {
  const text = `示例岛施政报告\n\n主席女士，\n\n引言\n\n1. ${planned(1)}\n\n渔汛\n\n2. ${planned(2)}\n\n一. 码头\n\n3. ${planned(3)}\n\n二. 老街\n\n4. ${planned(4)}\n`;
  const { report } = normalizeReport(text, { file: '示例岛2030.txt' });
  expect(report.parts[0]!.children.map(({ heading, role }) => `${heading} ${role}`)).toEqual(['引言 opening', '渔汛 tasks']);
});

describe('a text that has lost its headings, or has lines that are none', () => {
  const text = (body: string) => normalizeReport(`${title}各位代表：\n${body}`, { file: '云溪市2024.txt' }).report.parts;
  const spelled = (body: string) => text(body).map(({ role, heading }) => role + heading);
  const [past, plan] = [done(1) + done(2), `要修两条路。${planned(1)}要办三所学校。要开通夜班轮渡。`];
  test('looks back and plans without headings', () =>
    expect(spelled(`各乡都有了起色。${past}\n${past}\n各位代表！今年的任务很重。\n${plan}\n${plan}`)).toEqual(['review', 'tasks']));
  test('is one where it does not turn', () => expect(spelled(`${plan}\n${past}\n${past}`)).toEqual(['opening']));
  test('has no heading in a single line', () => expect(spelled(`${past}\n关于茶园的通知\n${past}`)).toEqual(['opening']));
  test('joins what a page set apart in an indented paragraph', () => {
    const cut = `　　${past}\n　　${plan}\n　　${plan}\n　　在\n轮渡票价改革\n方面，要分批进行。\n　　${plan}\n　　${plan}\n`;
    expect(
      text(`一、去年工作回顾\n${cut}二、今年工作安排\n${cut}`).flatMap(({ children }) => children.map(({ heading }) => heading)),
    ).toEqual([]);
  });
  test('has longer headings where they are not indented and the paragraphs are', () => {
    const long = '各乡各岛的轮渡、集市和茶场都有了起色，往来的客商一年比一年多，岛上的日子也一年比一年好过';
    const lines = (indent: string) => `工作回顾\n　　${past}\n${indent}${long}\n　　${past}\n工作安排\n　　${plan}\n`;
    const headings = (indent: string) => text(lines(indent)).map(({ heading }) => heading);
    expect(headings('')).toContain(long);
    expect(headings('　　')).not.toContain(long);
  });
});
