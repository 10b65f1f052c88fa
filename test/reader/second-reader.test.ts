import { EventEmitter, once } from 'node:events';
import type { ReadBy, Reading, UserError } from '@tongbi/model';
import { type Question, takeAnswer } from '@tongbi/reader';
import { afterEach, describe, expect, test } from 'vitest';
import { askAll } from '../../packages/reader/src/node/ask-each.js';
import { readEndpoint, readKey } from '../../packages/reader/src/node/server.js';
import { type Play, ReaderServer, says, sendJson } from '../cli/reader-server.js';

const KEY = 'sk-secret-0123456789';
const by: ReadBy = { model: 'small', endpoint: 'local', parameters: { temperature: 0 }, on: '2024-03-01' };

function question(number: number): Question {
  const of = { report: '甲市-2023', exact: `新建公园${number}座` };
  const offered = [{ report: '甲市-2024', exact: `建成公园${number}座` }];
  const reading: Reading = {
    kind: 'reading',
    id: `partner-${number}`,
    prompt: 'partner@1',
    asks: { kind: 'partner', of, against: '甲市-2024', offered },
  };
  return {
    reading,
    system: '规则',
    user: `所问：【新建公园${number}座】候选：【建成公园${number}座】`,
    schema: { name: 'partner', schema: { type: 'object' } },
  };
}

const right = JSON.stringify({ quote_asked: '新建公园1座', same: [{ number: 1, quote: '公园1座' }] });

let server: ReaderServer;
afterEach(() => server?.close());

/** Asks a server that plays so; what is waited is noted and not waited. */
async function askWith(play: Play, { count = 1, ...options }: { readonly count?: number } & Partial<Parameters<typeof askAll>[1]> = {}) {
  server = await ReaderServer.open(play);
  const waits: number[] = [];
  const heard: Reading[] = [];
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  const reader = { ...readEndpoint(server.url), key: null, concurrency: 1, wait, ...options };
  const questions = Array.from({ length: count }, (_, index) => question(index + 1));
  const ended = await askAll(questions, reader, by, (reading) => heard.push(reading)).then(
    (counts) => ({ counts: { asked: count, ...counts }, error: undefined }),
    (error: UserError) => ({ counts: undefined, error }),
  );
  return { ...ended, waits, heard };
}

/** The first so many calls are played otherwise. */
const first =
  (times: number, odd: Play, then: Play = says(right)): Play =>
  (call, ...rest) =>
    (call.number <= times ? odd : then)(call, ...rest);

const stream =
  (...events: readonly string[]): Play =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) response.write(`data: ${event}\n\n`);
    response.end();
  };

test('a question is one call, and its answer a reading by who was asked', async () => {
  const { counts, heard } = await askWith(says(right), { key: KEY });
  expect(counts).toEqual({ asked: 1, answered: 1, void: 0, failed: 0 });
  expect(heard).toEqual([takeAnswer(question(1).reading, right, by)]);
  expect(heard[0]).toMatchObject({ by, answer: { chosen: [0] }, quotations: ['新建公园1座', '公园1座'] });
  const [{ path, headers, body }] = server.calls as [ReaderServer['calls'][0]];
  expect(path).toBe('/v1/chat/completions');
  expect(headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' });
  expect(body).toEqual({
    model: 'small',
    messages: [
      { role: 'system', content: '规则' },
      { role: 'user', content: question(1).user },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'partner', schema: { type: 'object' }, strict: true } },
    temperature: 0,
    seed: 1,
    stream: false,
  });
});

test('without a key none is sent', async () => {
  await askWith(says(right));
  expect(server.calls[0]!.headers).not.toHaveProperty('authorization');
});

const delta = (content: string) => JSON.stringify({ choices: [{ delta: { content } }] });
const chatter = '让我想一想。'.repeat(1700);

