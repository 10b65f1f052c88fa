import { findInArchive, searchedReports } from '@tongbi/archive';
import { listReportFiles, loadCorrections, readEach } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatFound, formatQuotation } from '../terminal/format-records.js';
import { showShare, writeDocument } from '../terminal/terminal.js';
import { leaveOut, saidOfKinds, withMemory } from './read-files.js';

/** As grep ends where nothing was found. */
const NOTHING_FOUND = 1;
/** A terminal shows so many; whoever wants all of them reads the JSON. Each compared the first time takes two comparisons. */
const USUAL_LIMIT = { compared: 10, text: 50 };

/** `tongbi find`: the sentences of an archive that hold words, with what they were and became; with `--quote` where a quotation stands word for word. */
export async function find(first: string, others: readonly string[], options: OptionsOf<'find'>): Promise<void> {
  const { quote, json } = options;
  const compares = options.compare !== false;
  const { limit = USUAL_LIMIT[compares && quote === undefined ? 'compared' : 'text'] } = options;
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
    const query = { words: first, as: options.as, most: options.limit ?? (json ? undefined : limit), compares };
    const found =
      quote === undefined
        ? await findInArchive(reports, query, { memory, corrections, segment, tell })
        : await (await import('@tongbi/compare')).checkQuotation(reports, quote, segment);
    await writeDocument(found, json, (_, style) => ('quote' in found ? formatQuotation(found, limit, style) : formatFound(found, style)));
    if ('quote' in found ? found.verbatim.length === 0 : found.found === 0) process.exitCode = NOTHING_FOUND;
  });
}
