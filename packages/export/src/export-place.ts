import { numberOf, type PlannedPair, type PlannedPlace, type PlannedReport } from '@tongbi/archive';
import { prepareReport, type ReadFile } from '@tongbi/compare';
import type { Comparison, PlacedCorrection, Record as Told } from '@tongbi/model';
import { type ExportedRows, makeRows } from './export-tables.js';
import type { ExportedReport } from './table.js';
import type { ExportedPair } from './tables/pair-tables.js';

export interface PlaceExport {
  readonly place: PlannedPlace;
  readonly corrections: readonly PlacedCorrection[];
}

export interface ExportTools {
  readonly read: (report: PlannedReport) => Promise<ReadFile>;
  readonly compare: (pair: PlannedPair, corrections: readonly PlacedCorrection[]) => Promise<Comparison>;
}

/** The rows of one place, its reports compared with their neighbours. */
export async function exportPlace({ place, corrections }: PlaceExport, { read, compare }: ExportTools): Promise<ExportedRows> {
  const reports: ExportedReport[] = [];
  for (const planned of place.reports) {
    const { report, commitments, figures } = prepareReport(await read(planned), corrections);
    const { file, isCompared } = planned;
    reports.push({ key: keyOf(place, planned), file, isCompared, report, commitments, figures: figures.metrics });
  }
  const pairs: ExportedPair[] = [];
  for (const pair of place.pairs) {
    const { commitments } = await compare(pair, corrections);
    pairs.push({ previous: pair.previous.id, current: pair.current.id, commitments: commitments.map(withoutWeight) });
  }
  return makeRows(reports, pairs);
}

/** Without what no table holds, and of twenty years would fill the memory. */
function withoutWeight({ redline: _, rival: __, because: ___, ...told }: Told): Told {
  return { ...told, because: [], results: told.results.map((result) => ({ ...result, because: [] })) };
}

function keyOf(place: PlannedPlace, planned: PlannedReport): string {
  const number = numberOf(place, planned);
  return number > 1 ? `${planned.id}-${number}` : planned.id;
}
