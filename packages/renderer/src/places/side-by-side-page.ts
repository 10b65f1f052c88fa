import { templates } from '../generated/templates.js';
import { compileTemplates } from '../html/compile-templates.js';
import { contentPolicy } from '../html/content-policy.js';
import { hashSource } from '../html/hash-source.js';
import type { SideBySideView } from './side-by-side.js';

/** What the templates of several places are given. */
interface Context<View> {
  readonly page: View;
  readonly style: string;
  readonly policy: string;
}

/** From the view of a table of several places to its page, without any script; the template is compiled at the first page. */
export function sideBySidePage<View extends SideBySideView>(entry: string): (page: View) => string {
  let compiled: ((context: Context<View>) => string) | undefined;
  return (page) => {
    compiled ??= compileTemplates<Context<View>>(templates, entry);
    const style = `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;
    return `${compiled({ page, style, policy: contentPolicy(`'${hashSource(style)}'`) })}\n`;
  };
}
