import { readInput } from '@tongbi/archive/node';
import { besidePlaces, besideResults, readStatistics } from '@tongbi/metric-differ';
import type { Comparison, ComparisonSet, PlacesMatrix, PlacesTable, StatisticsUsed } from '@tongbi/model';
import { decodeText } from '@tongbi/normalizer';
import { isPlaceCalled } from '@tongbi/normalizer/places';
import { plainLine } from '@tongbi/renderer/text';
import { say } from '../language.js';
import { clearProgress } from '../terminal/progress.js';

/** Puts the rows of a file beside what reports say was reached; of each that finds no place it is said why. */
interface Actuals {
  readonly besideResults: <Result extends Comparison | ComparisonSet>(result: Result) => Result;
  readonly besidePlaces: <Table extends PlacesTable | PlacesMatrix>(table: Table) => Table;
}

/** @throws {UserError} where the file cannot be read, or lacks a column */
export async function openActuals(file: string): Promise<Actuals> {
  const read = readStatistics(decodeText(await readInput(file), file), file);
  return {
    besideResults: (result) => printUnused(besideResults(result, read, isPlaceCalled)),
    besidePlaces: (table) => printUnused(besidePlaces(table, read, isPlaceCalled)),
  };
}

function printUnused<Result extends { readonly statistics?: StatisticsUsed }>(result: Result): Result {
  const { file, used, unused } = result.statistics!;
  clearProgress();
  const lines = unused.map(({ line, row, why }) => say('statistic-unused', line, plainLine(row), say(`unused: ${why}`)));
  process.stderr.write(`${[say('statistics-read', file, used, unused.length), ...lines].join('\n')}\n`);
  return result;
}
