import { type NormalizedReport, normalizeReport } from '@tongbi/normalizer';

export interface CaseTexts {
  readonly year: number;
  /** What stands in the review, and in the tasks. */
  readonly review?: string;
  readonly plan?: string;
  readonly title?: string;
}

/**
 * Sentences that every case's report has besides its own, the same each year and without a figure: a text of one line is no work report,
 * and what is rare can only be seen beside other sentences.
 */
const REVIEW = '一年来，全市上下同心协力，渔港面貌持续改善，乡村书屋受到欢迎，海岛供水更加稳定。渔民收入稳步提高，平安海区深入人心。';
const PLAN = [
  '（一）发展海洋经济。保护滨海湿地，培育海水养殖合作社，办好渔民运动会。修复古渔村老屋，推广深水网箱。支持渔家客栈改造提升，建设渔业科普馆。',
  '（二）守护安全底线。巡查山塘水库，更换老旧电梯，开展消防演练。培训渔船船长，加固避风港防波堤。完善台风预警发布机制，组织海上联合救援演习。',
];
/** Stands before the case's own sentences, since what opens a paragraph is often its theme and no promise. */
const OPENING = '（三）抓好各项工作。办好便民服务热线，巡护海岸岸线。';
const CLOSING = '各位代表，海阔风正，让我们携手向前，把家乡建设得更加美好！';

export function isSurrounding(text: string): boolean {
  return [REVIEW, ...PLAN, OPENING, CLOSING].some((paragraph) => paragraph.includes(text));
}

/** The report of a made-up city around a few sentences, as the normalizer reads it. */
export function reportAround({ year, review = '', plan = '', title }: CaseTexts): NormalizedReport & { readonly file: string } {
  const file = `${year}.md`;
  const ownSection = /^(?:（|\n)/.test(plan) || plan === '' ? plan : `${OPENING}${plan}`;
  const text = [
    `# ${title ?? `云港市${year}年政府工作报告`}`,
    '各位代表：',
    `## 一、${year - 1}年工作回顾`,
    REVIEW,
    ...review.split('\n'),
    `## 二、${year}年重点任务`,
    ...PLAN,
    ...ownSection.split('\n'),
    CLOSING,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
  return { ...normalizeReport(text, { file }), file };
}

/** The tasks of a plain text file of which all is the case's own, line by line. */
export function plainTextAround(lines: string): NormalizedReport {
  const text = ['云港市2024年政府工作报告', '各位代表：', '一、2023年工作回顾', REVIEW, ...PLAN, '二、2024年重点任务', lines, CLOSING];
  return normalizeReport(text.join('\n'), { file: '2024.txt' });
}
