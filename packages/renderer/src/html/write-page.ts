import { contentPolicy, hashSource } from './content-policy.js';

/** What the template of a page is given. */
export interface PageContext<Page> {
  readonly page: Page;
  readonly style: string;
  readonly script?: string;
  readonly policy: string;
}

/** A page that loads nothing, sends nothing, and runs no script but its own: those inside it, or the files of its site. */
export function writePage<Page>(
  template: (context: PageContext<Page>) => string,
  page: Page,
  { style, script, isOfSite }: { readonly style: string; readonly script?: string | undefined; readonly isOfSite: boolean },
): string {
  const allowed = (text: string): string => (isOfSite ? "'self'" : `'${hashSource(text)}'`);
  const policy = contentPolicy(allowed(style), script && allowed(script));
  return `${template({ page, style, ...(script && { script }), policy })}\n`;
}
