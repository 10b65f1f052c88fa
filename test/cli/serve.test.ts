import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { CitedWords, Comparison, FindDocument, ServedItem } from '@tongbi/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi, spawnTongbi } from './run-tongbi.js';
import { call, overHttp, overStdio, startHttp, stopServer } from './serve-client.js';

const PLACE = '示例市';
const CALLS = [
  ['list', {}],
  ['find', { words: '一刻钟便民生活圈', place: PLACE, year: 2023 }],
  ['quote', { quote: '改造老旧小区100个' }],
  ['compare', { place: PLACE }],
  ['compare', { place: PLACE, of: 'targets' }],
  ['compare', { place: PLACE, of: 'passages', year: 2023, with: 2022 }],
  ['brief', { place: PLACE }],
  ['lineage', { place: PLACE, words: '老旧小区' }],
  ['table', { year: 2024 }],
  ['table', { year: 2024, indicator: 'GDP' }],
  ['table', { year: 2024, theme: '科技创新' }],
  ['explain', { place: PLACE, at: '便民生活圈' }],
] as const;

const citedIn = ({ cited, further }: ServedItem): readonly CitedWords[] => [...cited, ...further.flatMap((one) => one.cited)];
const textOf = (file: string) => readFileSync(join(root, 'reports', file), 'utf8');

let web: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  web = await startHttp('reports');
});
afterAll(async () => {
  // Interrupted, it ends by itself.
  expect(await stopServer(web.server)).toBe(0);
});

describe.each(['stdio', 'http'] as const)('tongbi serve over %s', (transport) => {
  let client: Client;
  beforeAll(async () => {
    client = await (transport === 'stdio' ? overStdio('reports') : overHttp(web.address));
  });
  afterAll(() => client.close());

  test('has eight tools, all for reading, each with its schemas', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['list', 'find', 'quote', 'compare', 'brief', 'lineage', 'table', 'explain']);
    expect(tools.every(({ annotations, outputSchema }) => annotations?.readOnlyHint && outputSchema?.properties?.items)).toBe(true);
  });

  test.each(transport === 'stdio' ? CALLS : CALLS.filter(([name]) => ['list', 'quote', 'brief'].includes(name)))(
    '%s %j: each quotation stands in its report at its span',
    async (name, given) => {
      const { trouble, answer } = await call(client, name, given);
      expect([trouble, answer.schema, answer.items.length > 0]).toEqual(['', 'tongbi/answer@1', true]);
      const cited = answer.items.flatMap(citedIn);
      if (name !== 'list') expect(cited.length).toBeGreaterThan(0);
      for (const { text, span, report, line } of cited) {
        const whole = textOf(report.file);
        expect(text).toBe(whole.slice(span.start, span.end));
        expect(whole.slice(0, span.start).split('\n')).toHaveLength(line);
        expect(['full', 'digest', 'abridged']).toContain(report.edition);
      }
      expect(answer.from + answer.items.length + answer.leftOff).toBe(answer.found);
    },
  );

  test.each([
    ['compare', { place: '../../etc/passwd' }, '示例市'],
    ['compare', { place: PLACE, year: 2022 }, '2022, 2023, 2024'],
    ['explain', { place: PLACE, at: '登月飞船' }, '登月飞船'],
    ['table', { year: 1990 }, '1990'],
    ['list', { limit: 1_000_000 }, '100'],
    ['list', { from: -1 }, 'from'],
    ['list', { path: '/etc' }, 'path'],
    ['find', { words: ' ' }, 'words'],
    ['find', { words: '长'.repeat(3000) }, '2000'],
    ['write', {}, 'write'],
  ])('%s %j is a tool error that says what is wrong', async (name, given, says) => {
    const { trouble, answer } = await call(client, name, given);
    expect(trouble).toContain(says);
    expect([trouble.includes('    at '), answer]).toEqual([false, undefined]);
  });

  test('long work says how far it is, and may be given up', async () => {
    const steps: number[] = [];
    const asked = { name: 'find', arguments: { words: '一刻钟便民生活圈', place: PLACE } };
    await client.callTool(asked, undefined, { onprogress: ({ progress }) => steps.push(progress) });
    expect(steps.length).toBeGreaterThan(0);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const giveUp = new AbortController();
    const working = client.callTool({ name: 'find', arguments: { words: '老旧小区', place: PLACE } }, undefined, {
      signal: giveUp.signal,
      onprogress: () => giveUp.abort(),
    });
    await expect(working).rejects.toThrow();
    expect((await call(client, 'list')).answer.found).toBe(9);
  });
});

