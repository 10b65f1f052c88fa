import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { ServedAnswer } from '@tongbi/model';
import { root, tongbi } from './run-tongbi.js';

const env = { PATH: process.env.PATH ?? '', TONGBI_CACHE: 'off', LC_ALL: 'C' };

/** `tongbi serve FOLDER --http 0`, and where it answers. */
export async function startHttp(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, [tongbi, 'serve', folder, '--http', '0'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [line] = (await once(createInterface(server.stderr!), 'line')) as [string];
  return { address: /http:\S+/u.exec(line)![0], server };
}

export async function stopServer(server: ChildProcess): Promise<number | null> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  return ((await ended) as [number | null])[0];
}

/** A client of the SDK over a transport. */
export async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  // It holds answers against the schemas of the tools that it has seen.
  await client.listTools();
  return client;
}

export const overStdio = (folder: string): Promise<Client> =>
  connect(new StdioClientTransport({ command: process.execPath, args: [tongbi, 'serve', folder], cwd: root, env }));

export const overHttp = (address: string): Promise<Client> => connect(new StreamableHTTPClientTransport(new URL(address)) as Transport);

export interface Called {
  /** What went wrong; empty where nothing did. */
  readonly trouble: string;
  readonly answer: ServedAnswer;
}

export async function call(client: Client, name: string, given: object = {}): Promise<Called> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: { ...given } });
  const [{ text }] = content as [{ readonly text: string }];
  return { trouble: isError ? text : '', answer: structuredContent as ServedAnswer };
}
