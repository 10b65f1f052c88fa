const digits = '零一二三四五六七八九';
const small = { 十: 10n, 百: 100n, 千: 1000n } as const;

/** Where the last digit of 一万三 stands, whose own size is left out; 1 elsewhere. */
function tailPlace(numeral: string): bigint {
  const size = /([百千万亿])[一二三四五六七八九]$/.exec(numeral)?.[1];
  return { 百: 10n, 千: 100n, 万: 1000n, 亿: 10_000_000n }[size ?? ''] ?? 1n;
}

/**
 * A second reading of numerals, without a grammar: the characters are gone through from the right, and each size says at which place
 * the digits left of it stand. It knows nothing of what may follow what, and takes every text for a numeral.
 */
export function valueByDigits(numeral: string): number {
  let total = 0n;
  let place = tailPlace(numeral);
  let group = 1n;
  let hundredMillions = 1n;
  let decimals = 1n;
  let right = '';
  for (const char of [...numeral.normalize('NFKC').replace(/[,，多余几]/g, ''), ' '].reverse().slice(1).concat(' ')) {
    const digit = /\d/.test(char) ? Number(char) : digits.indexOf(char.replace('两', '二').replace(/[〇○]/, '零'));
    // 十五, 一百十五, 一万零十二: a 十 with no digit before it is one ten.
    if (right === '十' && digit <= 0) total += place;
    if (digit >= 0) {
      total += BigInt(digit) * place;
      place *= 10n;
    } else if (char in small) place = group * small[char as keyof typeof small];
    else if (char === '万') {
      // 万万 and 万亿 multiply; 3万4000亿 counts in 亿, of which this is the ten-thousandth.
      if (right === '万') hundredMillions = group * 10_000n;
      group = right === '万' ? hundredMillions : hundredMillions * 10_000n;
      place = group;
    } else if (char === '亿') {
      hundredMillions = right === '亿' ? hundredMillions * 100_000_000n : 100_000_000n * decimals;
      group = hundredMillions;
      place = group;
    } else if (char === '.' || char === '点') {
      decimals = place / group;
      group = place;
    }
    right = char;
  }
  return total % decimals === 0n ? Number(total / decimals) : Number(total) / Number(decimals);
}
