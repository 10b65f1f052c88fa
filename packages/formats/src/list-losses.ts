import { type Message, said } from '@tongbi/model';

/** What a file holds that may not be in its text. */
type Loss =
  | 'characters-around'
  | 'comments'
  | 'contents-lines'
  | 'deletions'
  | 'hidden-characters'
  | 'page-lines'
  | 'pictures'
  | 'symbols'
  | 'watermarks';

/** What is not in the text that was read, in words: “3 pictures”. */
export const listLosses = (counts: { readonly [Which in Loss]?: number }): Message[] =>
  (Object.keys(counts) as Loss[]).flatMap((what) => ((counts[what] ?? 0) > 0 ? [said(what, counts[what])] : []));
