import { join, relative } from 'node:path';
import {
  digestFiles,
  type OutputKind,
  openOutputFolder,
  partFile,
  type UnitKind,
  unitFile,
  unitKinds,
  type WorkUnit,
  writeFileAtomically,
  writeUnits,
} from '@tongbi/archive/node';
import type { Around } from '@tongbi/check/run';
import { isCorrectionOf } from '@tongbi/model';
import { type PlaceRequest, placeRequests, planSite, type SitePlace } from '@tongbi/site';
import { showProgress } from '../terminal/progress.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { knownTools } from './check-with-memory.js';
import { exportRequests } from './export.js';
import { type SiteChoices, siteOptions } from './site.js';
import type { CheckRequest, PlannedWork, UnitInputs } from './unit-inputs.js';
import { type ArchiveOptions, type ArchiveRequest, withArchive } from './with-archive.js';

type PlanOptions = ArchiveOptions & SiteChoices;

/** A unit as the plan tells it: everything a scheduler needs, and nothing else. */
interface PlannedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** What does it. */
  readonly command: string;
  readonly reads: readonly string[];
  readonly writes: string;
  /** Units that must be done before. */
  readonly needs: readonly string[];
}

const kind: OutputKind = { what: 'a plan', example: 'work', others: 'the other files stay there.' };
const PLAN = 'plan.jsonl';
/** The rest is what recipes have joined in it. */
const OWN: ReadonlySet<string> = new Set([
  PLAN,
  'archive.json',
  'units',
  'parts',
  'site',
  'site.done',
  'export',
  'export.done',
  'check.json',
]);
/** Files that say no place; no code of a place is so short. */
const PLACELESS = '0';

/** `tongbi plan`: what is to be done of an archive, place by place, as files that each can be worked on by itself, and as JSON lines. */
export async function plan(given: string | undefined, options: PlanOptions): Promise<void> {
  const out = options.output;
  const lines = await withArchive(given, options, {
    task: 'plan',
    example: 'tongbi plan reports -o work',
    open: async (archiveFolder) => ({
      path: await openOutputFolder(
        kind,
        { out, archiveFolder, force: options.force ?? false },
        (_, names) => names.filter((name) => !OWN.has(name)).length,
      ),
    }),
    make: async (archive) => {
      const { units, work } = await planWork(archive, given ?? '.', options);
      await writeUnits(out, work, units);
      const planned = [...units.map((unit) => tellUnit(unit, out)), ...unitKinds.map((one) => tellMerge(one, work.units[one], out))];
      const text = planned.map((one) => `${JSON.stringify(one)}\n`).join('');
      await writeFileAtomically(join(out, PLAN), text);
      return text;
    },
  });
  await writeStdout(lines);
}

function tellUnit({ id, kind: of, reads }: WorkUnit, out: string): PlannedUnit {
  const file = unitFile(out, id);
  return { id, kind: of, command: `tongbi work ${quote(file)}`, reads: [file, ...reads], writes: partFile(out, id), needs: [] };
}

function tellMerge(of: UnitKind, needs: readonly string[], out: string): PlannedUnit {
  const writes = join(out, of === 'check' ? 'check.json' : of);
  const target = of === 'check' ? `--format json=${quote(writes)}` : `-o ${quote(writes)}`;
  const reads = [join(out, 'archive.json'), ...needs.map((id) => partFile(out, id))];
  return { id: of, kind: of, command: `tongbi merge ${of} ${quote(out)} ${target}`, reads, writes, needs };
}

