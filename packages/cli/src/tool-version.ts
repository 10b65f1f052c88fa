import { readFileSync } from 'node:fs';

/** The version of this package, as `tongbi --version` and the page's footer show it. */
export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return manifest.version;
}
