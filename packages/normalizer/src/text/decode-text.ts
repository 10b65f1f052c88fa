import { type NoValues, said, UserError } from '@tongbi/model';

/** Part of the Encoding standard, in Node and in browsers; the package is compiled without the types of either. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** First bytes of what holds a text but is none. */
const signatures: readonly (readonly [string, NoValues])[] = [
  ['%PDF', 'is-pdf'],
  ['PK\x03\x04', 'is-zip'],
  ['\xd0\xcf\x11\xe0', 'is-old-word'],
];

/** A Chinese text decoded with the wrong table is full of rare characters; these are among the commonest of any report, in both ways of writing. */
const commonCharacters = new Set(
  '的一是在了和有大这主中人上为们地要以时来用生到作于出分对成会可年发动同工也能下过民前面行方经部党社展国设化全加进强业新政建推实提高改革服务体安保农市经济制度资产管理水平城' +
    '這為們時來對會發動過經黨國設進強業實務體農濟產與',
);
const commonShareOfChinese = 0.15;
/** A program that pads its last block leaves a few. */
const mostZeros = 0.01;
/** Enough of a file to recognise its encoding; the whole is decoded once it is known. */
const sampleLength = 20_000;

/**
 * The text of a file, without byte order mark; line ends stay as they are.
 *
 * By a byte order mark, else strict UTF-8, else UTF-16 by the zeros of its line ends, else GB18030 or Big5, whichever gives plausible Chinese. A stray zero
 * in UTF-8 stands as �.
 *
 * @throws UserError for a binary file or an unknown encoding, with what to do.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const signature = signatures.find(([signs]) => head.startsWith(signs));
  if (signature) throw notText(file, signature[1], 'save-as-utf8');
  const marked = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : null;
  const utf8 = marked ? null : decodeWith('utf-8', bytes);
  if (utf8 !== null && (!utf8.includes('\0') || isStrayZero(utf8))) return utf8.replaceAll('\0', '\uFFFD');
  const isWide = !marked && bytes.includes(0);
  const text = marked ? decodeWith(marked, bytes) : mostPlausible(isWide ? ['utf-16le', 'utf-16be'] : ['gb18030', 'big5'], bytes);
  if (text !== null) return text;
  if (isWide) throw notText(file, 'is-binary', 'give-utf8');
  throw new UserError(said('not-decodable', file));
}

/** UTF-16 that holds few Chinese characters may pass for UTF-8 with a zero in every other place. */
const isStrayZero = (text: string): boolean =>
  commonShare(text) >= commonShareOfChinese && text.split('\0').length - 1 <= text.length * mostZeros;

/** The text in the encoding that gives the larger share of common characters, where that share is a text's. */
function mostPlausible(labels: readonly string[], bytes: Uint8Array): string | null {
  const [best] = labels
    .map((label) => decodeWith(label, bytes))
    .map((text) => ({ text, share: text === null ? 0 : commonShare(text) }))
    .sort((one, other) => other.share - one.share);
  return best && best.share >= commonShareOfChinese ? best.text : null;
}

/** `TextDecoder` removes the byte order mark itself. */
function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of the commonest characters among the Chinese ones; a file that is mostly of other characters has none. */
function commonShare(text: string): number {
  const chinese = text.slice(0, sampleLength).match(/[\u3400-\u9fff]/gu) ?? [];
  return chinese.length ? chinese.filter((character) => commonCharacters.has(character)).length / chinese.length : 0;
}

const notText = (file: string, received: NoValues, advice: NoValues): UserError =>
  new UserError(said('not-a-text', file, said(received), said(advice)));
