import Handlebars from 'handlebars';
import type { PageView } from '../generated/view-fields.js';

export type Templates = Readonly<Record<string, string>>;
export interface PageContext {
  readonly page: PageView;
  readonly style: string;
  readonly script: string;
  readonly policy: string;
}

export const SUFFIX = '.hbs';
export const ENTRY = 'page.hbs';

// A line break between two tags or mustaches is layout of the template, not of the page: 2,000 cards of fifteen lines would weigh
// 200 KB more. Report text is never touched, since it comes in later.
export function dropLayout(template: string): string {
  const lines = template
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.join('\n').replace(/(?<=[>}])\n(?=[<{])/g, '');
}

/** Templates that are known to be good, file name to text, as one function from view model to HTML. Everything put in by `{{x}}` is escaped. */
export function compileTemplates<Context>(templates: Templates, entry: string = ENTRY): (context: Context) => string {
  const engine = Handlebars.create();
  for (const [file, text] of Object.entries(templates)) {
    if (file.endsWith(SUFFIX)) engine.registerPartial(file.slice(0, -SUFFIX.length), dropLayout(text));
  }
  return engine.compile<Context>(dropLayout(templates[entry]!), { knownHelpersOnly: true });
}
