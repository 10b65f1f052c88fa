import { readNumeral } from '@tongbi/metric-differ/numerals';

/** Zero is also written ○, O and О in the dates of the genre: 二O二一年. */
const zeros = /[○OоОo]/gu;

/** Value of what is wholly a number, in digits of any width or Chinese ones: 二十三, 二〇二四; 0 where it is none. */
export function readNumber(written: string): number {
  const plain = written.normalize('NFKC').replace(/\s+/gu, '').replace(zeros, '〇');
  const numeral = readNumeral(plain, 0);
  return numeral?.end === plain.length && numeral.form !== 'size' ? numeral.value || 0 : 0;
}
