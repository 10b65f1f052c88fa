import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BriefArgument, ComparisonSet, SentenceCode } from '@tongbi/model';
import { type FigureView, type PageView, type PanelView, type RecordView, type TileView, viewModel } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { viewFields } from '../../packages/renderer/src/generated/view-fields.js';
import { readCases } from './read-cases.js';
import { changed, highlightOf, indicator, stated } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const root = join(import.meta.dirname, '../..');
const set = sampleSet();
const view = viewModel(set);
const panel = (key: string, from: PageView = view): PanelView => from.panels.find((each) => each.key === key)!;
const cards = ({ records }: PanelView): RecordView[] => [...records!.current, ...records!.previous].flatMap((group) => group.records);
const card = (key: string, text: string): RecordView =>
  cards(panel(key)).find((each) => JSON.stringify([each.text, each.redline, each.sides]).includes(text))!;
const summaryOf = ({ summary }: PanelView): string => summary.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');
const countsOf = ({ counts }: PanelView): string => counts.map(({ label, count }) => `${label}${count}`).join(' ');

describe('head', () => {
  test('names place, year and the years compared with', () => {
    expect(view.heading).toBe('云泽2024年政府工作报告');
    expect(view.deck).toBe('与2022年、2023年、2025年的报告比较');
    expect(view.meta).toEqual(['《云泽市政府工作报告（2024年）》', '2024-01-12', '市第九届人大会议', '报告人 程一帆', '全文']);
  });

  test('the year that the data has first is shown first', () => {
    expect(view.years.map(({ label, edition, chosen }) => `${label}${edition}${chosen ? '●' : ''}`)).toEqual([
      '2022年节编本',
      '2023年全文●',
      '2025年提要本',
    ]);
  });

  test('with only later years one of them is shown first', () => {
    const comparisons = set.comparisons.slice(2);
    const later = { ...set, comparisons, first: comparisons[0]!.current.id };
    expect(viewModel(later).years.map(({ key, chosen }) => [key, chosen])).toEqual([['2025', true]]);
  });

  test('a made-up place is said to be so, in its own words', () => {
    expect(view.notices).toEqual([
      { kind: 'fictional', label: '云泽是虚构的地方', text: '云泽是为演示编造的城市，数字和事项都不是真的。' },
    ]);
  });

  test('reports of one year in two places are told apart by place', () => {
    const [first, second] = set.reports.slice(1, 3);
    const other = { ...set, reports: [{ ...first!, year: 2024, place: '青岚' }, second!], comparisons: [set.comparisons[1]!] };
    expect(viewModel(other).panels[0]!.heading).toBe('云泽2024年与青岚2024年比较');
  });
});

describe('counts and summary', () => {
  test.each([
    ['2023', '新增8 未再提及4 已完成1 调整11 延续4'],
    ['2022', '未再提及0 已完成0 调整2 延续1 2022年节编本中未见3'],
    ['2025', '新增0 未再提及2 已完成0 调整6 延续0'],
  ])('%s: %s', (key, expected) => {
    expect(countsOf(panel(key))).toBe(expected);
  });

  test('the paragraph is written from data', () => {
    expect(summaryOf(panel('2023'))).toBe(
      '与2023年相比，2024年报告新增8项（按以往核对，其中约7项确无对应），调整11项，延续4项。' +
        '2023年的事项中，报告完成3项（其中1项不再列入），讲到进展1项，报告未达1项，4项未再提及（按以往核对，其中约3项确无对应）。',
    );
  });

  test('against an abridged text nothing is called new', () => {
    expect(summaryOf(panel('2022'))).toBe('与2022年相比，2024年报告调整2项，延续1项，另有3项在2022年节编本中未见。');
    const { counts, sections, targets } = panel('2022');
    const labels = [
      ...counts,
      ...cards(panel('2022')),
      ...sections!.changes,
      ...targets!.main!.rows.flatMap(({ change }) => change ?? []),
    ].map(({ label }) => label);
    expect(labels.filter((label) => /新增|新设/u.test(label))).toEqual([]);
    expect(
      panel('2022')
        .notices.map(({ text }) => text)
        .join(''),
    ).toContain('只说“节编本中未见”，不说“新增”');
  });
});

