import { keyOf, type Memory, orderTasks, type ReportSource } from '@tongbi/archive';
import { checkStdinOnce, loadCorrections } from '@tongbi/archive/node';
import { type LineageChain, type LineageDocument, type PlacedCorrection, said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatChains, formatLongest, formatTasks } from '../terminal/format-lineage.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { showProgress, showShare, writeDocument } from '../terminal/terminal.js';
import { openFiles, readSources, withMemory } from './read-files.js';

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
    const traced = await traceFiles(sources, corrections, memory, () => showProgress(say('following', sources.length)));
    printOdd(await readSources(sources), traced.diagnostics);
    const { at, json } = options;
    if (at === undefined) await writeDocument(traced, json, formatLongest);
    else await writeDocument({ ...traced, lineage: chainsAt(traced, at) }, json, formatChains);
  });
}

/** The chains of reports, remembered where the same were followed before. */
export function traceFiles(
  sources: readonly ReportSource[],
  corrections: readonly PlacedCorrection[],
  memory: Memory,
  tell: () => void = () => undefined,
): Promise<LineageDocument> {
  return memory.remember('lineage', { reports: sources.map(({ key }) => key), corrections: keyOf(corrections) }, async () => {
    const reads = await readSources(sources);
    tell();
    return (await import('@tongbi/compare')).traceArchive(reads, { corrections });
  });
}

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** The chains of which a year holds the words. @throws {UserError} where none does */
export function chainsAt({ lineage: chains, reports }: LineageDocument, at: string): readonly LineageChain[] {
  const words = squeeze(at);
  const found = words ? chains.filter(({ places }) => places.some(({ place }) => squeeze(place.text).includes(words))) : [];
  if (found.length > 0) return found;
  throw new UserError(said('no-chain-holds', at || said('no-words'), reports[0]?.year, reports.at(-1)?.year));
}
