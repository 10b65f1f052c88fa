import type { Reported } from '@tongbi/model';

/** What stands before and after a number. */
export type Around = readonly [string, string];

/** The paragraph of counts: what stands before and after its linked numbers and names. */
export const summaryZh = {
  stop: '。',
  comma: '，',
  items: (count: number) => `${count}项`,
  ofCurrent: (previous: string, current: string) => `与${previous}相比，${current}报告`,
  ofPrevious: (previous: string) => `${previous}的事项中，`,
  new: ['新增', ''],
  changed: ['调整', ''],
  kept: ['延续', ''],
  unseenNew: (where: string): Around => ['另有', `在${where}`],
  dropped: ['', '未再提及'],
  reviewed: (told: number) => (told ? `其中${told}项回顾部分讲到` : ''),
  asides: (each: readonly string[]) => (each.length > 0 ? `（${each.join('；')}）` : ''),
  unseenDropped: (where: string): Around => ['', `在${where}`],
  among: ['（其中', '）'],
  closed: ['', '不再列入'],
  unsure: ['', '多半如此或待核'],
  reported: { done: '报告完成', 'in-progress': '讲到进展', missed: '报告未达', none: null } as const satisfies Record<
    Reported,
    string | null
  >,
} as const;
