import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What pages are made by, from the file to the page. */
const STAGES = [
  'model',
  'segmenter',
  'formats',
  'normalizer',
  'commitments',
  'metric-differ',
  'aligner',
  'compare',
  'renderer',
  'site',
] as const;

let known: string | undefined;

/**
 * The version of all that pages are made by, read from its own code and tables and never typed by hand: with another one every page is made
 * again.
 */
export function stageDigest(): string {
  known ??= digestStages();
  return known;
}

function digestStages(): string {
  const hash = createHash('sha256');
  for (const name of STAGES) hashFolder(hash, dirname(fileURLToPath(import.meta.resolve(`@tongbi/${name}`))));
  hashFolder(hash, dirname(fileURLToPath(import.meta.url)));
  // The dictionary comes with it.
  hash.update((createRequire(import.meta.resolve('@tongbi/segmenter'))('nodejieba/package.json') as { readonly version: string }).version);
  return hash.digest('hex').slice(0, 16);
}

function hashFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(hash, path);
    // Types and maps are written with every build, and no page depends on them.
    else if (/\.(?:js|ts)$/u.test(entry.name) && !entry.name.endsWith('.d.ts')) hash.update(entry.name).update(readFileSync(path));
  }
}