describe('targets', () => {
  const rows = panel('2023').targets!.main!.rows;
  const words = ({ prefix, whole, rest, words: plain, absent }: FigureView) => absent ?? plain ?? `${prefix ?? ''}${whole}|${rest}`;
  test.each([
    ['地区生产总值增速', '6|%左右 5|.6% 未达 5|%以上 下调 −1 个百分点'],
    ['一般公共预算收入增速', '5|% 6|.5% 超额 5|%左右 改为“左右” '],
    ['固定资产投资增速', '8|%以上 8|.3% 完成 未提 未再设目标 '],
    ['进出口总额', '保持平稳 — 未报告 增长3|% 改为写明数字 '],
    ['居民人均可支配收入', '未提 —  与经济增长同步 新设目标 '],
    ['粮食产量', '62|万吨以上 — 未报告 62|万吨以上 持平 '],
    ['新增城镇就业', '4|万人以上 4|.3万人 超额 4|.2万人以上 上调 +2000 人'],
    ['空气优良天数比率', '84|% — 口径不同 84|% 持平 '],
  ])('%s: %s', (name, expected) => {
    const row = rows.find(({ indicator: each }) => each === name)!;
    const shown = [
      words(row.previousTarget),
      words(row.actual),
      row.outcome?.label ?? '',
      words(row.currentTarget),
      row.change.label,
      row.delta ?? '',
    ];
    expect(shown.join(' ')).toBe(expected);
  });

  test('the actual is of the previous year only where the reports follow each other', () => {
    expect(panel('2023').targets!.columns.actual).toBe('2023年实绩');
    expect(panel('2022').targets!.columns.actual).toBe('2024年报告的实绩');
  });

  test('a target that an abridged edition lacks is unseen there, not new', () => {
    const { main } = panel('2022').targets!;
    expect(main!.rows[0]).toMatchObject({ change: { label: '未见' }, outcome: null, previousTarget: { absent: '节编本中未见' } });
    // No column stands empty.
    expect(main).toMatchObject({ judged: false, drawn: false });
  });

  test('a chart leaves gaps where years are missing', () => {
    const { series } = rows[0]!;
    expect(series).toMatchObject({ actuals: { length: 4 }, targets: { length: 4 }, lines: { length: 1 } });
    expect(series!.lines[0]!.match(/[ML]/gu)).toEqual(['M', 'L', 'L', 'L']);
    expect(series!.description).toContain('2022年 目标 6.5%左右，实绩 5.1%');
    const [row] = set.comparisons[1]!.indicators;
    const gap = { ...row!, series: row!.series.filter(({ year }) => year !== 2022) };
    const drawn = viewModel({ ...set, comparisons: [{ ...set.comparisons[1]!, indicators: [gap] }] }).panels[0]!.targets!.main!.rows[0]!
      .series;
    // 2021 stands alone; 2023 and 2024 are joined.
    expect(drawn!.lines[0]!.match(/[ML]/gu)).toEqual(['M', 'M', 'L']);
    expect(rows[1]!.series).toBeNull();
  });

  test.each(readCases(new URL('format-delta.cases.txt', import.meta.url)))('%s => %s', (input, expected) => {
    const [value, unit] = input.split(' ');
    const delta = { absolute: Number(value), unit: unit!, boundChanged: false };
    const one = {
      ...set,
      comparisons: [{ ...set.comparisons[1]!, indicators: [indicator({ indicator: '甲', change: 'raised', delta })] }],
    };
    expect(viewModel(one).panels[0]!.targets!.main!.rows[0]!.delta ?? '').toBe(expected);
  });
});

