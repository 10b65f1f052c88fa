import { type Comparison, type Correction, quotesOf, type Record } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { nameOfRecord } from './name-record.js';
import type { TerminalStyle } from './terminal-style.js';

/** Claims that are listed; of more only the number is told. */
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
