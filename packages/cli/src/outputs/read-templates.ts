import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { said, UserError } from '@tongbi/model';

const TEMPLATE_FILES: ReadonlySet<string> = new Set(['.hbs', '.css', '.js']);

/**
 * The templates, stylesheet and script of a folder, by file name, for the renderer. What the folder lacks is taken from the built-in ones.
 *
 * @throws {UserError} where it is no folder, holds none of them, or one of them has a mistake
 */
export async function readTemplates(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await stat(folder).catch(() => undefined);
  const names = found?.isDirectory() ? (await readdir(folder)).filter((name) => TEMPLATE_FILES.has(extname(name))).sort() : [];
  if (names.length === 0) {
    const received = !found ? 'is-missing' : found.isDirectory() ? 'folder-without-them' : 'is-file';
    throw new UserError(said('templates-unusable', folder, said(received)));
  }
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));
  const templates = Object.fromEntries(files);
  // Before the work of comparing, and loaded here, since a summary and JSON do without the renderer.
  const { checkTemplates } = await import('@tongbi/renderer');
  checkTemplates(templates, folder.replace(/\/+$/u, ''));
  return templates;
}
