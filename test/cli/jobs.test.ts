import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { noMemory } from '../../packages/archive/src/memory/memory.js';
import { Jobs } from '../../packages/archive/src/node/jobs/jobs.js';
import { ArchiveReader } from '../../packages/archive/src/node/read/archive-reader.js';
import { makeYears } from './many-years.js';
import { outcomesOf, paths, workshop } from './outcomes-of.js';
import { runTongbi, tongbi } from './run-tongbi.js';

describe('threads', () => {
  test('give outcomes in the order of the inputs, however many they are', async () => {
    const expected = paths.map((path) => `read ${path}`);
    expect(await outcomesOf(1, paths)).toEqual(expected);
    expect(await outcomesOf(3, paths)).toEqual(expected);
  });

  test.each([
    ['exits', 'crash worker exited with code: 3', {}],
    ['throws', 'crash thrown outside of the task', {}],
    ['hoards', 'memory 64', { memoryMb: 64 }],
    ['refused', 'refused.md: not a government work report', {}],
  ])('of which one %s lose that file alone', async (kind, expected, limits) => {
    const given = [...paths.slice(0, 5), `${kind}.md`, ...paths.slice(5)];
    const read = (path: string) => (path.startsWith(kind) ? expected : `read ${path}`);
    expect(await outcomesOf(2, given, limits)).toEqual(given.map(read));
  });

  test('all of which die, one after the other, leave nothing waiting', async () => {
    const given = paths.map((path) => `exits ${path}`);
    expect(await outcomesOf(2, given)).toEqual(given.map(() => 'crash worker exited with code: 3'));
  });

  test('tell a mistake of the program as one, with its stack', async () => {
    await expect(outcomesOf(2, ['mistake.md', ...paths])).rejects.toMatchObject({ stack: expect.stringContaining('at somewhere') });
  });

  test('that are not asked for all outcomes can be closed', async () => {
    const jobs = new Jobs(workshop, 2);
    const inputs = paths.map((path) => ({ root: '', path }));
    for await (const outcome of jobs.each('read-archive-file', inputs)) {
      expect(outcome).toEqual({ kind: 'done', result: `read ${paths[0]}` });
      break;
    }
    await jobs.close();
  });

  test('make of a file that killed one a finding of that file', async () => {
    const jobs = new Jobs(workshop, 2);
    const reader = new ArchiveReader('', jobs, noMemory, new Map());
    await reader.readAll(['exits.md', ...paths]);
    await jobs.close();
    expect(reader.known('exits.md')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unreadable', says: { key: 'thread-died', values: ['exits.md', 'worker exited with code: 3'] } },
    });
    expect(reader.known('5.md')).toBe('read 5.md');
  });
});

describe('tongbi check', () => {
  const { folder } = makeYears();

  test('that is interrupted ends of the signal and says nothing', async () => {
    // Says when the first thread is there, so that the signal meets the work and neither the start nor the end.
    const sayThread = 'data:text/javascript,process.once("worker",()=>process.send("thread"))';
    const words = ['--import', sayThread, tongbi, 'check', 'reports', '--jobs', '2', '--no-cache'];
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const said: Buffer[] = [];
    child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
    child.stdout!.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('message', () => child.kill('SIGINT'));
    const [code, signal] = await once(child, 'exit');
    expect({ code, signal, said: String(Buffer.concat(said)) }).toEqual({ code: null, signal: 'SIGINT', said: '' });
  });

  test.each(['0', 'many', '65'])('refuses --jobs %s', (jobs) => {
    const { status, stderr } = runTongbi(['check', '--jobs', jobs], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('a number from 1 to 64');
  });
});