describe('records', () => {
  test('a moved one names where it stood', () => {
    expect(card('2023', '推进环湖绿道建设')).toMatchObject({ status: 'kept', tags: ['移至本节，原在2023年（四）办好民生实事'] });
  });

  test('split, merged, unsure with its rival', () => {
    expect(card('2023', '改造农村公路').tags).toContain('拆分自2023年一项');
    expect(card('2023', '筹集人才公寓')).toMatchObject({ tags: ['2023年的2项并入'], redline: null, sides: { length: 3 } });
    expect(card('2023', '培育家庭农场')).toMatchObject({ hedge: '待核', folded: true, rival: { text: '举办云泽稻米节' } });
    expect(card('2023', '开展家电家居')).toMatchObject({ hedge: '待核', folded: false, rival: null });
  });

  test('a dropped one that is reported done is called 已完成', () => {
    expect(card('2023', '东院区')).toMatchObject({
      status: 'done',
      label: '已完成',
      outcome: { label: '2024年报告：完成' },
      results: { length: 1 },
    });
    expect(card('2023', '发放消费券')).toMatchObject({ status: 'dropped', label: '未再提及', outcome: null });
  });

  test('strength says its direction', () => {
    expect(card('2023', '科创走廊').strength).toBe('大力推进 → 稳妥推进（减轻）');
    expect(card('2023', '科创母基金').strength).toBe('探索设立 → 设立（加重）');
  });

  test('restated texts stand side by side, without redline', () => {
    expect(card('2022', '改造老旧小区').sides).toEqual([
      { label: '2022年', text: '改造老旧小区80个' },
      { label: '2024年', text: '改造老旧小区70个' },
    ]);
  });

  test('what cannot be asserted is listed without a card', () => {
    const folded = panel('2022').records!.current.flatMap((group) => (group.folded ? [group.folded] : []));
    expect(folded.map(({ status, label }) => `${status} ${label}`)).toEqual([
      'unseen 2022年节编本中未见1项',
      'unseen 2022年节编本中未见1项',
      'unseen 2022年节编本中未见1项',
    ]);
    expect(cards(panel('2022')).map(({ status }) => status)).not.toContain('unseen-new');
  });

  test('an unseen one that the other report tells of has a card, and links to it lead there', () => {
    const [, , later] = set.comparisons;
    const record = {
      ...later!.commitments.at(-1)!,
      established: false,
      label: 'unseen-current',
      reported: 'in-progress',
      results: later!.commitments[0]!.previous.map((place) => ({ ...place, confidence: 0.9, grade: 'certain' as const, because: [] })),
    } as const;
    const told = { ...later!, current: { ...later!.current, edition: 'abridged' }, commitments: [record], indicators: [] };
    const shown = viewModel({ ...set, comparisons: [told] }).panels[0]!;
    expect(cards(shown)).toMatchObject([{ status: 'unseen', label: '节编本中未见', outcome: { label: '2025年报告：在推进' } }]);
    const links = shown.summary.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []));
    expect(links).toEqual([`#${cards(shown)[0]!.id}`]);
  });

  test('groups follow the text, under the heading of their part', () => {
    const { current, previous } = panel('2023').records!;
    expect(current.map(({ heading }) => heading.slice(0, 3))).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']);
    expect(current.map(({ part }) => part)).toEqual(['三、2024年主要任务', null, null, null, null, null]);
    expect(previous[0]).toMatchObject({ part: '三、2023年主要任务', heading: '（一）扩大有效需求，稳住经济大盘' });
  });

  test('the ten highlights follow the score of the data, each as a sentence whose quotations lead to the text', () => {
    const { items, more } = panel('2023').highlights!;
    expect([items.length, more.length]).toEqual([10, set.comparisons[1]!.highlights.length - 10]);
    expect(items[0]).toMatchObject({ reasons: '力度变化', sides: [] });
    const { runs } = items[0]!;
    expect(runs.map(({ text }) => text).join('')).toMatch(/^由“.*”改为“稳妥推进云泽湖科创走廊建设”。$/u);
    expect(runs.map(({ href }) => href?.startsWith('#o') ?? false)).toEqual([false, true, false, true, false, false]);
    expect(panel('2023').dispatch).toEqual(items.slice(0, 2).map((item) => ({ runs: item.runs })));
  });

  test('a highlight of a row, a passage or a section is shown without a card of a commitment', () => {
    const [pair] = [set.comparisons[1]!];
    const [record] = pair.commitments;
    const [section] = pair.sections.filter(({ moved, current }) => moved && current);
    const [passage] = pair.passages;
    const none = { records: [], reasons: [], rows: [], sections: [] };
    const row = pair.indicators[0]!;
    const said = (code: SentenceCode, ...given: readonly BriefArgument[]) =>
      ({ sentence: { code, arguments: given, grade: 'likely' } }) as const;
    const highlights = [
      highlightOf(record!, {
        ...none,
        kind: 'outcome',
        rows: [row.id],
        ...said('target-same', { text: row.name, row: row.id }, { text: '6%' }),
      }),
      highlightOf(passage!, { kind: 'stance' }),
      highlightOf(record!, { ...none, kind: 'structure', previous: [], current: [], sections: [section!.current!.id] }),
    ];
    const shown = viewModel({ ...set, comparisons: [{ ...pair, highlights }] }).panels[0]!;
    const ids = [...shown.targets!.main!.rows, ...shown.passages!.groups.flatMap(({ records }) => records)].map(({ id }) => `#${id}`);
    const [indicator, stance, structure] = shown.highlights!.items;
    expect(indicator).toMatchObject({ label: '兑现', reasons: '' });
    expect(indicator!.runs.map(({ text }) => text).join('')).toBe('可能地区生产总值增速目标仍为6%。');
    expect(indicator!.runs[1]!.href).toBe(indicator!.href);
    expect(stance!.label).toBe('提法');
    expect([indicator!.href, stance!.href].filter((href) => !ids.includes(href))).toEqual([]);
    expect(structure).toMatchObject({ label: '章节', sides: [] });
    // A passage that one report alone has is a line of a list: it has no card to lead to.
    const alone = { ...pair, passages: [{ ...passage!, label: 'new' }], highlights: [highlightOf(passage!, { kind: 'stance' })] } as const;
    expect(viewModel({ ...set, comparisons: [alone] }).panels[0]!.highlights!.items[0]!.href).toMatch(/^#o/);
  });

  test('lineage: an abridged year without the item is unseen, not silent', () => {
    expect(card('2023', '市级重点实验室').lineage).toEqual({
      marks: [...'○●●●'].join('\u2009'),
      words: '至少自2023年；见于2023、2024、2025年',
    });
    expect(view.lineage!.chains.map(({ cells }) => cells.map(({ mark }) => mark).join(''))).toEqual(['●●●●', '◆●●●✓', '○●●●']);
  });
});

