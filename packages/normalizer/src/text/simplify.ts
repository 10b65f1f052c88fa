import { onceEach } from '@tongbi/model';
import { Converter } from 'opencc-js/t2cn';

/** Characters that only Traditional writing has and no report does without. */
const telltale = /[們國會這個經濟發產業務員實現與為來時對報點後過還學習區設計劃際應總體見議開關進門問題說長無電頭車東萬億興樂術藝]/u;
const telltales = new RegExp(telltale, 'gu');
/** A text with fewer in its first part quotes a name, as 「臺灣」 in a Simplified text. */
const fewestTelltales = 20;
const headLength = 4000;
/** opencc leaves 著 alone: it is right in 显著 and 著作, and 着 in 接着 and 着力. */
const zhe = /(?<![显名原编专土卓昭论巨遗译合])著(?![作名者述称书录])/gu;

/** Made when first needed: the tables take some milliseconds to build, and few texts need them. */
const converter = onceEach(() => Converter({ from: 'hk', to: 'cn' }));

/** Whether a text is written in Traditional characters. */
export const isTraditional = (text: string): boolean => (text.slice(0, headLength).match(telltales) ?? []).length >= fewestTelltales;

/** The text in Simplified characters of the mainland, with its length unchanged; as it is where it has no Traditional character. */
export function simplify(text: string): string {
  if (!telltale.test(text)) return text;
  const convert = converter();
  const simple = convert(text).replace(zhe, '着');
  if (simple.length === text.length) return simple;
  // Where a phrase changes its length, character by character: spans must keep pointing to the same place.
  return Array.from(text, (character) => {
    const one = convert(character);
    return one.length === character.length ? one : character;
  }).join('');
}
