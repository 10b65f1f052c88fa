import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ReaderServer, type Running, rightAnswer, shortReports, startTongbi } from './reader-server.js';

const folder = mkdtempSync(join(tmpdir(), 'reader-killed-'));
const file = join(folder, 'tongbi.readings.jsonl');
const reports = shortReports.map((text, index) => {
  const path = join(folder, `${index}.md`);
  writeFileSync(path, text);
  return path;
});
const server = await ReaderServer.open();
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const start = () =>
  startTongbi(['compare', ...reports, '--json', '--readings', file, '--reader', server.url, '--reader-model', 'small', '--yes'], folder);
const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
const isWhole = (line: string) => line.endsWith('}');

test('killed at any point no answer is lost and none is written twice', async () => {
  const heard = new Set<string>();
  for (const [round, most] of [1, 2, 7, 20].entries()) {
    let running: Running | undefined;
    let calls = 0;
    server.play = (call, response, request) => {
      if (calls++ === most) running?.kill();
      return rightAnswer(call, response, request);
    };
    running = start();
    expect((await running.ended).status).toBe(null);
    for (const line of lines().filter(isWhole)) heard.add(line);
    // A write that was cut off, as on a full disk.
    if (round % 2 === 0) appendFileSync(file, '{"kind":"reading","id":"partner-0","asks":{"ki');
  }
  server.play = rightAnswer;
  expect((await start().ended).status).toBe(0);
  const all = lines();
  const ids = all.map((line) => (JSON.parse(line) as { readonly id: string }).id);
  expect([...heard].every((line) => all.includes(line))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  // Of what was recorded nothing was asked again: only what was under way, four at a time, when a run was killed.
  expect(server.calls.length - ids.length).toBeLessThanOrEqual(4 * (4 + 1));
  const calls = server.calls.length;
  expect((await start().ended).status).toBe(0);
  expect(server.calls).toHaveLength(calls);
});
