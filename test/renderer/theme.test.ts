import { renderTheme, renderThemeMarkdown, themeFormats, themeTableViews, viewTheme } from '@tongbi/renderer';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { sampleTheme } from './sample/sample-theme.js';

const view = viewTheme(sampleTheme(), { toolVersion: '9.9.9' });

test('one sentence from the data', () => {
  expect(view.title).toBe('2025年各地承诺：科技创新');
  expect(view.summary).toBe('共4项承诺，见于3地。有1件事三地以上都提。');
  expect(viewTheme({ ...sampleTheme(), theme: '低空经济', by: 'words' }).title).toBe('2025年各地承诺：“低空经济”');
  expect(viewTheme(sampleTheme(), { language: 'en' }).title).toBe('Commitments 2025: science and innovation');
});

test('each commitment with the places that have it too; what many share with its words in each', () => {
  expect(view.places[0]).toMatchObject({ place: '甲', count: '2项，其中1项可核对，全部承诺40项' });
  expect(view.places[0]!.items.map(({ text, alike, where }) => [text, alike, where])).toEqual([
    ['保护知识产权', '乙、丙也有', '（一）推动科技创新，第12行'],
    ['建实验室3家', null, '（一）推动科技创新，第12行'],
  ]);
  expect(view.shared[0]).toMatchObject({ text: '保护知识产权', places: '3地：甲、乙、丙' });
  expect(view.shared[0]!.items.map(({ place, href }) => `${place} ${href}`)).toEqual(['甲 #t1-1', '乙 #t2-1', '丙 #t3-1']);
});

test('the page: every link leads somewhere in it, a place without any says so, no script', () => {
  const page = renderTheme(sampleTheme(), { toolVersion: '9.9.9' });
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  const links = [...page.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
  expect(links.length).toBe(7);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(page).toContain('<li class="absent">没有</li>');
  expect(page).toContain('x.md：没有年份');
  expect(page).not.toMatch(/<script|https?:\/\//u);
  expect(renderTheme(sampleTheme(), { toolVersion: '9.9.9' })).toBe(page);
});

test('report text is escaped in every format', async () => {
  const hostile = sampleTheme('<img src=x onerror=y>|=1+1\u202e');
  expect(renderTheme(hostile)).not.toContain('<img');
  expect(renderThemeMarkdown(hostile)).not.toMatch(/(?<!\\)<img/u);
  const csv = String(await themeFormats.find(({ name }) => name === 'csv')!.render(hostile, {}));
  expect(csv).toContain('⟨U+202E⟩');
});

test('tables: the commitments, and the groups', async () => {
  const [all, shared] = themeTableViews(sampleTheme());
  expect(all!.rows[0]!.slice(0, 7)).toEqual(['甲', '保护知识产权', null, '无', '乙、丙', 2, 1]);
  expect(all!.rows[1]!.slice(0, 7)).toEqual(['甲', '建实验室3家', '是', '数字', null, 0, null]);
  expect(shared!.rows.map((row) => row.slice(0, 4))).toEqual([
    [1, 3, '甲', '保护知识产权'],
    [1, 3, '乙', '加强知识产权保护'],
    [1, 3, '丙', '健全知识产权体系'],
  ]);
  const workbook = new ExcelJS.Workbook();
  const bytes = (await themeFormats.find(({ name }) => name === 'xlsx')!.render(sampleTheme(), {})) as Uint8Array;
  await workbook.xlsx.load(bytes.slice().buffer as unknown as ExcelJS.Buffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['各地承诺', '多地都提']);
});

test('Markdown: groups, then places', () => {
  const markdown = renderThemeMarkdown(sampleTheme());
  expect(markdown).toContain('### 保护知识产权\n\n3地：甲、乙、丙\n\n- **甲** 保护知识产权（（一）推动科技创新，第12行）');
  expect(markdown).toContain('- 保护知识产权（（一）推动科技创新，第12行） — *乙、丙也有*');
});
