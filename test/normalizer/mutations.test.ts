import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, type Section, UserError } from '@tongbi/model';
import { normalizeReport, splitSentences } from '@tongbi/normalizer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenInvariants } from './broken-invariants.js';

const fixtures = ['clean.txt', 'chrome.txt', 'glued.txt', 'bare-parts.txt', 'old.txt', 'numbered-paragraphs.txt', 'archive.md'];
const texts = fixtures.map((file) => readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8'));
const clean = texts[0]!;
const seed = 20240118;

/** A report, or null where the text was refused; any other error is a bug. */
function read(text: string, file = 'x.txt'): Report | null {
  try {
    return normalizeReport(text, { file }).report;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const pieces = [
  '一、',
  '（一）',
  '（二）',
  '1.',
  '各位代表：',
  '附件1',
  '名词解释',
  '工作回顾',
  '“',
  '”',
  '《',
  '。',
  '；',
  '\n',
  '\r\n',
  '　　',
  ' '.repeat(9),
  '## ',
  '> ',
  '- ',
  '---\n',
  '\u200b',
  '😀',
  '\ud800',
  '[',
  '第一，',
];

test('a mutated report is tiled, or refused', () => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(12), put: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 12 }), fc.constantFrom('x.txt', 'x.md'), (text, edits, file) => {
      let changed = text;
      for (const { at, drop, put } of edits) {
        const from = Math.floor(at * changed.length);
        changed = changed.slice(0, from) + put + changed.slice(from + drop);
      }
      const report = read(changed, file);
      expect(report ? brokenInvariants(report) : []).toEqual([]);
    }),
    { seed, numRuns: 400 },
  );
});

test('any string is read or refused', () => {
  const mixed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces, '全市生产总值增长6%'), { maxLength: 80 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(mixed, fc.constantFrom('x.txt', 'x.md'), (text, file) => {
      const report = read(text, file);
      expect(report ? brokenInvariants(report) : []).toEqual([]);
    }),
    { seed, numRuns: 1000 },
  );
});

test('sentences are in order and lose nothing but white space', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, '要快', '5.2%')).map((parts) => parts.join('')),
      (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, 0, text.length)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      },
    ),
    { seed, numRuns: 300 },
  );
});

/** Sections and sentences as they are compared, without their positions. */
function content(report: Report | null): unknown {
  const tree = (section: Section): unknown => [
    section.role,
    section.number.normalize('NFKC'),
    section.heading.normalize('NFKC'),
    section.paragraphs.flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised)),
    section.children.map(tree),
  ];
  return report?.parts.map(tree);
}

describe('another form of the same report has the same content', () => {
  const forms: Readonly<Record<string, (text: string) => string>> = {
    'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
    'no empty lines': (text) => text.replace(/\n+/g, '\n'),
    'indented paragraphs': (text) => text.replace(/\n+/g, '\n　　'),
    'all in one line, wide gaps': (text) => text.trim().replace(/\n+/g, '    '),
    'all in one line, single spaces': (text) => text.slice(text.indexOf('各位代表')).trim().replace(/\n+/g, ' '),
    'full-width digits': (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    'page controls before': (text) => `下载\n打印\n【字号：大 中 小】\n来源：云溪日报\n\n${text}`,
    'links after': (text) => `${text}\n相关链接：\n市长答记者问\n`,
  };
  test.each(Object.entries(forms))('%s', (_, form) => expect(content(read(form(clean)))).toEqual(content(read(clean))));
});

test('time grows with the length, not faster', () => {
  const time = (copies: number, text: string): number => {
    const long = `${clean}\n${text.repeat(copies)}`;
    const start = performance.now();
    read(long);
    return performance.now() - start;
  };
  for (const text of [' ', '一、', '（一）抓项目。', '“', 'a\n', '抓产业\n', '# ', '\n\n各位代表：', '1. 办实事。\n']) {
    time(2000, text);
    // Ten times the text in a hundred times the time would be quadratic; noise on a busy machine is far below.
    expect(time(40_000, text), JSON.stringify(text)).toBeLessThan(40 * Math.max(time(4000, text), 5));
  }
});
