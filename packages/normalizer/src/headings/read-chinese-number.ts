const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
for (const zero of '〇○ОоO0o') digits.set(zero, 0);

/** Value of a small number in digits of any width, or of a Chinese one; 0 where it is neither. */
export function readNumber(written: string): number {
  const plain = written.normalize('NFKC').replace(/\s+/gu, '');
  return /^[0-9]+$/.test(plain) ? Number(plain) : (readChineseNumber(plain) ?? 0);
}

/**
 * Value of a small Chinese numeral: 十 is 10, 二十三 23, 一百零五 105; a row of digits is read digit by digit: 二〇二四 is 2024. Null when it is
 * neither. Zero is also written ○, O and 0 in the dates of the genre: 二O二一年, 二0二二年.
 */
export function readChineseNumber(text: string): number | null {
  if (!text) return null;
  const values = [...text].map((character) => digits.get(character));
  if (values.every((value) => value !== undefined)) return values.reduce<number>((sum, value) => sum * 10 + (value ?? 0), 0);
  const match = /^(?:([一二三四五六七八九])百)?(零?)(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return null;
  const [, hundreds = '', , tens = '', ten, units = ''] = match;
  return (digits.get(hundreds) ?? 0) * 100 + (ten ? (tens ? (digits.get(tens) ?? 0) : 1) * 10 : 0) + (digits.get(units) ?? 0);
}