test('sections: what moved, split and is new; the unchanged apart', () => {
  const map = panel('2023').sections!;
  expect(map.changes.map(({ label }) => label)).toEqual([
    '改名',
    '改名',
    '改名',
    '改名、移动',
    '改名、移动',
    '拆分',
    '拆分',
    '移动',
    '新设',
  ]);
  expect(panel('2022').sections!.changes.map(({ label }) => label)).toEqual(['改名、移动', '节编本中未见']);
  expect(map.links).toHaveLength(8);
});

test('passages and words', () => {
  const { passages } = panel('2023');
  expect(passages!.groups.map(({ heading }) => heading)).toEqual(['一、2023年工作回顾', '二、2024年总体要求和预期目标']);
  expect(passages!.strengths.map(({ change }) => change)).toEqual(['减轻', '加重']);
  expect(passages!.terms.map(({ label, items }) => `${label} ${items[0]!.term}`)).toEqual([
    '2024年新出现的词 新质生产力',
    '2024年不再出现的词 大力',
  ]);
  expect(panel('2022').passages).toBeNull();
});

test('without changes it says so in one sentence, and shows the counts', () => {
  const same = viewModel(unchangedComparison()).panels[0]!;
  expect(same.unchanged).toBe('没有变化：2023年的2项承诺在2024年全部延续，章节和提法相同。');
  expect(countsOf(same)).toBe('新增0 未再提及0 已完成0 调整0 延续2');
  expect(same.summary).toEqual([]);
  expect(same).toMatchObject({ targets: null, highlights: null, sections: null, passages: null });
});

