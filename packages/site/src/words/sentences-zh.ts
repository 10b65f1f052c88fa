const span = (first: number, last: number): string => (first === last ? `${first}年` : `${first}—${last}年`);

/** Sentences of the site in Chinese that depend on what they are given; the others stand in `data/site-words.tsv`. */
export const sentencesZh = {
  home: {
    totals: (places: number, reports: number, first: number, last: number) => `${places}个地方，${reports}份报告，${span(first, last)}`,
    editionCounts: (counts: readonly { readonly edition: string; readonly count: number }[]) =>
      counts.map(({ edition, count }) => `${edition}${count}`).join('，'),
  },
  place: { gaps: (years: readonly number[]) => `缺${years.join('、')}年的报告；相邻的两份之间出现又消失的事项看不到。` },
  chain: {
    changes: (words: readonly string[]) => words.join('，'),
    kinds: (words: readonly string[]) => `：${words.join('、')}`,
  },
  indicators: {
    lead: (count: number, left: number) =>
      `${count}项指标，各有至少三个数，来自不止一年或不止一地。${left ? `另有${left}项数目较少，见各份报告。` : ''}数值照报告原文，不作核实；口径可能随年份和地方变化。`,
    counts: (places: number, first: number, last: number) => (places > 1 ? `${places}地，${span(first, last)}` : span(first, last)),
    // 增速（增长） and 失业率（占比） would say it twice.
    named: (indicator: string, aspect: string) =>
      (aspect === '增长' && /(?:增速|增长|增幅|涨幅)$/u.test(indicator)) || (aspect === '占比' && /(?:率|比重|占比|比例)$/u.test(indicator))
        ? indicator
        : `${indicator}（${aspect}）`,
    point: (year: number, target: string | null, actual: string | null) =>
      `${year}年 ${[target && `目标 ${target}`, actual && `实绩 ${actual}`].filter(Boolean).join('，')}`,
  },
  feed: {
    title: (place: string | null) => (place ? `${place}政府工作报告：新收入的` : '政府工作报告档案：新收入的'),
    summary: (title: string, pair: string | null) => [title, pair].filter(Boolean).join('。'),
  },
} as const;
