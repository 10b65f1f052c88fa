import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkWritable, writeFilesAtomically } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import { expectSteps, remark, showProgress, writeStdout } from '../terminal/terminal.js';

/** What a format needs to say of itself to be chosen by name or by the ending of a file. */
interface NamedFormat {
  readonly name: string;
  readonly endings: readonly [string, ...string[]];
  readonly binary: boolean;
}

/** One result to make, and the file it goes to; stdout where there is none. */
export interface PlannedOutput<Format extends NamedFormat> {
  readonly format: Format;
  readonly file: string | null;
}

interface AskedOutputs {
  /** Of --format, which may be repeated and may name several at once: html,xlsx. */
  readonly format?: readonly string[] | undefined;
  /** Of -o, which may be repeated. */
  readonly output?: readonly string[] | undefined;
}

function byName<Format extends NamedFormat>(words: readonly string[], formats: readonly Format[]): Format[] {
  const names = words.flatMap((word) => word.split(',')).map((name) => name.trim().toLowerCase());
  const found = names.map((name) => {
    const format = formats.find((each) => each.name === name || each.endings.includes(`.${name}`));
    if (format) return format;
    const known = formats.map((each) => each.name);
    throw new UserError(
      said('no-such-format', name || said('without-name'), known, words.join(' '), `--format ${known[0]},${known[1]} -o changes`),
    );
  });
  return [...new Set(found)];
}

function byEnding<Format extends NamedFormat>(file: string, formats: readonly Format[]): Format | undefined {
  const ending = extname(file).toLowerCase();
  return formats.find(({ endings }) => endings.includes(ending));
}

const withoutEnding = (file: string): string => file.replace(/\.[^./\\]*$/u, '');

function unknownEnding(file: string, formats: readonly NamedFormat[]): UserError {
  const endings = formats.map((each) => each.endings[0]);
  return new UserError(
    said('unknown-ending', file, endings, extname(file) || said('no-ending'), `-o ${withoutEnding(file)}${endings[0]}`, formats[0]!.name),
  );
}

/** The files of several formats that were named as well: by the endings, or one name that all endings are put to. */
function pairUp<Format extends NamedFormat>(
  asked: readonly Format[],
  files: readonly string[],
  formats: readonly Format[],
): PlannedOutput<Format>[] {
  const [file] = files as readonly [string, ...string[]];
  const known = files.map((each) => byEnding(each, formats));
  if (files.length === 1 && !known[0]) {
    if (asked.length === 1) return [{ format: asked[0]!, file }];
    return asked.map((format) => ({ format, file: `${file}${format.endings[0]}` }));
  }
  const unknown = files.find((_, position) => !known[position]);
  if (unknown !== undefined) throw unknownEnding(unknown, formats);
  const typed = `--format ${asked.map(({ name }) => name).join(',')} -o ${files.join(' -o ')}`;
  if (known.some((format) => !asked.includes(format!)) || asked.some((format) => !known.includes(format)))
    throw new UserError(said('format-against-output', typed, withoutEnding(file)));
  return files.map((each, position) => ({ format: known[position]!, file: each }));
}

/**
 * Which results to make and where they go:
 *
 *   -o a.html -o a.xlsx            each as its ending says
 *   --format csv                   to stdout
 *   --format html,xlsx -o name     name.html and name.xlsx
 *   --format markdown -o page.txt  the file as it is named
 *
 * @throws {UserError} where a format or an ending is unknown, both contradict each other, or several results would go to stdout
 */
export function planOutputs<Format extends NamedFormat>(
  { format = [], output = [] }: AskedOutputs,
  formats: readonly Format[],
): readonly PlannedOutput<Format>[] {
  const asked = byName(format, formats);
  if (!output.length) {
    if (asked.length <= 1) return asked.map((each) => ({ format: each, file: null }));
    const files = asked.map(({ endings }) => `changes${endings[0]}`);
    throw new UserError(said('one-format-to-stdout', asked.map(({ name }) => name).join(','), files));
  }
  if (asked.length) return pairUp(asked, output, formats);
  return output.map((file) => {
    const found = byEnding(file, formats);
    if (!found) throw unknownEnding(file, formats);
    return { format: found, file };
  });
}

/** Where a file really is, by whatever name it was given; of one that does not exist, by its folder. */
async function placeOf(file: string): Promise<string> {
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  return await realpath(file).catch(() => join(folder, basename(file)));
}

async function refuseTwice(files: readonly string[]): Promise<void> {
  const places = await Promise.all(files.map(placeOf));
  const twice = places.findIndex((place, position) => places.indexOf(place) !== position);
  if (twice < 0) return;
  throw new UserError(said('written-twice', files[twice], files));
}

async function refuseInput(file: string, inputs: readonly string[]): Promise<void> {
  const path = await realpath(file).catch(() => undefined);
  for (const input of inputs) {
    if (path === undefined || path !== (await realpath(input).catch(() => undefined))) continue;
    throw new UserError(said('output-is-input', file));
  }
}

/**
 * Finds out before the work begins whether the results can be written.
 *
 * @throws {UserError} where a folder is missing, a path is named twice or is one of the files read, or bytes would go to a terminal
 */
export async function checkOutputs(planned: readonly PlannedOutput<NamedFormat>[], inputs: readonly string[]): Promise<void> {
  for (const { format, file } of planned) {
    if (file !== null) {
      await checkWritable(file);
      await refuseInput(file, inputs);
    } else if (format.binary && process.stdout.isTTY) {
      throw new UserError(said('terminal-cannot-show', format.name, format.endings[0]));
    }
  }
  await refuseTwice(planned.flatMap(({ file }) => file ?? []));
}

/**
 * Makes all results, then writes them: where one cannot be made, or has no room, no file is changed. Files are named on stderr.
 *
 * @throws {UserError} where one cannot be written
 */
export async function deliverOutputs<Format extends NamedFormat>(
  planned: readonly PlannedOutput<Format>[],
  render: (format: Format) => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<void> {
  const made = new Map<Format, string | Uint8Array>();
  expectSteps(new Set(planned.map(({ format }) => format)).size);
  for (const { format } of planned) {
    if (made.has(format)) continue;
    showProgress(format.name === 'text' ? say('making-summary') : say('making', format.name));
    made.set(format, await render(format));
  }
  const files = planned.flatMap(({ format, file }) => (file === null ? [] : [{ file, content: made.get(format)! }]));
  await writeFilesAtomically(files);
  for (const { file } of files) remark('written', file);
  for (const { format, file } of planned) if (file === null) await writeStdout(made.get(format)!);
}
