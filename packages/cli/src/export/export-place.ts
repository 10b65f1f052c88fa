import { compareReports, prepareReport } from '@tongbi/compare';
import { type ExportedPair, type ExportedReport, type ExportedRows, makeRows } from '@tongbi/export';
import type { PlacedCorrection, Record as Told } from '@tongbi/model';
import type { SitePlace, SiteReport } from '@tongbi/site';
import type { ReadReportFile } from '../files/read-report.js';
import { segmenterFor } from '../files/segmenter-for.js';
import { readPlanned } from '../site/read-planned.js';

export interface ExportRequest {
  /** Of the archive. */
  readonly root: string;
  /** What persons say of the archive's reports. */
  readonly corrections: readonly PlacedCorrection[];
  readonly place: SitePlace;
}

/** The rows of one place, its reports compared with their neighbours. From plain data to plain data, so that a thread can do it. */
export async function exportPlace({ root, corrections, place }: ExportRequest): Promise<ExportedRows> {
  const reads = new Map<SiteReport, ReadReportFile>();
  for (const planned of place.reports) reads.set(planned, await readPlanned(root, planned));
  const reports = [...reads].map(([planned, read]) => exportReport(planned, read, { key: keyOf(place, planned), corrections }));
  const byFile = new Map([...reads].map(([{ file }, read]) => [file, read]));
  const segment = place.pairs.length ? segmenterFor([...reads.values()]) : undefined;
  const pairs = place.pairs.map(({ previous, current }): ExportedPair => {
    const { commitments } = compareReports(byFile.get(previous.file)!, byFile.get(current.file)!, { segment: segment!, corrections });
    return { previous: previous.id, current: current.id, commitments: commitments.map(withoutWeight) };
  });
  return makeRows(reports, pairs);
}

/** Without what no table holds, and of twenty years would fill the memory. */
function withoutWeight({ redline: _, rival: __, because: ___, ...told }: Told): Told {
  return { ...told, because: [], results: told.results.map((result) => ({ ...result, because: [] })) };
}

function exportReport(
  planned: SiteReport,
  read: ReadReportFile,
  { key, corrections }: { readonly key: string; readonly corrections: readonly PlacedCorrection[] },
): ExportedReport {
  const { report, commitments, figures } = prepareReport(read, corrections);
  return { key, file: planned.file, isCompared: planned.isCompared, report, commitments, figures: figures.metrics };
}

/** Of several texts of one year the first, which is compared, has the name of the report. */
function keyOf({ reports }: SitePlace, planned: SiteReport): string {
  const before = reports.slice(0, reports.indexOf(planned)).filter(({ year }) => year === planned.year).length;
  return before ? `${planned.id}-${before + 1}` : planned.id;
}
