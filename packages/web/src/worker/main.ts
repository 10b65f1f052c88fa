import { answerOf } from '@tongbi/archive';
import { createEngine, type Engine } from '../engine/engine.js';
import type { Answered, Asked } from '../page/worker-client.js';
import { bytesOf, unzip } from '../unzip.js';
import { characterMaps, dictionary, toolVersion } from './shipped-data.js';

/** What is used of a worker's own scope; the types of the package are those of a page. */
declare const self: {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answered): void;
};

const engine: Engine = createEngine({
  dictionary: async () => new Uint8Array(await unzip(dictionary)),
  characterMap: async (name) => {
    const table = characterMaps[name];
    if (table === undefined) throw new Error(`No table of characters ${name}.`);
    return bytesOf(table);
  },
  toolVersion,
});

async function answer({ id, name, input }: Asked): Promise<Answered> {
  const perform = engine[name] as (given: unknown, tell: (done: number, all: number) => void) => Promise<unknown>;
  return { id, ...(await answerOf(() => perform(input, (done, all) => self.postMessage({ id, kind: 'progress', done, all })))) };
}

self.onmessage = ({ data }) => {
  void answer(data).then((answered) => self.postMessage(answered));
};
