import { type Message, said, UserError } from '@tongbi/model';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { explainIssue, type SchemaIssue } from './explain-issue.js';
import type { YamlKind, YamlSource } from './yaml-source.js';

/**
 * The data of a file in YAML, or JSON, which is YAML.
 *
 * @throws {UserError} where it is too large, too deep, no YAML, or grows by aliases; with line and column
 */
export function readYaml(text: string, file: string, kind: YamlKind): YamlSource {
  const lines = new LineCounter();
  const refuse: Refuse = (received, expected, advice = said('see-example', said(kind.docs))) => {
    throw new UserError(said('yaml-unreadable', said(kind.name), file, expected, received, advice));
  };
  const document = parseSource(text, kind, lines, refuse);
  return { file, kind, document, data: readData(document, refuse), positionOf: (path, key) => positionOf(document, lines, path, key) };
}

type Refuse = (received: Message | string, expected: Message, advice?: Message) => never;

/** Any schema that says what is wrong with a value. */
export interface Schema<Value> {
  safeParse(
    data: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly unknown[] } };
}

/**
 * The value of a file by a schema.
 *
 * @throws {UserError} for the first thing that is wrong: file, line, column, what was expected, what stands there, what was perhaps meant
 */
export function checkShape<Value>(source: Omit<YamlSource, 'document'>, schema: Schema<Value>): Value {
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return parsed.data;
  const [first, ...more] = parsed.error.issues as readonly [SchemaIssue, ...SchemaIssue[]];
  throw explainIssue(first, source, more.length);
}

function parseSource(text: string, kind: YamlKind, lines: LineCounter, refuse: Refuse): Document {
  if (text.length > kind.mostCharacters) refuse(said('characters', text.length), said('at-most', said('characters', kind.mostCharacters)));
  if (nesting(text) > kind.deepest) refuse(said('brackets-too-deep', kind.deepest), said(kind.like));
  try {
    const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      refuse(said('at-line', line, col, error.message.split('\n')[0]), said('yaml-or-json'));
    }
    return document as unknown as Document;
  } catch (error) {
    // The parser recurses; block collections can nest without a bracket.
    if (error instanceof RangeError) return refuse(said('too-many-levels', kind.deepest), said(kind.like));
    throw error;
  }
}

/** How deep brackets nest, counted without regard to quotes: more than enough for a file that people write. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
  }
  return most;
}

/** Aliases that are followed; more make a small file a large one. */
const MOST_ALIASES = 100;

function readData(document: Document, refuse: Refuse): unknown {
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
    JSON.stringify(data); // a value that holds itself cannot be written
    return data;
  } catch (error) {
    // Aliases of aliases (a “billion laughs”), of what they stand in, or without an anchor.
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    return refuse(error.message, said('yaml-without-aliases'), said('write-values-out'));
  }
}

/** Of a value that is missing, where the mapping around it stands. */
function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[], key?: string): { line: number; column: number } {
  const parent =
    path.length === 0
      ? document.contents
      : document.getIn(
          path.map((name) => (/^[0-9]{1,6}$/u.test(String(name)) ? Number(name) : String(name))),
          true,
        );
  const node = key !== undefined && isMap(parent) ? parent.items.find((pair) => String(pair.key) === key)?.key : parent;
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  if (!range) return path.length === 0 ? { line: 1, column: 1 } : positionOf(document, lines, path.slice(0, -1));
  const { line, col } = lines.linePos(range[0]!);
  return { line, column: col };
}
