import { said, UserError } from '@tongbi/model';
import Handlebars from 'handlebars';
import { templates as builtIn } from '../generated/templates.js';
import type { Statement } from './check-fields.js';
import { checkFields } from './check-fields.js';
import { ENTRY, SUFFIX, type Templates } from './compile-templates.js';

/** How messages call a template. */
type NameOf = (file: string) => string;

function* partialsOf(statements: readonly Statement[]): Generator<{ readonly name: string; readonly line: number }> {
  for (const { type, name, loc, program, inverse } of statements) {
    if (type === 'PartialStatement' && name?.original !== undefined) yield { name: String(name.original), line: loc?.start.line ?? 1 };
    yield* partialsOf(program?.body ?? []);
    yield* partialsOf(inverse?.body ?? []);
  }
}

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
  for (const [user, statements] of programs) {
    for (const { name, line } of partialsOf(statements)) {
      if (programs.has(name)) continue;
      throw new UserError(said('no-such-partial', `${nameOf(`${user}${SUFFIX}`)}:${line}`, name, [...programs.keys()], `${name}${SUFFIX}`));
    }
  }
  checkFields(programs, ENTRY.slice(0, -SUFFIX.length), nameOf);
}
