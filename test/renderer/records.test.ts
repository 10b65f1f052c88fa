import { type Comparison, diagnostic, type Grade, type PairComparison, type Record, said } from '@tongbi/model';
import { type PanelView, type RecordView, renderHtml, renderMarkdown, viewModel, viewTables } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { added, changed, dropped, kept, type Pair } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';

const long = '今年的形势和去年相比有同有异，外面的风浪不小，家里的底子更厚，大家的信心也更足，困难和希望都摆在面前';
const rest = '这是全市上下的共同心愿，也是各项工作的出发点和落脚点，要一件接着一件办，一年接着一年干，久久为功，善作善成';
const text = (year: number, items: string) =>
  `一、总体要求\n${long}，${year === 2023 ? '大力' : '稳妥'}推进改革，${rest}。\n二、主要任务\n${items}`;
const pair: Pair = {
  previous: buildReport({ place: '云泽', year: 2023, text: text(2023, '（一）水利\n修渠50里，挖塘9处。\n（二）农业\n种稻8万亩。') }),
  current: buildReport({
    place: '云泽',
    year: 2024,
    text: text(2024, '（一）水利\n修渠80里，养护渠80里。\n（二）农业\n种稻7万亩。挖塘9处。'),
  }),
};

function panelOf(more: Partial<PairComparison>): PanelView {
  return viewModel(comparisonOf(more)).panels[0]!;
}

function comparisonOf(more: Partial<PairComparison>): Comparison {
  return { schema: 'tongbi/comparison@1', ...emptyComparison(pair), reports: [pair.previous, pair.current], ...more };
}

const shownText = ({ text: plain, redline }: RecordView): string =>
  plain ?? redline!.map(({ equal, insert }) => equal ?? insert ?? '').join('');

describe('a long sentence', () => {
  const record = changed(pair, `${long}，[大力/稳妥]推进改革，${rest}。`);
  const view = panelOf({ passages: [record] }).passages!.groups[0]!.records[0]!;

  test('shows its changed clause first, and has the whole folded', () => {
    expect(view.excerpt).toEqual([{ equal: '……' }, { delete: '大力' }, { insert: '稳妥' }, { equal: '推进改革，……' }]);
    expect(shownText(view)).toBe(record.current!.text);
  });

  test('one that is changed in many places is shown from its start', () => {
    const same = '同'.repeat(320);
    const redline = [
      { op: 'delete', text: '旧'.repeat(200) },
      { op: 'insert', text: '新'.repeat(200) },
      { op: 'equal', text: same },
    ] as const;
    const { excerpt } = panelOf({ passages: [{ ...record, redline }] }).passages!.groups[0]!.records[0]!;
    expect(excerpt).toEqual([{ delete: `${'旧'.repeat(150)}……` }, { equal: '……' }]);
  });

  test('one whose change stands far behind leaves out the first words while it is one line', () => {
    const redline = [
      { op: 'equal', text: '同'.repeat(60) },
      { op: 'delete', text: '旧' },
      { op: 'insert', text: '新' },
    ] as const;
    const card = panelOf({ passages: [{ ...record, redline }] }).passages!.groups[0]!.records[0]!;
    expect(card.redline!.map(({ equal, far }) => [equal?.length, far ?? false])).toEqual([
      [36, true],
      [24, false],
      [undefined, false],
      [undefined, false],
    ]);
  });

  test('a short one has no excerpt', () => {
    expect(panelOf({ commitments: [changed(pair, '种稻[8/7]万亩')] }).records!.current[0]!.records[0]!.excerpt).toBeNull();
  });
});

test('texts that share less than half of their words stand beside each other; an unsure link shows one, and the other folded', () => {
  const apart = changed(pair, '[种稻8万亩/挖塘9处]');
  const shown = (record: Record) => panelOf({ commitments: [record] }).records!.current[0]!.records[0]!;
  expect(shown(apart).redline).toBeNull();
  expect(shown(apart).sides.map(({ text: side }) => side)).toEqual(['种稻8万亩', '挖塘9处']);
  const unsure = shown({ ...apart, grade: 'unsure' });
  expect(unsure.text).toBe('挖塘9处');
  expect(unsure.redline).toEqual([{ delete: '种稻8万亩' }, { insert: '挖塘9处' }]);
});

