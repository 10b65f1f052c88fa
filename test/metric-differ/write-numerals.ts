const digits = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const sizes = [
  [1000, '千', '仟'],
  [100, '百', '佰'],
  [10, '十', '拾'],
] as const;

/** Below ten thousand: 4076 → 四千零七十六. `zero` is what stands for places left out. */
function below(value: number, chars: string, at: 1 | 2, zero: string): string {
  let text = '';
  let rest = value;
  let gap = false;
  for (const [size, ...names] of sizes) {
    const digit = Math.floor(rest / size);
    if (digit > 0) text += `${gap ? zero : ''}${chars[digit]}${names[at - 1]}`;
    gap = digit > 0 ? false : gap || text !== '';
    rest %= size;
  }
  return rest > 0 ? `${text}${gap ? zero : ''}${chars[rest]}` : text;
}

/** 一亿零三十万零五: groups of four places, each with its size; a group that is not full follows a 零. */
function inGroups(value: number, chars: string, at: 1 | 2): string {
  if (value < 1e4) return below(value, chars, at, '零');
  const size = value >= 1e8 ? 1e8 : 1e4;
  const rest = value % size;
  const head = `${inGroups(Math.floor(value / size), chars, at)}${size === 1e8 ? '亿' : '万'}`;
  return rest === 0 ? head : `${head}${rest < size / 10 ? '零' : ''}${inGroups(rest, chars, at)}`;
}

export const inChinese = (value: number): string => inGroups(value, digits, 1);
const withSilentOne = (value: number): string => inChinese(value).replace(/^一十/, '十');
const withTwo = (value: number): string => inChinese(value).replace(/二(?=[百千万亿])/g, '两');
const inFormal = (value: number): string => inGroups(value, formal, 2);
const wide = (text: string): string => text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (comma: string) => (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, comma);

/** 3亿4567万8901: Arabic digits before each size. */
function mixed(value: number): string {
  const [yi, wan, ones] = [Math.floor(value / 1e8), Math.floor((value % 1e8) / 1e4), value % 1e4];
  return `${yi > 0 ? `${yi}亿` : ''}${wan > 0 ? `${wan}万` : ''}${ones > 0 ? ones : ''}`;
}

/** 2万4千, 1千2百亿: Arabic digits read out like Chinese ones. */
const readOut = (value: number): string =>
  inChinese(value)
    .replace(/[一二三四五六七八九]/g, (char) => String(digits.indexOf(char)))
    .replaceAll('零', '');

/** 123.4567亿: with decimals of the size. */
const inSize =
  (size: number, name: string) =>
  (value: number): string =>
    `${String(value).slice(0, -Math.log10(size)) || '0'}.${String(value)
      .padStart(Math.log10(size) + 1, '0')
      .slice(-Math.log10(size))}${name}`;

export interface Style {
  readonly name: string;
  readonly write: (value: number) => string;
  /** Whether the style has a form for the value. */
  readonly fits: (value: number) => boolean;
}

const any = () => true;
const leastRest = (value: number) => value % 1e4 === 0 || (value % 1e4 >= 1e3 && value >= 1e4);
/** Beside a size alone formal digits are read: 壹 is one, 伍 a squad. */
const hasFormalSize = (value: number) => value >= 10 && !/^[伍陆][万亿]/.test(inFormal(value));
const hasTenth = (value: number) => /^[一二三四五六七八九十]+[千百万亿][一二三四五六七八九]$/.test(shortTail(value));

/** 13000 → 一万三: the last size left out. */
function shortTail(value: number): string {
  return inChinese(value).replace(/(?<=万.)千$|(?<=千.)百$|(?<=百.)十$|(?<=亿.)千万$/, '');
}

/** Every style in which the grammar can write a whole number. */
export const styles: readonly Style[] = [
  { name: 'Arabic', write: String, fits: any },
  { name: 'full width', write: (value) => wide(String(value)), fits: any },
  { name: 'grouped', write: grouped(','), fits: any },
  { name: 'grouped, full width', write: (value) => wide(grouped('，')(value)), fits: any },
  { name: 'Chinese', write: inChinese, fits: any },
  { name: 'Chinese, 十 alone', write: withSilentOne, fits: any },
  { name: 'Chinese, 两', write: withTwo, fits: any },
  { name: 'formal', write: inFormal, fits: hasFormalSize },
  { name: 'short tail', write: shortTail, fits: hasTenth },
  { name: 'mixed', write: mixed, fits: leastRest },
  {
    name: 'read out',
    write: readOut,
    fits: (value) => value % 100 === 0 && value < 1e8 && value >= 1e3 && !/零|十/.test(inChinese(value)),
  },
  { name: '万', write: inSize(1e4, '万'), fits: any },
  { name: '亿', write: inSize(1e8, '亿'), fits: any },
  { name: '万亿', write: inSize(1e12, '万亿'), fits: (value) => value < 1e15 },
];
