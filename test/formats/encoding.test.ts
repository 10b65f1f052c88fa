import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from '@tongbi/formats';
import { describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

const folder = join(root, 'test/normalizer/fixtures');
const clean = readFileSync(join(folder, 'clean.txt'), 'utf8');
const utf8 = new TextEncoder().encode(clean);
const gbk = Uint8Array.from(readFileSync(join(folder, 'encodings/gbk.txt')));
const big5 = Uint8Array.from(readFileSync(join(folder, 'encodings/big5.txt')));
const put = (bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...values, ...bytes.subarray(at)]);
const read = (bytes: Uint8Array) => extractText(bytes, 'a.txt');

describe('a text with a slip in its bytes is read, and the slip reported', () => {
  test.each([
    ['UTF-8 that ends inside a character', Uint8Array.from([...utf8, 0xe6, 0x94])],
    ['UTF-8 with a wrong byte', put(utf8, 0, 0xff)],
    ['GBK that ends inside a character', Uint8Array.from([...gbk, 0xd5])],
  ])('%s', async (_, bytes) => {
    const { text, diagnostics } = await read(bytes);
    expect(text.replaceAll('\ufffd', '').trim()).toBe(clean.trim());
    expect(diagnostics).toMatchObject([{ code: 'source-uncertain', reason: '1 character could not be decoded: marked \ufffd.' }]);
  });

  test('zeros in UTF-8 are marked, and do not make it UTF-16', async () => {
    const { text } = await read(put(put(utf8, 0, 0), utf8.length + 1, 0));
    expect(text).toBe(`\ufffd${clean}\ufffd`);
  });
});

test.each([
  ['UTF-8', utf8],
  ['GBK', gbk],
  ['Big5', big5],
])('a text in %s without a slip has none reported', async (_, bytes) => expect((await read(bytes)).diagnostics).toEqual([]));

test.each([
  ['every tenth byte is wrong', utf8.map((byte, index) => (index % 10 ? byte : 0xff))],
  ['it is no text', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
])('refused where %s', async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({ name: 'UserError', advice: expect.stringMatching(/UTF-8/) });
});
