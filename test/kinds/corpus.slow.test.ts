import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText, normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';
import { draw } from '../draws.js';
import { compareExamples } from './read-example.js';

const corpus = process.env.TONGBI_CORPUS;
/** Addresses of Hong Kong stand among the reports, other kinds in a folder `other` beside them. */
const folders = corpus
  ? ['hongkong', '../other/hong-kong', '../other/party-congress'].map((name) => join(corpus, name)).filter(existsSync)
  : [];
const files = draw(
  folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
  1 / 4,
);
if (!corpus) process.stderr.write('other kinds of documents skipped: TONGBI_CORPUS is not set\n');

test.runIf(files.length).each(files)(
  '%s compared with itself: all of it is kept',
  (path) => {
    const file = basename(path);
    const one = { ...normalizeReport(decodeText(readFileSync(path), file), { file }), file };
    expect(one.report.kind).not.toBe('work-report');
    const { commitments } = compareExamples(one, one);
    expect(commitments.length).toBeGreaterThan(40);
    expect(commitments.filter(({ status }) => status !== 'kept').map(({ label, current }) => `${label} ${current?.text}`)).toEqual([]);
  },
  120_000,
);
