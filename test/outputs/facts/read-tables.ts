import { strFromU8, unzipSync } from 'fflate';
import { type Facts, type RecordFact, squeeze } from './facts.js';
import type { Words } from './words-of.js';

/** A table: rows of cells, the titles of its columns first. */
export type Sheet = readonly (readonly string[])[];

/** RFC 4180, with the byte order mark; the apostrophe before what would run as a formula is not part of the text. */
export function parseCsv(csv: string): Sheet {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/u, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain!).replace(/^'(?=[\s\u3000]*[=+\-@＝＋－＠\t\r])/u, ''));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plainText = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (_, hex, digits, name) =>
    name ? entities[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
  );
const textIn = (xml: string): string => [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => plainText(text!)).join('');
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of a workbook by their names (ECMA-376), in the order in which it lists them. */
export function parseWorkbook(bytes: Uint8Array): ReadonlyMap<string, Sheet> {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /workbook\.xml$|workbook\.xml\.rels$|sharedStrings\.xml$|worksheets\/sheet\d+\.xml$/u.test(name),
  });
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, item]) => textIn(item!));
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/gu)].map(([tag]) => [
      / Id="([^"]*)"/u.exec(tag)![1],
      / Target="\/?(?:xl\/)?([^"]*)"/u.exec(tag)![1],
    ]),
  );
  const cell = (attributes: string, content: string): string => {
    if (/ t="s"/u.test(attributes)) return shared[Number(/<v>(\d+)<\/v>/u.exec(content)![1])]!;
    return / t="inlineStr"/u.test(attributes) ? textIn(content) : plainText(/<v>([^<]*)<\/v>/u.exec(content)?.[1] ?? '');
  };
  const sheet = (name: string): Sheet =>
    [...read(name).matchAll(/<row [^>]*?>(.*?)<\/row>/gsu)].map(([, row]) => {
      const cells: string[] = [];
      for (const [, attributes, letters, content] of row!.matchAll(/<c((?: [^>]*?)? r="([A-Z]+)\d+"[^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
        while (cells.length < columnOf(letters!)) cells.push('');
        cells.push(cell(attributes!, content ?? ''));
      }
      return cells;
    });
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*>/gu)];
  return new Map(
    names.map(([tag]) => [plainText(/ name="([^"]*)"/u.exec(tag)![1]!), sheet(`xl/${targets.get(/ r:id="([^"]*)"/u.exec(tag)![1])}`)]),
  );
}

/** Each row by the titles of its columns. */
function rowsOf([titles = [], ...rows]: Sheet): readonly (<T extends string>(column: T) => string)[] {
  return rows.map((row) => (column) => {
    const at = titles.indexOf(column);
    if (at < 0) throw new Error(`No column ${column}`);
    return squeeze(row[at] ?? '');
  });
}

export interface Sheets {
  readonly brief: Sheet;
  readonly changes: Sheet;
  readonly outcomes: Sheet;
  readonly goals: Sheet;
}

/** A CSV a table, or the sheets of a workbook. What a text lacks is an empty cell. */
export function readTables({ brief, changes, outcomes, goals }: Sheets, { tables: { columns, lists, parts } }: Words): Facts {
  const records = (list: string): readonly RecordFact[] =>
    rowsOf(changes)
      .filter((cell) => cell(columns.list) === squeeze(list))
      .map((cell) => ({
        text: cell(columns.currentText) || cell(columns.previousText),
        label: cell(columns.status),
        hedge: cell(columns.sureness),
        kinds: cell(columns.kinds),
        outcome: cell(columns.reported),
      }));
  const told = (part: keyof typeof parts) => rowsOf(brief).filter((cell) => cell(columns.part) === squeeze(parts[part]));
  return {
    records: records(lists.commitments),
    passages: records(lists.passages),
    rows: rowsOf(outcomes).map((cell) => ({
      name: cell(columns.indicator),
      hedge: cell(columns.sureness),
      previous: cell(columns.previousTargetText),
      actual: cell(columns.actualText),
      outcome: cell(columns.outcome),
      current: cell(columns.currentTargetText),
      change: cell(columns.change),
    })),
    dispatch: told('dispatch').map((cell) => ({ sentence: cell(columns.sentence) })),
    highlights: told('highlights').map((cell) => ({ label: cell(columns.kind), sentence: cell(columns.sentence), places: '' })),
    goals: rowsOf(goals).map((cell) => ({
      indicator: cell(columns.indicator),
      period: `${cell(columns.since)}–${cell(columns.until)}`,
      previous: cell(columns.previousTargetText),
      current: cell(columns.currentTargetText),
    })),
    counts: null,
  };
}
