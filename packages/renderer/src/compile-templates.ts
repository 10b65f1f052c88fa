import { UserError } from '@tongbi/model';
import Handlebars from 'handlebars';
import { checkFields } from './check-fields.js';
import type { PageView } from './page-view.js';
import type { Statement } from './template-syntax.js';

export type Templates = Readonly<Record<string, string>>;
type Page = (context: { readonly page: PageView; readonly style: string; readonly script: string; readonly policy: string }) => string;

const SUFFIX = '.hbs';
const ENTRY = 'page.hbs';

// A line break between two tags or mustaches is layout of the template, not of the page: 2,000 cards of fifteen lines would weigh
// 200 KB more. Report text is never touched, since it comes in later.
function dropLayout(template: string): string {
  const lines = template
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.join('\n').replace(/(?<=[>}])\n(?=[<{])/g, '');
}

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

function parse(file: string, template: string): readonly Statement[] {
  try {
    return Handlebars.parse(template).body as unknown as readonly Statement[];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(`templates/${file}${lineOf(message)} is no Handlebars template`, {
      expected: 'well-formed blocks, as {{#if x}}…{{/if}}',
      received: message,
      advice: 'Mend the line named above, or remove the file to use the built-in one.',
    });
  }
}

/** Finds what is wrong before anything is rendered, with file and line: the engine itself names neither. */
function check(templates: Templates): void {
  const files = Object.keys(templates).filter((file) => file.endsWith(SUFFIX));
  if (!files.includes(ENTRY)) {
    throw new UserError(`No template ${ENTRY}`, { expected: `a file ${ENTRY}`, received: files.join(', ') || 'no templates' });
  }
  const programs = new Map(files.map((file) => [file.slice(0, -SUFFIX.length), parse(file, templates[file]!)]));
  for (const [own, statements] of programs) {
    for (const { name, line } of partialsOf(statements)) {
      if (programs.has(name)) continue;
      throw new UserError(`templates/${own}${SUFFIX}:${line} uses the partial "${name}", which does not exist`, {
        expected: `one of ${[...programs.keys()].join(', ')}`,
        received: name,
        advice: `Correct the name, or add a file ${name}${SUFFIX}.`,
      });
    }
  }
  checkFields(programs, ENTRY.slice(0, -SUFFIX.length));
}

/**
 * Templates, file name to text, as one function from view model to HTML. Everything put in by `{{x}}` is escaped. `checked` says that
 * the templates are known to be good.
 *
 * @throws UserError where a template cannot be parsed, or uses a partial, a helper or a field that is not there.
 */
export function compileTemplates(templates: Templates, { checked }: { readonly checked: boolean }): Page {
  if (!checked) check(templates);
  const engine = Handlebars.create();
  for (const [file, text] of Object.entries(templates)) {
    if (file.endsWith(SUFFIX)) engine.registerPartial(file.slice(0, -SUFFIX.length), dropLayout(text));
  }
  return engine.compile(dropLayout(templates[ENTRY]!), { knownHelpersOnly: true });
}
