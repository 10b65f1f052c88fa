import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { servedTools } from '@tongbi/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, tongbi } from '../cli/run-tongbi.js';
import { call, connect } from '../cli/serve-client.js';

const page = readFileSync(join(root, 'docs/serve.md'), 'utf8');
const [answer, ...configs] = [...page.matchAll(/```json\n([\s\S]*?)```/gu)].map(([, json]) => JSON.parse(json!) as unknown);
const asked = JSON.parse(/Asked for `(\{.*?\})`/u.exec(page)![1]!) as object;

interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

/** What the page has an assistant start, with the paths of this tree. */
const commands = configs.map((config) => {
  const [servers] = Object.values(config as Record<string, { readonly tongbi: Command }>);
  const { command, args } = servers!.tongbi;
  const paths: Record<string, string> = { '/path/to/tongbi/packages/cli/bin/tongbi.js': tongbi, '/path/to/reports': join(root, 'reports') };
  return { command: command === 'node' ? process.execPath : command, args: args.map((word) => paths[word] ?? word) };
});

let client: Client;
beforeAll(async () => {
  client = await connect(new StdioClientTransport({ ...commands[0]!, env: { PATH: process.env.PATH ?? '', TONGBI_CACHE: 'off' } }));
});
afterAll(() => client.close());

test('the answer that docs/serve.md shows is given by the server that it has an assistant start', async () => {
  expect((await call(client, 'quote', asked)).answer).toEqual(answer);
});

test('every assistant starts the same', () => {
  const toml = /command = (".*")\nargs = (\[.*\])/u.exec(page)!;
  expect([JSON.parse(toml[1]!), JSON.parse(toml[2]!)]).toEqual([
    'node',
    ['/path/to/tongbi/packages/cli/bin/tongbi.js', 'serve', '/path/to/reports'],
  ]);
  expect(commands).toEqual([commands[0], commands[0]]);
});

test('the page has every tool, with what it takes', () => {
  const rows = [...page.matchAll(/^\| `([a-z]+)` +\| ([^|]+)\|/gmu)].map(([, tool, takes]) => [
    tool,
    [...takes!.matchAll(/`(\w+)`/gu)].map(([, name]) => name),
  ]);
  const tools = Object.entries(servedTools).map(([tool, { shape }]) => [
    tool,
    Object.keys(shape).filter((name) => name !== 'from' && name !== 'limit'),
  ]);
  const sorted = (list: readonly (readonly [string, readonly string[]])[]) => list.map(([tool, takes]) => [tool, [...takes].sort()]);
  expect(sorted(rows as never)).toEqual(sorted(tools as never));
});
