import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { said, UserError } from '@tongbi/model';
import { withMemory } from '../commands/with-memory.js';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { makeServer, Turns } from './make-server.js';
import { serveHttp } from './serve-http.js';
import { ServedFolder } from './served-folder.js';

/** `tongbi serve`: answers assistants that speak the Model Context Protocol, from one folder and without writing to it, until they hang up. */
export async function serve(folder: string, options: OptionsOf<'serve'>): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UserError(said('no-served-folder', said(found ? 'is-file' : 'is-missing')));
  await withMemory(options, async (memory) => {
    const served = new ServedFolder(folder, memory, options);
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
  process.stderr.write(`${say('served-at', served.folder, address)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
}
