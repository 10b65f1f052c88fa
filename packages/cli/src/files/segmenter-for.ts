import { reportAsRead, type Segment } from '@tongbi/model';
import { createSegmenter } from '@tongbi/segmenter';
import type { ReadReportFile } from './read-report.js';

/** A segmenter that knows the words of these reports: it loads a part of the dictionary, and cuts as the whole does. */
export function segmenterFor(reads: readonly Pick<ReadReportFile, 'report'>[]): Segment {
  // A sentence is cut as it is read, over the ends of its lines.
  return createSegmenter({ texts: reads.map(({ report }) => reportAsRead(report).text.replace(/\s+/gu, '')) });
}
