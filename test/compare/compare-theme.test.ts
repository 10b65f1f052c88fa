import { compareTheme, prepareReport, type ReadFile } from '@tongbi/compare';
import { ThemeTable, UserError } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { readText } from './read-report.js';

/** Sentences that no other place has: each place needs its own, so that few are alike by chance. */
const OWN: Readonly<Record<string, string>> = {
  云泽: '修复环湖湿地八百亩。新开两条到机场的公交线路。给老街的屋檐换上青瓦。',
  星垣: '把钢厂的余热送进一万户人家。在戈壁上种梭梭林五万亩。清理城南的旧仓库。',
  澜江: '给三十座山村小学装上热水。疏浚澜江航道六十公里。开办茶农夜校四所。',
  雁滩: '在雁滩建鸟类观测站。把旧铁路改成骑行道。为渔民换新救生衣。',
};

function report(place: string, tasks: string, year = 2025): ReadFile {
  const text = `---
place: ${place}
year: ${year}
---
# ${place}市政府工作报告

## 一、${year - 1}年工作回顾

过去一年，我们修好了三条旧街的路灯，给河边的步道铺上了木板，把老粮仓改成了图书室。夜里有人值守的药店多了两家，孩子们上学的班车早到了十分钟。

## 二、${year}年主要任务

### （一）推动科技创新

学问要用到地里和厂里。${tasks}

### （二）办好民生实事

${OWN[place] ?? ''}我们会把每一件小事记在账上，每个月贴在巷口的布告栏里，请街坊来看、来问、来改。年底再一件一件核对，没有做完的说明缘由，写清什么时候补上。
`;
  return readText(text, `${place}/${year}.md`);
}

const reports = [
  report('云泽', '强化关键核心技术攻关组织实施。培育高新技术企业30家。建设深海观测实验室。'),
  report('星垣', '持续强化关键核心技术攻关。新认定高新技术企业50家。推进航天发动机技术攻关。'),
  report('澜江', '强化关键核心技术攻关。实施柑橘育种研发计划。'),
  report('雁滩', '推动候鸟迁徙研究的科技合作。'),
];
const table = compareTheme(reports, { theme: '科技创新' });
const textOf = (id: string): string | undefined =>
  table.places.flatMap(({ commitments }) => commitments).find((one) => one.id === id)?.text;
const placeNamed = (name: string) => table.places.find(({ place }) => place === name)!;

test('a valid document, the same for the same input, in whatever order the reports are given', () => {
  expect(ThemeTable.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  expect(compareTheme([...reports].reverse(), { theme: '科技创新' })).toEqual({ ...table });
});

test('the commitments of each place on the theme, in text order, with where they stand', () => {
  expect([table.theme, table.by, table.year]).toEqual(['科技创新', 'theme', 2025]);
  const { commitments, total } = placeNamed('云泽');
  expect(commitments.map(({ text }) => text)).toEqual(['强化关键核心技术攻关组织实施', '培育高新技术企业30家', '建设深海观测实验室']);
  expect(commitments.map(({ hasFigure }) => hasFigure)).toEqual([false, true, false]);
  expect(total).toBeGreaterThan(commitments.length);
  const { text } = reports[0]!.report;
  for (const one of commitments) {
    expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
    expect(text.split('\n')[one.line - 1]).toContain(one.text);
    expect(one.heading).toBe('（一）推动科技创新');
  }
});

test('what another place has too, both ways', () => {
  const [patents] = placeNamed('云泽').commitments;
  expect(patents!.alike.map(({ id }) => textOf(id)).sort()).toEqual(['强化关键核心技术攻关', '持续强化关键核心技术攻关'].sort());
  for (const { places } of [table]) {
    for (const { report: own, commitments } of places) {
      for (const { id, alike } of commitments) {
        for (const other of alike) {
          expect(other.report).not.toBe(own);
          expect(other.confidence).toBeGreaterThanOrEqual(0.9);
          const back = places.flatMap((place) => place.commitments).find((one) => one.id === other.id);
          expect(back?.alike.map((each) => each.id)).toContain(id);
        }
      }
    }
  }
  expect(placeNamed('雁滩').commitments.flatMap(({ alike }) => alike)).toEqual([]);
});

test('what three places or more make alike stands in one group, one a place', () => {
  expect(table.shared.map(({ ids }) => ids.map(textOf).sort())).toEqual([
    ['强化关键核心技术攻关', '强化关键核心技术攻关组织实施', '持续强化关键核心技术攻关'].sort(),
  ]);
});

describe('what is asked for', () => {
  test.each([
    ['科技', '科技创新', 'theme'],
    [' 科技创新 ', '科技创新', 'theme'],
    ['实验室', '实验室', 'words'],
  ])('%s', (words, theme, by) => {
    const found = compareTheme(reports, { theme: words });
    expect([found.theme, found.by]).toEqual([theme, by]);
  });

  test('words: the commitments that hold them, on whatever theme', () => {
    const found = compareTheme(reports, { theme: '航道' });
    expect(found.places.flatMap(({ commitments }) => commitments.map(({ text }) => text))).toEqual(['疏浚澜江航道六十公里']);
    expect(found.near).toEqual([]);
  });

  test('what nobody speaks of: no commitments, and the themes they do speak of, the nearest first', () => {
    const found = compareTheme(reports, { theme: '科幻' });
    expect(found.places.every(({ commitments }) => commitments.length === 0)).toBe(true);
    expect(found.near[0]?.theme).toBe('科技创新');
    expect(found.near.every(({ commitments }) => commitments > 0)).toBe(true);
  });

  test('empty words hold nothing', () => {
    expect(compareTheme(reports, { theme: '' }).places.flatMap(({ commitments }) => commitments)).toEqual([]);
  });
});

describe('which reports', () => {
  test('one year; others are named, the year before too', () => {
    const more = [...reports, report('云泽', '强化关键核心技术攻关。', 2024), report('星垣', '强化关键核心技术攻关。', 2020)];
    const found = compareTheme(more, { theme: '科技' });
    expect(found.reports.map(({ year }) => year)).toEqual([2025, 2025, 2025, 2025]);
    expect([...found.leftOut].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: '云泽/2024.md', reason: 'other-year' },
      { file: '星垣/2020.md', reason: 'other-year' },
    ]);
  });

  test('a year that none is of is a user error', () => {
    expect(() => compareTheme(reports, { theme: '科技', year: 1999 })).toThrow(UserError);
  });

  test('reports that were prepared before give the same', () => {
    expect(
      compareTheme(
        reports.map((each) => prepareReport(each)),
        { theme: '科技创新' },
      ),
    ).toEqual(table);
  });

  test('one place alone', () => {
    const alone = compareTheme(reports.slice(0, 1), { theme: '科技' });
    expect([alone.places.length, alone.shared]).toEqual([1, []]);
  });
});
