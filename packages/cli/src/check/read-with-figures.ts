import { type ReadMetrics, readMetrics } from '@tongbi/metric-differ';
import { type FileOutcome, readArchiveFile } from './read-archive-file.js';

/** A file of an archive as far as it could be read, and the figures of its report. */
export type ReadOutcome =
  | (FileOutcome & { readonly kind: 'report'; readonly figures: ReadMetrics })
  | (FileOutcome & { readonly kind: 'refused' });

/** Reads one file of the archive, `path` from its root, and its figures. */
export async function readWithFigures({ root, path }: { readonly root: string; readonly path: string }): Promise<ReadOutcome> {
  const outcome = await readArchiveFile(root, path);
  return outcome.kind === 'refused' ? outcome : { ...outcome, figures: readMetrics(outcome.report) };
}
