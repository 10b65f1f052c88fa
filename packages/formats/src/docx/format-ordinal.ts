const digits = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const circledOnes = 0x2460;
const lastCircled = 20;
const mostCounted = 99_999;

const counted =
  'chineseCounting chineseCountingThousand taiwaneseCounting taiwaneseCountingThousand japaneseCounting koreanCounting ideographDigital'.split(
    ' ',
  );

/** The words of `w:numFmt`, as Word writes a number of a list. Unknown ones are written in digits, as Word does. */
const formats: Readonly<Record<string, (ordinal: number) => string>> = {
  none: () => '',
  bullet: () => '•',
  decimalZero: (ordinal) => String(ordinal).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalEnclosedCircle: toCircled,
  decimalEnclosedCircleChinese: toCircled,
  ...Object.fromEntries(counted.map((format) => [format, (ordinal: number) => count(ordinal, digits, '十百千万')])),
  chineseLegalSimplified: (ordinal) => count(ordinal, legal, '拾佰仟万', true),
  ideographLegalTraditional: (ordinal) => count(ordinal, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', true),
  ideographTraditional: (ordinal) => stems[ordinal - 1] ?? String(ordinal),
  ideographZodiac: (ordinal) => branches[ordinal - 1] ?? String(ordinal),
  lowerLetter: (ordinal) => toLetters(ordinal),
  upperLetter: (ordinal) => toLetters(ordinal).toUpperCase(),
  lowerRoman: (ordinal) => toRoman(ordinal).toLowerCase(),
  upperRoman: toRoman,
};

/** An ordinal in one of the ways of Word: `chineseCounting` 12 → 十二. */
export const formatOrdinal = (ordinal: number, format: string): string => (formats[format] ?? String)(ordinal);

function toFullWidth(ordinal: number): string {
  return String(ordinal).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function toCircled(ordinal: number): string {
  return ordinal >= 1 && ordinal <= lastCircled ? String.fromCharCode(circledOnes + ordinal - 1) : String(ordinal);
}

/** 12 → 十二, 105 → 一百零五; in legal numerals 12 → 壹拾贰. */
function count(ordinal: number, words: string, units: string, keepsOne = false): string {
  if (ordinal < 0 || ordinal > mostCounted) return String(ordinal);
  let written = '';
  let gap = false;
  for (let power = 4; power >= 0; power--) {
    const digit = Math.floor(ordinal / 10 ** power) % 10;
    if (digit === 0) {
      gap ||= written !== '';
      continue;
    }
    if (gap) written += words[0];
    gap = false;
    const one = power === 1 && digit === 1 && written === '' && !keepsOne ? '' : words[digit];
    written += `${one}${power > 0 ? units[power - 1] : ''}`;
  }
  return written || words[0]!;
}

/** 1 → a, 27 → aa, as Word repeats the letter. */
function toLetters(ordinal: number): string {
  if (ordinal < 1 || ordinal > mostLetters) return String(ordinal);
  return String.fromCharCode(97 + ((ordinal - 1) % 26)).repeat(Math.ceil(ordinal / 26));
}
const mostLetters = 26 * 30;

/** The signs of one, five and ten, from the last place on, and in which order a digit writes them: 4 is one and five. */
const romanSigns = ['IVX', 'XLC', 'CDM', 'M'] as const;
const romanDigits = ['', '0', '00', '000', '01', '1', '10', '100', '1000', '02'] as const;
const mostRoman = 3999;

function toRoman(ordinal: number): string {
  if (ordinal < 1 || ordinal > mostRoman) return String(ordinal);
  const digits = [...String(ordinal)];
  return digits
    .map((digit, at) => romanDigits[Number(digit)]!.replace(/./gu, (sign) => romanSigns[digits.length - 1 - at]![Number(sign)]!))
    .join('');
}
