import { join, sep } from 'node:path';
import { UserError } from '@tongbi/model';
import { listFolder } from '../check/list-folder.js';
import { type CorrectionsChoice, loadCorrections } from '../corrections/load-corrections.js';
import { defaultJobs } from '../jobs/default-jobs.js';
import { Jobs } from '../jobs/jobs.js';
import { type BuiltSite, buildSite } from '../site/build-site.js';
import { openSiteFolder } from '../site/open-site-folder.js';
import { formatProgressBar } from '../terminal/format-progress-bar.js';
import { printLeftOut } from '../terminal/print-left-out.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { toolVersion } from '../tool-version.js';

export interface SiteCommandOptions extends CorrectionsChoice {
  readonly output: string;
  readonly lang?: 'zh' | 'en';
  readonly baseUrl?: string;
  readonly config?: string;
  readonly force?: boolean;
  readonly jobs?: number;
}

/** `tongbi site`: a static site of the reports of an archive, of which only what has changed is made again. */
export async function site(given: string | undefined, options: SiteCommandOptions): Promise<void> {
  const folder = given ?? '.';
  const baseUrl = options.baseUrl === undefined ? undefined : checkBaseUrl(options.baseUrl);
  const { archive, listed } = await listFolder(folder, options.config, 'make a site of', 'tongbi site reports -o site');
  const corrections = await loadCorrections(
    listed.map((path) => join(archive.root, path)),
    options,
  );
  const out = await openSiteFolder(options.output, folder, options.force ?? false);
  const jobs = new Jobs(options.jobs ?? defaultJobs());
  try {
    const built = await buildSite({
      root: archive.root,
      // With --force other files may stand in the folder of the site; they are none of the archive.
      files: listed.filter((path) => !join(archive.root, path).startsWith(out.path + sep)),
      folder: out,
      language: options.lang ?? 'zh',
      baseUrl,
      toolVersion: toolVersion(),
      jobs,
      corrections,
      onStep: (done, all, name) => showProgress(formatProgressBar(done, all, name)),
    });
    clearProgress();
    tell(built, options.output);
  } finally {
    clearProgress();
    await jobs.close();
  }
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
