import type {
  ComparisonSet,
  IndicatorRow,
  PairComparison,
  PlaceRow,
  PlacesMatrix,
  PlacesTable,
  Statistic,
  StatisticBeside,
  StatisticsUsed,
} from '@tongbi/model';
import { isProportion } from '../numbers/read-unit.js';
import { convertUnit } from '../places/choose-measure.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import type { ReadStatistics } from './read-statistics.js';

/** A figure that a report gives for what was reached; null where it gives none. */
interface Claimed {
  readonly value: number | null;
  readonly valueHigh?: number;
  readonly unit: string;
  readonly bound?: string;
  readonly text: string;
}

interface Cell {
  readonly place: string | null;
  /** That the result is of. */
  readonly year: number | null;
  readonly indicator: string;
  readonly unit: string;
  readonly claimed: Claimed | null;
}

/** What the machine adds to decimals. */
const TINY = 1e-9;

/** 2664.3亿元 is known to a tenth of 亿元: what the last digit of a figure as written stands for. */
function stepOf(text: string, value: number): number {
  const [, whole = '', decimals = ''] = /(\d[\d,]*)(?:\.(\d+))?/u.exec(text.normalize('NFKC')) ?? [];
  const number = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`);
  return number > 0 ? (Math.abs(value) / number) * 10 ** -decimals.length : 0;
}

/** Percentage points for proportions, as of two figures of reports. */
function compareWith(claimed: Claimed | null, statistic: Statistic): Omit<StatisticBeside, keyof Statistic> {
  if (claimed === null || claimed.value === null) return { agreement: 'not-stated' };
  const { value, valueHigh = value, bound, unit, text } = claimed;
  const own = convertUnit(statistic.value, statistic.unit, unit)!;
  const steps = [stepOf(text, value), stepOf(statistic.text, own)];
  const room = Math.max(...steps) / 2 + TINY * Math.abs(value) + TINY;
  const reaches = own >= value - room || bound === 'under';
  const stays = own <= valueHigh + room || bound === 'over';
  if (reaches && stays) return { agreement: 'same' };
  const difference = Number((own - (own > valueHigh ? valueHigh : value)).toPrecision(12));
  return { agreement: 'differs', difference, differenceUnit: isProportion({ unit }) ? '百分点' : unit };
}

/** Puts the rows of a file beside figures, and knows which were used. */
class Book {
  readonly #used = new Set<number>();
  readonly #seen: Pick<Cell, 'place' | 'year'>[] = [];

  constructor(
    readonly read: ReadStatistics,
    readonly isCalled: (place: string, name: string) => boolean,
  ) {}

  /** The statistics of a cell; an empty object where there are none. */
  of({ place, year, indicator, unit, claimed }: Cell): { readonly statistics?: readonly StatisticBeside[] } {
    if (place === null) return {};
    this.#seen.push({ place, year });
    const { name } = canonicalIndicator(indicator);
    const own = this.read.rows.filter(
      (row) =>
        row.indicator === name &&
        row.year === year &&
        convertUnit(1, row.unit, claimed?.unit ?? unit) !== null &&
        this.isCalled(place, row.place),
    );
    for (const { line } of own) this.#used.add(line);
    return own.length > 0 ? { statistics: own.map((row) => ({ ...row, ...compareWith(claimed, row) })) } : {};
  }

  /** What became of the file. */
  get used(): StatisticsUsed {
    const left = this.read.rows.filter(({ line }) => !this.#used.has(line));
    const unused = left.map((row) => ({ line: row.line, row: this.read.written.get(row.line)!, why: this.#why(row) }));
    const all = [...this.read.unused, ...unused].sort((a, b) => a.line - b.line);
    return { file: this.read.file, used: this.#used.size, unused: all };
  }

  #why({ place, year, indicator }: Statistic): 'place' | 'other-year' | 'indicator' | 'no-row' {
    const cells = this.#seen.filter((cell) => this.isCalled(cell.place!, place));
    if (cells.length === 0) return 'place';
    if (!cells.some((cell) => cell.year === year)) return 'other-year';
    return canonicalIndicator(indicator).entry ? 'no-row' : 'indicator';
  }
}

/** A table of places with statistics beside the results, of the year before that of the table. */
export function besidePlaces<Table extends PlacesTable | PlacesMatrix>(
  table: Table,
  read: ReadStatistics,
  isCalled: (place: string, name: string) => boolean,
): Table {
  const book = new Book(read, isCalled);
  const rowsOf = (rows: readonly PlaceRow[], indicator: string, unit: string): readonly PlaceRow[] =>
    rows.map((row) => ({ ...row, ...book.of({ place: row.place, year: table.year - 1, indicator, unit, claimed: row.actual }) }));
  const filled =
    'columns' in table
      ? { ...table, columns: table.columns.map((column) => ({ ...column, rows: rowsOf(column.rows, column.indicator, column.unit) })) }
      : { ...table, rows: rowsOf(table.rows, table.indicator, table.unit) };
  return { ...filled, statistics: book.used };
}

/** Comparisons with statistics beside the results that the current report gives; of two places or drafts none are asked for. */
export function besideResults<Result extends PairComparison | ComparisonSet>(
  result: Result,
  read: ReadStatistics,
  isCalled: (place: string, name: string) => boolean,
): Result {
  const book = new Book(read, isCalled);
  const ofPair = <One extends PairComparison>(pair: One): One => {
    if (pair.relation !== 'years') return pair;
    const { place, year } = pair.current;
    const row = <Row extends IndicatorRow>(one: Row): Row => ({
      ...one,
      ...book.of({
        place,
        year: year === null ? null : year - 1,
        indicator: one.qualifier === undefined ? one.indicator : one.name,
        unit: one.unit,
        claimed: one.actual && { ...one.actual, unit: one.unit },
      }),
    });
    return { ...pair, indicators: pair.indicators.map(row) };
  };
  const filled = 'comparisons' in result ? { ...result, comparisons: result.comparisons.map(ofPair) } : ofPair(result);
  return { ...filled, statistics: book.used } as Result;
}
