import type { ChosenFile } from '@tongbi/archive';
import { digestFiles, type FileDigest, type FileFacts, readPaths } from '@tongbi/archive/node';
import { type CheckConfig, groupBy, isCorrectionOf, type Kind, type Message, said, UserError } from '@tongbi/model';
import type { Around } from '../rules/rule.js';
import type { CheckedPart, CheckSettings } from '../run/check-archive.js';
import { type CheckInput, type CheckMeans, toolsOf } from './check-with-memory.js';

/** Of a place's files what a check must know beside their bytes: with it they are checked by themselves. */
export interface CheckRequest {
  readonly files: readonly ChosenFile[];
  /** Of their bytes as they were planned. */
  readonly digests: readonly FileDigest[];
  readonly around: readonly Around[];
  readonly settings: CheckSettings;
  readonly config: CheckConfig;
  readonly prefix: string;
  /** Of a user's own. */
  readonly kinds: readonly Kind[];
}

/** What the parts of all units are joined with. */
export interface PlannedCheck {
  readonly files: readonly ChosenFile[];
  readonly settings: CheckSettings;
  readonly strangers: readonly Message[];
}

/** Files that say no place; no code of a place is so short. */
const PLACELESS = '0';

/** The files of each place with what stands around them, called by the place's folder; those that say no place together. */
export async function planCheck(
  { archive, corrections }: Pick<CheckInput, 'archive'> & Pick<CheckSettings, 'corrections'>,
  facts: ReadonlyMap<string, FileFacts>,
  means: CheckMeans,
  folderOf: (place: string) => string | undefined,
) {
  const [{ lookAround }, { namesOf, noteStrangers }] = await Promise.all([
    import('../run/look-around.js'),
    import('../run/find-contexts.js'),
  ]);
  const paths = [...facts.keys()];
  const digests = await digestFiles(archive.root, paths);
  const tools = toolsOf(archive, digests, means);
  const { around, entries } = await lookAround(paths, await tools.index(facts), tools.lettersOf);
  const settings = { today: new Date().toISOString().slice(0, 10), compare: false, corrections: [], language: 'zh' as const };
  const unchanged = (own: readonly string[]): readonly ChosenFile[] => own.map((path) => ({ path, change: 'unchanged' }));
  const groups = groupBy(paths, (path) => folderOf(around.get(path)!.entry.place ?? '') ?? PLACELESS);
  const { config, prefix, kinds } = archive;
  const requests = [...groups].map(([name, own]): { name: string; files: readonly string[]; input: CheckRequest } => {
    const beside = own.map((path) => around.get(path)!);
    const named = beside.flatMap(({ entry }) => namesOf(entry).map((id) => ({ id })));
    const said = { ...settings, corrections: corrections.filter((one) => isCorrectionOf(one, named)) };
    const known = { files: unchanged(own), digests: own.map((path) => digests.get(path)!), around: beside };
    return { name, files: own, input: { ...known, settings: said, config, prefix, kinds } };
  });
  const check: PlannedCheck = { files: unchanged(paths), settings, strangers: noteStrangers(corrections, entries) };
  return { requests, check };
}

/** Checks the files of a unit, whose paths are from `root`. @throws {UserError} where one has changed since it was planned */
export async function checkUnit(request: CheckRequest, root: string, paths: readonly string[], means: CheckMeans): Promise<CheckedPart> {
  const { files, around, settings, config, prefix, kinds } = request;
  const digests = await digestFiles(root, paths);
  const changed = request.digests.find(({ path, bytes }) => digests.get(path)?.bytes !== bytes);
  if (changed) throw new UserError(said('changed-since-planned', changed.path));
  const { checkFiles } = await import('../run/check-archive.js');
  const tools = toolsOf({ root, config, prefix, kinds, ...(await readPaths(config, prefix)) }, digests, means);
  return await checkFiles(files, new Map(around.map((one) => [one.entry.path, one])), settings, tools);
}
