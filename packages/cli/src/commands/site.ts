import { join } from 'node:path';
import type { LeftOut } from '@tongbi/archive';
import { openSiteFolder, SiteWriter, type WrittenCounts } from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';
import { buildSite, type Site } from '@tongbi/site';
import { printLeftOut } from '../terminal/print-left-out.js';
import { toolVersion } from '../tool-version.js';
import { type ArchiveOptions, withArchive } from './with-archive.js';

interface SiteCommandOptions extends ArchiveOptions {
  readonly lang?: 'zh' | 'en';
  readonly baseUrl?: string;
}

interface BuiltSite extends WrittenCounts {
  readonly site: Site;
  readonly leftOut: readonly LeftOut[];
}

/** `tongbi site`: a static site of the reports of an archive, of which only what has changed is made again. */
export async function site(given: string | undefined, options: SiteCommandOptions): Promise<void> {
  const baseUrl = options.baseUrl === undefined ? undefined : checkBaseUrl(options.baseUrl);
  const built = await withArchive(given, options, {
    task: 'make a site of',
    example: 'tongbi site reports -o site',
    open: (archiveFolder) => openSiteFolder({ out: options.output, archiveFolder, force: options.force ?? false }),
    make: async ({ plan, corrections, jobs, memory, tell, workOf }, folder): Promise<BuiltSite> => {
      const writer = new SiteWriter(folder);
      const choices = { language: options.lang ?? 'zh', baseUrl, toolVersion: toolVersion() };
      const made = await buildSite({ ...plan, corrections }, choices, writer, {
        nameOf: (key) => memory.nameOf('site-pages', key),
        makeUnits: (requests) =>
          jobs.results('make-site-pages', requests.map(workOf), ({ request: { pair, place } }) => pair?.path ?? place.folder, tell),
        extractPlaces: (requests) => jobs.results('extract-place', requests.map(workOf), ({ request: { place } }) => place.name, tell),
      });
      return { site: made, leftOut: plan.leftOut, ...(await writer.finish()) };
    },
  });
  sayWritten(built, options.output);
}

function sayWritten({ site: { places }, leftOut, written, unchanged, removed }: BuiltSite, out: string): void {
  printLeftOut(leftOut);
  const reports = places.reduce((sum, place) => sum + place.reports.length, 0);
  process.stderr.write(
    `written ${out}: ${reports} reports of ${places.length} places; ${written} files written, ${unchanged} unchanged, ${removed} removed. Open ${join(out, 'index.html')}\n`,
  );
}

/** An absolute address, with / at its end. */
function checkBaseUrl(word: string): string {
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url && /^https?:$/u.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href.replace(/\/*$/u, '/');
  throw new UserError(`${word} is no base URL.`, {
    expected: 'the address of the folder that the site will stand in, as https://example.org/reports/',
    received: word,
    advice: 'Leave --base-url out where the address is not known: the site then has no sitemap.',
  });
}
