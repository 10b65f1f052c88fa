import { UserError } from '@tongbi/model';

/** Part of the Encoding standard, in Node and in browsers; the package is compiled without the types of either. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: string; readonly advice: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF file', advice: 'Save its text as UTF-8 and give that file.' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'a zip archive, perhaps a Word file',
    advice: 'Save the document as plain text (UTF-8) and give that file.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: 'an old Word file (.doc)',
    advice: 'Save the document as plain text (UTF-8) and give that file.',
  },
];

/** A Chinese text decoded with the wrong table is full of rare characters; the 400 commonest make up most of any real text. */
const commonCharacters = new Set(
  '的一是在了和有大这主中人上为们地要以时来用生到作于出分对成会可年发动同工也能下过民前面行方经部党社展国设化全加进强业新政建推实提高改革服务体安保农市经济制度资产管理水平城',
);
const commonShareOfChinese = 0.15;

/**
 * The text of a file, without byte order mark; line ends stay as they are.
 *
 * Strict UTF-8 first, UTF-16 by its byte order mark, then GB18030 where that gives plausible Chinese.
 *
 * @throws UserError for a binary file or an unknown encoding, with what to do.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const signature = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) throw notText(file, signature.kind, signature.advice);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWith('utf-16le', bytes) ?? failDecoding(file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWith('utf-16be', bytes) ?? failDecoding(file);
  if (bytes.includes(0)) throw notText(file, 'a binary file (it has NUL bytes)', 'Give a text or Markdown file in UTF-8.');
  const utf8 = decodeWith('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const gb18030 = decodeWith('gb18030', bytes);
  return gb18030 !== null && isPlausibleChinese(gb18030) ? gb18030 : failDecoding(file);
}

/** `TextDecoder` removes the byte order mark itself. */
function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isPlausibleChinese(text: string): boolean {
  let common = 0;
  let chinese = 0;
  for (const character of text) {
    if (character < '\u3400' || character > '\u9fff') continue;
    chinese++;
    if (commonCharacters.has(character)) common++;
  }
  return chinese > 0 && common / chinese >= commonShareOfChinese;
}

function notText(file: string, received: string, advice: string): UserError {
  return new UserError(`${file}: cannot be read as text`, { expected: 'a text or Markdown file', received, advice });
}

function failDecoding(file: string): never {
  throw new UserError(`${file}: cannot be decoded`, {
    expected: 'UTF-8, UTF-16 with byte order mark, or GB18030',
    received: 'bytes that are none of these',
    advice: 'Save the file as UTF-8.',
  });
}
