/** Radicals that fonts name for the characters that look like them: ⼀ for 一, ⻛ for 风; compatibility forms, and ligatures of letters. */
const radicals = /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu;
/** Simplified radicals that have no compatibility form in Unicode, and ⼾, whose form is the Traditional 戶; below them, in their order, what they stand for. */
const supplement = '⼾⻋⻓⻅⻉⻔⻙⻚⻛⻜⻢⻥⻦⻩⻬⻮⻰⻁⺠⺟⻄⻆⻘⻝⻣';
const supplemented = '户车长见贝门韦页风飞马鱼鸟黄齐齿龙虎民母西角青食骨';
const supplementPattern = new RegExp(`[${supplement}]`, 'gu');
/** Fonts of old files name the colon by the sign of a ratio; between figures it is one. */
const ratioAsColon = /(?<![0-9])∶/gu;
/** Forms of punctuation for vertical writing: ︒ for 。. */
const verticalForms = /[\ufe10-\ufe19\ufe30-\ufe44]/gu;
const fullWidth = 0xfee0;
const unseen = /[\u00ad\u200b\ufeff]/gu;
/** Codes of control and of private use say that a glyph is there, not which. */
const unsaid = /[\u0000-\u0008\u000e-\u001f\uE000-\uF8FF]/gu;

/** Characters as one types them. */
export function plainCharacters(text: string): string {
  return text
    .replace(supplementPattern, (radical) => supplemented[supplement.indexOf(radical)]!)
    .replace(radicals, (radical) => radical.normalize('NFKC'))
    .replace(verticalForms, standing)
    .replace(ratioAsColon, '：')
    .replace(unseen, '')
    .replace(unsaid, '\uFFFD');
}

/** In Chinese, marks that have a narrow form are written wide: ︐ is ，. */
function standing(mark: string): string {
  const plain = mark.normalize('NFKC');
  return plain.length === 1 && plain > ' ' && plain <= '~' ? String.fromCharCode(plain.charCodeAt(0) + fullWidth) : plain;
}
