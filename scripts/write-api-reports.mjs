#!/usr/bin/env node
// Writes down what each package offers: its public names with their types (build first).
//
//   packages/<name>/dist/index.d.ts  →  docs/api/<name>.api.md
//
// A change of the public interface so shows in the diff of a commit, and none happens unseen. With --check nothing is written: a
// stale report is named and the script ends with 1. A type that a public one mentions must be public too, or users cannot name it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'docs/api');
const cache = join(root, 'node_modules/.cache/api-reports');
const isCheck = process.argv.includes('--check');

const silent = { logLevel: 'none' };

function configOf(name) {
  const projectFolder = join(root, 'packages', name);
  return ExtractorConfig.prepare({
    configObjectFullPath: join(projectFolder, 'api-extractor.json'), // what paths are relative to; there is no such file
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, 'dist/index.d.ts'),
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
          include: ['dist/index.d.ts'],
        },
      },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: cache, reportTempFolder: join(cache, 'temp') },
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

/** The report of one package as text; troubles go to stderr. */
function extract(name) {
  Extractor.invoke(configOf(name), {
    localBuild: true, // compares nothing: that is done here
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel !== 'error') return;
      console.error(`packages/${name}: ${message.text}`);
      process.exitCode = 1;
    },
  });
  return readFileSync(join(cache, `${name}.api.md`), 'utf8');
}

mkdirSync(reports, { recursive: true });
mkdirSync(join(cache, 'temp'), { recursive: true });
for (const name of readdirSync(join(root, 'packages')).sort()) {
  if (!existsSync(join(root, 'packages', name, 'dist/index.d.ts'))) throw new Error(`packages/${name} is not built; run: npm run build`);
  const file = join(reports, `${name}.api.md`);
  const text = extract(name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`stale: ${relative(root, file)}; run: npm run api`);
    process.exitCode = 1;
    continue;
  }
  writeFileSync(file, text);
  console.log(`written ${relative(root, file)}`);
}
