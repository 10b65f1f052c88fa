import type { Comparison, Correction, EvaluationDocument, NoValues, ReaderQuestionKind, Record } from '@tongbi/model';
import { quotesOf } from '@tongbi/model';
import { formatTable, plainLine } from '@tongbi/renderer/text';
import { nameOfRecord, percent } from '@tongbi/site/words';
import { show, shownLanguage } from '../language.js';
import type { TerminalStyle } from './terminal.js';
import { headsOf, wording } from './wording.js';

/** Claims that are listed; of more only the number is shown. */
const MOST_LISTED = 8;

/** One claim in short: its status and both its texts. */
const claimOf = (record: Record): string =>
  `${nameOfRecord(record, shownLanguage())}  ${[...record.previous.map(({ text }) => text), ...(record.current ? [`→ ${record.current.text}`] : [])].join(' + ')}`;

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
  const rest = changed.length > MOST_LISTED ? `  ${show('more-claims', changed.length - MOST_LISTED)}\n` : '';
  const effect =
    changed.length === 0 ? `${show('nothing-changes')}\n` : `${show('claims-change', changed.length)}\n${listed.join('')}${rest}`;
  return `${style.bold(show('correction-bound'))}\n${bound.join('')}${effect}`;
}

const shareOf = (value: number | null) => (value === null ? '—' : percent(value));

type Score = Pick<EvaluationDocument, 'count' | 'right' | 'share' | 'low' | 'high'>;
const scoreCells = ({ count, right, share, low, high }: Score) => [
  String(count),
  String(right),
  shareOf(share),
  low === null ? '' : `${shareOf(low)}–${shareOf(high)}`,
];

export const QUESTION_NAMES = {
  partner: 'asks-partner',
  change: 'asks-change',
  result: 'asks-result',
  brief: 'asks-brief',
} as const satisfies { readonly [kind in ReaderQuestionKind]: NoValues };

/** How many of the claims that persons looked at were right, by confidence and by kind, and how good second readers were. */
export function formatEvaluation(evaluation: EvaluationDocument, style: TerminalStyle): string {
  const { pairs, bands, kinds, readings, missed, unused } = evaluation;
  const head = headsOf('heads-scores');
  const bandRows = bands
    .filter(({ count }) => count > 0)
    .map((band) => [`${band.from}–${band.to}`, ...scoreCells(band), show('mean-confidence', shareOf(band.confidence))]);
  const kindRows = kinds.filter(({ count }) => count > 0).map(({ kind, ...score }) => [wording().claims[kind], ...scoreCells(score)]);
  const readerRows = readings.map(({ model, question, count, agreed, kappa, program, helps }) => [
    plainLine(model),
    show(QUESTION_NAMES[question]),
    String(count),
    String(agreed),
    kappa === null ? '' : kappa.toFixed(2),
    String(program),
    show(helps ? 'reader-helps' : 'reader-does-not-help'),
  ]);
  return [
    style.bold(`${show('evaluated', pairs.length, evaluation.count, evaluation.right)}\n`),
    bandRows.length > 0 ? `\n${formatTable([[show('col-confidence'), ...head, ''], ...bandRows])}` : '',
    kindRows.length > 0 ? `\n${formatTable([[show('col-claim'), ...head], ...kindRows])}` : '',
    readerRows.length > 0 ? `\n${formatTable([headsOf('heads-reader-scores'), ...readerRows])}` : '',
    `\n${show('claims-missed', missed, unused)}\n`,
    style.dim(`${show('settled-not-drawn')}\n`),
  ].join('');
}
