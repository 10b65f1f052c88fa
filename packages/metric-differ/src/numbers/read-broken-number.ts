import { isMeasured } from './read-unit.js';

/** Something that was meant as a number, as it stands, and what it may have been. */
interface BrokenNumber {
  readonly end: number;
  /** What a person would try first: 1O% is 10%; undefined where nobody knows. */
  readonly meant: string | undefined;
}

/** Letters that a scanner reads for digits: O for 0, l and I for 1. */
const scannerSlips: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', 〇: '0' };
/** Only where a letter or a lost sign stands among the first digits something may be broken. */
const suspect = /^(?:[OolI〇]|[0-9０-９][0-9０-９.]{0,11}[OolI〇xXeE?？\ufffd])/;
/** 1O%, 5.O%, l2家; a slip in a longer run of letters and digits is a name: G6O, R2O3. */
const slipped = /^(?=[OolI〇.]{0,12}[0-9０-９])(?=[0-9０-９.]{0,12}[OolI〇])[0-9０-９OolI〇][0-9０-９OolI〇.]{0,12}(?![A-Za-z])/;
/** 0x10, 1e9: numbers of a machine. */
const machineNumber = /^(?:0[xX][0-9A-Fa-f]{1,16}|\d{1,12}(?:\.\d{1,12})?[eE][+-]?\d{1,3})(?![A-Za-z0-9])/;
/** 47?5%: a sign that some program could not write, most often the decimal point. */
const lostSign = /^(\d{1,12})[?？\ufffd](\d{1,12})(?![A-Za-z0-9])/;

/** What only a broken number begins with. */
export const brokenStarts = ['∞', 'O', 'o', 'l', 'I'];

/** A number in a form that no report writes, or one that a scanner misread; undefined where a number may begin in order. */
export function readBrokenNumber(text: string, start: number): BrokenNumber | undefined {
  if (text[start] === '∞') return { end: start + 1, meant: undefined };
  const ahead = text.slice(start, start + 40);
  if (!suspect.test(ahead) || /[A-Za-z0-9.+-]/.test(text[start - 1] ?? '')) return undefined;
  for (const broken of [lostSign, machineNumber, slipped]) {
    const [all, whole, rest] = broken.exec(ahead) ?? [''];
    if (all === '' || !isMeasured(text, start + all.length)) continue;
    const meant = rest === undefined ? all.replace(/[OolI〇]/g, (slip) => scannerSlips[slip]!) : `${whole}.${rest}`;
    return { end: start + all.length, meant: /^\d+(?:\.\d+)?$/.test(meant) ? meant : undefined };
  }
  return undefined;
}