test('headings are numbered without gaps, whatever is left out', () => {
  expect(panel('2022').contents.map(({ label }) => label)).toEqual(['一　最值得看的变化', '二　目标与兑现', '三　章节去向', '四　逐条']);
});

test('every link leads to a place of the page, and equal input gives equal data', () => {
  expect(viewModel(sampleSet())).toEqual(view);
  const idsOf = ({ id, tiles }: TileView): (string | null)[] => [id, ...tiles.flatMap(idsOf)];
  const ids = new Set(
    view.texts.flatMap(({ id, blocks }) => [id, ...blocks.flatMap(({ units }) => units.flatMap(({ tiles }) => tiles.flatMap(idsOf)))]),
  );
  const links = JSON.stringify(view)
    .match(/"#o[^"]*"/gu)!
    .map((link) => link.slice(2, -1));
  expect(links.filter((link) => !ids.has(link))).toEqual([]);
});

test('the texts are shown whole: tiles spell every sentence and heading', () => {
  view.texts.forEach(({ blocks }, index) => {
    const shown = blocks.map(({ units }) => units.map(({ tiles }) => tiles.map(({ text }) => text).join('')).join('')).join('\n');
    expect(shown).toBe(set.reports[index]!.text);
  });
});

test('a figure inside a linked commitment does not cut the commitment short', () => {
  const pair = {
    previous: buildReport({ place: '云泽', year: 2023, text: '一、任务\n新增就业4万人以上，稳物价。' }),
    current: buildReport({ place: '云泽', year: 2024, text: '一、任务\n新增就业5万人以上，稳物价。' }),
  };
  const jobs = {
    indicator: '新增就业',
    previousTarget: stated(pair.previous, '新增就业4万人以上', '4万人以上', 40000),
    currentTarget: stated(pair.current, '新增就业5万人以上', '5万人以上', 50000),
  };
  const shown = viewModel({
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [pair.previous, pair.current],
    indicators: [indicator({ ...jobs, change: 'raised' })],
    commitments: [changed(pair, '新增就业[4/5]万人以上')],
  });
  const tiles = shown.texts[1]!.blocks.flatMap(({ units }) => units.flatMap((unit) => unit.tiles));
  const outer = tiles.find(({ text }) => text === '新增就业5万人以上');
  expect(outer?.tiles.map(({ id, text }) => [id !== null, text])).toEqual([
    [false, '新增就业'],
    [true, '5万人以上'],
  ]);
});

test('a year, a place or a section that is missing still gives a page', () => {
  const bare = (report: ComparisonSet['reports'][number]) => ({ ...report, year: null, place: null, parts: [] });
  const odd = { ...set, reports: set.reports.map(bare), lineage: [] };
  const shown = viewModel(odd);
  expect(shown.heading).toBe('云泽市政府工作报告（2024年）');
  expect(panel('2023', shown).records!.current[0]!.heading).toBe('未分章节');
});

/** The places whose value is not what the table of fields says. */
function strays(value: unknown, type: string, path: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (type.endsWith('[]')) return (value as readonly unknown[]).flatMap((item, at) => strays(item, type.slice(0, -2), `${path}[${at}]`));
  const fields = viewFields[type];
  if (!fields) return typeof value === type ? [] : [path];
  return Object.entries(value).flatMap(([key, own]) => (fields[key] ? strays(own, fields[key], `${path}.${key}`) : [`${path}.${key}`]));
}

test('the view model is what its table says, without a field more', () => {
  for (const shown of [view, viewModel(unchangedComparison())]) expect(strays(shown, 'PageView', 'page')).toEqual([]);
  expect(strays({ ...view, heading: 5, extra: '' }, 'PageView', 'page')).toEqual(['page.heading', 'page.extra']);
});

test('docs/view-model.md and the published schema are fresh', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/write-view-model.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
