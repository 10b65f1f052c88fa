import type { Metric } from '@tongbi/model';
import type { ReadReport } from './read-report.js';

const listOpens = /(?:预期目标|发展目标|主要目标|目标任务|工作目标)(?:是|为|有)?[：:，]?/;
/** The list of expected targets is one sentence; the longest seen has some 400 characters. */
const longestSentence = 600;

/** Whether a target stands in the list of expected targets: its sentence says 主要预期目标 before it. */
export function isMainTarget({ report }: ReadReport, { role, span }: Pick<Metric, 'role' | 'span'>): boolean {
  if (role !== 'target') return false;
  const before = (report.reading ?? report.text).slice(Math.max(0, span.start - longestSentence), span.start);
  return listOpens.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n\n')) + 1));
}
