import { findInArchive, type Searched, searchedReports } from '@tongbi/archive';
import { type CorrectionsChoice, listReportFiles, loadCorrections, readEach } from '@tongbi/archive/node';
import { type FoundAs, said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatFound, formatQuotation } from '../terminal/format-found.js';
import { clearProgress, showShare } from '../terminal/progress.js';
import { writeDocument } from '../terminal/write-stdout.js';
import { type KindOptions, leaveOut, saidOfKinds } from './read-files.js';
import { type CacheOptions, withMemory } from './with-memory.js';

interface FindOptions extends CorrectionsChoice, CacheOptions, KindOptions, Searched {
  readonly quote?: string;
  readonly as?: FoundAs;
  readonly limit?: number;
  readonly compare: boolean;
  readonly json?: boolean;
}

/** As grep ends where nothing was found. */
const NOTHING_FOUND = 1;
/** A terminal shows so many; whoever wants all of them reads the JSON. Each compared the first time takes two comparisons. */
const USUAL_LIMIT = { compared: 10, text: 50 };

/** `tongbi find`: the sentences of an archive that hold words, with what they were and became; with `--quote` where a quotation stands word for word. */
export async function find(first: string, others: readonly string[], options: FindOptions): Promise<void> {
  const { quote, json } = options;
  const { limit = USUAL_LIMIT[options.compare && quote === undefined ? 'compared' : 'text'] } = options;
  if ((quote ?? first).trim() === '') throw new UserError(said('find-needs-words'));
  const named = quote === undefined ? others : [first, ...others];
  const files = await listReportFiles(named.length > 0 ? named : ['.']);
  const paths = files.map(({ file }) => file);
  const corrections = await loadCorrections(paths, options);
  await withMemory(options, async (memory) => {
    const { read, sources, refused } = await readEach(files, memory, showShare, await saidOfKinds(paths, options));
    leaveOut(refused);
    const reports = searchedReports(read, sources, options);
    const segment = () => segmenterFor(reports);
    const tell = (done: number, all: number) => showShare(done, all, say('comparing', 2));
    const query = { words: first, as: options.as, most: options.limit ?? (json ? undefined : limit), compares: options.compare };
    const found =
      quote === undefined
        ? await findInArchive(reports, query, { memory, corrections, segment, tell })
        : await (await import('@tongbi/compare')).checkQuotation(reports, quote, segment);
    clearProgress();
    await writeDocument(found, json, (_, style) => ('quote' in found ? formatQuotation(found, limit, style) : formatFound(found, style)));
    if ('quote' in found ? found.verbatim.length === 0 : found.found === 0) process.exitCode = NOTHING_FOUND;
  });
}
