import { extractText } from '@tongbi/formats';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';
import { reportContent } from '../normalizer/report-content.js';
import { reasonsOf } from './lines-of.js';
import { asDocx, asPdf, paragraphs } from './policy-address.js';

const files: readonly (readonly [string, Uint8Array])[] = [
  ['a.txt', new TextEncoder().encode(paragraphs.join('\n'))],
  [
    'a.html',
    new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`),
  ],
  ['a.docx', asDocx()],
  ['a.pdf', asPdf()],
];

const reports = await Promise.all(
  files.map(async ([file, bytes]) => normalizeReport((await extractText(bytes, file)).text, { file, format: 'text' })),
);

test('a policy address in Traditional characters is read with its parts, sections and numbered paragraphs', () => {
  const { report, diagnostics } = reports[0]!;
  expect(report).toMatchObject({ place: '香港', placeCode: '810000', year: 2030, title: '行政長官2030年施政報告' });
  expect(report.parts.map(({ number, heading }) => `${number}${heading}`)).toEqual([
    '',
    '(一)引言',
    '(二)安居樂業',
    '(三)關顧市民',
    '(四)結語',
  ]);
  expect(report.parts[2]!.children.map(({ heading, paragraphs: own }) => [heading, own.length])).toEqual([
    ['加快建屋', 5],
    ['優化舊區', 5],
  ]);
  expect(report.parts[2]!.children[0]!.paragraphs[3]!.sentences[0]!.text).toContain('讓住在「劏房」的家庭早日上樓');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(files.slice(1).map(([file], index) => [file, index + 1] as const))('%s is the same report', (_, index) => {
  expect(reportContent(reports[index]!.report)).toEqual(reportContent(reports[0]!.report));
});

test('the table of contents of the PDF is reported as left out', async () => {
  expect(await reasonsOf(asPdf(), 'a.pdf')).toContain('8 lines of the table of contents');
});
