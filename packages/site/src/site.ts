import type { Edition } from '@tongbi/model';
import type { Language } from '@tongbi/renderer';

/** What is to be known of a report before its pages are made. */
export interface ReportFacts {
  readonly id: string;
  readonly place: string;
  readonly placeCode: string | null;
  readonly year: number;
  readonly edition: Edition;
  readonly title: string;
  /** ISO 8601 date of the report; null where the text does not say it. */
  readonly date: string | null;
  readonly isFictional: boolean;
  /** Path in the archive. */
  readonly file: string;
}

/** A report with its page. Of several texts of one year the fullest is the one that is compared; the others have a page only. */
export interface SiteReport extends ReportFacts {
  readonly path: string;
  readonly isCompared: boolean;
}

/** Two reports of a place with no report of a year between them. */
export interface SitePair {
  readonly path: string;
  readonly previous: SiteReport;
  readonly current: SiteReport;
}

export interface SitePlace {
  readonly name: string;
  /** Its folder in the site, as 320500. */
  readonly folder: string;
  /** By year; of one year the fullest text first. */
  readonly reports: readonly SiteReport[];
  readonly pairs: readonly SitePair[];
  /** Years between the first and the last of which the archive has no report. */
  readonly gaps: readonly number[];
}

/** What is told of a file that is not on the site. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
}

/** Names of the files that all pages share; they hold a digest of their content, so that an old page keeps the style it was made for. */
export interface SiteAssets {
  readonly style: string;
  readonly script: string;
  /** Of the pages of comparisons. */
  readonly pageScript: string;
}

/** The site as a whole: what every page may name and link to. */
export interface Site {
  readonly language: Language;
  /** With / at its end; null where it is not known where the site will stand. */
  readonly baseUrl: string | null;
  readonly toolVersion: string;
  readonly assets: SiteAssets;
  /** In the order of their codes, the nation first, those without a code last. */
  readonly places: readonly SitePlace[];
}
