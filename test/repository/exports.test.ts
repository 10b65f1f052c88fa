import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, packageNames, readManifest, readSources, type SourceFile } from './read-repository.js';

const DECLARED = /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|type|interface|enum) ([\w$]+)/gm;
/** `import { a, type B as C } from './x.js'`, and the same with export: the words between the braces. */
const LISTED = /^(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm;

const targetOf = (path: string, specifier: string, paths: ReadonlySet<string>): string => {
  const target = normalize(join(path, '..', specifier)).replace(/\.js$/, '.ts');
  return paths.has(`${target}x`) ? `${target}x` : target;
};
const entryOf = (path: string, name: string): string => `${path} ${name}`;

/** `packages/x/src/a.ts name` of each name that a file of the package takes from another. */
function takenNames(files: readonly SourceFile[]): ReadonlySet<string> {
  const taken = new Set<string>();
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    for (const [, list = '', specifier = ''] of file.code.matchAll(LISTED))
      for (const part of list.split(',')) {
        const name = part
          .trim()
          .replace(/^type /, '')
          .split(' ')[0];
        if (name) taken.add(entryOf(targetOf(file.path, specifier, paths), name));
      }
    // What is loaded when it is needed, `(await import('./x.js')).name`: any word of the file may be such a name.
    const later = importsOf(file).filter((specifier) => file.code.includes(`import('${specifier}')`));
    for (const specifier of later)
      for (const [word] of file.code.matchAll(/[\w$]+/g)) taken.add(entryOf(targetOf(file.path, specifier, paths), word));
  }
  return taken;
}

/** Taken by what no statement of the package imports. */
const elsewhere: Readonly<Record<string, string>> = {
  main: 'the command',
  performInThread: 'a thread, by its name',
  OpenedFile: 'types that TypeScript infers of the table of tasks, and must be able to name',
  ExtractRequest: 'the same',
  ExportRequest: 'the same',
  chosenResults: 'scripts/fit-results.mjs, which chooses as the comparison does',
  judgedResults: 'scripts/fit-results.mjs, which weighs what is otherwise weighed inside',
  RESULT_FEATURES: 'the same',
  treeOf: 'scripts/write-web.mjs, which compiles the templates before',
  COMPILING: 'scripts/write-web.mjs, which compiles the templates before',
  joinsSurely: 'packages/commitments/scripts/examples.mjs, which learns from the commas on which no rule is sure',
  lastOwnClause: 'the same',
};

/** What an entry declares itself is public, as what an index lists. */
const isEntry = (name: string, path: string): boolean =>
  Object.values(readManifest(`packages/${name}`).exports ?? {}).some(
    (target) => `packages/${name}/${(target as { readonly development?: string }).development?.slice(2)}` === path,
  );

describe.each(packageNames)('%s', (name) => {
  const files = readSources(name);

  test('exports nothing that no other file of it takes; a test is no reason to', () => {
    const taken = takenNames(files);
    const declared = files
      .filter(({ path }) => !path.includes('/generated/') && !isEntry(name, path))
      .flatMap(({ path, code }) => [...code.matchAll(DECLARED)].map(([, word = '']) => entryOf(path, word)));
    expect([...new Set(declared)].filter((one) => !taken.has(one) && !(one.split(' ')[1]! in elsewhere))).toEqual([]);
  });
});
