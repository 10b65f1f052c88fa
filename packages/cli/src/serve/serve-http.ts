import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { said, UserError } from '@tongbi/model';
import { makeServer, type Turns } from './make-server.js';
import type { ServedFolder } from './served-folder.js';

const LOOPBACK = '127.0.0.1';
const PATH = '/mcp';

interface HttpServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves by HTTP to programs of this machine: no sessions, each request by itself. @throws {UserError} where the port cannot be used */
export async function serveHttp(folder: ServedFolder, turns: Turns, port: number): Promise<HttpServer> {
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
