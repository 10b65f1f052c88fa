/** A language that the page can be in. Report text stays as it is. */
export type { Language } from '@tongbi/model';
