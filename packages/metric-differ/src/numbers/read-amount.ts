import { forms } from '../genre-words.js';
import { type FoundNumber, type NumberKind, numberAt, sides } from './number-span.js';
import { endsWell, type Numeral, readNumeral, times } from './numeral.js';
import { arabicDigit, chineseDigit } from './numeral-characters.js';
import { readUnit, unitKind } from './read-unit.js';

function kindOf({ form, value, high }: Numeral, next: string | undefined, unit: string): NumberKind {
  if (form === 'size' || form === 'malformed') return form;
  if (form === 'digits') return next === '年' ? 'year' : 'digits';
  if (next === '年' && Number.isInteger(value) && value >= 1900 && value <= 2100) return 'year';
  if ((next === '月' || next === '日') && unit === '' && value <= 31 && high === undefined) return 'date';
  return 'amount';
}

/** 七成 is 70 %, 九成五 95 %, 八成半 85 %, 7.2成 72 %, 八五折 and 85折 85 %. */
function readTenths(text: string, start: number, { end, value, high, over, form }: Numeral): FoundNumber | undefined {
  const isInFull = text[end] === '折' && (value > 10 || form === 'digits');
  if (form === 'size' || !((high ?? value) <= (isInFull ? 100 : 10)) || !forms.tenthsBehind.test(text.slice(end, end + 2)))
    return undefined;
  const tenths = isInFull ? 1 : 10;
  const next = text[end + 1];
  const tail = next === '半' ? 5 : (chineseDigit(next) ?? arabicDigit(next) ?? 0);
  const isTail = next === '半' ? !/[导成]/.test(text[end + 2] ?? '') : next !== '两' && endsWell(text, end + 2);
  const more = isTail && high === undefined ? tail : 0;
  const isOver = more === 0 && /[多余]/.test(next ?? '');
  const chinese = arabicDigit(text[start]) === undefined;
  const span = [start, end + (more > 0 || isOver ? 2 : 1)] as const;
  const upper = high === undefined ? undefined : times(high, tenths);
  return numberAt(span, 'fraction', times(value, tenths) + more, '%', { multiplier: 10, chinese, ...sides(over || isOver, upper) });
}

/** 一倍半, 三吨半; not 十家半导体企业, 五年半. */
function isHalfMore(text: string, at: number, unit: string): boolean {
  return text[at] === '半' && (unit === '倍' || (unitKind(unit) !== 'time' && unit !== '个' && forms.halfEnds.test(text[at + 1] ?? '')));
}

/** A numeral at `start` with its unit. */
export function withUnit(text: string, start: number, numeral: Numeral): FoundNumber {
  const tenths = readTenths(text, start, numeral);
  if (tenths) return tenths;
  const { end: numeralEnd, value, high, multiplier, over, form } = numeral;
  const found = form === 'digits' || form === 'malformed' ? undefined : readUnit(text, numeralEnd);
  const kind = kindOf(numeral, text[numeralEnd], found?.unit ?? '');
  const unit = kind === 'amount' || kind === 'size' ? found : undefined;
  const end = numeralEnd + (unit?.word.length ?? (kind === 'year' || kind === 'date' ? 1 : 0));
  const half = kind === 'amount' && unit && isHalfMore(text, end, unit.unit) ? 0.5 : 0;
  const chinese = arabicDigit(text[start]) === undefined;
  const upper = high === undefined ? undefined : high + half;
  return numberAt([start, half > 0 ? end + 1 : end], kind, value + half, unit?.unit ?? '', { multiplier, chinese, ...sides(over, upper) });
}

/** The number at `start` with multipliers and unit; undefined where no numeral starts there. */
export function readAmount(text: string, start: number): FoundNumber | undefined {
  const numeral = readNumeral(text, start);
  return numeral && withUnit(text, start, numeral);
}
