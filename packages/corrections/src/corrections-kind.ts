import { Correction, CorrectionsFile, FigureReading, Quote } from '@tongbi/model';
import type { YamlKind } from './yaml-source.js';

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
