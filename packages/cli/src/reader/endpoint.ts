import { said, UserError } from '@tongbi/model';

/** A server that is asked. */
export interface Endpoint {
  /** Of calls of a kind: chat/completions, embeddings. */
  readonly addressOf: (call: string) => URL;
  /** As it is shown: scheme, host and port, never what stands in its query. */
  readonly name: string;
  /** Whether it is this machine, which no text leaves. */
  readonly isLocal: boolean;
}

const KEY_NAME = 'TONGBI_READER_KEY';
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const CALL = /\/(?:chat\/completions|embeddings)?$/u;

/** @throws {UserError} where it is no address of a server, or holds a password, which belongs into no file and no history of a shell */
export function readEndpoint(address: string): Endpoint {
  const url = URL.canParse(address) ? new URL(address) : null;
  const shown = address.replace(/^.*@/su, '…@').replace(/[?#].*$/su, '');
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new UserError(said('reader-no-address', shown));
  if (url.username || url.password) throw new UserError(said('reader-password', url.host));
  const path = url.pathname.replace(CALL, '').replace(/\/$/u, '') || '/v1';
  return {
    addressOf: (call) => Object.assign(new URL(url), { pathname: `${path}/${call}`, hash: '' }),
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
