/** A character of Chinese writing: ideograph, or punctuation that stands in a full-width cell. */
const chinese = '\\u3400-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f“”‘’，；：！？（）—…';
const isChinese = new RegExp(`[${chinese}]`, 'u');
/** Not 1,234 and 9:30: a mark between two digits is the number's own, unless the first number has ended with %. */
const asciiMark = new RegExp(`(?<=[${chinese}%])[,;:!?()]|[,;:!?()](?=[${chinese}])|(?<=[0-9A-Za-z])[;!?]$`, 'gu');
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
/** Not the marks that NFKC would make ASCII, where the genre writes them full-width. */
const toFold = /[^\u3400-\u9fff，；：！？（）…]/gu;
const dashes = /[―–─━﹘]/gu;
/** A sentence without any other character is its own normal form; most are. */
const needsFolding = /[^\u3400-\u9fff，。、；：“”（）0-9.%—]/u;
/** 1 200 and 1 9 9 8: groups of three digits, and digits set wide. */
const spaceInNumber = /(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))|(?<=(?<![0-9])[0-9])\s(?=[0-9](?![0-9]))/gu;

/**
 * The form of a sentence, as it is read, that is compared with others, never shown: NFKC digits and letters, one form of dashes and
 * Chinese punctuation, no white space beside Chinese characters (so no soft line breaks), no Markdown emphasis or escapes.
 *
 * `ＧＤＰ增长 ５．２％,\n达到` → `GDP增长5.2%，达到`. A number keeps its own marks: `1,234`, `9:30`.
 */
export function normaliseSentence(text: string): string {
  if (!needsFolding.test(text)) return text;
  const plain = text
    .replace(dashes, '—')
    .replace(toFold, (character) => character.normalize('NFKC'))
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(/\\(?=[#<>*_`~[\]\\-])/g, '')
    .replace(/--+/g, '——');
  return closeGaps(plain)
    .replace(spaceInNumber, '')
    .replace(asciiMark, (mark) => wide[mark] ?? mark);
}

/** The text as written without the white space that Chinese writing does not have: soft line breaks, indents, stray spaces. */
export const closeGaps = (text: string): string =>
  text
    .replace(/\s+/gu, (gap, at: number) => {
      const before = text[at - 1] ?? '';
      const after = text[at + gap.length] ?? '';
      if (!before || !after || isChinese.test(before) || isChinese.test(after)) return '';
      if (!/[\r\n]/.test(gap)) return gap;
      // Between two Latin words the break stood for a space; PM⏎2.5 is one word.
      return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? ' ' : '';
    })
    .trim();
