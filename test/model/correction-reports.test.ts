import { isCorrectionOf, type PlacedCorrection, reportsOfCorrection } from '@tongbi/model';
import { describe, expect, test } from 'vitest';

const quote = (report: string) => ({ report, exact: '新建一批口袋公园' });
const link: PlacedCorrection = { kind: 'link', same: true, previous: quote('示例市-2023'), current: quote('示例市-2024') };
const result: PlacedCorrection = { kind: 'result', promise: quote('示例市-2023'), told: '示例市-2024', reported: 'done' };
const figure: PlacedCorrection = { kind: 'figure', number: quote('示例市-2024'), read: 'none', note: '与 "示例市-2022" 不同' };

describe('the reports of a correction', () => {
  test('are those that it quotes and those that it names', () => {
    expect([link, result, figure].map(reportsOfCorrection)).toEqual([
      ['示例市-2023', '示例市-2024'],
      ['示例市-2023', '示例市-2024'],
      ['示例市-2024'],
    ]);
  });

  test('are none that its note speaks of, nor one whose name begins alike', () => {
    expect(isCorrectionOf(figure, [{ id: '示例市-2022' }, { id: '示例市-202' }])).toBe(false);
  });

  test('are both texts of a place and year', () => {
    expect(isCorrectionOf(figure, [{ id: '示例市-2024#2' }])).toBe(true);
  });
});
