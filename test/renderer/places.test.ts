import { placesFormats, placesTableView, renderPlaces, renderPlacesMarkdown, viewPlaces } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { figure, placesOf, row, samplePlaces } from './sample/sample-places.js';

describe('the view', () => {
  const view = viewPlaces(samplePlaces, { toolVersion: '9.9.9' });

  test('one sentence from the data', () => {
    expect(view.summary).toBe(
      '2地写明数字；最高6%以上（甲）；最低5%—5.5%（乙）；全国5%左右；1地只有提法、没有数字；1地未提；1地的文本是节编或没有任务部分，未见不等于未提。',
    );
  });

  test('places that all say the same, in half and full width', () => {
    const same = placesOf([row('甲', 1, figure('2%左右', 2)), row('乙', 1, figure('2％左右', 2))]);
    expect(viewPlaces(same).summary).toBe('2地写明数字；都是2%左右。');
  });

  test('the nation is no place among those that are counted, whether it gives a number or a wording', () => {
    const wording = figure('与经济增长同步', 0);
    const worded = (place: string) => row(place, null, null, { state: 'wording', wording });
    expect(viewPlaces(placesOf([worded('全国'), worded('甲')])).summary).toBe('全国与经济增长同步；1地只有提法、没有数字。');
  });

  test('a row: rank, words of the text, quote, where it stands', () => {
    expect(view.rows[1]).toMatchObject({
      rank: '1',
      place: '甲',
      target: '6%以上',
      previousTarget: '6.5%',
      actual: '6.2%',
      outcome: { label: '未达' },
      change: { label: '下调' },
      quote: '地区生产总值增长6%以上',
      where: '二、目标，第7行',
    });
    expect(view.rows.map(({ target, absent }) => target ?? absent)).toEqual([
      '5%左右',
      '6%以上',
      '5%—5.5%',
      '与全国同步',
      '未提',
      '所存文本中未见',
    ]);
    expect([view.rows[2]?.further, view.rows[3]?.where]).toEqual(['另有突破3万亿元', '第9行']);
  });

  test('what is to go down says so, as the text does', () => {
    const down = figure('3%左右', -3, { quote: '单位产值能耗降低3%左右', direction: '降低' });
    expect(viewPlaces(placesOf([row('甲', 1, down)])).rows[0]?.target).toBe('降低3%左右');
  });

  test('another unit is told in that of the table', () => {
    const tonnes = figure('511万吨以上', 5_110_000, { unit: '吨', size: 10_220_000_000 });
    const view2 = viewPlaces(placesOf([row('甲', 1, tonnes)], { unit: '斤', aspect: 'level' }));
    expect(view2.rows[0]?.converted).toBe('合102.2 亿斤');
  });

  test('the drawing: a dot a place, a line for a range, an arrow for an open end, a description in words', () => {
    const { marks, description, ticks } = view.chart!;
    expect(marks.map(({ label }) => label)).toEqual(['全国', '甲', '乙']);
    const [nation, first, range] = marks;
    expect([nation!.arrow, first!.arrow?.startsWith(`M${first!.x} `), range!.high! > range!.x]).toEqual([null, true, true]);
    expect(first!.x).toBeGreaterThan(range!.high!);
    expect([first!.previous! > first!.actual!, nation!.previous]).toEqual([true, null]);
    expect(description).toBe('全国 5%左右；甲 6%以上；乙 5%—5.5%');
    expect(ticks.length).toBeGreaterThan(2);
  });

  test('of amounts the nation is not drawn, since it is the sum of the places', () => {
    const amount = (text: string, value: number) => figure(text, value, { unit: '人' });
    const jobs = placesOf(
      [row('全国', null, amount('1200万人', 12e6)), row('甲', 1, amount('90万人', 9e5)), row('乙', 2, amount('80万人', 8e5))],
      { aspect: 'increment', unit: '人' },
    );
    expect(viewPlaces(jobs).chart?.marks.map(({ label }) => label)).toEqual(['甲', '乙']);
  });

  test('one number is no drawing', () => expect(viewPlaces(placesOf([row('甲', 1, figure('5%', 5))])).chart).toBeNull());

  test('in English; report text stays', () => {
    const english = viewPlaces(samplePlaces, { language: 'en' });
    expect([english.title.replace(/\p{Script=Han}+/u, '…'), english.rows[1]?.target, english.rows[4]?.absent]).toEqual([
      'Targets 2025: gross domestic product (…)',
      '6%以上',
      'not stated',
    ]);
  });

  test('a host that has pages for reports gets links to them', () => {
    const linked = viewPlaces(samplePlaces, { hrefOf: (report) => (report === '甲-2025' ? '../甲/2025.html' : undefined) });
    expect(linked.rows.map(({ report }) => report?.href)).toEqual([
      undefined,
      '../甲/2025.html',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('hostile report text', () => {
  const text = '<script>alert(1)</script>5%|=1+1\u202e';
  const hostile = placesOf([row('甲"><b>', 1, figure(text, 5, { quote: text, heading: '<i>|' })), row('=乙', 2, figure('4%', 4))]);

  test('the page has no markup of its own making, and asks nobody for anything', () => {
    const page = renderPlaces(hostile);
    expect(page).not.toMatch(/<script|<i>|<b>|\sstyle=|https?:\/\/(?!www\.w3\.org)/u);
    expect(page).toContain('&lt;script&gt;');
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)![1]!.replaceAll('&#x27;', "'");
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/u);
  });

  test('Markdown and CSV are safe', async () => {
    expect(renderPlacesMarkdown(hostile)).not.toMatch(/(?<!\\)<\w/u);
    const csv = await placesFormats.find(({ name }) => name === 'csv')!.render(hostile, {});
    expect(csv).toContain("'=乙");
    expect(csv).toContain('⟨U+202E⟩');
  });
});

test('the page: drawing, table, notes, sources, no script', () => {
  const page = renderPlaces(samplePlaces, { toolVersion: '9.9.9' });
  expect(page).toContain('<h1>2025年各地目标：地区生产总值</h1>');
  expect(page).toMatch(/<svg class="dots"[^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/u);
  expect(page.match(/<tr id="p\d+"/gu)?.length).toBe(6);
  for (const words of ['要降低的按降幅', 'x.md：是别的年份', '甲2025年：甲/2025.md（全文）', 'tongbi 9.9.9']) expect(page).toContain(words);
  expect(page).not.toContain('<script');
  expect(renderPlaces(samplePlaces, { toolVersion: '9.9.9' })).toBe(page);
});

test('columns that have nothing to show are left out', () => {
  const page = renderPlaces(placesOf([row('甲', 1, figure('5%', 5))]));
  expect(page).not.toContain('2024年目标');
  expect(page).not.toContain('兑现</th>');
});

test('a table for spreadsheets: numbers apart from units', () => {
  const { columns, rows } = placesTableView(samplePlaces);
  const cell = (position: number, key: string) => rows[position]![columns.findIndex((column) => column.key === key)];
  expect(['rank', 'place', 'value', 'high', 'unit', 'bound', 'line'].map((key) => cell(2, key))).toEqual([2, '乙', 5, 5.5, '%', '', 7]);
  expect([cell(3, 'state'), cell(3, 'target'), cell(3, 'value')]).toEqual(['只有提法', '与全国同步', null]);
});

test('Markdown: one row a place', () => {
  const markdown = renderPlacesMarkdown(samplePlaces);
  expect(markdown).toContain('| 1 | 甲 | 6%以上 | 6.5% | ↓ 下调 | 6.2% | ✗ 未达 | “地区生产总值增长6%以上”（二、目标，第7行） |');
  expect(markdown.match(/^\| /gmu)?.length).toBe(8);
});
