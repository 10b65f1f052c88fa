import type { PlannedPlace, PlannedReport } from '@tongbi/archive';
import type { Language } from '@tongbi/renderer';

/** A report with its page. */
export interface SiteReport extends PlannedReport {
  readonly path: string;
}

/** Two reports of a place with no report of a year between them, and the page of their comparison. */
export interface SitePair {
  readonly path: string;
  readonly previous: SiteReport;
  readonly current: SiteReport;
}

/** A place with its folder in the site, as 320500. */
export interface SitePlace extends Pick<PlannedPlace, 'name' | 'gaps'> {
  readonly folder: string;
  /** By year; of one year the fullest text first. */
  readonly reports: readonly SiteReport[];
  readonly pairs: readonly SitePair[];
}

/** Names of the files that all pages share; they hold a digest of their content, so that an old page keeps the style it was made for. */
export interface SiteAssets {
  readonly style: string;
  readonly script: string;
  /** Of the pages of comparisons. */
  readonly pageScript: string;
}

/** What every page may name and link to. */
export interface SiteFrame {
  readonly language: Language;
  /** With / at its end; null where it is not known where the site will stand. */
  readonly baseUrl: string | null;
  readonly toolVersion: string;
  readonly assets: SiteAssets;
}

/** The site as a whole. */
export interface Site extends SiteFrame {
  /** In the order of their codes, the nation first, those without a code last. */
  readonly places: readonly SitePlace[];
}
