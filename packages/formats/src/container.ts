import type { NoValues, UserError } from '@tongbi/model';
import { refuse } from './refuse.js';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What the first bytes of a file say it is; `text` is all that has no signature. */
type Container = 'pdf' | 'zip' | 'ole' | 'text' | keyof typeof others;

const signatures: readonly (readonly [Container, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0'],
  ['rtf', '{\\rtf'],
  ['gzip', '\x1f\x8b\x08'],
  ['rar', 'Rar!\x1a'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'II*\0'],
];
/** Readers of PDF accept its signature after some bytes of something else: a mail's head, an empty line. */
const pdfWithin = 1024;

export function detectContainer(bytes: Uint8Array): Container {
  const head = String.fromCharCode(...bytes.subarray(0, pdfWithin + 5));
  return signatures.find(([, signature]) => head.startsWith(signature))?.[0] ?? (head.includes('%PDF-') ? 'pdf' : 'text');
}

const headLength = 4096;

/** Tags and mail headers are ASCII whatever the encoding of the rest. */
export function latin(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(start, start + headLength));
}

/** What is none of the formats that are read, and what to do instead. */
export const others = {
  rtf: ['is-rtf', 'save-as-docx'],
  gzip: ['is-gzip', 'unpack-it'],
  rar: ['is-rar', 'unpack-it'],
  '7z': ['is-7z', 'unpack-it'],
  picture: ['is-picture', 'recognise-text'],
} as const satisfies Readonly<Record<string, readonly [NoValues, NoValues]>>;

const saveAsDocx = 'save-as-docx';
/** Names of streams stand in the directory as UTF-16LE. */
const streams: readonly { readonly name: string; readonly kind: NoValues; readonly advice: NoValues }[] = [
  {
    name: 'EncryptedPackage',
    kind: 'is-locked-word',
    advice: 'save-without-password',
  },
  { name: 'WordDocument', kind: 'is-old-word', advice: saveAsDocx },
  { name: 'WpsCustomData', kind: 'is-wps', advice: saveAsDocx },
  { name: 'Workbook', kind: 'is-old-spreadsheet', advice: 'save-as-docx-or-txt' },
];

/** The compound files of old Office: .doc, .wps, and what is protected by a password. */
export function explainOle(bytes: Uint8Array, file: string): UserError {
  if (/\.(?:wps|wpt)$/iu.test(file)) return refuse(file, 'is-wps', saveAsDocx);
  const whole = new TextDecoder('latin1').decode(bytes);
  const found = streams.find(({ name }) => whole.includes([...name].join('\0')));
  return found ? refuse(file, found.kind, found.advice) : refuse(file, 'is-old-office', saveAsDocx);
}
