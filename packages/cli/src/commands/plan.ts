import { join, relative } from 'node:path';
import type { PlannedPlace } from '@tongbi/archive';
import type { ArchivePlan, OutputKind, UnitKind, WorkUnit } from '@tongbi/archive/node';
import { openOutputFolder, partFile, unitFile, unitKinds, writeFileAtomically, writeUnits } from '@tongbi/archive/node';
import { type CheckRequest, type PlannedCheck, planCheck } from '@tongbi/check/node';
import type { PlaceExport } from '@tongbi/export/make';
import type { PlacedCorrection } from '@tongbi/model';
import { type PlaceRequest, placeRequests, planSite, type SiteOptions, type SitePlace } from '@tongbi/site';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { showProgress, tell, writeStdout } from '../terminal/terminal.js';
import { exportRequests } from './export.js';
import { siteOptions } from './site.js';
import { type ArchiveRequest, withArchive } from './with-archive.js';

export interface UnitInputs {
  readonly site: PlaceRequest;
  readonly export: PlaceExport;
  readonly check: CheckRequest;
}

/** What the parts of all units are joined with. */
export interface PlannedWork {
  /** Of the archive, and the folder that was planned, from where the commands run. */
  readonly root: string;
  readonly folder: string;
  readonly config: string | null;
  readonly plan: ArchivePlan;
  readonly corrections: readonly PlacedCorrection[];
  readonly site: SiteOptions;
  readonly check: PlannedCheck;
  /** The units of each kind, in the order in which they are joined. */
  readonly units: Readonly<Record<UnitKind, readonly string[]>>;
}

/** A unit as the plan shows it: everything a scheduler needs, and nothing else. */
interface PlannedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly command: string;
  readonly reads: readonly string[];
  readonly writes: string;
  /** Units that must be done before. */
  readonly needs: readonly string[];
}

const kind: OutputKind = { what: 'a-plan', example: 'work', others: 'others-stay' };
const PLAN = 'plan.jsonl';
/** The rest is what recipes have joined in it. */
const OWN = [PLAN, 'archive.json', 'units', 'parts', 'site', 'site.done', 'export', 'export.done', 'check.json'];

/** `tongbi plan`: what is to be done of an archive, place by place, as files that each can be worked on by itself, and as JSON lines. */
export async function plan(given: string | undefined, options: OptionsOf<'plan'>): Promise<void> {
  const out = options.output;
  const lines = await withArchive(given, options, {
    task: 'plan',
    example: 'tongbi plan reports -o work',
    open: async (archiveFolder) => ({
      path: await openOutputFolder(
        kind,
        { out, archiveFolder, force: options.force ?? false },
        (_, names) => names.filter((name) => !OWN.includes(name)).length,
      ),
    }),
    make: async (archive) => {
      const { units, work } = await planWork(archive, given ?? '.', options);
      await writeUnits(out, work, units);
      const planned = [
        ...units.map((unit) => describeUnit(unit, out)),
        ...unitKinds.map((one) => describeMerge(one, work.units[one], out)),
      ];
      const text = planned.map((one) => `${JSON.stringify(one)}\n`).join('');
      await writeFileAtomically(join(out, PLAN), text);
      return text;
    },
  });
  await writeStdout(lines);
}

function describeUnit({ id, kind: of, reads }: WorkUnit, out: string): PlannedUnit {
  const file = unitFile(out, id);
  return { id, kind: of, command: `tongbi work ${quote(file)}`, reads: [file, ...reads], writes: partFile(out, id), needs: [] };
}

function describeMerge(of: UnitKind, needs: readonly string[], out: string): PlannedUnit {
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
  options: OptionsOf<'plan'>,
): Promise<{ readonly units: readonly WorkUnit[]; readonly work: PlannedWork }> {
  const { archive, plan: planned, corrections, memory } = request;
  const choices = siteOptions(options);
  const site = planSite(planned.places, choices);
  showProgress(say('indexing'));
  const folders = new Map(site.places.map(({ name, folder }) => [name, folder]));
  const { requests: checks, check } = await planCheck(request, request.facts, { ...request, tell }, (place) => folders.get(place));
  const filesOf = ({ reports }: SitePlace | PlannedPlace): readonly string[] => reports.map(({ file }) => file);
  const wanted: Readonly<{ [Kind in UnitKind]: readonly Wanted<UnitInputs[Kind]>[] }> = {
    site: placeRequests(site, corrections).map((input) => ({
      name: input.place.folder,
      input,
      files: [...filesOf(input.place), ...input.above.map(({ file }) => file)],
    })),
    export: exportRequests(planned, corrections).map((input, index) => ({
      name: site.places[index]!.folder,
      input,
      files: filesOf(input.place),
    })),
    check: checks,
  };
  const root = relative('.', archive.root) || '.';
  const units: WorkUnit[] = [];
  for (const of of unitKinds) {
    const code = memory.nameOf(stageOf[of], null);
    for (const { name, input, files } of wanted[of])
      units.push({ id: `${of}-${name}`, kind: of, code, root, reads: files.map((file) => join(root, file)), input });
  }
  const idsOf = (of: UnitKind): readonly string[] => units.flatMap((unit) => (unit.kind === of ? [unit.id] : []));
  const joined = { site: idsOf('site'), export: idsOf('export'), check: idsOf('check') };
  const config = options.config ?? null;
  return { units, work: { root, folder, config, plan: planned, corrections, site: choices, check, units: joined } };
}

/** What a unit is made of, and what it is called by. */
interface Wanted<Input> {
  readonly name: string;
  readonly input: Input;
  readonly files: readonly string[];
}

/** By whose code each kind is made. */
const stageOf = { site: 'site-pages', export: 'export-place', check: 'archive-check' } as const satisfies Record<UnitKind, string>;
