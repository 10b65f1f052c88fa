import type { Comparison, ComparisonSet, PlacedCorrection } from '@tongbi/model';
import { keyOf, type Store } from '../cache/store.js';
import { chooseFocus } from '../commands/choose-focus.js';
import { showProgress } from '../terminal/progress.js';
import { type ReportSource, readSources } from './report-source.js';

/** What a comparison is made with beside its reports. */
export interface ComparedWith {
  readonly store: Store;
  /** What persons say of these reports. */
  readonly corrections: readonly PlacedCorrection[];
}

/** Two reports compared as given, previous and current; taken from the store where they were before. */
export async function comparePairOf(
  previous: ReportSource,
  current: ReportSource,
  { store, corrections }: ComparedWith,
): Promise<Comparison> {
  return await store.remember('comparison', { reports: [previous.key, current.key], corrections: keyOf(corrections) }, async () => {
    const reads = await readSources([previous, current]);
    showProgress('comparing 2 reports');
    const [{ compareReports }, { segmenterFor }] = await Promise.all([import('@tongbi/compare'), import('./segmenter-for.js')]);
    return compareReports(reads[0]!, reads[1]!, { segment: segmenterFor(reads), corrections });
  });
}

/** One report compared with each of the others: the focus, else that of the last year. */
export async function compareSetOf(
  sources: readonly ReportSource[],
  focus: string | undefined,
  { store, corrections }: ComparedWith,
): Promise<ComparisonSet> {
  const reads = await readSources(sources);
  const chosen = reads.indexOf(
    chooseFocus(
      sources.map(({ file }) => file),
      reads,
      focus,
    ),
  );
  // The focus first: where two editions of one year have one id, the first keeps it.
  const order = [chosen, ...reads.keys()].filter((at, index) => index === 0 || at !== chosen);
  const key = { focus: true, reports: order.map((at) => sources[at]!.key), corrections: keyOf(corrections) };
  return await store.remember('comparison', key, async () => {
    showProgress(`comparing ${reads.length} reports`);
    const [{ compareReportSet }, { segmenterFor }] = await Promise.all([import('@tongbi/compare'), import('./segmenter-for.js')]);
    const ordered = order.map((at) => reads[at]!);
    return compareReportSet(ordered, { focus: ordered[0]!.report.id, segment: segmenterFor(ordered), corrections });
  });
}
