import type { EvaluationDocument } from '@tongbi/model';
import { formatTable, sharedWording } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

const percent = (value: number | null) => (value === null ? '—' : `${Math.round(value * 100)}%`);

type Score = Pick<EvaluationDocument, 'count' | 'right' | 'share' | 'low' | 'high'>;
const scoreCells = ({ count, right, share, low, high }: Score) => [
  String(count),
  String(right),
  percent(share),
  low === null ? '' : `${percent(low)}–${percent(high)}`,
];

/** How many of the claims that persons looked at were right, by confidence and by kind. */
export function formatEvaluation(evaluation: EvaluationDocument, style: TerminalStyle): string {
  const { pairs, bands, kinds, missed, unused } = evaluation;
  const head = ['', '核定', '正确', '正确率', '95%区间'];
  const bandRows = bands
    .filter(({ count }) => count > 0)
    .map((band) => [`${band.from}–${band.to}`, ...scoreCells(band), `平均把握 ${percent(band.confidence)}`]);
  const kindRows = kinds.filter(({ count }) => count > 0).map(({ kind, ...score }) => [words.claims[kind], ...scoreCells(score)]);
  return [
    style.bold(`${pairs.length} 组比较，核定过的结论 ${evaluation.count} 条，其中正确 ${evaluation.right} 条\n`),
    bandRows.length > 0 ? `\n${formatTable([['把握', ...head.slice(1), ''], ...bandRows])}` : '',
    kindRows.length > 0 ? `\n${formatTable([['结论', ...head.slice(1)], ...kindRows])}` : '',
    `\n人工补上的对应和句子 ${missed} 条；没有采用的核定 ${unused} 条。\n`,
    style.dim('核定过的不是随机抽取的：先看把握低的，错的就多。同一档把握之内影响不大。\n'),
  ].join('');
}