test('a section says what it holds before it is opened', () => {
  const { current } = panelOf({ commitments: [changed(pair, '种稻[8/7]万亩'), kept(pair, '挖塘9处')] }).records!;
  expect(current.map(({ tally }) => tally)).toEqual(['调整1 · 延续1']);
});

test('what moved is named in the section that it left, with a link to its card', () => {
  const moved = kept(pair, '挖塘9处', { moved: true });
  const { current, previous } = panelOf({ commitments: [moved, dropped(pair, '种稻8万亩')] }).records!;
  expect(previous.map(({ heading, away }) => [heading, away?.label ?? null])).toEqual([
    ['（一）水利', '移至2024年其他章节1项'],
    ['（二）农业', null],
  ]);
  expect(previous[0]!.away!.items).toEqual([{ text: '挖塘9处 → （二）农业', href: `#${current[0]!.records[0]!.id}` }]);
});

test('what the review tells of is counted apart from what is passed over in silence', () => {
  const told = dropped(pair, '种稻8万亩', { reported: 'in-progress' });
  const said = panelOf({ commitments: [told, dropped(pair, '挖塘9处')] }).summary.map(({ runs }) => runs.map((run) => run.text).join(''));
  expect(said).toEqual(['2023年的事项中，讲到进展1项，2项未再提及（其中1项回顾部分讲到；按以往核对，其中约3项确无对应）。']);
});

test('beside a selection, what is done is not said to be listed no longer', () => {
  const said = (edition: string) =>
    panelOf({
      commitments: [dropped(pair, '种稻8万亩', { reported: 'done', established: edition !== 'abridged' })],
      current: { ...emptyComparison(pair).current, edition },
    }).summary.map(({ runs }) => runs.map((run) => run.text).join(''));
  expect(said('abridged')).toEqual(['2023年的事项中，报告完成1项。']);
  expect(said('digest')).toEqual(['2023年的事项中，报告完成1项（其中1项不再列入）。']);
});

test('oddities of the texts are told in Chinese, one line a kind', () => {
  const { previous } = pair;
  const diagnostics = [
    diagnostic('chrome-removed', said('lines-removed', 1, 'source line'), { report: previous.id, span: { start: 0, end: 2 } }),
    diagnostic('chrome-removed', said('lines-removed', 3, 'caption'), { report: pair.current.id }),
    diagnostic('years-apart', said('years-apart', 2021, 2023, 1)),
  ];
  const shown = panelOf({ diagnostics }).diagnostics;
  expect(shown.map(({ title, report, hrefs }) => [title, report, hrefs.length])).toEqual([
    ['已移除网页文字', '2023年、2024年', 1],
    ['中间缺年份', '', 0],
  ]);
  expect(renderHtml(comparisonOf({ diagnostics }))).not.toMatch(/line removed|lies between/u);
  const markdown = renderMarkdown(comparisonOf({ diagnostics }));
  expect(markdown).toContain('**已移除网页文字**（2023年、2024年） ');
  expect(markdown).toContain('**中间缺年份** ');
});

