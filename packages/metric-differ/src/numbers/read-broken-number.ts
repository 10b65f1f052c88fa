import { arabicDigit } from './numeral-characters.js';
import { isMeasured } from './read-unit.js';

/** Something that was meant as a number, as it stands, and what it may have been. */
export interface BrokenNumber {
  readonly end: number;
  /** What a person would try first: 1O% is 10%; undefined where nobody knows. */
  readonly meant: string | undefined;
}

/** Letters that a scanner reads for digits: O for 0, l and I for 1. */
const scannerSlips: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', 〇: '0' };
/** A slip in a longer run of letters and digits is a name: G6O, R2O3. */
const longestSlip = 12;

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9.+-]/.test(char);
}

/** 1O%, 5.O%, l2家: digits and letters that look like digits, directly before a unit. */
function readSlip(text: string, start: number): BrokenNumber | undefined {
  let end = start;
  let digits = 0;
  let slips = 0;
  let meant = '';
  for (; end - start <= longestSlip; end++) {
    const char = text[end] ?? '';
    const slip = scannerSlips[char];
    if (arabicDigit(char) !== undefined) digits++;
    else if (slip !== undefined) slips++;
    else if (!(char === '.' && end > start)) break;
    meant += slip ?? char;
  }
  const isSlip = digits > 0 && slips > 0 && !/[A-Za-z]/.test(text[end] ?? '') && isMeasured(text, end);
  return isSlip ? { end, meant: /^\d+(?:\.\d+)?$/.test(meant) ? meant : undefined } : undefined;
}

/** Whether a letter that may be a slip, or belong to a number of a machine, follows the first digits. */
function isFollowedByLetter(text: string, start: number): boolean {
  let at = start + 1;
  while (at - start < longestSlip && (arabicDigit(text[at]) !== undefined || text[at] === '.')) at++;
  const char = text[at] ?? '';
  return scannerSlips[char] !== undefined || (char !== '' && 'xXeE'.includes(char));
}

/** 0x10, 1e9: numbers of a machine. */
const machineNumber = /^(?:0[xX][0-9A-Fa-f]{1,16}|\d{1,12}(?:\.\d{1,12})?[eE][+-]?\d{1,3})(?![A-Za-z0-9])/;

const lostSign = /^(\d{1,12})[?？\ufffd](\d{1,12})(?![A-Za-z0-9])/;

/** 47?5%: a sign that some program could not write, most often the decimal point. */
function readLostSign(text: string, start: number): BrokenNumber | undefined {
  let at = start;
  while (at - start < longestSlip && arabicDigit(text[at]) !== undefined) at++;
  if (!'?？\ufffd'.includes(text[at] ?? ' ')) return undefined;
  const [all = '', whole, rest] = lostSign.exec(text.slice(start, at + longestSlip + 2)) ?? [];
  return all && isMeasured(text, start + all.length) ? { end: start + all.length, meant: `${whole}.${rest}` } : undefined;
}

/** A number in a form that no report writes, or one that a scanner misread; undefined where a number may begin in order. */
export function readBrokenNumber(text: string, start: number): BrokenNumber | undefined {
  if (text[start] === '∞') return { end: start + 1, meant: undefined };
  if (isLatin(text[start - 1])) return undefined;
  const lost = readLostSign(text, start);
  if (lost) return lost;
  if (scannerSlips[text[start]!] === undefined && !isFollowedByLetter(text, start)) return undefined;
  const machine = machineNumber.exec(text.slice(start, start + 40));
  if (machine && isMeasured(text, start + machine[0].length)) return { end: start + machine[0].length, meant: undefined };
  return readSlip(text, start);
}

/** Whether a broken number may begin with this character. */
export function startsBroken(char: string): boolean {
  return char === '∞' || (scannerSlips[char] !== undefined && char !== '〇');
}
