/** The made-up reports of the example; `scripts/write-web.mjs` puts them in the place of this module when it makes the page. */
export const exampleReports: readonly { readonly name: string; readonly text: string }[] = [];
