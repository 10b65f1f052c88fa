import { readStatistics } from '@tongbi/metric-differ';
import { describe, expect, test } from 'vitest';

const HEAD = 'place,year,indicator,value,unit,source';
const read = (...lines: readonly string[]) => readStatistics([HEAD, ...lines].join('\n'), 'a.csv');

describe('a file of statistics', () => {
  test('is read by the names of its columns, whatever their order, writing and line ends', () => {
    const text = '\uFEFF来源,数值,单位,指标,年份,地区\r\n"统计局, ""公报""","1,200.5",亿元,GDP,2023,示例市\r\n\r\n';
    expect(readStatistics(text, 'a.csv')).toMatchObject({
      file: 'a.csv',
      rows: [
        {
          place: '示例市',
          year: 2023,
          indicator: '地区生产总值',
          value: 1200.5e8,
          unit: '元',
          text: '1,200.5亿元',
          source: '统计局, "公报"',
          line: 2,
        },
      ],
      unused: [],
    });
  });

  test.each([
    ['甲市,2023,GDP,−3.2,%,局', -3.2, '%'],
    ['甲市,2023,粮食产量,51,万吨,局', 510_000, '吨'],
    ['甲市,2023,城镇新增就业,5.31,万人,局', 53_100, '人'],
  ])('%s', (line, value, unit) => {
    expect(read(line).rows[0]).toMatchObject({ value, unit });
  });

  test.each([
    ['甲市,2023,GDP,5,%,', 'columns'],
    ['甲市,23,GDP,5,%,局', 'year'],
    ['甲市,2023,GDP,五,%,局', 'number'],
    ['甲市,2023,GDP,5%,%,局', 'number'],
    ['甲市,2023,GDP,5,瓦里,局', 'unit'],
  ])('%s is of no use: %s', (line, why) => {
    expect(read(line)).toMatchObject({ rows: [], unused: [{ line: 2, row: line, why }] });
  });

  test('has each figure once, counts lines in quoted cells, and needs its columns', () => {
    const twice = read('甲市,2023,GDP,5,%,"局\n甲"', '甲市,2023,GDP,5,%,局', '甲市,2023,GDP,5.1,%,局', '甲市,2023,GDP,5.1,%,厅');
    expect(twice.rows.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(twice.unused).toEqual([{ line: 5, row: '甲市,2023,GDP,5.1,%,局', why: 'twice' }]);
    expect(() => readStatistics('place,year\n', 'a.csv')).toThrow('a.csv');
    expect(() => readStatistics('', 'a.csv')).toThrow('a.csv');
  });
});
