import { findCommitments } from '@tongbi/commitments';
import type { Report, Section } from '@tongbi/model';
import { splitSentences } from '@tongbi/normalizer';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { clean, pieces, read } from './mutated.js';

const seed = 20240118;

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
