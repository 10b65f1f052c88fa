import { canonicalIndicator } from '@tongbi/metric-differ';
import type { Comparison, JudgedRow, Place, Record, WatchConfig, WatchedMove } from '@tongbi/model';

type Move = WatchedMove['move'];

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
const textOf = (places: readonly Place[]): string => places.map(({ text }) => text).join('；');

/** What became of a commitment or passage, as far as that may be asserted. */
function movesOf({ label, kinds, reported, claims, established }: Record): readonly Move[] {
  if (!established) return [];
  const isMissed = reported === 'missed' && claims.reported?.grade === 'certain';
  const moves: readonly (Move | false)[] = [
    label === 'new' && 'new',
    label === 'dropped' && 'dropped',
    label === 'done' && 'done',
    kinds.includes('figure') && (claims.change?.grade ?? 'certain') !== 'unsure' && 'figure',
    isMissed && 'missed',
  ];
  return moves.filter((move) => move !== false);
}

const moveOfChange: { readonly [change in JudgedRow['change']]?: Move } = {
  new: 'new',
  'number-added': 'figure',
  absent: 'dropped',
  'number-dropped': 'figure',
  raised: 'figure',
  lowered: 'figure',
  bound: 'figure',
};

/** What a new report moves of the words, indicators and commitments that an archive watches; nothing that is unsure. */
export function findWatched(
  { commitments, passages, indicators }: Comparison,
  { words = [], indicators: names = [], chains = [] }: WatchConfig,
): readonly WatchedMove[] {
  const inRecords = (of: 'word' | 'chain', watch: string, records: readonly Record[]): readonly WatchedMove[] =>
    records
      .filter(({ current, previous }) =>
        [...(current ? [current] : []), ...previous].some(({ text }) => plain(text).includes(plain(watch))),
      )
      .flatMap((record) => movesOf(record).map((move) => ({ of, watch, move, ...sidesOf(record), grade: record.grade })));
  const inRows = (watch: string): readonly WatchedMove[] =>
    indicators
      .filter(({ indicator }) => canonicalIndicator(indicator).name === canonicalIndicator(watch).name)
      .flatMap((row) => rowMoves(row, watch));
  const all = [
    ...words.flatMap((word) => inRecords('word', word, [...commitments, ...passages])),
    ...names.flatMap(inRows),
    ...chains.flatMap((chain) => inRecords('chain', chain, commitments)),
  ];
  return all.filter(({ grade }) => grade !== 'unsure');
}

function sidesOf({ current, previous }: Record): Pick<WatchedMove, 'text' | 'previousText' | 'span'> {
  return {
    text: current?.text ?? null,
    previousText: previous.length > 0 ? textOf(previous) : null,
    ...(current && { span: current.span }),
  };
}

function rowMoves(row: JudgedRow, watch: string): readonly WatchedMove[] {
  const { name, previousTarget, currentTarget, actual, outcome, change, grade, claims } = row;
  const move = moveOfChange[change];
  const said = (stated: JudgedRow['actual']) => (stated ? `${name} ${stated.direction ?? ''}${stated.text}` : null);
  const from = { of: 'indicator', watch, previousText: said(previousTarget), grade } as const;
  const at = (stated: JudgedRow['actual']) => ({ text: said(stated), ...(stated && { span: stated.span }) });
  return [
    ...(move ? [{ ...from, move, ...at(currentTarget) }] : []),
    ...(outcome === 'missed' && claims.outcome?.grade === 'certain' ? [{ ...from, move: 'missed' as const, ...at(actual) }] : []),
  ];
}
