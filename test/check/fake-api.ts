import { createServer, type IncomingMessage, type Server } from 'node:http';

/** What of GitHub's API is used, with comments kept in memory. */
export class FakeApi {
  readonly comments: { id: number; body: string }[] = [];
  readonly calls: string[] = [];
  refuse = false;
  #server: Server | undefined;
  address = '';

  async open(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      const body = await bodyOf(request);
      const answer = this.#answer(request.method ?? '', request.url ?? '', request.headers.authorization, body);
      response.writeHead(answer === null ? 403 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { message: 'Resource not accessible by integration' }));
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.address = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  #answer(method: string, url: string, token: string | undefined, body: string): unknown {
    this.calls.push(`${method} ${url.split('?')[0]}`);
    if (this.refuse || token !== 'token a-token') return null;
    const page = Number(new URL(url, this.address).searchParams.get('page') ?? 1);
    if (method === 'GET') return this.comments.slice((page - 1) * 100, page * 100);
    const text = (JSON.parse(body) as { body: string }).body;
    const id = Number(/comments\/(\d+)$/.exec(url)?.[1] ?? this.comments.length + 1);
    const known = this.comments.find((one) => one.id === id);
    if (known) known.body = text;
    else this.comments.push({ id, body: text });
    return { id };
  }

  reset(): void {
    this.comments.length = 0;
    this.calls.length = 0;
    this.refuse = false;
  }

  close(): void {
    this.#server?.close();
  }
}
async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
