import { checkDone, readPart, readPlannedArchive, SiteWriter, type UnitKind, unitKinds } from '@tongbi/archive/node';
import { readBaseline } from '@tongbi/check/node';
import { type CheckedPart, joinParts } from '@tongbi/check/run';
import type { ExportedRows } from '@tongbi/export';
import { said, UserError } from '@tongbi/model';
import type { SitePage } from '@tongbi/site';
import type { PlaceOfSite } from '@tongbi/site/make';
import { checkOutputs, readOutputs } from '../outputs/check-outputs.js';
import { type OptionsOf, parseDataFormats } from '../program/options.js';
import { showShare } from '../terminal/terminal.js';
import { writeVerdict } from './check.js';
import { openExportFolder, sayExported, writeTables } from './export.js';
import type { PlannedWork } from './plan.js';
import { withMemory } from './read-files.js';
import { saySite, writeSite } from './site.js';
import { findArchive } from './with-archive.js';

type Join = (folder: string, work: PlannedWork, options: OptionsOf<'merge'>) => Promise<void>;

/** How what the units of each kind have made becomes what the command makes. */
const joiners: Readonly<Record<UnitKind, Join>> = { site: mergeSite, export: mergeExport, check: mergeCheck };

/** `tongbi merge`: joins what the units of a plan have made to what the whole command makes. */
export async function merge(command: string, folder: string, options: OptionsOf<'merge'>): Promise<void> {
  const kind = unitKinds.find((one) => one === command);
  if (!kind) throw new UserError(said('no-joined-command', command, unitKinds, folder));
  const work = await readPlannedArchive<PlannedWork>(folder);
  await joiners[kind](folder, work, options);
}

/** What the units made, one after the other. */
async function* partsOf<Part>(folder: string, ids: readonly string[]): AsyncGenerator<Part, void> {
  for (const [index, id] of ids.entries()) {
    showShare(index, ids.length, id);
    yield await readPart<Part>(folder, id);
  }
}

async function mergeExport(
  folder: string,
  { folder: archiveFolder, plan, units }: PlannedWork,
  options: OptionsOf<'merge'>,
): Promise<void> {
  const choices = { ...options, output: outputOf(options), format: parseDataFormats(options.format?.join(',') || 'csv,parquet') };
  await checkDone(folder, units.export);
  const path = await openExportFolder(choices, archiveFolder);
  sayExported(await writeTables(plan, partsOf<ExportedRows>(folder, units.export), path, choices), choices.output);
}

async function mergeSite(folder: string, work: PlannedWork, options: OptionsOf<'merge'>): Promise<void> {
  const out = outputOf(options);
  await checkDone(folder, work.units.site);
  const site = await SiteWriter.open({ out, archiveFolder: work.folder, force: options.force ?? false });
  const partOf = (place: string): Promise<PlaceOfSite> => readPart<PlaceOfSite>(folder, `site-${place}`);
  const joined = withMemory(options, (memory) =>
    writeSite({ ...work.plan, corrections: work.corrections }, work.site, site, {
      nameOf: (key) => memory.nameOf('site-pages', key),
      async *makeUnits(requests) {
        let last: { readonly place: string; readonly pages: Readonly<Record<string, readonly SitePage[]>> } | undefined;
        for (const [index, { place, pair }] of requests.entries()) {
          showShare(index, requests.length, pair?.path ?? place.folder);
          if (last?.place !== place.folder) last = { place: place.folder, pages: (await partOf(place.folder)).pages };
          yield last.pages[pair?.path ?? place.folder]!;
        }
      },
      async *makeMatrices(requests) {
        const { makeMatrixOf } = await import('../tasks/place-tasks.js');
        for (const request of requests)
          yield await makeMatrixOf({ request, root: work.root, words: null, memory: memory.placeForThreads() });
      },
      async *extractPlaces(requests) {
        for (const { place } of requests) yield (await partOf(place.folder)).extract;
      },
    }),
  );
  saySite(await joined.finally(site.release), out);
}

async function mergeCheck(folder: string, { root, config, check, units }: PlannedWork, options: OptionsOf<'merge'>): Promise<void> {
  const outputs = readOutputs(options.format ?? []);
  await checkOutputs(outputs);
  await checkDone(folder, units.check);
  const archive = await findArchive([root], config ?? undefined);
  const baseline = await readBaseline(archive, false);
  const parts: CheckedPart[] = [];
  for await (const part of partsOf<CheckedPart>(folder, units.check)) parts.push(part);
  const chosen = { files: check.files, removed: [], base: null, scope: 'all' as const, notes: [] };
  const checked = joinParts(check.files, parts, check.strangers);
  await writeVerdict({ archive, chosen, checked, baseline }, { language: check.settings.language }, outputs);
}

function outputOf({ output }: OptionsOf<'merge'>): string {
  if (output !== undefined) return output;
  throw new UserError(said('output-not-said'));
}
