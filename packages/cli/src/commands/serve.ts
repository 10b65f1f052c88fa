import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { type Asker, ServedFolder } from '@tongbi/archive/node';
import type { ServedRequest, ServedTool } from '@tongbi/model';
import { said, ServedAnswer as schema, servedTools, UserError, wordMessage } from '@tongbi/model';
import { type Answer, answers } from '@tongbi/site/answers';
import { language, shownLanguage } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { help } from '../terminal/help-text.js';
import { remark } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';
import { withMemory } from './read-files.js';

/** `tongbi serve`: answers assistants that speak the Model Context Protocol, from one folder and without writing to it, until they hang up. */
export async function serve(folder: string, options: OptionsOf<'serve'>): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UserError(said('no-served-folder', said(found ? 'is-file' : 'is-missing')));
  await withMemory(options, async (memory) => {
    const served = new ServedFolder(folder, memory, segmenterFor, options);
    const turns = new Turns();
    const ahead = new AbortController();
    // The first question finds the reports read, and does not wait where nobody asks any longer.
    turns.take(() => served.open({ signal: ahead.signal, tell: () => undefined })).catch(() => undefined);
    try {
      if (options.http === undefined) await serveStdio(served, turns, ahead);
      else await serveUntilInterrupted(served, turns, options.http);
    } finally {
      ahead.abort();
      await turns.done;
    }
  });
}

/** Nothing but the protocol may stand on stdout. What was asked before stdin ended is answered. */
async function serveStdio(served: ServedFolder, turns: Turns, ahead: AbortController): Promise<void> {
  const server = makeServer(served, turns);
  const ended = once(process.stdin, 'close');
  await server.connect(new StdioServerTransport());
  await ended;
  ahead.abort();
  await turns.done;
  await server.close();
}

async function serveUntilInterrupted(served: ServedFolder, turns: Turns, port: number): Promise<void> {
  const { address, close } = await serveHttp(served, turns, port);
  remark('served-at', served.folder, address);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
}

/** One answer after the other: each may hold the whole archive and use a core. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const own = this.#last.then(work);
    this.#last = own.catch(() => undefined);
    return own;
  }

  /** When all that was begun is done. */
  get done(): Promise<unknown> {
    return this.#last;
  }
}

/** A server for one connection, with the tools that answer from the folder. */
function makeServer(folder: ServedFolder, turns: Turns): McpServer {
  const server = new McpServer({ name: 'tongbi', version: toolVersion() }, { instructions: help('serve.instructions') });
  for (const tool of Object.keys(servedTools) as ServedTool[]) addTool(server, tool, folder, turns);
  return server;
}

function addTool<Tool extends ServedTool>(server: McpServer, tool: Tool, folder: ServedFolder, turns: Turns): void {
  const config = {
    description: help(`tool.${tool as ServedTool}`),
    // One of eight; what it takes was checked by it before the tool is called.
    inputSchema: servedTools[tool] as (typeof servedTools)['list'],
    outputSchema: schema.unwrap(),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
  server.registerTool(tool as string, config, async (asked, { signal, _meta, sendNotification }) => {
    const token = _meta?.progressToken;
    let progress = 0;
    // It may only rise, and the reports are read before they are compared.
    const tell: Asker['tell'] = (done, all, what) => {
      if (token === undefined || signal.aborted) return;
      const params = { progressToken: token, progress: ++progress, message: `${done + 1}/${all} ${what}`.trim() };
      // Who has gone hears nothing.
      sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    };
    const answer = await turns
      .take(async () => {
        signal.throwIfAborted();
        const opened = { ...(await folder.open({ signal, tell })), language: shownLanguage() };
        return (answers[tool] as Answer<Tool>)(asked as unknown as ServedRequest<Tool>, opened, (done, all) => tell(done, all, ''));
      })
      .catch(explain);
    return { structuredContent: { ...answer }, content: [{ type: 'text', text: JSON.stringify(answer) }] };
  });
}

/** What can be mended is said with how; the server makes an error of the tool of whatever is thrown. */
function explain(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  const { failed, expected, received, advice } = wordMessage(error.says, language());
  throw new Error([failed, expected, received, advice].filter(Boolean).join('\n'));
}

const LOOPBACK = '127.0.0.1';
const PATH = '/mcp';

interface HttpServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves by HTTP to programs of this machine: no sessions, each request by itself. @throws {UserError} where the port cannot be used */
async function serveHttp(folder: ServedFolder, turns: Turns, port: number): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(request, response, folder, turns).catch(() => response.destroy());
  });
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new UserError(said('port-taken', port, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  const { port: own } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { address: `http://${LOOPBACK}:${own}${PATH}`, close };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: ServedFolder, turns: Turns): Promise<void> {
  const refused = refusal(request);
  if (refused !== null) {
    response.writeHead(refused, { ...(refused === 405 && { allow: 'POST' }) }).end();
    return;
  }
  const server = makeServer(folder, turns);
  const transport = new StreamableHTTPServerTransport({});
  // Whoever hangs up has given up.
  response.on('close', () => void server.close());
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response);
}

/** A page of a browser that a foreign name leads to this machine (DNS rebinding) says that name as host, or where it comes from. */
function refusal({ headers: { host, origin }, method, url, socket }: IncomingMessage): number | null {
  const own = [LOOPBACK, 'localhost', '[::1]'].map((name) => `${name}:${socket.localPort}`);
  if (!own.includes(host ?? '')) return 403;
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return 403;
  if (url?.split('?')[0] !== PATH) return 404;
  return method === 'POST' ? null : 405;
}
