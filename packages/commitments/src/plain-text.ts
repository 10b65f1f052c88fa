/** A sentence without white space and with one form of each digit and mark; `at[i]` is where character `i` stands in the source. */
export interface PlainText {
  readonly text: string;
  readonly at: readonly number[];
}

const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '．': '.',
  '％': '%',
};
const fullWidthStart = 0xff10;
const fullWidthEnd = 0xff5a;
const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;
/** Distance of the full-width forms from ASCII in Unicode. */
const fullWidthShift = 0xfee0;

/**
 * Reads over what differs between files and not between sentences: a hard line break inside a sentence, full-width digits, ASCII marks.
 *
 *   "新建公园１２０座,\n  增绿"  →  "新建公园120座，增绿", at = [0…9, 12, 13]
 *
 * A comma or colon between two digits (1,200; 1:3) stays as it is.
 */
export function plainText(source: string): PlainText {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < source.length; index++) {
    const character = source[index] as string;
    if (!isIdeograph(source.charCodeAt(index))) {
      if (/\s/.test(character)) continue;
      characters.push(plainCharacter(character, source[index - 1], source[index + 1]));
    } else characters.push(character);
    at.push(index);
  }
  return { text: characters.join(''), at };
}

/** Nine characters of ten are ideographs, and nothing is asked of them. */
export function isIdeograph(code: number): boolean {
  return code >= firstIdeograph && code <= lastIdeograph;
}

function plainCharacter(character: string, before: string | undefined, after: string | undefined): string {
  const code = character.charCodeAt(0);
  const isFullWidthWord = code >= fullWidthStart && code <= fullWidthEnd && /[\p{L}\p{N}]/u.test(character);
  if (isFullWidthWord) return String.fromCharCode(code - fullWidthShift);
  const mark = fullWidthMarks[character];
  if (mark === undefined) return character;
  const insideNumber = (character === ',' || character === ':') && isDigit(before) && isDigit(after);
  return insideNumber ? character : mark;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/.test(character);
}
