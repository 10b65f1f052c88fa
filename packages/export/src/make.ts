/** The rows of a place: with the comparing that they are made of. */

import { numberOf, type PlannedPlace, type PlannedReport, type PlanTools } from '@tongbi/archive';
import { prepareReport } from '@tongbi/compare';
import type { PlacedCorrection, Record as Told } from '@tongbi/model';
import { type ExportedPair, type ExportedRows, makeRows } from './export-tables.js';
import type { ExportedReport } from './table.js';

export interface PlaceExport {
  readonly place: PlannedPlace;
  readonly corrections: readonly PlacedCorrection[];
}

/** The rows of one place, its reports compared with their neighbours. */
export async function exportPlace(
  { place, corrections }: PlaceExport,
  { read, compare }: Pick<PlanTools, 'read' | 'compare'>,
): Promise<ExportedRows> {
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
