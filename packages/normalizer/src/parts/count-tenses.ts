import type { Paragraph } from '@tongbi/model';

/** What was done, and what will be: told by the sentence's own words, where a heading says nothing (牢记嘱托，开创新局面). */
const past =
  /[了过](?![年程去])|去年|过去|年来|取得|圆满|成功|获批|首次|提高到|达到?[0-9]|增长[0-9]|突破[0-9]|完成[0-9]|新增[0-9]|建成[0-9]|实现[^，。]{0,12}(?:突破|提升|增长)/u;
const future =
  /^(?:要|将|继续|力争|确保|加快|推进|加强|深入|大力|着力|努力|坚持|完善|支持|鼓励|推动|促进|今年)|[我们府局院处署司]会|将会|今年要|[我们将]要|力争|确保|我们将|必须/u;

/** How many sentences of a paragraph tell what was done, and how many what will be; the others tell neither. */
export function countTenses({ sentences }: Paragraph): { readonly done: number; readonly planned: number } {
  let done = 0;
  let planned = 0;
  for (const { normalised } of sentences) {
    if (past.test(normalised)) done++;
    else if (future.test(normalised)) planned++;
  }
  return { done, planned };
}
