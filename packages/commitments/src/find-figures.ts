/**
 * A counted or measured amount: digits with an optional multiplier and a unit (23所, 5.13万亩, 98%, 1000个). Not a figure: years and dates
 * (2024年, 75周年), ordinals and names (第3轮, 11号线, 5G, G60, 500强, “1030”工程), ages (60岁以上), since they count nothing that was promised.
 */
const figure =
  /(?<![A-Za-z0-9.,“第+])\d[\d,.]*(?:[-—~～至到－]\d[\d.]*)?(?:万亿|[万亿千百]){0,1}[余多]?(?:%|‰|(?!周年|世纪|岁[以儿老及至]|[年月日号届级版时期强型])\p{Script=Han})/gu;
const figureWords = /一半以上|半数以上|三分之[一二]|翻一番|翻两番/gu;

/** Spans of the figures of a plain text, in order. */
export function findFigures(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = [...text.matchAll(figure), ...text.matchAll(figureWords)];
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length })).sort((a, b) => a.start - b.start);
}

/** Whether a plain text holds a figure. */
export function hasFigure(text: string): boolean {
  return (/\d/.test(text) && text.search(figure) >= 0) || text.search(figureWords) >= 0;
}
