import { alignSections, type SectionFlow, type SectionNode } from '@tongbi/aligner';
import { describe, expect, test } from 'vitest';

const part = (heading: string): SectionNode => ({ heading, level: 0, parent: null, kind: 'plan', size: 10 });
const under = (parent: number, ...headings: readonly string[]): readonly SectionNode[] =>
  headings.map((heading) => ({ heading, level: 1, parent, kind: 'plan', size: 10 }));
const flow = (previous: number, current: number, weight: number): SectionFlow => ({ previous, current, weight });

/** Relation, ! when moved, and the previous headings, in the order of the current sections; dropped ones last. */
function show(previous: readonly SectionNode[], current: readonly SectionNode[], flows: readonly SectionFlow[]): readonly string[] {
  return alignSections(previous, current, flows).map(
    (link) =>
      `${link.relation}${link.moved ? '!' : ''} ${link.current === null ? '' : current[link.current]!.heading} < ${link.previous.map((p) => previous[p]!.heading).join('+')}`,
  );
}

describe('alignSections', () => {
  const before = [part('今年任务'), ...under(0, '港口', '学校', '农田')];

  test('unchanged', () => {
    expect(show(before, before, [flow(1, 1, 5), flow(2, 2, 5), flow(3, 3, 5)])).toEqual([
      'same 今年任务 < 今年任务',
      'same 港口 < 港口',
      'same 学校 < 学校',
      'same 农田 < 农田',
    ]);
  });

  test('renamed by content, new and dropped without', () => {
    const after = [part('今年任务'), ...under(0, '航运枢纽', '学校', '夜市')];
    expect(show(before, after, [flow(1, 1, 5), flow(2, 2, 5)])).toEqual([
      'same 今年任务 < 今年任务',
      'renamed 航运枢纽 < 港口',
      'same 学校 < 学校',
      'new 夜市 < ',
      'dropped  < 农田',
    ]);
  });

  test('merged and split', () => {
    const after = [part('今年任务'), ...under(0, '城市更新', '小学教育', '职业教育')];
    const flows = [flow(1, 1, 5), flow(3, 1, 4), flow(2, 2, 4), flow(2, 3, 4)];
    expect(show(before, after, flows)).toEqual([
      'same 今年任务 < 今年任务',
      'merged 城市更新 < 港口+农田',
      'split 小学教育 < 学校',
      'split 职业教育 < 学校',
    ]);
  });

  test('moved out of order, and to another part', () => {
    const reordered = [part('今年任务'), ...under(0, '农田', '港口', '学校')];
    expect(show(before, reordered, [flow(3, 1, 5), flow(1, 2, 5), flow(2, 3, 5)])[1]).toBe('same! 农田 < 农田');
    const twoParts = [...before, part('自身建设'), ...under(4, '廉政')];
    const elsewhere = [part('今年任务'), part('自身建设'), ...under(0, '港口', '学校'), ...under(1, '农田', '廉政')];
    const flows = [flow(1, 2, 9), flow(2, 3, 9), flow(3, 4, 3), flow(5, 5, 9)];
    expect(show(twoParts, elsewhere, flows)).toContain('same! 农田 < 农田');
    expect(show(twoParts, elsewhere, flows)).toContain('same 廉政 < 廉政');
  });

  test('one stray paragraph makes no merger', () => {
    expect(show(before, before, [flow(1, 1, 9), flow(2, 1, 1), flow(2, 2, 9), flow(3, 3, 9)])[1]).toBe('same 港口 < 港口');
  });

  test('a review carries on no plan, however alike the headings', () => {
    const review: SectionNode = { heading: '港口', level: 0, parent: null, kind: 'review', size: 10 };
    expect(show([review], [part('港口')], [])).toEqual(['new 港口 < ', 'dropped  < 港口']);
  });
});
