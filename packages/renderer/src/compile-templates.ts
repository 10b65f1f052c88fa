import { UserError } from '@tongbi/model';
import Handlebars from 'handlebars';
import type { PageView } from './page-view.js';

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

interface Syntax {
  readonly type: string;
  readonly name?: { readonly original?: string };
  readonly loc?: { readonly start: { readonly line: number } };
  readonly body?: readonly Syntax[];
  readonly program?: Syntax | null;
  readonly inverse?: Syntax | null;
}

function* partialsOf(node: Syntax): Generator<{ readonly name: string; readonly line: number }> {
  if (node.type === 'PartialStatement' && node.name?.original !== undefined) {
    yield { name: String(node.name.original), line: node.loc?.start.line ?? 1 };
  }
  for (const child of [...(node.body ?? []), node.program, node.inverse]) if (child) yield* partialsOf(child);
}

function parse(file: string, template: string): Syntax {
  try {
    return Handlebars.parse(template) as unknown as Syntax;
  } catch (error) {
    throw new UserError(`templates/${file} is no Handlebars template`, {
      expected: 'well-formed blocks, as {{#if x}}…{{/if}}',
      received: error instanceof Error ? error.message : String(error),
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
  for (const file of files) {
    for (const { name, line } of partialsOf(parse(file, templates[file]!))) {
      if (files.includes(`${name}${SUFFIX}`)) continue;
      throw new UserError(`templates/${file}:${line} uses the partial "${name}", which does not exist`, {
        expected: `one of ${files.map((each) => each.slice(0, -SUFFIX.length)).join(', ')}`,
        received: name,
        advice: `Correct the name, or add a file ${name}${SUFFIX}.`,
      });
    }
  }
}

/**
 * Templates, file name to text, as one function from view model to HTML. Everything put in by `{{x}}` is escaped.
 *
 * @throws UserError where a template cannot be parsed, or uses a partial that is not there.
 */
export function compileTemplates(templates: Templates): Page {
  check(templates);
  const engine = Handlebars.create();
  for (const [file, text] of Object.entries(templates)) {
    if (file.endsWith(SUFFIX)) engine.registerPartial(file.slice(0, -SUFFIX.length), dropLayout(text));
  }
  return engine.compile(dropLayout(templates[ENTRY]!), { knownHelpersOnly: true });
}
