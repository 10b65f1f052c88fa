import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, isGenerated, packageNames, packageOf, readManifest, readSources, root, type SourceFile } from './read-repository.js';

/** Which of ours each package may import. Decisions point down this list, never up. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kinds: ['model'],
  segmenter: ['model'],
  normalizer: ['model', 'kinds', 'metric-differ'],
  formats: ['model', 'normalizer'],
  commitments: ['model', 'kinds', 'metric-differ'],
  'metric-differ': ['model', 'kinds'],
  aligner: [],
  compare: ['model', 'kinds', 'commitments', 'metric-differ', 'aligner'],
  renderer: ['model', 'kinds'],
  reader: ['model', 'compare', 'archive'],
  corrections: ['model'],
  archive: ['model', 'kinds', 'normalizer', 'formats', 'metric-differ', 'compare', 'corrections'],
  check: ['model', 'normalizer', 'metric-differ', 'compare', 'corrections', 'archive', 'renderer'],
  site: ['model', 'metric-differ', 'compare', 'archive', 'renderer'],
  export: ['model', 'compare', 'archive', 'renderer'],
  web: ['model', 'segmenter', 'formats', 'metric-differ', 'compare', 'renderer', 'corrections', 'archive'],
  trainer: ['model', 'segmenter', 'normalizer', 'aligner', 'compare'],
  cli: [
    'model',
    'kinds',
    'segmenter',
    'formats',
    'normalizer',
    'commitments',
    'metric-differ',
    'aligner',
    'compare',
    'renderer',
    'corrections',
    'archive',
    'check',
    'site',
    'export',
    'reader',
    'web',
  ],
};

/** The packages that import each of these: one, unless it is how what is published is described. */
const owners: Readonly<Record<string, string | readonly string[]>> = {
  zod: ['model', 'reader'],
  nodejieba: 'segmenter',
  unified: 'normalizer',
  'remark-parse': 'normalizer',
  'pdfjs-dist': 'formats',
  saxes: 'formats',
  fflate: 'formats',
  parse5: 'formats',
  diff: 'aligner',
  handlebars: 'renderer',
  hucre: ['metric-differ', 'renderer'],
  docx: 'renderer',
  'string-width': 'renderer',
  '@noble/hashes': 'renderer',
  'hyparquet-writer': 'export',
  preact: 'web',
  commander: 'cli',
  '@clack/prompts': 'cli',
  '@modelcontextprotocol/sdk': 'cli',
  piscina: 'archive',
  picomatch: 'archive',
  yaml: ['corrections', 'normalizer'],
};