describe('what a model writes is read, or void and not asked again', () => {
  test.each<readonly [string, Play, Partial<Reading>]>([
    ['ten thousand characters of chatter around it', says(`${chatter}\n${right}\n${chatter}`), { answer: { chosen: [0] } }],
    ['thoughts before it', says(`<think>{"same": 先看{…}</think>${right}`), { answer: { chosen: [0] } }],
    [
      'parts',
      says([
        { type: 'text', text: right.slice(0, 9) },
        { type: 'text', text: right.slice(9) },
      ]),
      { answer: { chosen: [0] } },
    ],
    [
      'a stream though not asked',
      stream(delta(right.slice(0, 20)), delta(right.slice(20)), '{"choices":[]}', '[DONE]'),
      { answer: { chosen: [0] } },
    ],
    ['chatter alone', says(chatter), { void: 'form' }],
    ['a refusal', says(null), { void: 'form' }],
    ['cut off', says(right.slice(0, -12)), { void: 'form' }],
    ['malformed', says(right.replace(',', ';')), { void: 'form' }],
    ['outside of the schema', says(right.replace('same', 'alike')), { void: 'form' }],
    ['not offered', says(right.replace('"number":1', '"number":7')), { void: 'choice' }],
    ['quoting what is not there', says(right.replace('"公园1座', '"广场1座')), { void: 'quotation' }],
  ])('%s', async (_, play, expected) => {
    const { heard, waits, counts } = await askWith(play);
    expect(heard).toMatchObject([{ id: 'partner-1', by, ...expected }]);
    expect(waits).toEqual([]);
    expect(counts).toEqual({ asked: 1, answered: 1, void: expected.void ? 1 : 0, failed: 0 });
  });

  test('without end: the connection is let go, and the answer void', async () => {
    let isClosed: Promise<void> | undefined;
    const { heard } = await askWith((_, response) => {
      isClosed = new Promise((resolve) => response.on('close', () => resolve()));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const write = (): void => {
        while (!response.destroyed && response.write(`data: ${delta('还有'.repeat(500))}\n\n`));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    expect(heard).toMatchObject([{ void: 'form' }]);
    await isClosed;
  });
});

describe('what passes is waited for', () => {
  test.each<readonly [string, Play]>([
    ['too many', (_, response) => sendJson(response, { error: { message: 'slow down' } }, 429)],
    ['a fault of the server', (_, response) => sendJson(response, {}, 500)],
    ['a closed connection', (_, response) => void response.destroy()],
    [
      'a body that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"choices":', () => response.destroy());
      },
    ],
    ['a page of a proxy', (_, response) => void response.end('<html>')],
    ['a stream that ends with an error', stream(delta('半'), '{"error":{"message":"out of memory"}}')],
  ])('%s, twice as long each time', async (_, odd) => {
    const { counts, waits, heard } = await askWith(first(2, odd));
    expect(counts).toEqual({ asked: 1, answered: 1, void: 0, failed: 0 });
    expect(heard).toMatchObject([{ answer: { chosen: [0] } }]);
    expect(waits).toHaveLength(2);
    expect(waits[0]).toSatisfy((ms: number) => ms >= 500 && ms <= 1000);
    expect(waits[1]).toSatisfy((ms: number) => ms >= 1000 && ms <= 2000);
  });

  test('as long as the server says, in seconds or until a moment, but not for ever', async () => {
    const later =
      (after: string): Play =>
      (_, response) =>
        sendJson(response, {}, 429, { 'retry-after': after });
    expect((await askWith(first(1, later('7')))).waits).toEqual([7000]);
    await server.close();
    expect((await askWith(first(1, later('86400')))).waits).toEqual([300_000]);
    await server.close();
    expect((await askWith(first(1, later('Thu, 01 Jan 1970 00:00:00 GMT')))).waits).toEqual([0]);
  });

  test('but not for ever: the question has failed, and the next is asked', async () => {
    const play: Play = (call, response, ...rest) =>
      call.body.messages[1]!.content.includes('新建公园1座') ? void response.destroy() : says(right)(call, response, ...rest);
    const { counts, heard } = await askWith(play, { count: 2 });
    expect(counts).toMatchObject({ asked: 2, answered: 1, failed: 1 });
    expect(heard.map(({ id }) => id)).toEqual(['partner-2']);
    expect(server.calls).toHaveLength(5);
  });

  test('nor for a server that never says anything', async () => {
    const { counts } = await askWith(() => undefined, { patience: 20 });
    expect(counts).toEqual({ asked: 1, answered: 0, void: 0, failed: 1 });
  });

  test('what is wrong with one question is not asked again, and the others are asked', async () => {
    const tooLong: Play = (_, response) => sendJson(response, { error: { message: 'too long' } }, 400);
    const { counts, waits } = await askWith(first(1, tooLong), { count: 3 });
    expect(counts).toMatchObject({ asked: 3, answered: 2, failed: 1 });
    expect(waits).toEqual([]);
  });
});

describe('where asking more is of no use, it ends', () => {
  test.each<readonly [number, string, string]>([
    [401, 'reader-refuses', KEY],
    [403, 'reader-refuses', KEY],
    [404, 'reader-not-there', 'model small not found'],
    [302, 'reader-elsewhere', ''],
  ])('HTTP %i', async (status, key, message) => {
    const odd: Play = (_, response) =>
      sendJson(response, { error: { message } }, status, { location: 'http://user:word@other.example/v1' });
    const { error, heard } = await askWith(odd, { count: 9, key: KEY });
    expect(error).toMatchObject({ name: 'UserError', says: { key } });
    expect(JSON.stringify(error?.says)).not.toContain(KEY);
    if (status === 404) expect(JSON.stringify(error?.says)).toContain(message);
    if (status === 302) expect(error?.says.values.at(-1)).toBe('http://other.example');
    expect([heard, server.calls.length]).toEqual([[], 1]);
  });

  test('nobody is there: five questions in a row', async () => {
    const { error, heard } = await askWith(
      first(2, says(right), (_, response) => void response.destroy()),
      { count: 20 },
    );
    expect(error?.says).toMatchObject({ key: 'reader-gone', values: [5, expect.anything(), 2] });
    expect(heard).toHaveLength(2);
  });

  test('a server that repeats the key is not quoted with it', async () => {
    const echo: Play = (_, response) => sendJson(response, { error: { message: `no such model for ${KEY}` } }, 404);
    expect(JSON.stringify((await askWith(echo, { key: KEY })).error?.says)).toMatch(/no such model for …/);
  });

  test('what is under way is heard to its end', async () => {
    const gate = new EventEmitter();
    const refused = once(gate, 'refused');
    const { error, heard } = await askWith(
      async (call, response, request) => {
        if (call.number === 1) {
          await refused;
          return says(right)(call, response, request);
        }
        response.on('finish', () => gate.emit('refused'));
        return sendJson(response, {}, 401);
      },
      { count: 9, concurrency: 2 },
    );
    expect(error?.says.key).toBe('reader-refuses');
    expect(heard).toHaveLength(1);
  });
});

test('so many are asked at a time, and no more', async () => {
  const open: (() => void)[] = [];
  let most = 0;
  const play: Play = async (call, response, request) => {
    await new Promise<void>((resolve) => {
      open.push(resolve);
      most = Math.max(most, open.length);
      if (open.length === 3) for (const release of open.splice(0)) setImmediate(release);
    });
    return says(right)(call, response, request);
  };
  const { counts } = await askWith(play, { count: 9, concurrency: 3 });
  expect([counts?.answered, most]).toEqual([9, 3]);
});

describe('an address', () => {
  test.each([
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions', true],
    ['http://localhost:8080/', 'http://localhost:8080/v1/chat/completions', true],
    ['http://127.0.0.9:1/v1/', 'http://127.0.0.9:1/v1/chat/completions', true],
    ['http://[::1]:1234/v1/chat/completions', 'http://[::1]:1234/v1/chat/completions', true],
    ['https://models.example/api/v3?version=2', 'https://models.example/api/v3/chat/completions?version=2', false],
    ['https://127.0.0.1.example/v1/embeddings', 'https://127.0.0.1.example/v1/chat/completions', false],
    ['http://10.0.0.7:8000', 'http://10.0.0.7:8000/v1/chat/completions', false],
  ])('%s', (address, call, isLocal) => {
    const endpoint = readEndpoint(address);
    expect([endpoint.addressOf('chat/completions'), endpoint.isLocal]).toEqual([call, isLocal]);
  });

  test.each([
    'localhost:11434',
    'models.example',
    'ftp://models.example',
    '2023.md',
    'http://',
    `http://a:${KEY}@models.example`,
    `//x:${KEY}@y?key=${KEY}`,
  ])('is refused without showing what is secret: %s', (address) => {
    const refused = (() => {
      try {
        return readEndpoint(address);
      } catch (error) {
        return error as UserError;
      }
    })();
    expect(refused).toMatchObject({ name: 'UserError' });
    expect(JSON.stringify((refused as UserError).says)).not.toContain(KEY);
  });

  test('a key that cannot be sent is refused, and not shown', () => {
    expect([readKey(undefined), readKey(' '), readKey(` ${KEY}\n`)]).toEqual([null, null, KEY]);
    expect(() => readKey(`${KEY}\n密`)).toThrow(expect.objectContaining({ name: 'UserError', message: expect.not.stringContaining(KEY) }));
  });
});
