import type { ThemeCommitment, ThemeTable } from '@tongbi/model';
import { renderTheme, renderThemeMarkdown, themeFormats, themeTableViews, viewTheme } from '@tongbi/renderer';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';

function commitment(id: string, text: string, alike: readonly string[] = []): ThemeCommitment {
  return {
    id,
    text,
    span: { start: 0, end: 1 },
    line: 12,
    heading: '（一）推动科技创新',
    hasFigure: /\d/u.test(text),
    alike: alike.map((other) => ({ id: other, report: other.split('@')[0]!, confidence: 0.95 })),
  };
}

function tableOf(hostile = ''): ThemeTable {
  const commitments = {
    甲: [commitment('甲@1', `保护知识产权${hostile}`, ['乙@1', '丙@1']), commitment('甲@2', '建实验室3家')],
    乙: [commitment('乙@1', '加强知识产权保护', ['甲@1'])],
    丙: [commitment('丙@1', '健全知识产权体系', ['甲@1'])],
    丁: [],
  };
  return {
    schema: 'tongbi/theme@1',
    asked: '科技',
    theme: '科技创新',
    by: 'theme',
    year: 2025,
    places: Object.entries(commitments).map(([place, own]) => ({ report: place, place, total: 40, commitments: own })),
    shared: [{ ids: ['甲@1', '乙@1', '丙@1'] }],
    reports: Object.keys(commitments).map((place) => ({ id: place, place, year: 2025, edition: 'full', file: `${place}/2025.md` })),
    leftOut: [{ file: 'x.md', reason: 'no-year' }],
    near: [],
  };
}

const view = viewTheme(tableOf(), { toolVersion: '9.9.9' });

test('one sentence from the data', () => {
  expect(view.title).toBe('2025年各地承诺：科技创新');
  expect(view.summary).toBe('共4项承诺，见于3地。有1件事三地以上都提。');
  expect(viewTheme({ ...tableOf(), theme: '低空经济', by: 'words' }).title).toBe('2025年各地承诺：“低空经济”');
  expect(viewTheme(tableOf(), { language: 'en' }).title).toBe('Commitments 2025: science and innovation');
});

test('each commitment with the places that have it too; what many share with its words in each', () => {
  expect(view.places[0]).toMatchObject({ place: '甲', count: '2项，全部承诺40项' });
  expect(view.places[0]!.items.map(({ text, alike, where }) => [text, alike, where])).toEqual([
    ['保护知识产权', '乙、丙也有', '（一）推动科技创新，第12行'],
    ['建实验室3家', null, '（一）推动科技创新，第12行'],
  ]);
  expect(view.shared[0]).toMatchObject({ text: '保护知识产权', places: '3地：甲、乙、丙' });
  expect(view.shared[0]!.items.map(({ place, href }) => `${place} ${href}`)).toEqual(['甲 #t1-1', '乙 #t2-1', '丙 #t3-1']);
});

test('the page: every link leads somewhere in it, a place without any says so, no script', () => {
  const page = renderTheme(tableOf(), { toolVersion: '9.9.9' });
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  const links = [...page.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
  expect(links.length).toBe(7);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(page).toContain('<li class="absent">没有</li>');
  expect(page).toContain('x.md：没有年份');
  expect(page).not.toMatch(/<script|https?:\/\//u);
  expect(renderTheme(tableOf(), { toolVersion: '9.9.9' })).toBe(page);
});

test('report text is escaped in every format', async () => {
  const hostile = tableOf('<img src=x onerror=y>|=1+1\u202e');
  expect(renderTheme(hostile)).not.toContain('<img');
  expect(renderThemeMarkdown(hostile)).not.toMatch(/(?<!\\)<img/u);
  const csv = String(await themeFormats.find(({ name }) => name === 'csv')!.render(hostile, {}));
  expect(csv).toContain('⟨U+202E⟩');
});

test('tables: the commitments, and the groups', async () => {
  const [all, shared] = themeTableViews(tableOf());
  expect(all!.rows[0]!.slice(0, 6)).toEqual(['甲', '保护知识产权', null, '乙、丙', 2, 1]);
  expect(all!.rows[1]!.slice(0, 6)).toEqual(['甲', '建实验室3家', '是', null, 0, null]);
  expect(shared!.rows.map((row) => row.slice(0, 4))).toEqual([
    [1, 3, '甲', '保护知识产权'],
    [1, 3, '乙', '加强知识产权保护'],
    [1, 3, '丙', '健全知识产权体系'],
  ]);
  const workbook = new ExcelJS.Workbook();
  const bytes = (await themeFormats.find(({ name }) => name === 'xlsx')!.render(tableOf(), {})) as Uint8Array;
  await workbook.xlsx.load(bytes.slice().buffer as unknown as ExcelJS.Buffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['各地承诺', '多地都提']);
});

test('Markdown: groups, then places', () => {
  const markdown = renderThemeMarkdown(tableOf());
  expect(markdown).toContain('### 保护知识产权\n\n3地：甲、乙、丙\n\n- **甲** 保护知识产权（（一）推动科技创新，第12行）');
  expect(markdown).toContain('- 保护知识产权（（一）推动科技创新，第12行） — *乙、丙也有*');
});
