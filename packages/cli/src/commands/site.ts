import { join } from 'node:path';
import { UserError } from '@tongbi/model';
import { type BuiltSite, buildSite } from '../site/build-site.js';
import { openSiteFolder } from '../site/open-site-folder.js';
import { printLeftOut } from '../terminal/print-left-out.js';
import { type ArchiveOptions, withArchive } from './with-archive.js';

export interface SiteCommandOptions extends ArchiveOptions {
  readonly lang?: 'zh' | 'en';
  readonly baseUrl?: string;
}

/** `tongbi site`: a static site of the reports of an archive, of which only what has changed is made again. */
export async function site(given: string | undefined, options: SiteCommandOptions): Promise<void> {
  const baseUrl = options.baseUrl === undefined ? undefined : checkBaseUrl(options.baseUrl);
  const built = await withArchive(given, options, {
    task: 'make a site of',
    example: 'tongbi site reports -o site',
    open: (folder) => openSiteFolder(options.output, folder, options.force ?? false),
    make: (archive, folder) => buildSite({ ...archive, folder, language: options.lang ?? 'zh', baseUrl }),
  });
  tell(built, options.output);
}

function tell({ site: { places }, leftOut, written, unchanged, removed }: BuiltSite, out: string): void {
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
