import { type ArchiveEntry, type FileReader, findNeighbours, type IndexedFile } from '@tongbi/archive';
import type { PathClaim } from '@tongbi/archive/paths';
import { sharedShare, takeSamples } from '@tongbi/archive/texts';
import type { ReadReportFile, RuleContext, Twin } from '../rules/rule-context.js';

/** From here on two texts are one. Two years' reports of a place share a twentieth. */
const COPIED_SHARE = 0.5;

/** All that the rules may know of a report but what changed against its neighbours. */
export interface FileContext {
  readonly own: Omit<RuleContext, 'previous' | 'next' | 'changes'>;
  readonly previous: ReadReportFile | null;
  readonly next: ReadReportFile | null;
  /** Which neighbour could not be taken, and why. */
  readonly notes: readonly string[];
}

export interface ContextTools {
  readonly claimOf: (path: string) => PathClaim;
  readonly reader: FileReader;
  /** What is known of every file of the archive. */
  readonly index: () => Promise<readonly IndexedFile[]>;
}

/** What stands around those of the files that are reports: neighbours, copies, the list of all. All of them were read. */
export async function findContexts(
  paths: readonly string[],
  today: string,
  { claimOf, reader, index }: ContextTools,
): Promise<{ readonly contexts: ReadonlyMap<string, FileContext>; readonly entries: readonly ArchiveEntry[] }> {
  const indexed = await index();
  const unique = uniqueTargets(indexed);
  const archive = unique.map(({ entry }) => entry);
  const around = paths.flatMap((path) => {
    if (reader.known(path)?.kind !== 'report') return [];
    const own = indexed.find(({ entry }) => entry.path === path)!;
    // A link and the file that it leads to are one report, and no two of the same year.
    const others = unique.flatMap(({ entry, target }) => (target === own.target ? [] : [entry]));
    return [{ path, own, neighbours: findNeighbours(own.entry, others) }];
  });
  await reader.readAll(around.flatMap(({ neighbours: { previous, next } }) => [previous, next].flatMap((one) => one?.path ?? [])));
  const contexts = around.map(({ path, own: { entry, letters, target }, neighbours }): [string, FileContext] => {
    const notes: string[] = [];
    const take = (one: ArchiveEntry | null) => takeNeighbour(reader, one, (why) => notes.push(`${path} was not compared with ${why}.`));
    const copies = copiesOf(
      letters,
      indexed.filter((one) => one.target !== target),
    );
    const own = { ...readOf(reader, path)!, claim: claimOf(path), entry, neighbours, archive, copies, today };
    return [path, { own, previous: take(neighbours.previous), next: take(neighbours.next), notes }];
  });
  return { contexts: new Map(contexts), entries: archive };
}

/** A neighbour that cannot be read, or is of another place or year than its path says, is none. */
function takeNeighbour(reader: FileReader, entry: ArchiveEntry | null, tell: (why: string) => void): ReadReportFile | null {
  const read = entry && readOf(reader, entry.path);
  if (!entry || (read?.report.place === entry.place && read.report.year === entry.year)) return read;
  tell(`${entry.path}, which ${read ? `says it is of ${read.report.place} ${read.report.year}` : 'cannot be read as a report'}`);
  return null;
}

function readOf(reader: FileReader, path: string): ReadReportFile | null {
  const outcome = reader.known(path);
  if (outcome?.kind !== 'report') return null;
  return { path, report: outcome.report, diagnostics: outcome.diagnostics, figures: outcome.figures };
}

function copiesOf(own: string, others: readonly IndexedFile[]): readonly Twin[] {
  const samples = takeSamples(own);
  return others
    .map(({ entry, letters }) => ({ path: entry.path, share: sharedShare(samples, letters) }))
    .filter(({ share }) => share >= COPIED_SHARE);
}

/** A link and the file that it leads to are one report; the first by name stands for both. */
function uniqueTargets(indexed: readonly IndexedFile[]): readonly IndexedFile[] {
  const seen = new Set<string>();
  return indexed.filter(({ target }) => !seen.has(target) && seen.add(target));
}
