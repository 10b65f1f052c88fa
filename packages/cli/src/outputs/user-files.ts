import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readInput } from '@tongbi/archive/node';
import { besidePlaces, besideResults, readStatistics } from '@tongbi/metric-differ';
import type { Comparison, ComparisonSet, PlacesMatrix, PlacesTable, StatisticsUsed } from '@tongbi/model';
import { said, UserError } from '@tongbi/model';
import { decodeText } from '@tongbi/normalizer';
import { isPlaceCalled } from '@tongbi/normalizer/places';
import { plainLine } from '@tongbi/renderer/text';
import { say } from '../language.js';
import { writeStderr } from '../terminal/terminal.js';

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

/** Puts the rows of a file beside what reports say was reached; of each that finds no place it is said why. @throws {UserError} where the file cannot be read, or lacks a column */
export async function openActuals(file: string) {
  const read = readStatistics(decodeText(await readInput(file), file), file);
  return {
    besideResults: <Result extends Comparison | ComparisonSet>(result: Result): Result =>
      printUnused(besideResults(result, read, isPlaceCalled)),
    besidePlaces: <Table extends PlacesTable | PlacesMatrix>(table: Table): Table => printUnused(besidePlaces(table, read, isPlaceCalled)),
  };
}

function printUnused<Result extends { readonly statistics?: StatisticsUsed }>(result: Result): Result {
  const { file, used, unused } = result.statistics!;
  const lines = unused.map(({ line, row, why }) => say('statistic-unused', line, plainLine(row), say(`unused: ${why}`)));
  writeStderr(`${[say('statistics-read', file, used, unused.length), ...lines].join('\n')}\n`);
  return result;
}
