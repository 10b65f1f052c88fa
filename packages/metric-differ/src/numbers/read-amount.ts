import type { NumberKind } from './number-span.js';
import { endsWell, type Numeral, readNumeral, times } from './numeral.js';
import { arabicDigit, chineseDigit } from './numeral-characters.js';
import { readUnit, unitKind } from './read-unit.js';

/** A number with its multipliers and unit, before ranges are put together. */
export interface Amount {
  readonly start: number;
  readonly numeralsEnd: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly value: number;
  /** Upper of two neighbours: 五六十. */
  readonly high?: number;
  readonly multiplier: number;
  readonly unit: string;
  readonly over: boolean;
  readonly chinese: boolean;
}

function kindOf({ form, value, high }: Numeral, next: string | undefined, unit: string): NumberKind {
  if (form === 'size' || form === 'malformed') return form;
  if (form === 'digits') return next === '年' ? 'year' : 'digits';
  if (next === '年' && Number.isInteger(value) && value >= 1900 && value <= 2100) return 'year';
  if ((next === '月' || next === '日') && unit === '' && value <= 31 && high === undefined) return 'date';
  return 'amount';
}

/** 成 begins other words too: 十成立, 三成功. */
const tenthsWord = /^(?:成(?![立为功效果长员就都本套色群绩品熟型份交建]|不变)|折(?![合叠算旧射]))/;

/** 七成 is 70 %, 九成五 95 %, 八成半 85 %, 7.2成 72 %, 八五折 85 %. */
function readTenths(text: string, start: number, numeral: Numeral): Amount | undefined {
  const { end, high = numeral.value, over, form } = numeral;
  if (form === 'size' || !tenthsWord.test(text.slice(end, end + 3)) || !(high <= 100)) return undefined;
  const isInFull = text[end] === '折' && (high > 10 || form === 'digits');
  if (!isInFull && high > 10) return undefined;
  const scale = isInFull ? 1 : 10;
  const last = text[end + 1] === '半' ? 5 : (chineseDigit(text[end + 1]) ?? arabicDigit(text[end + 1]));
  const isTail = text[end + 1] === '半' ? !/[导成]/.test(text[end + 2] ?? '') : text[end + 1] !== '两' && endsWell(text, end + 2);
  const more = isInFull || high !== numeral.value || last === undefined || !isTail ? 0 : last;
  const [value, top] = [times(numeral.value, scale) + more, times(high, scale) + more];
  const numeralsEnd = end + (more > 0 ? 2 : 1);
  const chinese = arabicDigit(text[start]) === undefined;
  const isMore = more === 0 && /[多余]/.test(text[numeralsEnd] ?? '');
  return {
    start,
    chinese,
    numeralsEnd,
    end: isMore ? numeralsEnd + 1 : numeralsEnd,
    kind: 'fraction',
    value,
    ...(top > value && { high: top }),
    multiplier: 10,
    unit: '%',
    over: over || isMore,
  };
}

/** 一倍半, 三吨半; not 十家半导体企业. */
function halfMore(text: string, at: number, unit: string): boolean {
  return (
    text[at] === '半' &&
    (unit === '倍' ||
      (unitKind(unit) !== 'time' && unit !== '个' && /^(?:[，。；、！）]|以[上下内]|左右|$)/.test(text.slice(at + 1, at + 3))))
  );
}

/** A numeral at `start` with its unit. */
export function withUnit(text: string, start: number, numeral: Numeral): Amount {
  const tenths = readTenths(text, start, numeral);
  if (tenths) return tenths;
  const { end: numeralsEnd, high, multiplier, over, form } = numeral;
  const unit = form === 'digits' || form === 'malformed' ? undefined : readUnit(text, numeralsEnd);
  const kind = kindOf(numeral, text[numeralsEnd], unit?.unit ?? '');
  const measured = kind === 'amount' || kind === 'size' ? unit : undefined;
  const end = numeralsEnd + (measured?.word.length ?? (kind === 'year' || kind === 'date' ? 1 : 0));
  const half = kind === 'amount' && measured !== undefined && halfMore(text, end, measured.unit) ? 0.5 : 0;
  return {
    start,
    chinese: arabicDigit(text[start]) === undefined,
    numeralsEnd,
    end: half > 0 ? end + 1 : end,
    kind,
    value: numeral.value + half,
    ...(high !== undefined && { high: high + half }),
    multiplier,
    unit: measured?.unit ?? '',
    over,
  };
}

/** The number at `start` with multipliers and unit; undefined where no numeral starts there. */
export function readAmount(text: string, start: number): Amount | undefined {
  const numeral = readNumeral(text, start);
  return numeral && withUnit(text, start, numeral);
}
