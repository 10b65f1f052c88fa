import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommitments } from '@tongbi/commitments';
import { type Report, type Section, UserError } from '@tongbi/model';
import { normalizeReport, splitSentences } from '@tongbi/normalizer';
import { cutWords } from '@tongbi/segmenter';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH, ratioOf } from '../cost.js';
import { brokenInvariants } from './broken-invariants.js';

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('.outline.txt'));
const texts = fixtures.map((file) => readFileSync(join(folder, file), 'utf8'));
const clean = readFileSync(join(folder, 'clean.txt'), 'utf8');
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
  '[1]',
  '①',
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
    { seed, numRuns: 1000 },
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
    { seed, numRuns: 10_000 },
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

const simple = Converter({ from: 'hk', to: 'cn' });
const traditional = Converter({ from: 'cn', to: 'hk' });

function toTraditional(text: string): string {
  return traditional(text);
}

/** Sections and sentences as they are compared, without their positions. */
function content(report: Report | null): unknown {
  const tree = (section: Section): unknown => [
    section.role,
    section.number.normalize('NFKC'),
    // A heading is shown as it is written; how it is read is what must be the same.
    simple(section.heading.normalize('NFKC').replace(/\s+/g, '')),
    section.paragraphs.flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised)),
    section.children.map(tree),
  ];
  return report?.parts.map(tree);
}

/** What the report promises, as it is compared: without spaces, in one width and one way of writing. */
function promises(report: Report | null): readonly string[] {
  const found = report ? findCommitments(report).commitments : [];
  return found.map(({ text }) => simple(text.normalize('NFKC').replace(/[\s\u200b\u2060“”"「」]+/g, '')));
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
    'wrapped at a fixed width': (text) => text.replace(/[^\n]{36}/g, '$&\n'),
    'wrapped, indented': (text) => text.replace(/\n+/g, '\n　　').replace(/[^\n]{38}/g, '$&\n'),
    'ASCII punctuation': (text) => text.replace(/[，；：！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
    'corner brackets': (text) => text.replaceAll('“', '「').replaceAll('”', '」'),
    'straight quotes': (text) => text.replace(/[“”]/g, '"'),
    'a space between all characters': (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' '),
    'a space behind each sentence': (text) => text.replace(/\n+/g, '\n').replace(/(?<=[。！？])(?=[^\n])/g, ' '),
    'two empty lines between all lines': (text) => text.replace(/\n+/g, '\n\n\n'),
    'lines broken inside words': (text) => text.replace('过去一年，云溪', '过去一年，云\n溪').replace('产业园建设', '产业园建\n设'),
    'spaces strewn inside the sentences': (text) =>
      text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, (_, at: number) => (at % 17 === 3 ? ' ' : '')),
    'zero-width marks': (text) => text.replace(/。/g, '。\u200b').replace(/，/g, '\u2060，'),
    'spelled-out spaces': (text) => text.replace(/\n\n/g, '\n\n&nbsp;&nbsp;'),
    'page lines between the paragraphs': (text) =>
      text.replace(
        /\n\n/g,
        (gap, at: number) =>
          `${gap}${['打印本页', '分享到：', '（上接第1版）', '【字体：大 中 小】', '欢迎关注云溪发布公众号'][at % 5]}${gap}`,
      ),
    'a transcript of it': (text) => text.replace(/\n\n(?=\S)/g, '\n\n[09:15] '),
    'printed twice': (text) => `${text}\n返回顶部\n${text.slice(text.indexOf('各位代表'))}`,
    'Traditional characters': toTraditional,
    'links after': (text) => `${text}\n相关链接：\n市长答记者问\n`,
  };
  test.each(Object.entries(forms))('%s', (_, form) => {
    expect(form(clean)).not.toBe(clean);
    expect(content(read(form(clean)))).toEqual(content(read(clean)));
    expect(promises(read(form(clean)))).toEqual(promises(read(clean)));
  });
});

test.each([' ', '一、', '（一）抓项目。', '“', 'a\n', '抓产业\n', '# ', '\n\n各位代表：', '1. 办实事。\n'])(
  '40,000 times %j after a report cost by their number',
  (text) => {
    const reading = (copies: number) => {
      const long = `${clean}\n${text.repeat(copies)}`;
      return () => read(long);
    };
    expect(growthOf(reading, 40_000)).toBeLessThan(MOST_GROWTH);
  },
);

/** A report of some 18,000 characters, each sentence another one. */
function longReport(copies: number): string {
  let count = 0;
  const paragraphs = body.split('\n\n').filter((line) => line.length > 30);
  const copy = (): string => paragraphs.map((line) => line.replace(/。/g, () => `，第${count++}件。`)).join('\n\n');
  return clean.replace('四、加强政府自身建设', `${Array.from({ length: copies }, copy).join('\n\n')}\n\n四、加强政府自身建设`);
}

const body = clean.slice(clean.indexOf('一、2023'));

/** What the segmenter takes for the same text is the least that any reading of it costs; here some four times as much. */
const MOST_CUTS = 15;

test(`a report of 18,000 characters is dear as ${MOST_CUTS} cuts of its words at most, once warm`, () => {
  const text = longReport(27);
  expect(text.length).toBeGreaterThan(17_000);
  const ratio = ratioOf(
    () => read(text),
    () => cutWords(text),
  );
  expect(ratio).toBeLessThan(MOST_CUTS);
});

test('10 MB cost by their length', () => {
  const reading = (size: number) => {
    const text = longReport(36).repeat(1 + Math.floor(size / (3 * longReport(36).length)));
    return () => read(text);
  };
  expect(growthOf(reading, 1e7)).toBeLessThan(MOST_GROWTH);
});
