import { UserError } from '@tongbi/model';
import { createEngine, type Engine } from '../engine/engine.js';
import type { Answered, Asked } from './messages.js';
import { characterMaps, dictionary, toolVersion } from './shipped-data.js';

/** What is used of a worker's own scope; the types of the package are those of a page. */
declare const self: {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answered): void;
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function unzip(base64: string): Promise<Uint8Array> {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const engine: Engine = createEngine({
  dictionary: () => unzip(dictionary),
  characterMap: async (name) => {
    const table = characterMaps[name];
    if (table === undefined) throw new Error(`No table of characters ${name}.`);
    return bytesOf(table);
  },
  toolVersion,
});

async function answer({ id, name, input }: Asked): Promise<Answered> {
  try {
    const perform = engine[name] as (given: unknown, tell: (done: number, all: number) => void) => Promise<unknown>;
    return { id, kind: 'done', output: await perform(input, (done, all) => self.postMessage({ id, kind: 'progress', done, all })) };
  } catch (error) {
    if (error instanceof UserError) return { id, kind: 'refused', says: error.says };
    return { id, kind: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

self.onmessage = ({ data }) => {
  void answer(data).then((answered) => self.postMessage(answered));
};
