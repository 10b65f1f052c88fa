import type { UserError } from '@tongbi/model';
import { refuse } from './refuse.js';

const saveAsDocx = 'Open it in Word, WPS or LibreOffice, save it as .docx, and give that file.';
/** Names of streams stand in the directory as UTF-16LE. */
const streams: readonly { readonly name: string; readonly kind: string; readonly advice: string }[] = [
  {
    name: 'EncryptedPackage',
    kind: 'a Word file that is protected by a password',
    advice: 'Open it with its password, save it without one, and give that file.',
  },
  { name: 'WordDocument', kind: 'an old Word file (.doc)', advice: saveAsDocx },
  { name: 'WpsCustomData', kind: 'a WPS file (.wps)', advice: saveAsDocx },
  { name: 'Workbook', kind: 'an old spreadsheet (.xls)', advice: 'Save the text of the report as .docx or .txt, and give that file.' },
];

/** The compound files of old Office: .doc, .wps, and what is protected by a password. */
export function explainOle(bytes: Uint8Array, file: string): UserError {
  if (/\.(?:wps|wpt)$/iu.test(file)) return refuse(file, 'a WPS file (.wps)', saveAsDocx);
  const found = streams.find(({ name }) => includesWide(bytes, name));
  return found ? refuse(file, found.kind, found.advice) : refuse(file, 'an old Office file (.doc or .wps)', saveAsDocx);
}

function includesWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
