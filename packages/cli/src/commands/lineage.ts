import { keyOf } from '@tongbi/archive';
import { type CorrectionsChoice, checkStdinOnce, loadCorrections } from '@tongbi/archive/node';
import { type LineageChain, type LineageDocument, said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import { formatChains, formatLongest } from '../terminal/format-lineage.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { writeDocument } from '../terminal/write-stdout.js';
import { type KindOptions, openFiles, readSources } from './read-files.js';
import { type CacheOptions, withMemory } from './with-memory.js';

type LineageOptions = CorrectionsChoice & CacheOptions & KindOptions & { readonly at?: string; readonly json?: boolean };

/** `tongbi lineage`: how long commitments have been carried; with `--at` the chains that hold the words, with their wording of each year. */
export async function lineage(files: readonly string[], options: LineageOptions): Promise<void> {
  checkStdinOnce(files);
  const corrections = await loadCorrections(files, options);
  await withMemory(options, async (memory) => {
    const sources = await openFiles(files, memory, options);
    const reads = await readSources(sources);
    const traced = await memory.remember(
      'lineage',
      { reports: sources.map(({ key }) => key), corrections: keyOf(corrections) },
      async () => {
        showProgress(say('following', reads.length));
        return (await import('@tongbi/compare')).traceArchive(reads, { corrections });
      },
    );
    clearProgress();
    printOdd(reads, traced.diagnostics);
    const { at, json } = options;
    if (at === undefined) await writeDocument(traced, json, formatLongest);
    else await writeDocument({ ...traced, lineage: chainsAt(traced, at) }, json, formatChains);
  });
}

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

function chainsAt({ lineage: chains, reports }: LineageDocument, at: string): readonly LineageChain[] {
  const words = squeeze(at);
  const found = words ? chains.filter(({ places }) => places.some(({ place }) => squeeze(place.text).includes(words))) : [];
  if (found.length > 0) return found;
  throw new UserError(said('no-chain-holds', at || said('no-words'), reports[0]?.year, reports.at(-1)?.year));
}
