import { alignSections, type SectionFlow, type SectionNode } from '@tongbi/aligner';
import { describe, expect, test } from 'vitest';

const part = (heading: string): SectionNode => ({ heading, level: 0, parent: null, kind: 'plan', size: 10 });
const under = (parent: number, ...headings: readonly string[]): readonly SectionNode[] =>
  headings.map((heading) => ({ heading, level: 1, parent, kind: 'plan', size: 10 }));
let texts = 0;
/** So many texts of the current section carry on texts of the previous one. */
const flow = (previous: number, current: number, count: number): readonly SectionFlow[] =>
  Array.from({ length: count }, () => ({ previous, current, text: texts++ }));

/** Relation, ! when moved, and the previous headings, in the order of the current sections; dropped ones last. */
function show(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  flows: readonly (readonly SectionFlow[])[],
): readonly string[] {
  return alignSections(previous, current, flows.flat()).map(
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

  describe('an outline beside the tasks', () => {
    const outline = (heading: string, parent: number | null = null): SectionNode => ({
      ...part(heading),
      aside: true,
      ...(parent !== null && { parent, level: 1 }),
    });
    const after = [
      outline('五年任务'),
      ...['港口', '学校'].map((heading) => outline(heading, 0)),
      part('今年任务'),
      ...under(3, '港口', '学校'),
    ];

    test('says again what it says, and splits nothing', () => {
      expect(show(before, after, [flow(1, 1, 3), flow(1, 4, 5), flow(2, 2, 3), flow(2, 5, 5)])).toEqual([
        'renamed 五年任务 < 今年任务',
        'same 港口 < 港口',
        'same 学校 < 学校',
        'same 今年任务 < 今年任务',
        'same 港口 < 港口',
        'same 学校 < 学校',
        'dropped  < 农田',
      ]);
    });

    test('carries on an earlier outline, and no tasks beside it; tasks carry on tasks', () => {
      const flows = [flow(1, 1, 5), flow(1, 4, 2), flow(4, 1, 2), flow(4, 4, 5)];
      const links = alignSections(after, after, flows.flat()).map(({ current, previous }) => `${current} < ${previous}`);
      expect(links).toEqual(['0 < 0', '1 < 1', '2 < 2', '3 < 3', '4 < 4', '5 < 5']);
    });
  });

  test('sections of parts that are partners stay together', () => {
    const two = [part('城市任务'), part('乡村任务'), ...under(0, '（一）道路', '（二）学校'), ...under(1, '（一）水渠', '（二）道路')];
    const flows = [flow(2, 2, 6), flow(5, 2, 4), flow(3, 3, 6), flow(4, 4, 6), flow(5, 5, 6)];
    expect(show(two, two, flows).slice(2)).toEqual([
      'same （一）道路 < （一）道路',
      'same （二）学校 < （二）学校',
      'same （一）水渠 < （一）水渠',
      'same （二）道路 < （二）道路',
    ]);
  });

  test('one stray paragraph makes no merger', () => {
    expect(show(before, before, [flow(1, 1, 9), flow(2, 1, 1), flow(2, 2, 9), flow(3, 3, 9)])[1]).toBe('same 港口 < 港口');
  });

  test('a text that carries on several of a section counts once', () => {
    const often = Array.from({ length: 9 }, () => ({ previous: 2, current: 1, text: -1 }));
    expect(show(before, before, [flow(1, 1, 9), often, flow(2, 2, 9), flow(3, 3, 9)])[1]).toBe('same 港口 < 港口');
  });

  test('headings that are somewhat alike need few texts', () => {
    const earlier = [part('今年任务'), ...under(0, '推动城乡融合', '办好学校教育')];
    const flows = (count: number) => [flow(1, 1, count), flow(2, 1, 16)];
    const later = (heading: string) => [part('今年任务'), ...under(0, heading)];
    expect(show(earlier, later('学校和城乡融合'), flows(2))[1]).toMatch(/^merged .*推动城乡融合/);
    expect(show(earlier, later('学校和托幼'), flows(2))[1]).not.toContain('推动城乡融合');
    expect(show(earlier, later('学校和城乡融合'), flows(1))[1]).not.toContain('推动城乡融合');
  });

  test('a plan of five years that says again what the plan of one year said keeps its own partner', () => {
    const parts = [part('总体要求和目标任务'), part('今年重点工作')];
    const later = [part('“十五五”时期总体要求和目标任务'), part('今年重点工作')];
    const flows = [flow(0, 0, 4), flow(1, 0, 6), flow(1, 1, 40)];
    expect(show(parts, later, flows)).toEqual([
      'renamed “十五五”时期总体要求和目标任务 < 总体要求和目标任务',
      'same 今年重点工作 < 今年重点工作',
    ]);
  });

  test('a review carries on no plan, however alike the headings', () => {
    const review: SectionNode = { heading: '港口', level: 0, parent: null, kind: 'review', size: 10 };
    expect(show([review], [part('港口')], [])).toEqual(['new 港口 < ', 'dropped  < 港口']);
  });
});
