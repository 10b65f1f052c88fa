import {
  type Correction,
  CorrectionsFile,
  FigureCorrection,
  FigureReading,
  LinkCorrection,
  Quote,
  ResultCorrection,
  RoleCorrection,
  SectionCorrection,
  StatusCorrection,
  TellingCorrection,
} from '@tongbi/model';
import type { YamlKind } from './read-yaml.js';

const kinds = {
  link: LinkCorrection,
  status: StatusCorrection,
  result: ResultCorrection,
  telling: TellingCorrection,
  figure: FigureCorrection,
  section: SectionCorrection,
  role: RoleCorrection,
} as const satisfies Record<Correction['kind'], unknown>;

const keysOf = (schema: { unwrap(): { readonly shape: object } }): readonly string[] => Object.keys(schema.unwrap().shape);

/** The keys that a mapping of the file may have, by where it stands: the file, a correction of its kind, a quote, a reading. */
function keysAt(path: readonly PropertyKey[], data: unknown): readonly string[] {
  if (path.length === 0) return keysOf(CorrectionsFile);
  if (path.at(-1) === 'read') return keysOf(FigureReading);
  if (path.length > 2) return keysOf(Quote);
  const entry = (data as { readonly corrections?: readonly unknown[] }).corrections?.[Number(path[1])];
  const kind = (entry as { readonly kind?: unknown } | null)?.kind;
  return Object.hasOwn(kinds, String(kind)) ? keysOf(kinds[kind as Correction['kind']]) : ['kind'];
}

/** `tongbi.corrections.yaml`, as messages speak of it. */
export const correctionsKind: YamlKind = {
  name: 'the corrections',
  docs: 'docs/corrections.md and corrections.schema.json',
  like: 'a list of corrections, which is a few levels deep',
  // Ten thousand corrections with their quotes have two million characters; a file of some hundred has fifty thousand.
  mostCharacters: 4_000_000,
  // The deepest value is three levels down.
  deepest: 30,
  keysAt,
  formsAt: (path) => (path.at(-1) === 'kind' || path.length === 2 ? Object.keys(kinds) : []),
};
