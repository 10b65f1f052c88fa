import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const packageNames: readonly string[] = readdirSync(join(root, 'packages')).sort();
/** Those that are published. */
export const publicPackageNames: readonly string[] = packageNames.filter((name) => !readManifest(`packages/${name}`).private);

/** What these tests read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly description?: string;
  readonly private?: boolean;
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string };
  readonly keywords?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> };
}

export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Without comments, so that prose does not count as code. */
  readonly code: string;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** All files below a folder of the repository, without what is installed, built or written by a run. */
export function* walkFiles(folder: string): Generator<string> {
  const left = new Set(['node_modules', 'dist', 'out', 'coverage', '.git', '.tongbi-set-up']);
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (left.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walkFiles(path);
    else if (entry.isFile()) yield path;
  }
}

/** Strings first: `reports/*.md` begins no comment. */
const COMMENT_OR_STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?<=^|[\s;])\/\/.*$/gm;

export function readSources(packageName: string): readonly SourceFile[] {
  return [...walkFiles(join('packages', packageName, 'src'))]
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, code: text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? '' : found)) };
    });
}

/** The specifiers that a file imports or re-exports, types included. */
export function importsOf({ code }: SourceFile): readonly string[] {
  const statement = /^(?:import|export)\b[\w\s{},*$]*?['"]([^'"]+)['"]/gm;
  const call = /(?:\bimport|createRequire\(import\.meta\.url\))\(['"]([^'"\s;]+)['"]/g;
  return [statement, call].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!));
}

/** `@tongbi/model` of `@tongbi/model/schemas/report.json`, `diff` of `diff/lib/…`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export function isGenerated({ path }: SourceFile): boolean {
  return relative('packages', path).split('/')[2] === 'generated';
}
