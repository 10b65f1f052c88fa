import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChrome } from '../../packages/check/src/rules/chrome.js';
import { root } from '../cli/run-tongbi.js';
import { codesOf, embedded, makeArchive } from './archive.js';

/** What only a page has around a report. */
const ofPages = [
  'advertising',
  'box of a page',
  'comment of the page',
  'frame of a transcript',
  'licence line',
  'navigation',
  'page control',
  'page counter',
  'page number',
  'page of an encyclopaedia',
  'related links',
  'site footer',
  'style sheet of the page',
  'time or speaker of a transcript',
  'web address',
];

const folder = join(root, 'packages/normalizer');
const [head = '', ...rows] = readFileSync(join(folder, 'data/chrome.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const column = head.split('\t').indexOf('reason');
const inTable = rows.map((row) => row.split('\t')[column] ?? '');
const inCode = readdirSync(join(folder, 'src'))
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(join(folder, 'src', name), 'utf8').matchAll(/reason: '([^']+)'/g)].map(([, reason = '']) => reason));

/** Whether a report of which that was taken out is none the worse for it. */
function isHarmless(reason: string): boolean {
  const report = { text: '', removed: [{ reason, span: { start: 0, end: 0 } }] };
  const [context, facts] = [{ report, file: 'reports/示例市/2024.md' }, {}] as unknown as Parameters<typeof checkChrome>;
  return checkChrome(context, facts).length === 0;
}

test('of everything that the normalizer takes out it is decided whether an archive may keep it', () => {
  const reasons = new Set([...inTable, ...inCode]);
  expect(reasons.size).toBeGreaterThan(20);
  expect([...reasons].filter((reason) => !isHarmless(reason) && !ofPages.includes(reason))).toEqual([]);
  expect([...reasons].filter((reason) => isHarmless(reason) && ofPages.includes(reason))).toEqual([]);
});

describe('an archive keeps on purpose', () => {
  const added = 'reports/示例市/2024.md';
  test.each([
    ['a comment', (text: string) => text.replace('各位代表：', '<!-- checked against the bulletin -->\n\n各位代表：')],
    ['a source line', (text: string) => text.replace('各位代表：', '来源：示例日报\n\n各位代表：')],
    ['a rule', (text: string) => `${text}\n---\n`],
  ])('%s', (_, change) => {
    const archive = makeArchive([added]);
    archive.write(added, change(embedded('示例市/2024.md')));
    expect(codesOf(archive.checkJson(['--no-compare']).document).filter((code) => !code.startsWith('info'))).toEqual([]);
  });
});