/** As a shell takes it. */
const quote = (word: string): string => (/^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** All units, and what joins them. */
async function planWork(
  request: ArchiveRequest,
  folder: string,
  options: PlanOptions,
): Promise<{ readonly units: readonly WorkUnit[]; readonly work: PlannedWork }> {
  const { archive, plan: planned, corrections, memory } = request;
  const choices = siteOptions(options);
  const site = planSite(planned.places, choices);
  const { requests: checks, check } = await planCheck(request, site.places);
  const exports = exportRequests(planned, corrections);
  const fileOf = new Map(planned.places.map(({ name }, index) => [name, site.places[index]!.folder]));
  const inputs: Readonly<{ [Kind in UnitKind]: readonly (readonly [place: string, input: UnitInputs[Kind]])[] }> = {
    site: placeRequests(site, corrections).map((one): [string, PlaceRequest] => [one.place.folder, one]),
    export: exports.map((one) => [fileOf.get(one.place.name)!, one]),
    check: checks,
  };
  const root = relative('.', archive.root) || '.';
  const filesOf = {
    site: ({ place }: UnitInputs['site']) => place.reports.map(({ file }) => file),
    export: ({ place }: UnitInputs['export']) => place.reports.map(({ file }) => file),
    check: ({ files }: UnitInputs['check']) => files.map(({ path }) => path),
  } as const satisfies Record<UnitKind, unknown>;
  const units: WorkUnit[] = [];
  for (const of of unitKinds) {
    const code = await memory.nameOf(stageOf[of], null);
    for (const [name, input] of inputs[of])
      units.push({ id: `${of}-${name}`, kind: of, code, root, reads: filesOf[of](input as never).map((file) => join(root, file)), input });
  }
  const idsOf = (of: UnitKind): readonly string[] => units.flatMap((unit) => (unit.kind === of ? [unit.id] : []));
  const work: PlannedWork = {
    root,
    folder,
    config: options.config ?? null,
    plan: planned,
    corrections,
    site: choices,
    check,
    units: { site: idsOf('site'), export: idsOf('export'), check: idsOf('check') },
  };
  return { units, work };
}

/** By whose code each kind is made. */
const stageOf = { site: 'site-pages', export: 'export-place', check: 'archive-check' } as const satisfies Record<UnitKind, string>;

/** The files of each place with what stands around them; those that say no place together. */
async function planCheck(
  { archive, facts, corrections, jobs, memory }: ArchiveRequest,
  places: readonly SitePlace[],
): Promise<{ readonly requests: readonly (readonly [place: string, input: CheckRequest])[]; readonly check: PlannedWork['check'] }> {
  const { lookAround, noteStrangers } = await import('@tongbi/check/run');
  const paths = [...facts.keys()];
  showProgress('indexing the archive');
  const digests = await digestFiles(archive.root, paths);
  const tools = knownTools(archive, paths, digests, jobs, memory);
  const { around, entries } = await lookAround(paths, await tools.index(facts), tools.lettersOf);
  const settings = { today: new Date().toISOString().slice(0, 10), compare: false, corrections: [], language: 'zh' as const };
  const folders = new Map(places.map(({ name, folder }) => [name, folder]));
  const groups = new Map<string, CheckRequest['files'][number][]>();
  for (const path of paths) {
    const name = folders.get(around.get(path)!.entry.place ?? '') ?? PLACELESS;
    groups.set(name, [...(groups.get(name) ?? []), { path, change: 'unchanged' }]);
  }
  const requests = [...groups].map(([name, files]): [string, CheckRequest] => {
    const own = files.map(({ path }) => around.get(path)!);
    const said = corrections.filter((one) => isCorrectionOf(one, own.flatMap(idsOf)));
    const { config, prefix } = archive;
    const bytes = files.map(({ path }) => digests.get(path)!);
    return [name, { files, digests: bytes, around: own, settings: { ...settings, corrections: said }, config, prefix }];
  });
  const files = paths.map((path) => ({ path, change: 'unchanged' as const }));
  return { requests, check: { files, settings, strangers: noteStrangers(corrections, entries) } };
}

/** What corrections may call a report, by what is known without reading it. */
const idsOf = ({ entry: { path, place, year } }: Around) => [
  { id: `${place}-${year}` },
  { id: path.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '') },
];
