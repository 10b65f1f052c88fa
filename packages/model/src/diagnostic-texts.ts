interface DiagnosticText {
  readonly severity: 'info' | 'warning' | 'error';
  /** Chinese title, as the page shows it. */
  readonly title: string;
  /** What to do about it, in English, as the terminal and docs/diagnostics.md show it. */
  readonly fix: string;
}

/** One row a code; docs/diagnostics.md has a section for each. A new code does not compile until it has its texts here. */
export const diagnosticTexts = {
  'year-missing': {
    severity: 'warning',
    title: '未找到年份',
    fix: 'Give the year in the front matter (`year: 2024`), in the title, or with --year.',
  },
  'place-missing': {
    severity: 'warning',
    title: '未找到地名',
    fix: 'Give the place in the front matter (`place: 苏州`), or with --place.',
  },
  'year-conflict': {
    severity: 'warning',
    title: '年份前后不一',
    fix: 'Check which year the text is of; correct the front matter, or the file name.',
  },
  'place-conflict': {
    severity: 'warning',
    title: '地名前后不一',
    fix: 'Check which place the text is of; correct the front matter, or the file name.',
  },
  'parts-missing': {
    severity: 'warning',
    title: '未分出部分',
    fix: 'Number the parts 一、二、三、 at the start of a line, or write them as `##` headings.',
  },
  'role-missing': {
    severity: 'warning',
    title: '缺少回顾或任务部分',
    fix: 'A comparison needs the review and the task part; check that the text is complete.',
  },
  'numbering-skipped': {
    severity: 'info',
    title: '序号不连续',
    fix: 'Check whether a section is missing, or correct the number.',
  },
  'chrome-removed': {
    severity: 'info',
    title: '已移除网页文字',
    fix: 'Nothing to do: the removed ranges are listed in `removed`.',
  },
  'advertising-removed': {
    severity: 'info',
    title: '已移除广告行',
    fix: 'Nothing to do: the removed ranges are listed in `removed`.',
  },
  'source-left-out': {
    severity: 'info',
    title: '文件中有未读入的内容',
    fix: 'Look whether something that you need is among it; if so, save the text of the report from its program and give that.',
  },
  'source-uncertain': {
    severity: 'warning',
    title: '文件读取可能有误',
    fix: 'Compare the text that was read (`tongbi normalize FILE --markdown`) with the file at these places.',
  },
  'front-matter-invalid': {
    severity: 'warning',
    title: '文件头有误',
    fix: 'See reports/README.md for the fields of the front matter.',
  },
  'same-year': {
    severity: 'warning',
    title: '两份报告年份相同',
    fix: 'Compared as asked. Give reports of two different years to see what changed.',
  },
  'order-reversed': {
    severity: 'warning',
    title: '先后颠倒',
    fix: 'Compared as asked. Give the earlier report first.',
  },
  'places-differ': {
    severity: 'warning',
    title: '两份报告不是同一地方',
    fix: 'Compared as asked. New and dropped then say how the places differ, not what one of them gave up.',
  },
  'years-apart': {
    severity: 'info',
    title: '中间缺年份',
    fix: 'Add the reports of the years between to see when a change came.',
  },
  'edition-limits': {
    severity: 'info',
    title: '版本所限',
    fix: 'Put an official full text in place of the abridged one to have new and dropped asserted.',
  },
  'number-malformed': {
    severity: 'warning',
    title: '数字有误',
    fix: 'Check the number against the official text.',
  },
  'numbers-crowded': {
    severity: 'warning',
    title: '数字过密',
    fix: 'Write the table out in sentences, or leave it out.',
  },
  'share-over-100': {
    severity: 'warning',
    title: '占比超过100%',
    fix: 'Check the figure against the official text.',
  },
  'unit-unusual': {
    severity: 'info',
    title: '单位少见',
    fix: 'Check the unit against the official text.',
  },
  'target-past': {
    severity: 'warning',
    title: '目标年份已过',
    fix: 'Check the year against the official text, and whether the file is of the year it says.',
  },
  'two-values': {
    severity: 'info',
    title: '同一指标两个数值',
    fix: 'Check both places against the official text.',
  },
  'growth-contradicts': {
    severity: 'info',
    title: '增幅与上年数值不符',
    fix: 'Check the three figures; a base that was revised since explains it as well.',
  },
  'correction-stale': {
    severity: 'warning',
    title: '人工核定的原文已变',
    fix: 'Look whether it still holds for the words as they are now; then quote them anew, or take the correction out.',
  },
  'correction-ambiguous': {
    severity: 'warning',
    title: '人工核定所引文字不止一处',
    fix: 'Add the words right before and after the place that is meant: `prefix` and `suffix`.',
  },
  'correction-unfit': {
    severity: 'warning',
    title: '人工核定无法采用',
    fix: 'Quote one commitment, sentence, heading or figure of the report; `tongbi correct` writes such quotes.',
  },
  'correction-repeated': {
    severity: 'info',
    title: '人工核定重复',
    fix: 'Take one of the two out.',
  },
  'correction-conflict': {
    severity: 'error',
    title: '人工核定互相矛盾',
    fix: 'Take one of the two out; until then neither is followed.',
  },
} as const satisfies Record<string, DiagnosticText>;
