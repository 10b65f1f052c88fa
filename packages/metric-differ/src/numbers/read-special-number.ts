import { forms } from '../genre-words.js';
import { type FoundNumber, numberAt, sides } from './number-span.js';
import { type Numeral, readNumeral } from './numeral.js';
import { arabicDigit, rangeSignLength } from './numeral-characters.js';
import { readArabic } from './read-arabic.js';
import { readUnit } from './read-unit.js';

/** A numeral with one value: of 第三五百 nobody knows which. */
function readInteger(text: string, at: number): Numeral | undefined {
  const number = readNumeral(text, at);
  return number && !Number.isNaN(number.value) && number.form !== 'malformed' ? number : undefined;
}

/** Two decimals, as a reader would work a fraction out: 三分之二 is 66.67 %. */
const percent = (part: number, whole: number): number => Math.round((10000 * part) / whole) / 100;

/** Where a rank ends: its 位 or 名 belongs to it. */
const rankEnd = (text: string, end: number): number => (/[位名]/.test(text[end] ?? '') ? end + 1 : end);

/** 第四, 第12位, 第十五届: a rank until somebody looks at what follows. */
function readOrdinal(text: string, start: number): FoundNumber | undefined {
  const number = readInteger(text, start + 1);
  return number && numberAt([start, rankEnd(text, number.end)], 'ordinal', number.value, '位次');
}

/** 首位, 榜首. */
function readFirst(text: string, start: number): FoundNumber | undefined {
  return /首位|榜首/.test(text.slice(start, start + 2)) ? numberAt([start, start + 2], 'rank', 1, '位次') : undefined;
}

/** 前三, 前10位. */
function readFirstFew(text: string, start: number): FoundNumber | undefined {
  const number = readInteger(text, start + 1);
  if (!number || !/^(?:[位名]|[，。；、）！\n]|$)/.test(text[number.end] ?? '')) return undefined;
  return numberAt([start, rankEnd(text, number.end)], 'rank', number.value, '位次', { bound: 'under' });
}

/** 连续12年, 连续五年. */
function readStreak(text: string, start: number): FoundNumber | undefined {
  const number = text.startsWith('连续', start) ? readInteger(text, start + 2) : undefined;
  const unit = number && forms.streakUnit.exec(text.slice(number.end, number.end + 3));
  return unit ? numberAt([start, number.end + unit[0].length], 'streak', number.value, unit[1] ?? '年') : undefined;
}

/** 八连冠, 十九连丰. */
function readSeries(text: string, start: number, { end, value, form }: Numeral): FoundNumber | undefined {
  if (form !== 'chinese' || text[end] !== '连' || !/[冠丰优增升涨降胜霸快]/.test(text[end + 1] ?? '')) return undefined;
  return numberAt([start, end + 2], 'streak', value, '年');
}

/** 一半, 半数. */
function readHalf(text: string, start: number): FoundNumber | undefined {
  const found = text.startsWith('一半', start) || text.startsWith('半数', start);
  return found ? numberAt([start, start + 2], 'fraction', 50, '%') : undefined;
}

/** 百分之五到六, 百分之五到百分之六: the upper end. */
function readUpperPart(text: string, at: number, whole: string): Numeral | undefined {
  const sign = rangeSignLength(text, at);
  if (sign === 0) return undefined;
  const again = text.startsWith(whole, at + sign) ? whole.length : 0;
  const upper = readInteger(text, at + sign + again);
  return upper && (again > 0 || (readUnit(text, upper.end) === undefined && !text.startsWith('分之', upper.end))) ? upper : undefined;
}

/** 三分之二, 百分之五, 百分之五六, 千分之三. */
function readFraction(text: string, start: number, { end, value, form }: Numeral): FoundNumber | undefined {
  if (!text.startsWith('分之', end) || form === 'digits' || form === 'malformed') return undefined;
  const sign = text[end + 2] === '负' ? -1 : 1;
  const part = readNumeral(text, sign < 0 ? end + 3 : end + 2);
  if (!part) return undefined;
  const low = part.form === 'digits' ? Number.NaN : percent(sign * part.value, value);
  const upper = /[从由]$/.test(text.slice(Math.max(0, start - 1), start))
    ? undefined
    : readUpperPart(text, part.end, text.slice(start, end + 2));
  const high = percent(part.high ?? upper?.value ?? Number.NaN, value);
  const last = part.high === undefined && high > low ? upper! : part;
  const kind = Number.isFinite(low) ? 'fraction' : 'malformed';
  return numberAt([start, last.end], kind, low, '%', sides(part.over || last.over, high > low ? high : undefined));
}