/** Values in, values out. The segmenter loads its dictionary; the command and the trainer read and write files; what else does so stands in a folder `node`, and what of the page is in a browser by itself. */
const pure = packageNames.filter((name) => !['cli', 'segmenter', 'trainer'].includes(name));
const SYSTEM_PART = /^packages\/(?:[a-z-]+\/src\/node(?:\.ts$|\/)|web\/src\/(?:page|worker)\/)/u;
const isPure = ({ path }: SourceFile): boolean => !SYSTEM_PART.test(path);
/** What would make a result depend on the machine, the moment or the language of the system. */
const impure: readonly RegExp[] = [
  /\bprocess\s*[.[]/,
  /\bconsole\s*\./,
  /\bnew Date\s*\(\s*\)/,
  /\bDate\.now\b/,
  /\bMath\.random\b/,
  /\bperformance\s*\./,
  /\bfetch\s*\(/,
  /\brequire\s*\(/,
  /\bset(?:Timeout|Interval|Immediate)\b/,
  /\bcrypto\s*\./,
  /\blocaleCompare\b/,
  /\.toLocale\w+\(/,
];

const foreign = (file: SourceFile): readonly string[] =>
  importsOf(file).filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'));

test('every package stands in the table of directions', () => {
  expect(Object.keys(allowed).sort()).toEqual(packageNames);
});

describe.each(packageNames)('%s', (name) => {
  const manifest = readManifest(`packages/${name}`);
  const sources = readSources(name);
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });

  test('has sources', () => {
    expect(sources.map(({ path }) => path)).toContain(`packages/${name}/src/index.ts`);
  });

  test('imports only what its manifest declares', () => {
    const undeclared = sources.flatMap((file) =>
      foreign(file)
        .filter((each) => !declared.includes(packageOf(each)))
        .map((each) => `${file.path}: ${each}`),
    );
    expect(undeclared).toEqual([]);
  });

  test('declares only the packages of ours that it may import', () => {
    const ours = declared.filter((each) => each.startsWith('@tongbi/')).map((each) => each.slice('@tongbi/'.length));
    expect(ours.filter((each) => !allowed[name]?.includes(each))).toEqual([]);
  });

  test('does not reach into another package by a path', () => {
    const outside = sources.flatMap((file) =>
      importsOf(file)
        .filter((each) => each.startsWith('.') && !normalize(join(file.path, '..', each)).startsWith(`packages/${name}/src/`))
        .map((each) => `${file.path}: ${each}`),
    );
    expect(outside).toEqual([]);
  });

  test('its project references are its dependencies', () => {
    const config = JSON.parse(readFileSync(join(root, 'packages', name, 'tsconfig.json'), 'utf8')) as {
      references?: readonly { path: string }[];
    };
    const references = (config.references ?? []).map(({ path }) => `@tongbi/${path.replace('../', '')}`);
    expect(references.sort()).toEqual(declared.filter((each) => each.startsWith('@tongbi/')).sort());
  });
});

describe.each(pure)('%s is pure', (name) => {
  const sources = readSources(name).filter(isPure);

  test('imports nothing of ours that is not', () => {
    expect(
      sources.flatMap((file) =>
        importsOf(file)
          .filter((each) => /^@tongbi\/[a-z-]+\/node$/u.test(each) || /^[.]{1,2}\/(?:.*\/)?node(?:\.js$|\/)/u.test(each))
          .map((each) => `${file.path}: ${each}`),
      ),
    ).toEqual([]);
  });

  test('imports nothing of Node', () => {
    expect(
      sources.flatMap((file) =>
        importsOf(file)
          .filter((each) => each.startsWith('node:'))
          .map((each) => `${file.path}: ${each}`),
      ),
    ).toEqual([]);
  });

  test('has no clock, randomness, environment, console or locale', () => {
    // Tables and the page's own scripts, which run in the reader's browser, are text here.
    const written = sources.filter((file) => !isGenerated(file));
    const found = written.flatMap((file) =>
      impure.filter((pattern) => pattern.test(file.code)).map((pattern) => `${file.path}: ${pattern.source}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each(Object.entries(owners))('%s', (library, owner) => {
  const importers = packageNames.filter((name) =>
    readSources(name).some((file) => importsOf(file).some((each) => packageOf(each) === library)),
  );
  test(`is imported by ${owner} alone`, () => expect(importers).toEqual([owner].flat()));
});

test('what a browser takes of the segmenter imports types of the model, and nothing of Node', () => {
  const files = new Map(readSources('segmenter').map((file) => [file.path, file]));
  const reached = new Set(['packages/segmenter/src/plain.ts']);
  const taken: string[] = [];
  for (const path of reached)
    for (const each of importsOf(files.get(path)!)) {
      if (each.startsWith('.')) reached.add(normalize(join(path, '..', each)).replace(/\.js$/, '.ts'));
      else taken.push(each);
    }
  expect(reached.size).toBeGreaterThan(5);
  expect([...new Set(taken)]).toEqual(['@tongbi/model']);
  expect([...reached].filter((path) => /import (?!type )[^;]*'@tongbi\//.test(files.get(path)!.code))).toEqual([]);
});

test('the root has no workspace package: dependencies are declared where they are used', () => {
  const { dependencies = {}, devDependencies = {} } = readManifest('.');
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@tongbi/'))).toEqual([]);
});

test('the aligner takes no more than types of other packages, so that it stands by itself', () => {
  const takers = readSources('aligner').filter(({ code }) => /import (?!type )[^;]*'@tongbi\//.test(code));
  expect(takers.map(({ path }) => path)).toEqual([]);
});
