import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReadings } from '@tongbi/corrections';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReaderServer, rightAnswer, sendJson, shortReports, startTongbi, vectors } from './reader-server.js';
import { runTongbi } from './run-tongbi.js';

const KEY = 'sk-secret-0123456789';
const FILE = 'tongbi.readings.jsonl';
let folder: string;
let server: ReaderServer;
let asked: readonly string[];
beforeAll(async () => {
  server = await ReaderServer.open();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
  mkdirSync(join(folder, 'reports'));
  for (const [index, text] of shortReports.entries()) writeFileSync(join(folder, `reports/${index}.md`), text);
  server.play = rightAnswer;
  server.calls.length = 0;
  asked = ['--reader', server.url, '--reader-model', 'small', '--reader-share', '4'];
  return () => rmSync(folder, { recursive: true });
});

const files = ['reports/0.md', 'reports/1.md'];
const quietly = (...words: string[]) => runTongbi(['compare', ...files, '--json', ...words], { cwd: folder }).stdout;
const compare = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  startTongbi(['compare', ...files, '--json', ...words], folder, env).ended;
const recorded = () => parseReadings(readFileSync(join(folder, FILE), 'utf8'), FILE);

test('questions are asked, answers recorded beside `reports`, and not asked again; the same file says the same without a network', async () => {
  const plain = quietly();
  const first = await compare([...asked, '--yes'], { TONGBI_READER_KEY: KEY });
  expect(first.status).toBe(0);
  const count = server.calls.length;
  expect(count).toBeGreaterThan(4);
  expect(first.stderr).toMatch(new RegExp(`^${count} questions of \\d{4,} characters in all, .*small at ${server.url}`, 'mu'));
  expect(first.stderr).toMatch(new RegExp(`second reader: ${count} asked, ${count} answered, 0 void, 0 failed; recorded in ${FILE}`, 'u'));
  expect(recorded()).toHaveLength(count);
  expect(recorded()[0]?.by).toMatchObject({ model: 'small', endpoint: 'local', parameters: { temperature: 0, seed: 1 } });
  expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(first.stdout + first.stderr + readFileSync(join(folder, FILE), 'utf8')).not.toContain(KEY);
  const again = await compare([...asked, '--yes']);
  expect(again.stderr).toMatch(/Nothing is to be asked: small has answered all of it/u);
  expect(server.calls).toHaveLength(count);
  expect([again.stdout === first.stdout, quietly() === first.stdout]).toEqual([true, true]);
  expect(quietly('--no-readings')).toBe(plain);
});

test('without a terminal nothing is asked before somebody agreed', async () => {
  const { status, stderr } = await compare(asked);
  expect(status).toBe(2);
  expect(stderr).toMatch(/There is no terminal to ask on.*questions of \d+ characters.*small at http:\/\/127/su);
  expect(stderr).toMatch(/--yes/u);
  expect([server.calls.length, existsSync(join(folder, FILE))]).toEqual([0, false]);
});

test.each<readonly [string, readonly string[], RegExp]>([
  [
    'another machine',
    ['--reader', 'http://192.0.2.1:8000', '--reader-model', 'm', '--yes'],
    /192\.0\.2\.1:8000 is not this machine.*--reader-remote/su,
  ],
  ['a password', ['--reader', `http://me:${KEY}@127.0.0.1:9`, '--reader-model', 'm', '--yes'], /TONGBI_READER_KEY/u],
  ['no model', ['--reader', 'http://127.0.0.1:9', '--yes'], /which model shall read.*--reader-model/su],
  ['no address', ['--reader', '--reader-model', 'm', '--yes'], /where the second reader is.*reader\.url/su],
  ['no readings', ['--reader', 'http://127.0.0.1:9', '--reader-model', 'm', '--no-readings'], /cannot be used with each other/u],
  ['a batch as well', ['--reader', 'http://127.0.0.1:9', '--reader-batch', 'out.jsonl'], /cannot be used with each other/u],
])('refused before anything is read: %s', (_, words, expected) => {
  const { status, stdout, stderr } = runTongbi(['compare', ...files, '--json', ...words], { cwd: folder });
  expect(stderr).toMatch(expected);
  expect([status, stdout, stderr.includes(KEY)]).toEqual([2, '', false]);
});