describe('what is unsure says so', () => {
  const sure = (grade: Grade) => ({
    reported: 'in-progress' as const,
    claims: { reported: { confidence: 0.7, grade } },
    results: kept(pair, '挖塘9处').previous.map((place) => ({ ...place, confidence: 0.7, grade, because: [] })),
  });

  test('an outcome is hedged where it is not certain, and counted so', () => {
    const commitments = [dropped(pair, '种稻8万亩', sure('unsure')), dropped(pair, '挖塘9处', sure('certain'))];
    const { records, summary } = panelOf({ commitments });
    const cards = records!.previous.flatMap((group) => group.records);
    expect(cards.map(({ text: shown, outcomeHedge }) => [shown, outcomeHedge])).toEqual([
      ['挖塘9处', ''],
      ['种稻8万亩', '待核'],
    ]);
    expect(summary[0]!.runs.map((run) => run.text).join('')).toBe(
      '2023年的事项中，讲到进展2项（其中1项多半如此或待核），2项未再提及（其中2项回顾部分讲到；按以往核对，其中约3项确无对应）。',
    );
  });

  test('promises that came to different ends are shown each with its mark and what says so', () => {
    const [place] = dropped(pair, '挖塘9处').previous;
    const told = { reported: 'in-progress' as const, results: sure('certain').results, claims: sure('unsure').claims };
    const { start } = place!.span;
    const part = (from: number, to: number) => ({ start: start + from, end: start + to });
    const claim = { confidence: 0.9, grade: 'certain' } as const;
    const outcomes = [
      { ...told, ...claim, part: part(0, 2), reported: 'done' as const },
      { ...claim, part: part(2, 4), reported: 'none' as const, results: [] },
    ];
    const result = told.results[0]!.text;
    const cardOf = (commitments: Record[]) => panelOf({ commitments }).records!.previous[0]!.records[0]!;
    const card = cardOf([dropped(pair, '挖塘9处', { ...told, outcomes })]);
    expect(card.parts.map(({ text, label, results }) => [text, label, results.map((one) => one.text)])).toEqual([
      ['挖塘', '完成', [result]],
    ]);
    expect(card.results).toEqual([]);
    const alike = cardOf([dropped(pair, '挖塘9处', { ...told, outcomes: [outcomes[0]!, { ...outcomes[0]!, part: part(2, 4) }] })]);
    expect([alike.parts, alike.results.length]).toEqual([[], 1]);
    const comparison = comparisonOf({ commitments: [dropped(pair, '挖塘9处', { ...told, outcomes })] });
    const line = `挖塘（完成）：“${result}”`;
    expect(renderMarkdown(comparison)).toContain(line);
    expect(JSON.stringify(viewTables(comparison))).toContain(line);
  });

  test('what speaks against a claim is not given as its reason', () => {
    const because = [
      { evidence: 'nothing-alike', weight: 0.8 },
      { evidence: 'same-verb', weight: -0.6 },
    ] as const;
    const { records } = panelOf({ commitments: [added(pair, '养护渠80里', { because })] });
    expect(records!.current[0]!.records[0]!.because).toBe('没有相近的条目');
  });
});

test('words of strength that stand apart in the text are not run into one', () => {
  const words = (...said: string[]) => ({ words: said, grade: said.length, direction: 'plain' }) as const;
  const strength = { previous: words('修'), current: words('修', '渠', '里'), change: 'other' } as const;
  const { records } = panelOf({ commitments: [changed(pair, '修渠[50/80]里', { kinds: ['strength'], strength })] });
  expect(records!.current[0]!.records[0]!.strength).toBe('修 → 修渠、里（换词）');
});

test('under its own heading a place is named by its number, the place in the other report by its heading', () => {
  const { current } = panelOf({ commitments: [changed(pair, '种稻[8/7]万亩')] }).records!;
  expect(current[0]!.records[0]!.places.map((place) => place.text)).toEqual(['2023年 · 二、（二）农业', '2024年 · 二、（二）']);
});

test('headings are shown without the marks of Markdown', () => {
  const marked = buildReport({ place: '云泽', year: 2024, text: '## 一、水利\n修渠80里。', file: 'm.md' });
  const blocks = viewModel({
    ...comparisonOf({}),
    reports: [pair.previous, marked],
    current: { ...emptyComparison(pair).current, id: marked.id },
  }).texts[1]!.blocks;
  expect(blocks[0]!.units[0]!.tiles.map(({ text: shown }) => shown).join('')).not.toMatch(/^#/u);
});

test('what restated texts carry on in other words is shown in both wordings', () => {
  const record = kept(pair, '挖塘9处', { previous: dropped(pair, '修渠50里').previous });
  const sidesBetween = (edition: string) =>
    panelOf({ commitments: [record], current: { ...emptyComparison(pair).current, edition } }).records!.current[0]!.records[0]!.sides;
  expect(sidesBetween('digest').map((side) => side.text)).toEqual(['修渠50里', '挖塘9处']);
  expect(sidesBetween('full')).toEqual([]);
});
