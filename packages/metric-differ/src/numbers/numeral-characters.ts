import { forms } from '../genre-words.js';

const [asciiZero, wideZero] = [0x30, 0xff10];

/** 伍 and 陆 of cheques (伍佰) are digits beside a size alone: 队伍, 大陆. */
const chineseDigits = new Map([...'零一二三四五六七八九', ...'零壹贰叁肆伍陆柒捌玖'].map((digit, at) => [digit, at % 10]));
chineseDigits.set('〇', 0).set('○', 0).set('两', 2).set('幺', 1);
const sizes = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 }));

/** The value of an Arabic digit, full width included; undefined for any other character. */
export function arabicDigit(char: string | undefined): number | undefined {
  if (char === undefined) return undefined;
  const code = char.charCodeAt(0);
  const value = code >= wideZero ? code - wideZero : code - asciiZero;
  return value >= 0 && value <= 9 ? value : undefined;
}

export const chineseDigit = (char: string | undefined): number | undefined => chineseDigits.get(char ?? '');
export const sizeOf = (char: string | undefined): number | undefined => sizes.get(char ?? '');
export const isChineseNumeral = (char: string | undefined): boolean => chineseDigit(char) !== undefined || sizeOf(char) !== undefined;

const formalStart =
  /^(?:[壹贰叁肆伍陆柒捌玖][拾佰仟]|[壹贰叁肆柒捌玖][十百千万亿]|[壹贰叁][壹贰叁]|拾[万亿壹贰叁肆伍陆柒捌玖]|拾[一二三四五六七八九][万亿]|幺[零一二三四五六七八九幺])/;

/** Every character that a numeral may begin with. */
export const numeralStarts = ['几', '数', ...'0123456789０１２３４５６７８９', ...chineseDigits.keys(), ...sizes.keys()];

/** Whether a numeral may begin here; 收拾 and 队伍 hold none. */
export function startsNumeral(text: string, at: number): boolean {
  const char = text[at]!;
  if (arabicDigit(char) !== undefined) return true;
  if (char === '几' || char === '数') return forms.openStart.test(text.slice(at, at + 6));
  if (!isChineseNumeral(char) || char === '○' || char === '兆') return false;
  return !forms.formalDigit.test(char) || formalStart.test(text.slice(at, at + 3)) || text.slice(at - 2, at) === '分之';
}

/** 五千瓦 is five kilowatts, 9000万千瓦 nine thousand times ten thousand of them, 50兆 a speed: the last size belongs to the unit. */
export const isUnitLikeSize = (text: string, at: number): boolean => forms.unitLikeSize.test(text.slice(at, at + 3));

const rangeSigns = ['——', '—', '–', '―', '－', '-', '~', '～', '∼', '〜', '至', '到'];

/** How long the sign of a range at `at` is; 0 where none is. */
export function rangeSignLength(text: string, at: number): number {
  return rangeSigns.find((sign) => text.startsWith(sign, at))?.length ?? 0;
}
