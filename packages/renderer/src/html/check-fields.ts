import { said, UserError } from '@tongbi/model';
import { z } from 'zod';
import { PageView } from '../view/page-view.js';

// The parts of the engine's syntax tree that the checks look at; its own types leave most of them open.
interface Located {
  readonly loc?: { readonly start: { readonly line: number } };
}

interface Expression extends Located {
  readonly type: string;
  readonly original?: string;
  readonly data?: boolean;
  readonly depth?: number;
  readonly parts?: readonly string[];
}

interface Program {
  readonly body?: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export interface Statement extends Located {
  readonly type: string;
  readonly path?: Expression;
  readonly name?: Expression;
  readonly params?: readonly Expression[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Expression }[] };
  readonly program?: Program;
  readonly inverse?: Program;
}

/** The helpers that are built into Handlebars; there are no others. */
const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with'];
const VALUE_HELPERS: readonly string[] = ['lookup', 'log'];

/** What is known of a value: a JSON Schema; `undefined` where nothing is, as of @index. */
interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}
type Known = Shape | undefined;

// A partial that uses itself, as that of nested places does, is followed no deeper.
const DEEPEST = 12;

const text: Shape = { type: 'string' };

/** `{ page, style, script, policy }`, and where the references in it lead. */
function rootShape(): { readonly root: Shape; readonly definitions: Readonly<Record<string, Shape>> } {
  const { $defs = {}, ...page } = z.toJSONSchema(PageView) as Shape & { $defs?: Record<string, Shape> };
  return { root: { type: 'object', properties: { page, style: text, script: text, policy: text } }, definitions: $defs };
}

interface Scope {
  readonly file: string;
  /** The innermost context last. */
  readonly contexts: readonly Known[];
  /** Names given by `as |row|`, of which nothing is checked. */
  readonly names: readonly string[];
}

/** Follows every path that a page can take through the templates, and looks each field up in the schema of the view model. */
class FieldCheck {
  readonly #shapes = rootShape();

  constructor(
    readonly programs: ReadonlyMap<string, readonly Statement[]>,
    readonly nameOf: (file: string) => string,
  ) {}

  visit(name: string, context: Known = this.#shapes.root, depth = 0): void {
    if (depth > DEEPEST) return;
    this.#walk(this.programs.get(name) ?? [], { file: this.nameOf(`${name}.hbs`), contexts: [context], names: [] }, depth);
  }

  #walk(statements: readonly Statement[], scope: Scope, depth: number): void {
    for (const statement of statements) {
      if (statement.type === 'MustacheStatement') this.#mustache(statement, scope);
      if (statement.type === 'BlockStatement') this.#block(statement, scope, depth);
      if (statement.type === 'PartialStatement') this.#partial(statement, scope, depth);
    }
  }

  #mustache({ path, params = [], hash }: Statement, scope: Scope): void {
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) this.#look(value, scope);
    if (!path || VALUE_HELPERS.includes(path.original ?? '')) return;
    if (params.length) {
      throw new UserError(
        said('no-such-helper', at(scope, path), path.original, [...VALUE_HELPERS, ...BLOCK_HELPERS.map((helper) => `#${helper}`)]),
      );
    }
    this.#look(path, scope);
  }

  #block({ path, params = [], program, inverse }: Statement, scope: Scope, depth: number): void {
    const helper = path?.original ?? '';
    const isKnown = BLOCK_HELPERS.includes(helper);
    const value = this.#look(isKnown ? params[0] : path, scope);
    const isList = helper === 'each' || (!isKnown && value?.type === 'array');
    const inner = isList ? this.#plain(value?.items) : value;
    const pushes = isList || helper === 'with' || (!isKnown && value?.type === 'object');
    const names = [...scope.names, ...(program?.blockParams ?? [])];
    if (program) this.#walk(program.body ?? [], pushes ? { ...scope, names, contexts: [...scope.contexts, inner] } : scope, depth);
    if (inverse) this.#walk(inverse.body ?? [], scope, depth);
  }

  #partial({ name, params = [], hash }: Statement, scope: Scope, depth: number): void {
    const context = params[0] ? this.#look(params[0], scope) : scope.contexts.at(-1);
    const added = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#look(value, scope) ?? {}] as const);
    const whole = context?.properties ? { ...context, properties: { ...context.properties, ...Object.fromEntries(added) } } : context;
    this.visit(name?.original ?? '', whole ?? {}, depth + 1);
  }

  /** The shape of what a path leads to; nothing is known of literals, @index and block parameters. */
  #look(path: Expression | undefined, scope: Scope): Known {
    if (path?.type !== 'PathExpression') return undefined;
    const { data = false, depth = 0, parts = [] } = path;
    if (data && parts[0] !== 'root') return undefined;
    if (!data && scope.names.includes(parts[0] ?? '')) return undefined;
    if (!data && depth >= scope.contexts.length) {
      throw new UserError(said('path-leads-out', at(scope, path), path.original, scope.contexts.length - 1));
    }
    const start = data ? this.#shapes.root : scope.contexts.at(-1 - depth);
    return parts.slice(data ? 1 : 0).reduce<Known>((shape, part) => this.#field(shape, part, path, scope), start);
  }

  #field(shape: Known, part: string, path: Expression, scope: Scope): Known {
    const plain = this.#plain(shape);
    if (!plain || (!plain.properties && plain.type !== 'array' && plain.type !== 'string')) return undefined;
    if (plain.type === 'array') return part === 'length' ? {} : this.#plain(plain.items);
    const fields = Object.keys(plain.properties ?? {});
    if (fields.includes(part)) return this.#plain(plain.properties![part]);
    throw new UserError(
      said('no-such-field', at(scope, path), path.original, part, fields.length ? said('one-of', fields) : said('text-without-fields')),
    );
  }

  /** Without references and nulls. */
  #plain(shape: Known): Known {
    if (shape?.$ref) return this.#plain(this.#shapes.definitions[shape.$ref.split('/').at(-1)!]);
    return shape?.anyOf ? this.#plain(shape.anyOf.find(({ type }) => type !== 'null')) : shape;
  }
}

const at = ({ file }: Scope, { loc }: Expression): string => `${file}:${loc?.start.line ?? 1}`;

/**
 * Finds uses of fields that the view model does not have, of helpers that do not exist, and of ../ that leads nowhere: the engine puts
 * in nothing for them, silently.
 *
 * @throws UserError with file, line and what is there instead
 */
export function checkFields(programs: ReadonlyMap<string, readonly Statement[]>, entry: string, nameOf: (file: string) => string): void {
  new FieldCheck(programs, nameOf).visit(entry);
}
