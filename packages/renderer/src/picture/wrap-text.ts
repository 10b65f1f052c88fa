import { textWidth } from '../text/pad-text.js';

/** A word or number of Latin letters, or one character of Chinese, with the marks that may not stand at the head of a line, or at its end, without it. */
const ATOMS = /[（“‘《〈【「(]*(?:[\p{Script=Latin}\p{Nd}.%+\-−/]+|[^\s])[，。、；：？！”’）》〉】」…—%,.;:?!)]*|\s+/gu;
/** Of an atom that is wider than a line. */
const SIGNS = /./gsu;

/** Marks that a terminal counts as one column, and faces for Chinese draw as wide as a character. */
const WIDE_MARKS = /[“”‘’…—]/gu;
const widthOf = (text: string): number => textWidth(text) + (text.match(WIDE_MARKS)?.length ?? 0);

/** Lines of at most so many columns, a character of Chinese being two, broken as Chinese is: no line begins with a comma or a closing mark, none ends with an opening one. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const atom of (text.match(ATOMS) ?? []).flatMap((each) => (widthOf(each) > columns ? (each.match(SIGNS) ?? []) : [each]))) {
    if (line && widthOf(`${line}${atom.trimEnd()}`) > columns) {
      lines.push(line.trimEnd());
      line = atom.trimStart();
    } else line += atom;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
