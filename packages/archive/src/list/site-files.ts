/** Written last into the folder of a site: what a run has made, so that the next makes only what has changed, and removes only what is its own. */
export const MANIFEST = 'tongbi-site.json';
/** Paths that a run is about to write, one a line: should it be killed, the next one knows them as its own. Gone when the run is done. */
export const JOURNAL = 'tongbi-site.journal';