test('the config names address, model and share, and asks nobody by itself', async () => {
  writeFileSync(join(folder, 'tongbi.config.yaml'), `reader: { url: "${server.url}", model: of-config, share: 4 }\n`);
  for (const words of [
    ['compare', ...files, '--brief'],
    ['check', '--all'],
  ])
    await startTongbi(words, folder).ended;
  expect(server.calls).toHaveLength(0);
  const { status } = await compare(['--reader', '--yes']);
  expect([status, server.calls[0]?.body.model]).toEqual([0, 'of-config']);
  expect(recorded()).toHaveLength(server.calls.length);
});

test('a server that refuses ends the run, keeps what was answered, and shows no key', async () => {
  server.play = (call, response, request) =>
    call.number < 4 ? rightAnswer(call, response, request) : sendJson(response, { error: { message: `bad key ${KEY}` } }, 401);
  const { status, stdout, stderr } = await compare([...asked, '--reader-jobs', '1', '--yes'], { TONGBI_READER_KEY: KEY });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/refuses to be asked/u);
  expect(stderr).not.toContain(KEY);
  expect(recorded()).toHaveLength(3);
  server.play = rightAnswer;
  expect((await compare([...asked, '--yes'])).status).toBe(0);
  const ids = server.calls.map(({ body }) => JSON.stringify(body.messages));
  // The one that was refused is asked twice.
  expect(new Set(ids).size).toBe(ids.length - 1);
});

test('of several years each pair is asked about', async () => {
  const year = shortReports[0]!.replace(/^year: 2023$/mu, 'year: 2022');
  writeFileSync(join(folder, 'reports/2.md'), year.replaceAll('建设', '新建'));
  const { status } = await startTongbi(['compare', 'reports', '--focus', files[1]!, ...asked, '--yes', '--brief'], folder).ended;
  expect(status).toBe(0);
  const pairs = recorded().map(({ asks }) => (asks.kind === 'brief' ? `${asks.previous} ${asks.current}` : null));
  expect(pairs.filter((pair) => pair !== null).sort()).toEqual(['示例市-2022 示例市-2024', '示例市-2023 示例市-2024']);
});

test('vectors of a model draw the links, are asked for once, and then need no server', async () => {
  server.play = vectors;
  const embedded = ['--reader-embeddings', 'vectors-1'];
  const missing = runTongbi(['compare', ...files, '--json', ...embedded], { cwd: folder });
  expect(missing).toMatchObject({ status: 2, stderr: expect.stringMatching(/lacks \d+ vectors of vectors-1.*--reader URL/su) });
  const first = await compare(['--reader', server.url, ...embedded, '--yes']);
  expect(first.stderr).toMatch(/\d+ texts of \d+ characters in all will go to vectors-1/u);
  expect([first.status, server.calls[0]?.path, existsSync(join(folder, FILE))]).toEqual([0, '/v1/embeddings', false]);
  expect(new Set(server.calls.flatMap(({ body }) => body.input)).size).toBe(server.calls.flatMap(({ body }) => body.input).length);
  expect(quietly(...embedded)).toBe(first.stdout);
  expect(quietly()).not.toBe(first.stdout);
  const kept = readFileSync(join(folder, 'tongbi.embeddings.jsonl'), 'utf8');
  const lines = kept.trim().split('\n');
  writeFileSync(join(folder, 'tongbi.embeddings.jsonl'), `${lines.slice(3).join('\n')}\n{"model":"vectors-1","te`);
  const before = server.calls.length;
  expect((await compare(['--reader', server.url, ...embedded, '--yes'])).stdout).toBe(first.stdout);
  expect(server.calls.slice(before).flatMap(({ body }) => body.input)).toHaveLength(3);
});
