import { said, UserError } from '@tongbi/model';
import { viewFields } from '../generated/view-fields.js';

// The engine's own types of its syntax tree, of which a statement has those fields that its kind has.
type Expression = Partial<Omit<hbs.AST.PathExpression, 'type'>> & Pick<hbs.AST.Node, 'type'>;
type Block = Omit<hbs.AST.BlockStatement, 'type' | 'path' | 'params' | 'program' | 'inverse'>;
interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}
export interface Statement extends Partial<Block>, Pick<hbs.AST.Node, 'type'> {
  readonly path?: Expression;
  readonly name?: Expression;
  readonly params?: readonly Expression[];
  readonly program?: Program;
  readonly inverse?: Program;
}

/** The helpers that are built into Handlebars; there are no others. */
const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with'];
const VALUE_HELPERS: readonly string[] = ['lookup', 'log'];

/** What is known of a value: the fields it has, or the type of the items it lists; `undefined` where nothing is known, as of @index. */
interface Shape {
  readonly fields?: Readonly<Record<string, Known | string>>;
  readonly items?: string;
}
type Known = Shape | undefined;

const TEXT: Shape = { fields: {} };

/** The shape of a type by its name in the table of views; a text has no fields, and of a number nothing is asked. */
function shapeOf(type: string): Known {
  if (type.endsWith('[]')) return { items: type.slice(0, -2) };
  return type === 'string' ? TEXT : viewFields[type] && { fields: viewFields[type] };
}

// A partial that uses itself, as that of nested places does, is followed no deeper.
const DEEPEST = 12;

/** What the entry is given. */
const ROOT: Shape = { fields: { page: 'PageView', style: 'string', script: 'string', policy: 'string' } };

interface Scope {
  readonly file: string;
  /** The innermost context last. */
  readonly contexts: readonly Known[];
  /** Names given by `as |row|`, of which nothing is checked. */
  readonly names: readonly string[];
}

/** Follows every path that a page can take through the templates, and looks each field up in the schema of the view model. */
class FieldCheck {
  constructor(
    readonly programs: ReadonlyMap<string, readonly Statement[]>,
    readonly nameOf: (file: string) => string,
  ) {}

  visit(name: string, context: Known = ROOT, depth = 0): void {
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
    const isList = helper === 'each' || (!isKnown && value?.items !== undefined);
    const inner = isList ? shapeOf(value?.items ?? '') : value;
    const pushes = isList || helper === 'with' || (!isKnown && value !== TEXT && value?.fields !== undefined);
    const names = [...scope.names, ...(program?.blockParams ?? [])];
    if (program) this.#walk(program.body ?? [], pushes ? { ...scope, names, contexts: [...scope.contexts, inner] } : scope, depth);
    if (inverse) this.#walk(inverse.body ?? [], scope, depth);
  }

  #partial({ name, params = [], hash }: Statement, scope: Scope, depth: number): void {
    const context = params[0] ? this.#look(params[0], scope) : scope.contexts.at(-1);
    const added = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#look(value, scope) ?? {}] as const);
    const whole = context?.fields ? { fields: { ...context.fields, ...Object.fromEntries(added) } } : context;
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
    const start = data ? ROOT : scope.contexts.at(-1 - depth);
    return parts.slice(data ? 1 : 0).reduce<Known>((shape, part) => this.#field(shape, part, path, scope), start);
  }

  #field(shape: Known, part: string, path: Expression, scope: Scope): Known {
    if (shape?.items) return part === 'length' ? undefined : shapeOf(shape.items);
    if (!shape?.fields) return undefined;
    if (Object.hasOwn(shape.fields, part)) {
      const found = shape.fields[part];
      return typeof found === 'string' ? shapeOf(found) : found;
    }
    const known = Object.keys(shape.fields);
    const there = known.length ? said('one-of', known) : said('text-without-fields');
    throw new UserError(said('no-such-field', at(scope, path), path.original, part, there));
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
