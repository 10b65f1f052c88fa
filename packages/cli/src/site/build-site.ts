import { isCorrectionOf } from '@tongbi/model';
import {
  type LeftOut,
  makeSitemap,
  makeSitePages,
  type PlaceExtract,
  planSite,
  type ReportFacts,
  type Site,
  type SitePair,
  type SitePlace,
} from '@tongbi/site';
import type { ArchiveRequest } from '../commands/with-archive.js';
import { sha256Of } from '../files/sha256-of.js';
import { resultOf } from '../jobs/task-outcome.js';
import type { UnitRequest } from './make-unit.js';
import type { SiteFolder } from './open-site-folder.js';
import { readSource } from './read-source.js';
import type { KnownSource } from './site-manifest.js';
import { SiteWriter, type WrittenCounts } from './site-writer.js';
import { stageDigest } from './stage-digest.js';

interface SiteRequest extends ArchiveRequest {
  readonly folder: SiteFolder;
  readonly language: Site['language'];
  readonly baseUrl: string | undefined;
}

export interface BuiltSite extends WrittenCounts {
  readonly site: Site;
  readonly leftOut: readonly LeftOut[];
}

/** Pages that are made in one piece, from nothing but what their key says. */
interface Unit {
  readonly name: string;
  readonly key: string;
  readonly request: UnitRequest;
}

/** The unit of what leads to everything; no place has a folder of that name. */
const WHOLE = '*';

const digestOf = (value: unknown): string => sha256Of(JSON.stringify(value)).slice(0, 32);

/**
 * Makes the site of an archive, or of it what has changed: reports and comparisons first, then what leads to them, so that a run that is killed
 * leaves pages whose links are good.
 */
export async function buildSite(request: SiteRequest): Promise<BuiltSite> {
  const { folder, language, baseUrl, toolVersion, corrections } = request;
  const stage = stageDigest();
  const sources = await readSources(request, stage);
  const facts = Object.values(sources).flatMap((one): readonly ReportFacts[] => (one.facts ? [one.facts] : []));
  const leftOut = Object.entries(sources).flatMap(([file, one]) => (one.facts ? [] : [{ file, reason: one.reason }]));
  const site = planSite(facts, { language, baseUrl, toolVersion });
  const digests = Object.fromEntries(Object.entries(sources).map(([file, { sha256 }]) => [file, sha256]));
  const common = { stage, language, baseUrl, toolVersion, assets: site.assets };
  const writer = new SiteWriter(folder);
  await writeUnits(request, writer, listUnits(request, site, common, digests));
  await writeWhole(request, writer, { site, leftOut, key: digestOf([common, site, leftOut, digests, corrections]) });
  const counts = await writer.finish(stage, sources);
  return { ...counts, site, leftOut };
}

async function readSources({ root, files, folder, onStep }: SiteRequest, stage: string): Promise<Readonly<Record<string, KnownSource>>> {
  const known = folder.manifest.stage === stage ? folder.manifest.sources : {};
  const sources: Record<string, KnownSource> = {};
  for (const [index, file] of files.entries()) {
    onStep(index, files.length, file);
    sources[file] = await readSource(root, file, known[file]);
  }
  return sources;
}

/** Comparisons first, then the places. The navigation of a page names its neighbours, so the plan of its place is part of what it is made from. */
function listUnits(
  { root, corrections }: SiteRequest,
  site: Site,
  common: unknown,
  digests: Readonly<Record<string, string>>,
): readonly Unit[] {
  const unit = (place: SitePlace, pair: SitePair | null): Unit => {
    const reports = pair ? [pair.previous, pair.current] : place.reports;
    const own = corrections.filter((one) => isCorrectionOf(one, reports));
    return {
      name: pair?.path ?? place.folder,
      key: digestOf([common, place, reports.map(({ file }) => digests[file]), own]),
      request: { root, site, place, pair, corrections: own },
    };
  };
  const pairs = site.places.flatMap((place) => place.pairs.map((pair) => unit(place, pair)));
  return [...pairs, ...site.places.map((place) => unit(place, null))];
}

async function writeUnits({ jobs, onStep }: SiteRequest, writer: SiteWriter, units: readonly Unit[]): Promise<void> {
  const stale: Unit[] = [];
  for (const unit of units) {
    if (await writer.isCurrent(unit.name, unit.key)) writer.keep(unit.name);
    else stale.push(unit);
  }
  if (stale.length === 0) return;
  let done = 0;
  const tell = (): void => onStep(done, stale.length, stale[done]?.name ?? '');
  tell();
  const requests = stale.map(({ request }) => request);
  for await (const outcome of jobs.run('make-site-pages', requests)) {
    const { name, key } = stale[done]!;
    await writer.write(name, key, resultOf(outcome, name));
    done += 1;
    tell();
  }
}

async function writeWhole(
  { root, jobs, onStep, corrections }: SiteRequest,
  writer: SiteWriter,
  { site, leftOut, key }: { readonly site: Site; readonly leftOut: readonly LeftOut[]; readonly key: string },
): Promise<void> {
  if (await writer.isCurrent(WHOLE, key)) return writer.keep(WHOLE);
  const extracts: PlaceExtract[] = [];
  const requests = site.places.map((place) => ({
    root,
    site,
    place,
    corrections: corrections.filter((one) => isCorrectionOf(one, place.reports)),
  }));
  onStep(0, requests.length, site.places[0]?.name ?? '');
  for await (const outcome of jobs.run('extract-place', requests)) {
    extracts.push(resultOf(outcome, site.places[extracts.length]!.name));
    onStep(extracts.length, requests.length, site.places[extracts.length]?.name ?? '');
  }
  const pages = makeSitePages(site, extracts, leftOut);
  const sitemap = makeSitemap(site, [...writer.paths, ...pages.map(({ path }) => path)]);
  await writer.write(WHOLE, key, sitemap ? [...pages, sitemap] : pages);
}