/** 一又三分之一倍: a whole and a part of one more. */
function readMixed(text: string, start: number, { end, value, form }: Numeral): FoundNumber | undefined {
  const whole = readInteger(text, end + 1);
  if (!whole || !text.startsWith('分之', whole.end)) return undefined;
  const part = readInteger(text, whole.end + 2);
  if (!part) return undefined;
  const unit = readUnit(text, part.end);
  const sum = Number((value + part.value / whole.value).toPrecision(12));
  if (form === 'digits' || !Number.isFinite(sum)) return undefined;
  return numberAt([start, part.end + (unit?.word.length ?? 0)], 'amount', sum, unit?.unit ?? '');
}

/** 1/3; not 2023/24. */
function readSlash(text: string, start: number, { end, value }: Numeral): FoundNumber | undefined {
  if (!/[/／]/.test(text[end] ?? '') || arabicDigit(text[end + 1]) === undefined || /[/／]/.test(text[start - 1] ?? '')) return undefined;
  const bottom = readArabic(text, end + 1);
  const isFraction = value > 0 && value < bottom.value && bottom.value <= 100 && !/[/／]/.test(text[bottom.end] ?? '');
  return isFraction ? numberAt([start, bottom.end], 'fraction', percent(value, bottom.value), '%', { chinese: false }) : undefined;
}

/** 1.79∶1, 2.31:1. 9:30 and 3:2 are none. */
function readRatio(text: string, start: number, { end, value }: Numeral): FoundNumber | undefined {
  if (!/[:：∶︰]/.test(text[end] ?? '') || arabicDigit(text[end + 1]) === undefined) return undefined;
  const right = readArabic(text, end + 1);
  if (Number.isNaN(right.value) || (right.value !== 1 && value !== 1)) return undefined;
  return numberAt([start, right.end], 'ratio', right.value === 1 ? value : right.value, '比', { chinese: false });
}

/** Nobody doubles more often. */
const mostFolds = 20;

/** 两位数增长; 零增长 is 0 %, yet 社零增长6% is the growth of 社零, retail sales. */
function readDoubling(text: string, start: number): FoundNumber | undefined {
  if (text.startsWith('两位数', start) && forms.growsBehind.test(text.slice(start + 3, start + 10)))
    return numberAt([start, start + 3], 'doubling', 10, '%', sides(true));
  const isNone = text.startsWith('零增长', start) && text[start - 1] !== '社';
  return isNone ? numberAt([start, start + 3], 'doubling', 0, '%') : undefined;
}

/** 翻一番 is a growth of 100 %, 翻两番 of 300 %, 翻一番半 of 182.84 %: each 番 doubles. */
function readFolds(text: string, start: number): FoundNumber | undefined {
  const from = start + (text[start + 1] === '了' ? 2 : 1);
  const number = readInteger(text, from);
  const end = number?.end ?? from;
  if (text[end] !== '番' || (number && number.value > mostFolds)) return undefined;
  const half = text[end + 1] === '半' ? 1 : 0;
  const last = end + 1 + half;
  const [low, high] = [number?.value ?? 1, number?.high].map((folds) => folds && percent(2 ** (folds + half / 2) - 1, 1));
  return numberAt([start, last], 'doubling', low!, '%', sides(/[多余]/.test(text[last] ?? ''), high));
}

const readers = {
  第: readOrdinal,
  首: readFirst,
  榜: readFirst,
  前: readFirstFew,
  连: readStreak,
  翻: readFolds,
  零: readDoubling,
  两: readDoubling,
  半: readHalf,
  一: readHalf,
} as const;

export const wordStarts = Object.keys(readers);

/** A number that begins with a word of its own: 第四, 连续12年, 翻一番. */
export function readWordNumber(text: string, start: number): FoundNumber | undefined {
  return readers[text[start] as keyof typeof readers]?.(text, start);
}

/** What the word or sign behind a numeral makes of it: 三分之二, 1.79∶1, 八连冠. */
export function readFollowed(text: string, start: number, numeral: Numeral): FoundNumber | undefined {
  const next = text[numeral.end];
  if (next === '分') return readFraction(text, start, numeral);
  if (next === '又') return readMixed(text, start, numeral);
  if (next === '连') return readSeries(text, start, numeral);
  if (numeral.form !== 'arabic' || numeral.multiplier > 1) return undefined;
  if (next === '/' || next === '／') return readSlash(text, start, numeral);
  return next !== undefined && ':：∶︰'.includes(next) ? readRatio(text, start, numeral) : undefined;
}
