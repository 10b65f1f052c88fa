import { keyOf } from '@tongbi/archive';
import { type ComparedWith, type ReportSource, readSources } from '@tongbi/archive/node';
import type { ComparisonSet } from '@tongbi/model';
import { segmenterFor } from '../tasks/segmenters.js';
import { showProgress } from '../terminal/progress.js';
import { chooseFocus } from './choose-focus.js';

/** One report compared with each of the others: the focus, else that of the last year. */
export async function compareSet(
  sources: readonly ReportSource[],
  focus: string | undefined,
  { memory, corrections }: ComparedWith,
): Promise<ComparisonSet> {
  const reads = await readSources(sources, showProgress);
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
  return await memory.remember('comparison', key, async () => {
    showProgress(`comparing ${reads.length} reports`);
    const ordered = order.map((at) => reads[at]!);
    const [{ compareReportSet }, segment] = await Promise.all([import('@tongbi/compare'), segmenterFor(ordered)]);
    return compareReportSet(ordered, { focus: ordered[0]!.report.id, segment, corrections });
  });
}
