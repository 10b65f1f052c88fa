import { type Message, said, UserError } from '@tongbi/model';

/** A server that is asked. */
export interface Endpoint {
  /** Of calls of a kind: chat/completions, embeddings. */
  readonly addressOf: (call: string) => string;
  /** As it is shown: scheme, host and port, never what stands in its query. */
  readonly name: string;
  /** Whether it is this machine, which no text leaves. */
  readonly isLocal: boolean;
  readonly key: string | null;
  /** Calls at a time. */
  readonly concurrency: number;
}

const KEY_NAME = 'TONGBI_READER_KEY';
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const CALL = /\/(?:chat\/completions|embeddings)?$/u;

/** @throws {UserError} where it is no address of a server, or holds a password, which belongs into no file and no history of a shell */
export function readEndpoint(address: string): Omit<Endpoint, 'key' | 'concurrency'> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const shown = address.replace(/^.*@/su, '…@').replace(/[?#].*$/su, '');
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new UserError(said('reader-no-address', shown));
  if (url.username || url.password) throw new UserError(said('reader-password', url.host));
  const path = url.pathname.replace(CALL, '').replace(/\/$/u, '') || '/v1';
  return {
    addressOf: (call) => Object.assign(new URL(url), { pathname: `${path}/${call}`, hash: '' }).href,
    name: url.origin,
    isLocal: LOCAL.test(url.hostname),
  };
}

/** The key of the environment, whose variable alone may hold it. @throws {UserError} where it cannot be sent; what it is is not said */
export function readKey(given: string | undefined): string | null {
  const key = given?.trim() ?? '';
  // What cannot stand in a header would be shown by whoever refuses it.
  if (/^[!-~]*$/u.test(key)) return key || null;
  throw new UserError(said('reader-odd-key', KEY_NAME));
}

/** What is sent where. */
interface Call extends Pick<Endpoint, 'key'> {
  readonly address: string;
  readonly body: object;
  /** Milliseconds until a call counts as unanswered. */
  readonly patience: number;
}

/** The body of a reply, of which a long one is cut. */
export interface Reply {
  readonly body: string;
  readonly isCut: boolean;
}

/** What came of a call; `again`: the next time it may go well, and the server may say when. */
export type Outcome = Reply | { readonly why: Message; readonly again: boolean; readonly afterMs?: number };

/** Of a body no more is read: an answer has some hundred characters, a model that has lost its way writes without end. */
const MOST_BYTES = 1 << 20;
/** Of what a server says of itself so much is shown. */
const SHOWN = 200;

/**
 * One call to a server.
 *
 * @throws {UserError} where every other call would fail as well: no such address, no right to it, another place
 */
export async function post({ address, key, body, patience }: Call): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      redirect: 'manual', // another host has not been agreed to
      signal: AbortSignal.timeout(patience),
    });
    const read = await readBody(response);
    return response.ok ? read : failure(new URL(address), response, wordsOf(read.body, key));
  } catch (error) {
    if (error instanceof UserError) throw error;
    return { why: unreached(error), again: true };
  }
}

async function readBody({ body }: Response): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += chunk.length;
    if (size > MOST_BYTES) break; // lets go of the connection, so that the server ends too
  }
  return { body: Buffer.concat(chunks).toString('utf8'), isCut: size > MOST_BYTES };
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** In one line, and without the key, which some servers repeat. */
function wordsOf(body: string, key: string | null): string {
  const said = oneLine(/"message"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(body.slice(0, MOST_BYTES))?.[1] ?? body);
  return (key === null ? said : said.replaceAll(key, '…')).slice(0, SHOWN);
}

/** Too many, too soon, too busy. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429]);
const SERVER_FAULT = 500;

function failure(address: URL, { status, headers }: Response, words: string): Outcome {
  const at = `${address.origin}${address.pathname}`;
  if (status >= 300 && status < 400) throw new UserError(said('reader-elsewhere', at, originOf(headers.get('location'), address)));
  // What a server says of a key that it refuses may be the key.
  if (status === 401 || status === 403) throw new UserError(said('reader-refuses', at, status));
  if (status === 404 || status === 405) throw new UserError(said('reader-not-there', at, status, words || null));
  const afterMs = waitAsked(headers.get('retry-after'));
  const again = PASSING.has(status) || status >= SERVER_FAULT;
  return { why: said('reader-status', status, words || null), again, ...(afterMs !== null && { afterMs }) };
}

const originOf = (location: string | null, address: URL): string =>
  location !== null && URL.canParse(location, address.href) ? new URL(location, address).origin : '?';

/** Of `Retry-After`, which is seconds or a date. */
function waitAsked(after: string | null): number | null {
  const at = after === null || after.trim() === '' ? Number.NaN : Number(after) * 1000;
  const wait = Number.isNaN(at) ? Date.parse(after ?? '') - Date.now() : at;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Why there was no reply: the codes of the system, which name no header. */
function unreached(error: unknown): Message {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  return name === 'TimeoutError' ? said('reader-slow') : said('reader-unreached', cause?.code ?? null);
}
