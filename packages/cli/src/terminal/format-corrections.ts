import { type Comparison, type Correction, type EvaluationDocument, quotesOf, type Record } from '@tongbi/model';
import { formatTable, plainLine, sharedWording } from '@tongbi/renderer/text';
import { nameOfRecord, percent } from './name-record.js';
import type { TerminalStyle } from './terminal-style.js';

/** Claims that are listed; of more only the number is shown. */
const MOST_LISTED = 8;

/** One claim in short: its status and both its texts. */
const claimOf = (record: Record): string =>
  `${nameOfRecord(record)}  ${[...record.previous.map(({ text }) => text), ...(record.current ? [`→ ${record.current.text}`] : [])].join(' + ')}`;

const stateOf = ({ status, reported, kinds, previous, moved }: Record): string =>
  JSON.stringify([status, reported, kinds, previous.map(({ id }) => id).sort(), moved]);

/** The claims of the second comparison that the first does not make so. */
function changedClaims(before: Pick<Comparison, 'commitments'>, after: Pick<Comparison, 'commitments'>): readonly Record[] {
  const known = new Map(before.commitments.map((record) => [record.id, stateOf(record)]));
  return after.commitments.filter((record) => known.get(record.id) !== stateOf(record));
}

/** What a correction is bound to, and which claims it changes. */
export function formatEffect(
  correction: Correction,
  { before, after }: { readonly before: Comparison; readonly after: Comparison },
  style: TerminalStyle,
): string {
  const bound = quotesOf(correction).map(
    ({ report, prefix = '', exact, suffix = '' }) =>
      `  ${style.dim(report)}  ${style.dim(plainLine(prefix))}${plainLine(exact)}${style.dim(plainLine(suffix))}\n`,
  );
  const changed = changedClaims(before, after);
  const listed = changed.slice(0, MOST_LISTED).map((record) => `  ${plainLine(claimOf(record))}\n`);
  const rest = changed.length > MOST_LISTED ? `  另有 ${changed.length - MOST_LISTED} 条\n` : '';
  const effect = changed.length === 0 ? '结论不变。\n' : `改变的结论 ${changed.length} 条：\n${listed.join('')}${rest}`;
  return `${style.bold('核定')}\n${bound.join('')}${effect}`;
}

const words = sharedWording('zh');

const shareOf = (value: number | null) => (value === null ? '—' : percent(value));

type Score = Pick<EvaluationDocument, 'count' | 'right' | 'share' | 'low' | 'high'>;
const scoreCells = ({ count, right, share, low, high }: Score) => [
  String(count),
  String(right),
  shareOf(share),
  low === null ? '' : `${shareOf(low)}–${shareOf(high)}`,
];

/** How many of the claims that persons looked at were right, by confidence and by kind. */
export function formatEvaluation(evaluation: EvaluationDocument, style: TerminalStyle): string {
  const { pairs, bands, kinds, missed, unused } = evaluation;
  const head = ['', '核定', '正确', '正确率', '95%区间'];
  const bandRows = bands
    .filter(({ count }) => count > 0)
    .map((band) => [`${band.from}–${band.to}`, ...scoreCells(band), `平均把握 ${shareOf(band.confidence)}`]);
  const kindRows = kinds.filter(({ count }) => count > 0).map(({ kind, ...score }) => [words.claims[kind], ...scoreCells(score)]);
  return [
    style.bold(`${pairs.length} 组比较，核定过的结论 ${evaluation.count} 条，其中正确 ${evaluation.right} 条\n`),
    bandRows.length > 0 ? `\n${formatTable([['把握', ...head.slice(1), ''], ...bandRows])}` : '',
    kindRows.length > 0 ? `\n${formatTable([['结论', ...head.slice(1)], ...kindRows])}` : '',
    `\n人工补上的对应和句子 ${missed} 条；没有采用的核定 ${unused} 条。\n`,
    style.dim('核定过的不是随机抽取的：先看把握低的，错的就多。同一档把握之内影响不大。\n'),
  ].join('');
}
