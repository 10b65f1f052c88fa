import type { Measured } from './measured.js';

/** Sentences and phrases that are written around data; reports are named by their labels, as 2024年. */
export const phrasesZh = {
  year: (year: number) => `${year}年`,
  deck: (names: readonly string[]) => `与${names.join('、')}的报告比较`,
  publication: (publisher: string | undefined, title: string | undefined, date: string | undefined) =>
    [publisher, title && `《${title}》`, date].filter(Boolean).join('，'),
  publications: (each: readonly string[]) => each.join('；'),
  method: [
    '先把两份报告的承诺一条条对应起来，再在对应的两条之间比较文字；数字按指标、口径和期间配对。每一条都可以打开，看它在两份原文中的位置。',
    '“未再提及”只指较晚的报告没有再讲，不等于停办；“已完成”指较晚的报告说已经做到。目标与实绩照报告原文，不作核实。',
    '对应由程序推断。直接写出的、写“多半”的、写“待核”的各有几成对，是在三对没有参加训练的报告上与人工逐条核对比出来的；“待核”的，请核对原文后再引用。',
  ],
  measured: (right: Measured) =>
    (
      [
        ['前后是同一项', right.link],
        ['新增、未再提及确无对应', right.alone],
        ['是调整还是延续', right.change],
        ['回顾部分讲没讲到', right.reported],
      ] as const
    )
      .map(
        ([what, { certain, likely, unsure }]) =>
          `${what}：直接写出的${certain}${likely ? `，多半的${likely}` : ''}${unsure ? `，待核的${unsure}` : ''}`,
      )
      .reduce((text, each) => `${text}${each}；`, '每100条里对的条数——')
      .replace(/；$/u, '。'),
  /** Beside a single claim: what its word means. */
  measuredAs: (hedge: string, right: string) => `${hedge || '明确'}（核对过的报告中，这样的结论每100条对${right}条）`,
  expected: {
    new: (count: number) => `按以往核对，其中约${count}项确无对应`,
    dropped: (count: number) => `按以往核对，其中约${count}项确无对应`,
  },
  settled: (what: string, who: string, why: string) => `${what}${who && `（${who}）`}${why && `：${why}`}`,
  editions: (previous: string, previousEdition: string, current: string, currentEdition: string) =>
    `${previous}${previousEdition} → ${current}${currentEdition}`,
  ordinal: (number: number) => ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][number] ?? String(number),
  unchanged: (previous: string, current: string, count: number) =>
    `没有变化：${previous}的${count}项承诺在${current}全部延续，章节和提法相同。`,
  others: (count: number) => `其他带数字的安排${count}项`,
  othersLeft: (count: number) => `另有${count}项只见于一边的文本，因版本所限无从比较，见“逐条”。`,
  seriesLegend: '小图：短横是目标，点和线是实绩；缺的年份留空。',
  pairs: (count: number) => `两份报告回顾部分都有的数字${count}项`,
  point: (year: number, target: string | null, actual: string | null) =>
    `${year}年 ${[target && `目标 ${target}`, actual && `实绩 ${actual}`].filter(Boolean).join('，')}`,
  points: (each: readonly string[]) => each.join('；'),
  sentence: { perhaps: '可能', joint: '；', stop: '。' },
  reasons: (each: readonly string[]) => each.join('；'),
  sectionsDescription: (previous: string, previousCount: number, current: string, currentCount: number) =>
    `${previous}的${previousCount}个章节与${current}的${currentCount}个章节的对应，详见其后的列表`,
  sectionsSame: (count: number) => `章节名称与位置不变${count}处`,
  movedAway: (current: string, count: number) => `移至${current}其他章节${count}项`,
  mergedFrom: (previous: string, count: number) => (count > 1 ? `${previous}的${count}项并入` : '并入他项'),
  strengthChanges: { other: '换词', stronger: '加重', weaker: '减轻', stage: '进度不同' },
  list: (each: readonly string[]) => each.join('、'),
  hedged: (words: string, hedge: string) => (words && hedge ? `${words}（${hedge}）` : words),
  onlyIn: (label: string, count: number) => `只见于${label}的${count}句`,
  passagesNote: (kept: number, unseen: number) => {
    const parts = [kept ? `${kept}句沿用原话` : '', unseen ? `${unseen}句只见于一边，因版本所限不能说是新增还是未再提及` : ''].filter(
      Boolean,
    );
    return parts.length ? `另有${parts.join('，')}，不一一列出。` : '';
  },
  editionWords: {
    digest: '每一项承诺、每一个数字都收，但措辞经过改写，不是报告原话，不可当原文引用。',
    abridged: '只收一部分，措辞经过改写，不是报告原话。其中没有的内容，不等于报告没有讲。',
  },
  fictional: (places: readonly string[]) => `${places.join('、')}是虚构的地方`,
  noNew: (previous: string, current: string) => `${current}有而${previous}文本没有的事项，只说“节编本中未见”，不说“新增”。`,
  noDropped: (previous: string, current: string) => `${previous}有而${current}文本没有的事项，只说“节编本中未见”，不说“未再提及”。`,
  noRedline: '两份文本不都是报告原文，因此不作逐字红线，两边文字并列。',
  since: (year: number, atLeast: boolean) => `${atLeast ? '至少自' : '自'}${year}年`,
  strip: (since: string, years: readonly number[], done: readonly number[]) =>
    `${since}；见于${years.join('、')}年${done.length ? `；${done.join('、')}年报告完成` : ''}`,
  cell: {
    first: '首次提出',
    carried: '延续',
    changed: '有调整',
    returned: '重新提出',
    done: '报告完成',
    dropped: '未再提',
    before: '尚未提出',
    noText: '缺该年文本',
    unseen: '节编本中未见',
  },
  chartsNote: '短横是目标，点和线是实绩；缺的年份断开。数值照报告原文，口径可能随年份变化。',
  otherCharts: (count: number) => `其他指标${count}个`,
  heatMapNote: (selection: boolean) =>
    `格中是该年报告讲到这一主题的承诺数（一项承诺可属几个主题），颜色深浅是它在该年承诺中的比重。${selection ? '节编本只收一部分，不着色，不可与其他年份相比。' : ''}`,
} as const;
