#!/usr/bin/env node
// Writes down what each package offers: its public names with their types (build first).
//
//   packages/<name>/dist/index.d.ts       →  docs/api/<name>.api.md
//   packages/<name>/dist/<entry>.d.ts     →  docs/api/<name>.<entry>.api.md     for each further entry of its exports
//
// npm run api -- NAMES…: of these packages alone. Private packages have none. A change of the public interface so shows in the diff of a commit, and none happens unseen. With --check
// nothing is written: a stale report is named and the script ends with 1. A type that a public one mentions must be public too, or
// users cannot name it; where another entry of the package has it, that is enough.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { foldSchemas } from './fold-schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'docs/api');
const cache = join(root, 'node_modules/.cache/api-reports');
const isCheck = process.argv.includes('--check');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const silent = { logLevel: 'none' };

/** Every entry with types that is published: `{ report: 'aligner.training', folder: …/aligner, types: './dist/training.d.ts' }`. */
function publicEntries(name) {
  const folder = join(root, 'packages', name);
  const { private: isPrivate, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (isPrivate) return [];
  return Object.entries(exports)
    .filter(([, { types }]) => types !== undefined)
    .map(([entry, { types }]) => ({ report: `${name}${entry.slice(1).replaceAll('/', '.')}`, folder, types }));
}

function configOf({ report, folder: projectFolder, types }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(projectFolder, 'api-extractor.json'), // what paths are relative to; there is no such file
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      newlineKind: 'lf',
      // The declarations are TypeScript's own output and checked already; the extractor reads them with the compiler it brings.
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2023'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          include: [types],
        },
      },
      apiReport: { enabled: true, reportFileName: `${report}.api.md`, reportFolder: cache, reportTempFolder: join(cache, 'temp') },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: silent, 'ae-forgotten-export': { logLevel: 'error' } },
        compilerMessageReporting: { default: { logLevel: 'error' } },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
}

/** Names that other entries of the package offer. */
const namesBeside = (entry, all) =>
  new Set(
    all
      .filter((one) => one.folder === entry.folder && one !== entry)
      .flatMap(({ folder, types }) => [...readFileSync(join(folder, types), 'utf8').matchAll(/[\w$]+/g)].map(([name]) => name)),
  );

/** The catalogue of messages stands in packages/model/data, of which the types of its keys are made; a report of it would be its copy. */
const CATALOGUE = 'messages';

/** The report of one entry as text; troubles go to stderr. */
function extract(entry, beside, compilerState) {
  Extractor.invoke(configOf(entry), {
    compilerState,
    localBuild: true, // compares nothing: that is done here
    messageCallback(message) {
      message.handled = true;
      const forgotten = message.messageId === 'ae-forgotten-export' && /^The symbol "([^"]+)"/.exec(message.text)?.[1];
      if (message.logLevel !== 'error' || (forgotten && (forgotten === CATALOGUE || beside.has(forgotten)))) return;
      console.error(`${entry.report}: ${message.text}`);
      process.exitCode = 1;
    },
  });
  return foldSchemas(readFileSync(join(cache, `${entry.report}.api.md`), 'utf8'));
}

mkdirSync(reports, { recursive: true });
mkdirSync(join(cache, 'temp'), { recursive: true });
const entries = readdirSync(join(root, 'packages'))
  .filter((name) => named.length === 0 || named.includes(name))
  .sort()
  .flatMap(publicEntries);
if (entries.length === 0) throw new Error(`No public package is called ${named.join(' or ')}`);
for (const { folder, types } of entries) {
  if (!existsSync(join(folder, types))) throw new Error(`${relative(root, folder)} is not built; run: npm run build`);
}
// One program of all entries: each by itself would read most of the others once more, which takes twice as long.
const additionalEntryPoints = entries.map(({ folder, types }) => join(folder, types));
const compilerState = CompilerState.create(configOf(entries[0]), { additionalEntryPoints });
for (const entry of entries) {
  const file = join(reports, `${entry.report}.api.md`);
  const text = extract(entry, namesBeside(entry, entries), compilerState);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`stale: ${relative(root, file)}; run: npm run api`);
    process.exitCode = 1;
    continue;
  }
  writeFileSync(file, text);
  console.log(`written ${relative(root, file)}`);
}
