/** One file of a site: its path from the root of the site, with /, and its text, to be written as UTF-8. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}
