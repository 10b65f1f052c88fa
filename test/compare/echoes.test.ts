import { compareEchoes, type ReadFile, sourceFor } from '@tongbi/compare';
import { EchoTable, UserError } from '@tongbi/model';
import { expect, test } from 'vitest';
import { readText } from './read-report.js';

const REVIEW =
  '过去一年，我们修好了三条旧街的路灯，给河边的步道铺上了木板，把老粮仓改成了图书室。夜里有人值守的药店多了两家，孩子们上学的班车早到了十分钟。乡里的桥加宽了，果农的冷库通了电，办事大厅中午不再关门，来信当天有人回。社区里添了修鞋和配钥匙的小摊，坡上的石阶换了新的栏杆，冬天的暖气比往年早来了三天，图书室的灯一直亮到夜里九点，河上的摆渡船换了新的柴油机，山上的护林员添了对讲机，放牛的老人也有了遮雨的棚子。';

function report(place: string, year: number, tasks: string): ReadFile {
  const text = `---\nplace: ${place}\nyear: ${year}\n---\n# 政府工作报告\n\n## 一、${year - 1}年工作回顾\n\n${REVIEW}\n\n## 二、${year}年主要任务\n\n### （一）发展海洋渔业\n\n海上的事要一件一件办。${tasks}\n`;
  return readText(text, `${place}/${year}.md`);
}

const nation = [
  report('全国', 2023, '实施深远海养殖装备更新行动。'),
  report('全国', 2024, '实施深远海养殖装备更新行动。建立渔港经济区统筹协调机制。推动渔民转产就业服务扩面提质。'),
];
const places = [
  report('云泽', 2025, '深入实施深远海养殖装备更新行动。把钢厂的余热送进一万户人家。'),
  report('星垣', 2024, '建立渔港经济区统筹协调机制。在戈壁上种梭梭林五万亩。'),
  report('星垣', 2025, '建立渔港经济区统筹协调机制。在戈壁上种梭梭林五万亩。'),
];
const table = compareEchoes(nation, places, { year: 2025 });
const of = (place: string, words: string) =>
  table.places.find((one) => one.place === place)!.commitments.find(({ text }) => text.includes(words))!;

test('a valid document, the same for the same input', () => {
  expect(EchoTable.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  expect(compareEchoes(nation, places, { year: 2025 })).toEqual(table);
  expect(table.places.map(({ place, source }) => [place, table.reports.find(({ id }) => id === source)?.year])).toEqual([
    ['云泽', 2024],
    ['星垣', 2024],
  ]);
});

test('near word for word, and the place’s own', () => {
  expect(of('云泽', '深远海')).toMatchObject({ echo: 'verbatim', source: { text: '实施深远海养殖装备更新行动', isCommitment: true } });
  expect(of('云泽', '余热')).toMatchObject({ echo: 'none', grade: 'certain', source: null, first: null, since: null });
});

test('who said it first, back to the first year of each; of one spring the place', () => {
  expect(of('云泽', '深远海')).toMatchObject({ first: 'source', since: { source: 2023, place: 2025 } });
  expect(of('星垣', '渔港')).toMatchObject({ first: 'place', since: { source: 2024, place: 2024 } });
});

test('what the report above says, with who has it: those that most have first, those that none has last', () => {
  const counts = table.taken.map(({ places: having }) => having.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(table.taken.find(({ text }) => text.includes('渔港'))?.places).toHaveLength(1);
  expect(table.taken.find(({ text }) => text.includes('转产'))?.places).toEqual([]);
});

test('the report before is the last of an earlier year, else of the same one; none is later', () => {
  const years = [2022, 2024, 2025].map((year) => ({ year }));
  expect([2023, 2025, 2026].map((year) => sourceFor(year, years)?.year)).toEqual([2022, 2024, 2025]);
  expect(sourceFor(2022, years)?.year).toBe(2022);
  expect(sourceFor(2021, years)).toBeUndefined();
  expect(() => compareEchoes([report('全国', 2026, '')], places, { year: 2025 })).toThrow(UserError);
});
