import { Correction, CorrectionsFile, FigureReading, Quote, type WrittenCorrection } from '@tongbi/model';
import { checkShape, readYaml } from './read-yaml.js';
import type { YamlKind, YamlSource } from './yaml-source.js';

interface Shaped {
  unwrap(): { readonly shape: object };
}
const kinds: ReadonlyMap<string, Shaped> = new Map(Correction.options.map((one) => [one.unwrap().shape.kind.value, one]));

const keysOf = (schema: Shaped): readonly string[] => Object.keys(schema.unwrap().shape);

/** The keys that a mapping of the file may have, by where it stands: the file, a correction of its kind, a quote, a reading. */
function keysAt(path: readonly PropertyKey[], data: unknown): readonly string[] {
  if (path.length === 0) return keysOf(CorrectionsFile);
  if (path.at(-1) === 'read') return keysOf(FigureReading);
  if (path.length > 2) return keysOf(Quote);
  const entry = (data as { readonly corrections?: readonly unknown[] }).corrections?.[Number(path[1])];
  const kind = (entry as { readonly kind?: unknown } | null)?.kind;
  const known = kinds.get(String(kind));
  return known ? keysOf(known) : ['kind'];
}

/** `tongbi.corrections.yaml`, as messages speak of it. */
export const correctionsKind: YamlKind = {
  name: 'the-corrections-kind',
  docs: 'docs-of-corrections',
  like: 'like-corrections',
  // Ten thousand corrections with their quotes have two million characters; a file of some hundred has fifty thousand.
  mostCharacters: 4_000_000,
  // The deepest value is three levels down.
  deepest: 30,
  keysAt,
  formsAt: (path) => (path.at(-1) === 'kind' || path.length === 2 ? [...kinds.keys()] : []),
};

/**
 * The corrections of a file, each with the line that it begins on. An empty file has none.
 *
 * @throws {UserError} for what is no such file: too large, no YAML, a key or value that it cannot have; with line, column, what was expected and received
 */
export function parseCorrections(text: string, file: string): readonly WrittenCorrection[] {
  const source = readYaml(withoutMark(text), file, correctionsKind);
  const { corrections } = checkCorrections(source);
  return corrections.map((correction, index) => ({
    ...correction,
    writtenAt: `${file}:${source.positionOf(['corrections', index]).line}`,
  }));
}

/** A byte order mark is none of the text. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** The data of the file by its schema; a file that says nothing yet, or has the key alone, holds no corrections. */
export function checkCorrections(source: YamlSource): CorrectionsFile {
  const { data } = source;
  const isEmpty =
    typeof data === 'object' && data !== null && !Array.isArray(data) && (!('corrections' in data) || data.corrections === null);
  const filled = isEmpty ? { ...data, corrections: [] } : data;
  return checkShape({ ...source, data: filled }, CorrectionsFile);
}
