/** What `scripts/write-web.mjs` puts in the place of this module when it makes the page; in base64, since the page is one file of text. */

/** Compressed by gzip. */
export const dictionary: string = '';
/** By the names of their files. */
export const characterMaps: Readonly<Record<string, string>> = {};
export const toolVersion: string = '';
