/** What the first bytes of a file say it is; `text` is all that has no signature. */
type Container = 'pdf' | 'zip' | 'ole' | 'rtf' | 'gzip' | 'rar' | '7z' | 'picture' | 'text';

const signatures: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
];
/** Readers of PDF accept its signature after some bytes of something else: a mail's head, an empty line. */
const pdfWithin = 1024;
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

export function detectContainer(bytes: Uint8Array): Container {
  const found = signatures.find(([, signature]) => startsAt(bytes, 0, signature));
  if (found) return found[0];
  for (let at = 0; at < Math.min(pdfWithin, bytes.length); at++) if (startsAt(bytes, at, pdf)) return 'pdf';
  return 'text';
}

function startsAt(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}
