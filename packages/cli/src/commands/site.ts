import { join } from 'node:path';
import { keyOf, type LeftOut } from '@tongbi/archive';
import { SiteWriter, type WrittenCounts } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { buildSite, type Site, type SiteArchive, type SiteOptions, type SiteWork } from '@tongbi/site';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { printLeftOut } from '../terminal/print-diagnostics.js';
import { writeStderr } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';
import { withArchive } from './with-archive.js';

interface BuiltSite extends WrittenCounts {
  readonly site: Site;
  readonly leftOut: readonly LeftOut[];
}

/** `tongbi site`: a static site of the reports of an archive, of which only what has changed is made again. */
export async function site(given: string | undefined, options: OptionsOf<'site'>): Promise<void> {
  const choices = siteOptions(options);
  const built = await withArchive(given, options, {
    task: 'make-a-site-of',
    example: 'tongbi site reports -o site',
    open: (archiveFolder) => SiteWriter.open({ out: options.output, archiveFolder, force: options.force ?? false }),
    make: ({ plan, corrections, jobs, memory, tell, workOf }, folder) =>
      writeSite({ ...plan, corrections }, choices, folder, {
        nameOf: (key) => memory.nameOf('site-pages', key),
        makeUnits: (requests) =>
          jobs.results('make-site-pages', requests.map(workOf), ({ request: { pair, place } }) => pair?.path ?? place.folder, tell),
        makeMatrices: (requests) => jobs.results('make-matrix', requests.map(workOf), ({ request: { year } }) => String(year), tell),
        extractPlaces: (requests) =>
          jobs.results('extract-place', requests.map(workOf), ({ request: { place } }) => place.name, tell, {
            memory,
            stage: 'site-extract',
            keyOf: ({ request }) => keyOf([request.site.language, request.place, request.corrections, request.inFeed]),
          }),
      }),
  });
  saySite(built, options.output);
}

export async function writeSite(archive: SiteArchive, options: SiteOptions, writer: SiteWriter, work: SiteWork): Promise<BuiltSite> {
  const site = await buildSite(archive, options, writer, work);
  return { site, leftOut: archive.leftOut, ...(await writer.finish()) };
}

/** @throws {UserError} where the base URL is none */
export function siteOptions({ lang = 'zh', baseUrl }: OptionsOf<'site'>): SiteOptions {
  return { language: lang, baseUrl: baseUrl === undefined ? undefined : checkBaseUrl(baseUrl), toolVersion: toolVersion() };
}

export function saySite({ site: { places }, leftOut, written, unchanged, removed }: BuiltSite, out: string): void {
  printLeftOut(leftOut);
  const reports = places.reduce((sum, place) => sum + place.reports.length, 0);
  writeStderr(
    `${say('site-written', out, reports, places.length)} ${say('site-files', written, unchanged, removed, join(out, 'index.html'))}\n`,
  );
}

/** An absolute address, with / at its end. */
function checkBaseUrl(word: string): string {
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url && /^https?:$/u.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href.replace(/\/*$/u, '/');
  throw new UserError(said('no-base-url', word));
}
