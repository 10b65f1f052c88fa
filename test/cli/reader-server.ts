import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Ended, root, tongbi } from './run-tongbi.js';

/** The body of a call, as the command sends it. */
export interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: { readonly type: string; readonly json_schema: { readonly name: string; readonly strict: boolean } };
  readonly [more: string]: unknown;
}

export interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Asked;
  /** Of all calls, from 1. */
  readonly number: number;
}

/** What a server does with a call. */
export type Play = (call: Call, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export const sendJson = (response: ServerResponse, value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};

/** What a model writes, in the form of a reply. */
export const says =
  (content: unknown): Play =>
  (_, response) =>
    sendJson(response, { choices: [{ message: { role: 'assistant', content } }] });

/** A server on the loopback that plays what a test wants, and remembers what it was asked. */
export class ReaderServer {
  readonly calls: Call[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  play: Play = rightAnswer;

  static async open(play: Play = rightAnswer): Promise<ReaderServer> {
    const server = new ReaderServer();
    server.play = play;
    await once(server.#server.listen(0, '127.0.0.1'), 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const call = { path: request.url!, headers: request.headers, body: JSON.parse(text) as Asked, number: this.calls.length + 1 };
    this.calls.push(call);
    await this.play(call, response, request);
  }
}

/** A careful answer: nothing carries on, nothing changed, the first item leads, and the words quoted are those that were shown. */
export function carefulAnswer({ response_format, messages }: Pick<Asked, 'response_format' | 'messages'>): string {
  const shown = messages.at(-1)!.content;
  const [asked = '', other = ''] = [...shown.matchAll(/【([^】]*)】/gu)].map(([, words]) => words!);
  const [, before = '', now = ''] = /^1\. .*?：(.*?)｜.*?：(.*)$/mu.exec(shown) ?? [];
  const [first = ''] = (now.startsWith('（') ? before : now).split('……');
  const answers = {
    partner: { quote_asked: asked, same: [] },
    change: { quote_previous: asked, quote_current: other, changed: [] },
    result: { quote_asked: asked, reports: [], became: 'none' },
    brief: { leads: [{ number: 1, quote: first }] },
  };
  return JSON.stringify(answers[response_format.json_schema.name as keyof typeof answers]);
}

export const rightAnswer: Play = (call, response, request) => says(carefulAnswer(call.body))(call, response, request);

/** Vectors by the characters of each text, backwards, as a server may send them. */
export const vectors: Play = ({ body }, response) => {
  const data = (body.input as readonly string[]).map((text, index) => {
    const embedding = new Array<number>(96).fill(0.01);
    for (const sign of text) embedding[sign.codePointAt(0)! % 96]! += 0.1;
    return { index, embedding };
  });
  sendJson(response, { data: data.reverse() });
};

export interface Running {
  readonly ended: Promise<Ended>;
  readonly kill: () => void;
}

/** Runs the built command beside the test, whose server answers it. */
export function startTongbi(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running {
  const { TONGBI_READER_KEY: _, ...own } = process.env;
  const child = spawn(process.execPath, [tongbi, ...words], {
    cwd,
    env: { ...own, TONGBI_CACHE: 'off', LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, ...said }));
  return { ended, kill: () => void child.kill('SIGKILL') };
}

export const reports = [2023, 2024].map((year) => `${root}/reports/示例市/${year}.md`);

const LONGEST_LINE = 50;
/** The same without most of their long paragraphs, for tests that begin the command anew each time: what is left to ask about is enough for several jobs. */
export const shortReports: readonly string[] = reports.map((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line, at) => at % 4 === 0 || line.length < LONGEST_LINE)
    .join('\n'),
);
