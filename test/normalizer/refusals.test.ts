import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@tongbi/model';
import { decodeText, normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const clean = readFileSync(join(import.meta.dirname, 'fixtures/clean.txt'), 'utf8');
const caught = (run: () => unknown): UserError => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('a text that is no report is refused, saying what is missing', () => {
  const novel = '第一章　雨夜\n\n雨下了一整夜。他坐在窗前，听着屋檐的水声，想起二十年前的那个夏天。'.repeat(20);
  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['an empty text', ' \n\u200b\n', /empty|0 Chinese characters/],
    ['JSON', JSON.stringify({ name: '云溪', values: [1, 2, 3] }).repeat(50), /JSON/],
    ['HTML', `<!DOCTYPE html><html><body>${clean}</body></html>`, /HTML/],
    ['English', 'The government will keep working. '.repeat(50), /0 Chinese characters/],
    ['a novel', novel, /title 政府工作报告; 各位代表; a part that reviews; a part that plans/],
    ['a short note', '政府工作报告明天发布。', /10 Chinese characters/],
  ];
  test.each(rows)('%s', (_, text, received) => {
    const error = caught(() => normalizeReport(text, { file: 'x.txt' }));
    expect(error.message).toBe('x.txt: not a government work report');
    expect(error.received).toMatch(received);
    expect(error.advice).toBeTruthy();
  });
});

describe('decodeText', () => {
  const utf8 = new TextEncoder().encode(clean);
  // 各位代表：工作报告 in GB18030, many times, so that the commonest characters show.
  const gb = new Uint8Array(
    Array.from({ length: 20 }, () => [
      0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6,
    ]).flat(),
  );
  test('UTF-8, the byte order mark removed, line ends kept', () => {
    expect(decodeText(utf8, 'x')).toBe(clean);
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]), 'x')).toBe('a\r\n');
  });
  test('UTF-16 by its mark', () => expect(decodeText(new Uint8Array([0xff, 0xfe, 0x2d, 0x4e]), 'x')).toBe('中'));
  test('GB18030 where it gives Chinese', () => expect(decodeText(gb, 'x')).toBe('各位代表：工作报告'.repeat(20)));

  // Each file holds a fixture in another encoding; big5 the Traditional one.
  const encodings: readonly (readonly [string, string])[] = [
    ['gbk.txt', 'clean.txt'],
    ['gb18030.txt', 'clean.txt'],
    ['big5.txt', 'traditional.txt'],
    ['utf-16le.txt', 'clean.txt'],
    ['utf-16be.txt', 'clean.txt'],
    ['utf-16le-mark.txt', 'clean.txt'],
    ['utf-8-mark-crlf.txt', 'clean.txt'],
  ];
  test.each(encodings)('%s loses nothing', (file, same) => {
    const folder = join(import.meta.dirname, 'fixtures');
    const text = decodeText(readFileSync(join(folder, 'encodings', file)), file);
    expect(text.replaceAll('\r\n', '\n')).toBe(readFileSync(join(folder, same), 'utf8'));
  });

  const rows: readonly (readonly [string, readonly number[], RegExp])[] = [
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF/],
    ['Word', [0x50, 0x4b, 0x03, 0x04], /zip/],
    ['NUL bytes', [0x61, 0x00, 0x62], /NUL/],
    ['noise', [0xff, 0x41, 0x80, 0xfa, 0xff], /none of these/],
  ];
  test.each(rows)('refuses %s', (_, bytes, received) => {
    expect(caught(() => decodeText(new Uint8Array(bytes), 'x.bin')).received).toMatch(received);
  });
});
