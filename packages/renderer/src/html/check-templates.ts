import { said, UserError } from '@tongbi/model';
import Handlebars from 'handlebars';
import { templates as builtIn } from '../generated/templates.js';
import { viewFields } from '../generated/view-fields.js';
import { ENTRY, SUFFIX, type Templates } from './compile-templates.js';

/** How messages call a template. */
type NameOf = (file: string) => string;

// The engine's own types of its syntax tree, of which a statement has those fields that its kind has.
type Expression = Partial<Omit<hbs.AST.PathExpression, 'type'>> & Pick<hbs.AST.Node, 'type'>;
type Block = Omit<hbs.AST.BlockStatement, 'type' | 'path' | 'params' | 'program' | 'inverse'>;
interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}
interface Statement extends Partial<Block>, Pick<hbs.AST.Node, 'type'> {
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
  /** What @root leads to. */
  readonly root: Known;
  /** The innermost context last. */
  readonly contexts: readonly Known[];
  /** Names given by `as |row|`, of which nothing is checked. */
  readonly names: readonly string[];
}

/** Follows every path that a page can take through the templates, and looks each field up in the table of views. */
class FieldCheck {
  readonly #seen = new Set<string>();

  constructor(
    readonly programs: ReadonlyMap<string, readonly Statement[]>,
    readonly nameOf: NameOf,
  ) {}

  /** Templates that no path leads to are looked through as well, though what they are given is not known. */
  run(entry: string): void {
    this.#visit(entry, ROOT, ROOT, 0);
    for (const name of this.programs.keys()) if (!this.#seen.has(name)) this.#visit(name, {}, {}, 0);
  }

  #visit(name: string, context: Known, root: Known, depth: number): void {
    this.#seen.add(name);
    const scope = { file: this.nameOf(name + SUFFIX), root, contexts: [context], names: [] };
    if (depth <= DEEPEST) this.#walk(this.programs.get(name)!, scope, depth);
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
    if (program) this.#walk(program.body, pushes ? { ...scope, names, contexts: [...scope.contexts, inner] } : scope, depth);
    if (inverse) this.#walk(inverse.body, scope, depth);
  }

  #partial(statement: Statement, scope: Scope, depth: number): void {
    const { name, params = [], hash } = statement;
    const context = params[0] ? this.#look(params[0], scope) : scope.contexts.at(-1);
    const added = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#look(value, scope) ?? {}] as const);
    const whole = context?.fields ? { fields: { ...context.fields, ...Object.fromEntries(added) } } : context;
    // Of a name that is found while the page is made nothing is known.
    if (name?.original === undefined) return;
    const partial = String(name.original);
    if (!this.programs.has(partial))
      throw new UserError(said('no-such-partial', at(scope, statement), partial, [...this.programs.keys()], partial + SUFFIX));
    this.#visit(partial, whole ?? {}, scope.root, depth + 1);
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
    const start = data ? scope.root : scope.contexts.at(-1 - depth);
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

const at = ({ file }: Scope, { loc }: Partial<hbs.AST.Node>): string => `${file}:${loc?.start.line ?? 1}`;

/** The parser says "Parse error on line 3:" or ends with " - 3:5". */
function lineOf(message: string): string {
  const line = /line (\d+)/u.exec(message)?.[1] ?? / - (\d+):\d+$/u.exec(message)?.[1];
  return line ? `:${line}` : '';
}

function parse(file: string, template: string, nameOf: NameOf): readonly Statement[] {
  try {
    return Handlebars.parse(template).body as unknown as readonly Statement[];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(said('no-template', `${nameOf(file)}${lineOf(message)}`, message));
  }
}

/**
 * Whether a user's templates, together with the built-in ones that they do not replace, can make a page: found before anything is rendered, with file
 * and line, of which the engine itself names neither. `folder` is what messages call the place that they are from.
 *
 * @throws UserError with file and line where a template cannot be parsed, or uses a partial, a helper or a field that is not there.
 */
export function checkTemplates(own: Templates, folder = 'templates'): void {
  const templates = { ...builtIn, ...own };
  const nameOf: NameOf = (file) => `${Object.hasOwn(own, file) ? folder : 'templates'}/${file}`;
  const files = Object.keys(templates).filter((file) => file.endsWith(SUFFIX));
  if (!files.includes(ENTRY)) {
    throw new UserError(said('entry-missing', ENTRY, files.length ? files : said('no-templates')));
  }
  const programs = new Map(files.map((file) => [file.slice(0, -SUFFIX.length), parse(file, templates[file]!, nameOf)]));
  new FieldCheck(programs, nameOf).run(ENTRY.slice(0, -SUFFIX.length));
}
