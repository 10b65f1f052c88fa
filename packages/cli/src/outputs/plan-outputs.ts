import { extname } from 'node:path';
import { UserError } from '@tongbi/model';

/** What a format needs to say of itself to be chosen by name or by the ending of a file. */
export interface NamedFormat {
  readonly name: string;
  readonly endings: readonly [string, ...string[]];
  readonly binary: boolean;
}

/** One result to make, and the file it goes to; stdout where there is none. */
export interface PlannedOutput<Format extends NamedFormat> {
  readonly format: Format;
  readonly file: string | null;
}

/** What was asked for on the command line. */
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
    throw new UserError(`There is no format ${name || 'without a name'}.`, {
      expected: formats.map((each) => each.name).join(', '),
      received: words.join(' '),
      advice: `Choose one of them, or several: --format ${formats
        .slice(0, 2)
        .map((each) => each.name)
        .join(',')} -o changes`,
    });
  });
  return [...new Set(found)];
}

function byEnding<Format extends NamedFormat>(file: string, formats: readonly Format[]): Format | undefined {
  const ending = extname(file).toLowerCase();
  return formats.find(({ endings }) => endings.includes(ending));
}

const listed = (formats: readonly NamedFormat[]): string => formats.map(({ endings }) => endings[0]).join(', ');

function unknownEnding(file: string, formats: readonly NamedFormat[]): UserError {
  return new UserError(`Cannot write ${file}: its ending says no format.`, {
    expected: `a name that ends in ${listed(formats)}`,
    received: extname(file) || 'no ending',
    advice: `Add an ending: -o ${file.replace(/\.[^./\\]*$/u, '')}${formats[0]!.endings[0]}, or name the format: --format ${formats[0]!.name}`,
  });
}

function contradiction(asked: readonly NamedFormat[], files: readonly string[]): UserError {
  return new UserError('--format and -o contradict each other.', {
    expected: 'a file for each format, and a format for each file',
    received: `--format ${asked.map(({ name }) => name).join(',')} and -o ${files.join(' -o ')}`,
    advice: `Leave --format out, since the endings say it, or give one name without an ending: -o ${files[0]!.replace(/\.[^./\\]*$/u, '')}`,
  });
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
  if (known.some((format) => !asked.includes(format!)) || asked.some((format) => !known.includes(format)))
    throw contradiction(asked, files);
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
    throw new UserError('Only one format can go to stdout.', {
      expected: 'one format, or -o',
      received: `--format ${asked.map(({ name }) => name).join(',')}`,
      advice: `Write them to files: -o changes makes ${asked.map(({ endings }) => `changes${endings[0]}`).join(', ')}`,
    });
  }
  if (asked.length) return pairUp(asked, output, formats);
  return output.map((file) => {
    const found = byEnding(file, formats);
    if (!found) throw unknownEnding(file, formats);
    return { format: found, file };
  });
}
