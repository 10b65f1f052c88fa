import { chainsAt, orderTasks, traceSources } from '@tongbi/archive';
import { checkStdinOnce, loadCorrections, readSources } from '@tongbi/archive/node';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatChains, formatLongest, formatTasks } from '../terminal/format-lineage.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { showProgress, showShare, writeDocument } from '../terminal/terminal.js';
import { openFiles, withMemory } from './read-files.js';

/** `tongbi lineage`: how long commitments have been carried; with `--at` the chains that hold the words, with their wording of each year; with `--tasks` the order of the tasks. */
export async function lineage(files: readonly string[], options: OptionsOf<'lineage'>): Promise<void> {
  checkStdinOnce(files);
  const corrections = await loadCorrections(files, options);
  await withMemory(options, async (memory) => {
    const sources = await openFiles(files, memory, options);
    if (options.tasks) {
      const reads = await readSources(sources);
      const tell = (done: number, all: number) => showShare(done, all, say('comparing', 2));
      const { order, diagnostics } = await orderTasks(reads, sources, { memory, corrections, segment: segmenterFor, tell });
      printOdd(reads, diagnostics);
      await writeDocument(order, options.json, formatTasks);
      return;
    }
    const traced = await traceSources(sources, { memory, corrections, tell: () => showProgress(say('following', sources.length)) });
    printOdd(await readSources(sources), traced.diagnostics);
    const { at, json } = options;
    if (at === undefined) await writeDocument(traced, json, formatLongest);
    else await writeDocument({ ...traced, lineage: chainsAt(traced, at) }, json, formatChains);
  });
}
