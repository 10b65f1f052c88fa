import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures/planned');

export const PAIRS = ['2022-2023', '2023-2024'] as const;
export type Pair = (typeof PAIRS)[number];

/** One promise, or the several that became one or came of one. */
export interface PlannedPromise {
  readonly status: 'kept' | 'changed' | 'new' | 'dropped';
  readonly flags: readonly string[];
  readonly kinds: readonly string[];
  readonly previous: readonly string[];
  readonly current: readonly string[];
  /** Empty for a new promise. */
  readonly reported: string;
  readonly result: string;
}

export interface PlannedSection {
  readonly relation: string;
  readonly moved: boolean;
  readonly current: string;
  readonly previous: readonly string[];
}

/** A pair of figures; the current one is absent where the review does not give it. */
export interface PlannedFigure {
  readonly kind: string;
  readonly indicator: string;
  readonly previous: { readonly quote: string; readonly value: number };
  readonly current: { readonly quote: string; readonly value: number } | null;
  readonly unit: string;
  readonly outcome: string;
  /** Direction or bound, where it matters. */
  readonly note: string;
}

type Row = Readonly<Record<string, string>>;

function readRows(name: string, pair: Pair): readonly Row[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines
    .map((line): Row => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    })
    .filter((row) => row.pair === pair);
}

const list = (cell: string | undefined, separator: string): readonly string[] => (cell ? cell.split(separator) : []);

export function readPlannedPromises(pair: Pair): readonly PlannedPromise[] {
  return readRows('commitments.tsv', pair).map((row) => ({
    status: row.status as PlannedPromise['status'],
    flags: list(row.flags, ','),
    kinds: list(row.kinds, ','),
    previous: list(row.previous, ' | '),
    current: list(row.current, ' | '),
    reported: row.reported!,
    result: row.result!,
  }));
}

export function readPlannedSections(pair: Pair): readonly PlannedSection[] {
  return readRows('sections.tsv', pair).map((row) => ({
    relation: row.relation!,
    moved: row.moved === 'yes',
    current: row['current heading']!,
    previous: list(row['previous headings'], ' | '),
  }));
}

export function readPlannedFigures(pair: Pair): readonly PlannedFigure[] {
  return readRows('figures.tsv', pair).map((row) => ({
    kind: row.kind!,
    indicator: row.indicator!,
    previous: { quote: row['previous quote']!, value: Number(row['previous value']) },
    current: row['current quote'] ? { quote: row['current quote'], value: Number(row['current value']) } : null,
    unit: row.unit!,
    outcome: row.outcome!,
    note: row.note!,
  }));
}