describe('what is answered', () => {
  let client: Client;
  beforeAll(async () => {
    client = await overStdio('reports');
  });
  afterAll(() => client.close());

  test('is what the commands say', async () => {
    const compared = JSON.parse(runTongbi(['compare', 'reports/示例市/2023.md', 'reports/示例市/2024.md', '--json']).stdout) as Comparison;
    const dropped = compared.commitments.filter(({ label }) => label === 'dropped');
    const { answer } = await call(client, 'compare', { place: PLACE, label: 'dropped', limit: 100 });
    expect(answer.found).toBe(dropped.length);
    expect(answer.items.map(({ cited }) => cited[0]!.text).sort()).toEqual(dropped.map(({ previous }) => previous[0]!.text).sort());
    expect(new Set(answer.items.map(({ grade }) => grade))).toEqual(new Set(dropped.map(({ grade }) => grade)));
    const found = JSON.parse(runTongbi(['find', '老旧小区', 'reports', '--no-compare', '--json']).stdout) as FindDocument;
    const served = await call(client, 'find', { words: '老旧小区', compare: false, limit: 100 });
    expect(served.answer.items.map(({ cited }) => cited[0]!.text)).toEqual(found.sentences.map(({ text }) => text));
  });

  test('page after page all of it, each item once', async () => {
    const texts: string[] = [];
    for (let from = 0, leftOff = 1; leftOff > 0; from += 7) {
      const { answer } = await call(client, 'find', { words: '改造', compare: false, from, limit: 7 });
      texts.push(...answer.items.map(({ cited }) => `${cited[0]!.report.file} ${cited[0]!.span.start}`));
      leftOff = answer.leftOff;
    }
    const { answer } = await call(client, 'find', { words: '改造', compare: false, limit: 100 });
    expect(texts.length).toBeGreaterThan(20);
    expect([new Set(texts).size, texts.length]).toEqual([answer.found, answer.found]);
  });

  test('a quotation that no report has is never passed off as one', async () => {
    const altered = await call(client, 'quote', { quote: '改造老旧小区100个' });
    expect(altered.answer.items.map(({ code }) => code)).toEqual(['nearest', 'nearest']);
    expect(altered.answer.notes.join()).toContain('不能当作引文');
    const { answer } = await call(client, 'quote', { quote: '改造老旧小区110个' });
    expect(answer.items.map(({ code, cited }) => [code, cited[0]!.text, cited[0]!.report.year])).toEqual([
      ['verbatim', '改造老旧小区110个', 2023],
    ]);
  });

  test('a line that is no message of the protocol does not end it', () => {
    const hello = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: {} },
    };
    const { status, stdout } = spawnTongbi(['serve', 'reports'], {
      input: `{"jsonrpc": \n[]\n{"jsonrpc":"2.0","id":7,"method":"tools/steal"}\n${JSON.stringify({ ...hello, params: { ...hello.params, clientInfo: { name: 'x', version: '1' } } })}\n`,
    });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: number; readonly error?: { readonly code: number } });
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      [7, -32601],
      [1, undefined],
    ]);
    expect(status).toBe(0);
  });
});

test('one folder: no link leads out of it, what is new is read, and nothing is written', async () => {
  const above = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(above, 'own');
  mkdirSync(join(above, 'others'));
  cpSync(join(root, 'reports/示例市'), join(above, 'others'), { recursive: true });
  mkdirSync(folder);
  cpSync(join(root, 'reports/示例市/2023.md'), join(folder, '2023.md'));
  symlinkSync(join(above, 'others/2024.md'), join(folder, '2024.md'));
  symlinkSync(join(above, 'others'), join(folder, 'more'));
  const client = await overStdio(folder);
  const files = async () => (await call(client, 'list')).answer.items.map(({ report }) => report!.file);
  expect(await files()).toEqual(['2023.md']);
  writeFileSync(join(folder, 'notes.md'), '# 记事\n\n买菜。\n');
  cpSync(join(root, 'reports/示例市/2022.md'), join(folder, '2022.md'));
  expect(await files()).toEqual(['2022.md', '2023.md']);
  expect((await call(client, 'list')).answer.notes.join()).toContain('1');
  await client.close();
  expect(readdirSync(folder).sort()).toEqual(['2022.md', '2023.md', '2024.md', 'more', 'notes.md']);
  rmSync(above, { recursive: true });
});

describe('by HTTP', () => {
  const MESSAGE = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const usual = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const ask = (headers: object, { method = 'POST', path = '/mcp', body = MESSAGE } = {}) =>
    new Promise<readonly [status: number, headers: object]>((resolve, reject) => {
      const { port } = new URL(web.address);
      const asking = request({ host: '127.0.0.1', port, path, method, headers: { ...usual, ...headers } }, (response) => {
        // What was announced and not sent is never waited for.
        response.resume().on('end', () => asking.destroy());
        resolve([response.statusCode!, response.headers]);
      });
      asking.on('error', reject);
      if ('content-length' in headers) asking.write(body);
      else asking.end(body);
    });

  test('pages of other origins are refused, and none is invited', async () => {
    const { port, host } = new URL(web.address);
    expect((await ask({ host: `evil.example:${port}` }))[0]).toBe(403);
    expect((await ask({ host: '127.0.0.1' }))[0]).toBe(403);
    expect((await ask({ origin: 'https://evil.example' }))[0]).toBe(403);
    expect((await ask({ origin: 'null' }))[0]).toBe(403);
    const [status, headers] = await ask({ origin: `http://${host}` });
    expect(status).toBe(200);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers).not.toHaveProperty('mcp-session-id');
    expect((await ask({ host: `localhost:${port}` }))[0]).toBe(200);
  });

  test.each([
    ['another address', 404, { path: '/' }],
    ['a stream of its own', 405, { method: 'GET', body: '' }],
    ['an invitation asked for', 405, { method: 'OPTIONS', body: '' }],
    ['a session to end', 405, { method: 'DELETE', body: '' }],
    ['no JSON', 400, { body: '{"jsonrpc":' }],
    ['no message', 400, { body: '{"id":1}' }],
  ])('%s: %i', async (_, status, asked) => {
    expect((await ask({}, asked))[0]).toBe(status);
  });

  test('more than four megabytes are not read', async () => {
    expect((await ask({ 'content-length': 5 << 20 }))[0]).toBe(413);
  });

  test('no file or folder to serve, a port in use: exit 2', () => {
    expect(runTongbi(['serve', 'reports/示例市/2023.md']).status).toBe(2);
    expect(runTongbi(['serve', 'reports/nowhere']).stderr).toContain('a folder of reports');
    const { status, stderr } = spawnTongbi(['serve', 'reports', '--http', new URL(web.address).port]);
    expect([status, stderr.includes('--http 0')]).toEqual([2, true]);
    expect(runTongbi(['serve', 'reports', '--http', '70000']).status).toBe(2);
  });
});
