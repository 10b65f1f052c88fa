import { extractText, LIMITS } from '@tongbi/formats';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, p } from './make-docx.js';
import { makePdf } from './make-pdf.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...[...stream].flatMap((one) => [one.charCodeAt(0), 0]),
  ]);
const zip = (...names: readonly string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, ascii('x')])));

test.each<readonly [string, Uint8Array, string, RegExp, RegExp]>([
  ['an old Word file', ole('WordDocument'), 'a.doc', /\.doc\)/, /save it as \.docx/],
  ['an old Word file under another name', ole('WordDocument'), 'a.docx', /old Word file/, /save it as \.docx/],
  ['a protected Word file', ole('EncryptedPackage'), 'a.docx', /password/, /save it without one/],
  ['a WPS file', ole('Root Entry'), 'a.wps', /WPS/, /save it as \.docx/],
  ['an unknown compound file', ole('Root Entry'), 'a', /old Office file/, /\.docx/],
  [
    'a web archive',
    ascii('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n'),
    'a.mhtml',
    /mhtml/,
    /HTML only/,
  ],
  ['a rich text file', ascii('{\\rtf1\\ansi}'), 'a.rtf', /\.rtf/, /\.docx/],
  ['Word 2003 XML', ascii('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'a.xml', /2003/, /\.docx/],
  ['an OpenDocument file', zip('content.xml', 'mimetype'), 'a.odt', /OpenDocument/, /\.docx/],
  ['a spreadsheet', zip('xl/workbook.xml'), 'a.xlsx', /spreadsheet/, /\.docx/],
  ['another zip', zip('report.txt'), 'a.zip', /zip archive/, /Unpack/],
  ['a zip that breaks off', makeDocx(p('灯塔')).slice(0, 200), 'a.docx', /broken zip/, /save it again/],
  ['a Word file whose text breaks off', makeDocx('', { 'word/document.xml': '<w:document' }), 'a.docx', /broken/, /save it again/],
  ['a Word file without text', makeDocx(p('')), 'a.docx', /without text/, /pictures/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a.png', /picture/, /OCR/],
  ['a scan', makePdf([[], []]), 'a.pdf', /pictures without text \(2 of 2 pages\)/, /OCR/],
  ['a protected PDF', makePdf([[{ text: '灯塔', x: 80, y: 80 }]], { encrypted: true }), 'a.pdf', /password/, /print it into a new PDF/],
  ['a broken PDF', ascii('%PDF-1.7\n%%EOF'), 'a.pdf', /broken PDF/, /print it/],
  ['a page without text', ascii('<html><body><div id="app"></div></body></html>'), 'a.html', /without text/, /Webpage, complete/],
])('%s is refused with advice', async (_, bytes, file, received, advice) => {
  const error = await extractText(bytes, file).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(file),
    received: expect.stringMatching(received),
    advice: expect.stringMatching(advice),
  });
});

/** The file with another size in the directory for each of its parts, at offset 24 of an entry. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

/** The file with rubbish for the content of each part; where that begins and how long it is stands in the header before it. */
function spoilParts(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    at = start + view.getUint32(at + 18, true);
    bytes.fill(0xff, start, at);
  }
  return bytes;
}

describe('limits', () => {
  const failure = async (bytes: Uint8Array, file: string): Promise<unknown> =>
    await extractText(bytes, file).catch((thrown: unknown) => thrown);

  test('a text beyond 20 MB', async () => {
    expect(await failure(new Uint8Array(LIMITS.textBytes + 1).fill(65), 'a.txt')).toMatchObject({
      message: 'a.txt: is too large',
      expected: 'at most 20.0 MB',
      received: '20.0 MB',
    });
  });

  test('a zip bomb is refused by what it declares, before it is unpacked', async () => {
    // Its parts are rubbish: who unpacks first finds that out first.
    const broken = spoilParts(makeDocx(p('灯塔'), { 'word/media/a.bin': 'x' }));
    expect(await failure(broken, 'a.docx')).toMatchObject({ received: expect.stringMatching(/broken zip/) });
    const bomb = declare(broken, LIMITS.unpackedBytes);
    expect(await failure(bomb, 'a.docx')).toMatchObject({ message: 'a.docx: would unpack to too much', expected: 'at most 300.0 MB' });
  });

  test('a part that holds more than it declares is cut, not unpacked', async () => {
    const bytes = declare(makeDocx(p('灯塔'.repeat(500_000))), 1000);
    expect(await failure(bytes, 'a.docx')).toMatchObject({ name: 'UserError' });
  });

  test('too many entries', async () => {
    const parts = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, index) => [`word/media/${index}`, '']));
    expect(await failure(makeDocx(p('灯塔'), parts), 'a.docx')).toMatchObject({ message: 'a.docx: holds too many files' });
  });

  test.each([
    ['a page', ascii(`<html><body>${'<div>'.repeat(100_000)}灯塔`), 'a.html'],
    ['a Word file', makeDocx(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`), 'a.docx'],
  ])('%s that is nested too deep', async (_, bytes, file) => {
    expect(await failure(bytes, file)).toMatchObject({
      message: `${file}: is nested too deep`,
      expected: 'at most 512 elements inside each other',
    });
  });

  test('too many pages', async () => {
    const pages = Array.from({ length: LIMITS.pages + 1 }, () => [{ text: '灯塔', x: 80, y: 80 }]);
    expect(await failure(makePdf(pages), 'a.pdf')).toMatchObject({ message: 'a.pdf: has too many pages', received: '501 pages' });
  });

  test('entities of a Word file are not followed', async () => {
    const xml =
      '<!DOCTYPE d [<!ENTITY a "灯塔"><!ENTITY b SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:document>';
    expect(await failure(makeDocx('', { 'word/document.xml': xml }), 'a.docx')).toMatchObject({
      name: 'UserError',
      received: expect.stringContaining('broken'),
    });
  });
});
