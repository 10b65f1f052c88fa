import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyArchive, type TestArchive } from './archive.js';

/** A folder of real reports, which are not part of this repository. */
const corpus = process.env.TONGBI_CORPUS;
const readable = (name: string): boolean => /\.(?:txt|md)$/.test(name) && !/readme/i.test(name);
const files = corpus ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(readable).sort() : [];

function archiveOfCorpus(): TestArchive {
  const archive = emptyArchive();
  cpSync(corpus ?? '', archive.path('reports'), { recursive: true });
  return archive;
}

/** Whole reports have none of these; a page around a report, a wrong label or a second copy is for its finder to tell. */
const neverOfWholeReports = new Set([
  'text-truncated',
  'two-reports',
  'text-repeated',
  'decimals-lost',
  'figure-jump',
  'place-conflict',
  'not-a-report',
]);
const mostFalseAlarms = 0.05;

test.skipIf(!corpus)('all reports of TONGBI_CORPUS as an archive: no crash, hardly a false alarm', () => {
  const { document, status } = archiveOfCorpus().checkJson(['--all']);
  expect(status).toBeLessThanOrEqual(1);
  expect(document.counts.files).toBeGreaterThanOrEqual(files.length);
  const alarmed = new Set(
    document.findings.filter(({ code, severity }) => severity === 'error' && neverOfWholeReports.has(code)).map(({ file }) => file),
  );
  expect([...alarmed].length, [...alarmed].join(' ')).toBeLessThanOrEqual(files.length * mostFalseAlarms);
});

/** Every so many files are spoilt at once; the rest are the archive around them. */
const everyNth = 8;
const spoils: readonly (readonly [string, (text: string, other: string) => string, RegExp])[] = [
  ['cut off', (text) => text.slice(0, text.length * 0.6), /text-truncated|not-a-report/],
  ['without the beginning', (text) => text.slice(text.length * 0.15), /text-truncated|not-a-report/],
  ['twice', (text) => `${text}\n${text}`, /text-repeated/],
  ['with another place’s behind it', (text, other) => `${text}\n${other}`, /two-reports/],
  ['of another place', (_, other) => other, /place-conflict|year-conflict|duplicate/],
  [
    'in a page',
    (text) => `首页 > 政务公开\n打印本页\n【字体：大 中 小】\n${text}\n上一篇：通知公告\n扫一扫在手机打开当前页\n`,
    /page-chrome/,
  ],
  ['with lost characters', (text) => text.replaceAll('发展', '\ufffd\ufffd'), /encoding-broken/],
  ['read as GBK', (text) => new TextDecoder('gb18030').decode(new TextEncoder().encode(text)), /encoding-broken/],
];
const leastFound = 0.9;

describe.skipIf(!corpus)('real reports, spoilt', () => {
  // What the spoilt files do not change is read and judged once for all of them.
  const cache = mkdtempSync(join(tmpdir(), 'tongbi-corpus-'));
  afterAll(() => rmSync(cache, { recursive: true }));

  test.each(spoils)('%s', (_, spoil, codes) => {
    const archive = archiveOfCorpus();
    const spoilt = files.filter((_, index) => index % everyNth === 0);
    for (const [index, file] of spoilt.entries()) {
      const other = files[((index * everyNth + files.length / 2) % files.length) | 0] ?? file;
      archive.write(
        `reports/${file}`,
        spoil(readFileSync(join(corpus ?? '', file), 'utf8'), readFileSync(join(corpus ?? '', other), 'utf8')),
      );
    }
    const { document } = archive.checkJson(['--no-compare', '--cache', cache, ...spoilt.map((file) => `reports/${file}`)]);
    const found = spoilt.filter((file) =>
      document.findings.some((one) => one.file === `reports/${file}` && one.severity === 'error' && codes.test(one.code)),
    );
    expect(found.length, spoilt.filter((file) => !found.includes(file)).join(' ')).toBeGreaterThanOrEqual(spoilt.length * leastFound);
  });
});
