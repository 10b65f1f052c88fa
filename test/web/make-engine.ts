import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReadReport, SaidOfReport } from '@tongbi/archive';
import { createEngine, type Engine } from '@tongbi/web';
import { root } from '../repository/read-repository.js';

const fontTables = join(dirname(createRequire(join(root, 'packages/formats/package.json')).resolve('pdfjs-dist/package.json')), 'cmaps');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };

/** The engine of the page, in this process. */
export const makeEngine = (): Engine =>
  createEngine({
    dictionary: async () => gunzipSync(readFileSync(join(root, 'packages/segmenter/data/dictionary.gz'))),
    characterMap: async (name) => readFileSync(join(fontTables, name)),
    toolVersion: version,
  });

export const silent = (): void => undefined;

/** Files as a browser has them: by their last names. */
export async function readFiles(engine: Engine, files: readonly string[], said: SaidOfReport = {}): Promise<readonly ReadReport[]> {
  const reads: ReadReport[] = [];
  for (const file of files) reads.push(await engine.read({ bytes: readFileSync(join(root, file)), name: basename(file), said }, silent));
  return reads;
}
