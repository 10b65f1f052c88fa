import { onceEach } from '@tongbi/model';
import Handlebars from 'handlebars';

export type Templates = Readonly<Record<string, string>>;

export const SUFFIX = '.hbs';
export const ENTRY = 'page.hbs';
export const COMPILING = { knownHelpersOnly: true, ignoreStandalone: true };

// A line break between two tags or mustaches is layout of the template, not of the page: 2,000 cards of fifteen lines would weigh
// 200 KB more. Report text is never touched, since it comes in later.
function dropLayout(template: string): string {
  const lines = template
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.join('\n').replace(/(?<=[>}])\n(?=[<{])/g, '');
}

/**
 * A template as the engine's tree. A partial that sees what its caller sees stands in its place, since a call costs as much as ten fields; one inside itself
 * is called. Left out is where things stood in the file, of which the engine makes three objects for every block that it enters, and how blanks
 * around them were treated, which is done.
 */
export function treeOf(name: string, templates: Templates, around: readonly string[] = []): { readonly body: readonly unknown[] } {
  const within = [...around, name];
  const put = (statement: hbs.AST.PartialStatement): readonly unknown[] => {
    const partial = statement.type === 'PartialStatement' ? String((statement.name as hbs.AST.PathExpression).original) : '';
    const isSeen = templates[partial + SUFFIX] !== undefined && !statement.params.length && !statement.hash && !within.includes(partial);
    return isSeen ? treeOf(partial, templates, within).body : [statement];
  };
  return JSON.parse(JSON.stringify(Handlebars.parse(dropLayout(templates[name + SUFFIX]!))), (key, value) => {
    if (key === 'loc') return undefined;
    return key === 'body' ? value.flatMap(put) : /strip$/iu.test(key) ? {} : value;
  });
}

/** Templates that are known to be good, file name to text, as one function from view model to HTML. Everything put in by `{{x}}` is escaped. */
export function compileTemplates<Context>(templates: Templates, entry: string = ENTRY): (context: Context) => string {
  const engine = Handlebars.create();
  const compiled = onceEach((file: string) => engine.compile<unknown>(treeOf(file.slice(0, -SUFFIX.length), templates), COMPILING));
  for (const file of Object.keys(templates).filter((name) => name.endsWith(SUFFIX)))
    engine.registerPartial(file.slice(0, -SUFFIX.length), (context, own) => compiled(file)(context, own));
  return compiled(entry);
}
