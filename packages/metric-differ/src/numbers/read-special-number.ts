import { pattern } from '../genre-words.js';
import type { NumberSpan } from './number-span.js';
import { arabicDigit, isChineseNumeral, readArabic, readChinese } from './numeral.js';

type Special = Omit<NumberSpan, 'text'>;

function special(
  start: number,
  numerals: readonly [number, number],
  end: number,
  kind: NumberSpan['kind'],
  value: number,
  unit: string,
  chinese = true,
): Special {
  return { span: { start, end }, numerals: { start: numerals[0], end: numerals[1] }, kind, value, unit, multiplier: 1, chinese };
}

function readInteger(text: string, at: number): { readonly end: number; readonly value: number } | undefined {
  if (arabicDigit(text[at]) !== undefined) return readArabic(text, at);
  if (isChineseNumeral(text[at])) return readChinese(text, at);
  return undefined;
}

/** Two decimals, as a reader would work a fraction out: 三分之二 is 66.67 %. */
function percent(part: number, whole: number): number {
  return Math.round((10000 * part) / whole) / 100;
}

/** 第四, 第12位, 第十五届: a rank until somebody looks at what follows. */
function readOrdinal(text: string, start: number): Special | undefined {
  const number = text[start] === '第' ? readInteger(text, start + 1) : undefined;
  if (!number || Number.isNaN(number.value)) return undefined;
  const end = /[位名]/.test(text[number.end] ?? '') ? number.end + 1 : number.end;
  return special(start, [start + 1, number.end], end, 'ordinal', number.value, '位次');
}

/** 首位, 榜首; 前三, 前10位. */
function readFirst(text: string, start: number): Special | undefined {
  const word = text.slice(start, start + 2);
  if (word === '首位' || word === '榜首') return special(start, [start, start + 2], start + 2, 'rank', 1, '位次');
  if (text[start] !== '前') return undefined;
  const number = readInteger(text, start + 1);
  if (!number || Number.isNaN(number.value) || !/^(?:[位名]|[，。；、）！\n]|$)/.test(text[number.end] ?? '')) return undefined;
  const end = /[位名]/.test(text[number.end] ?? '') ? number.end + 1 : number.end;
  return { ...special(start, [start + 1, number.end], end, 'rank', number.value, '位次'), bound: 'under' };
}

const streakUnit = pattern`^个?(${'streak-unit'})`;

/** 连续12年, 连续五年; 八连冠, 十九连丰. */
function readStreak(text: string, start: number): Special | undefined {
  if (text.startsWith('连续', start)) {
    const number = readInteger(text, start + 2);
    if (!number || Number.isNaN(number.value)) return undefined;
    const unit = streakUnit.exec(text.slice(number.end, number.end + 3));
    if (!unit) return undefined;
    return special(start, [start + 2, number.end], number.end + unit[0].length, 'streak', number.value, unit[1] ?? '年');
  }
  if (!isChineseNumeral(text[start])) return undefined;
  const number = readChinese(text, start);
  if (number.malformed || text[number.end] !== '连' || !/[冠丰优增升涨降胜霸快]/.test(text[number.end + 1] ?? '')) return undefined;
  return special(start, [start, number.end], number.end + 2, 'streak', number.value, '年');
}

/** 三分之二, 百分之五, 1/3, 七成, 八成半, 一半, 半数. */
function readFraction(text: string, start: number): Special | undefined {
  if (text.startsWith('一半', start) || text.startsWith('半数', start))
    return special(start, [start, start + 2], start + 2, 'fraction', 50, '%');
  const whole = readInteger(text, start);
  if (!whole || Number.isNaN(whole.value)) return undefined;
  if (text.startsWith('分之', whole.end)) {
    const part = readInteger(text, whole.end + 2);
    return part && special(start, [start, part.end], part.end, 'fraction', percent(part.value, whole.value), '%');
  }
  if (/[/／]/.test(text[whole.end] ?? '') && arabicDigit(text[whole.end + 1]) !== undefined && !/[/／]/.test(text[start - 1] ?? '')) {
    const bottom = readArabic(text, whole.end + 1);
    const isFraction = whole.value > 0 && whole.value < bottom.value && bottom.value <= 100 && !/[/／]/.test(text[bottom.end] ?? '');
    return isFraction
      ? special(start, [start, bottom.end], bottom.end, 'fraction', percent(whole.value, bottom.value), '%', false)
      : undefined;
  }
  if (whole.end === start + 1 && whole.value >= 1 && whole.value <= 9 && text[whole.end] === '成') {
    if (/[立为功效果长员就都本套色群绩品熟型份交建]/.test(text[whole.end + 1] ?? '')) return undefined;
    const half = text[whole.end + 1] === '半' ? 1 : 0;
    return special(start, [start, whole.end + 1 + half], whole.end + 1 + half, 'fraction', whole.value * 10 + half * 5, '%');
  }
  return undefined;
}

const twoDigits = pattern`^(?:以上)?的?(?:快速|稳定)?${'growth'}`;

/** 翻一番 is a growth of 100 %, 翻两番 of 300 %; 零增长 is 0 %, yet 社零增长6% is the growth of 社零, retail sales. */
function readDoubling(text: string, start: number): Special | undefined {
  if (text.startsWith('两位数', start) && twoDigits.test(text.slice(start + 3, start + 10)))
    return { ...special(start, [start, start + 1], start + 3, 'doubling', 10, '%'), bound: 'over' };
  if (text.startsWith('零增长', start) && text[start - 1] !== '社')
    return special(start, [start, start + 1], start + 3, 'doubling', 0, '%');
  const found = /^翻(?:了)?([一两二三四])?番/.exec(text.slice(start, start + 4));
  if (!found) return undefined;
  const times = found[1] === '两' ? 2 : Math.max(1, '一二三四'.indexOf(found[1] ?? '一') + 1);
  return special(start, [start, start + found[0].length], start + found[0].length, 'doubling', 100 * (2 ** times - 1), '%');
}

/** 1.79∶1, 2.31:1. 9:30 and 3:2 are none. */
function readRatio(text: string, start: number): Special | undefined {
  if (arabicDigit(text[start]) === undefined) return undefined;
  const left = readArabic(text, start);
  if (left.malformed || !/[:：∶︰]/.test(text[left.end] ?? '') || arabicDigit(text[left.end + 1]) === undefined) return undefined;
  const right = readArabic(text, left.end + 1);
  if (right.malformed || (right.value !== 1 && left.value !== 1)) return undefined;
  return special(start, [start, right.end], right.end, 'ratio', right.value === 1 ? left.value : right.value, '比', false);
}

const readers = {
  第: [readOrdinal],
  首: [readFirst],
  榜: [readFirst],
  前: [readFirst],
  连: [readStreak],
  翻: [readDoubling],
  零: [readDoubling],
  两: [readDoubling],
  半: [readFraction],
} as const;

/** A number that is not written as numeral and unit, or undefined. */
export function readSpecialNumber(text: string, start: number): Special | undefined {
  const char = text[start]!;
  for (const read of readers[char as keyof typeof readers] ?? []) {
    const found = read(text, start);
    if (found) return found;
  }
  if (isChineseNumeral(char)) return readStreak(text, start) ?? readFraction(text, start);
  if (arabicDigit(char) === undefined) return undefined;
  const next = text[readArabic(text, start).end];
  if (next === '/' || next === '／' || next === '分' || next === '成') return readFraction(text, start);
  if (next !== undefined && ':：∶︰'.includes(next)) return readRatio(text, start);
  return undefined;
}
