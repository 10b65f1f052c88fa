import { given, Kind, KindWordClass, type Message, NamePlace, Role, said } from '@tongbi/model';
import { checkPattern } from './check-pattern.js';
import { type KindProblem, type Row, readTable } from './read-table.js';

/** The tables of a kind's folder, by the names of their files. */
export type KindFiles = Readonly<Record<string, string>>;

export interface KindAsRead {
  /** Null where something of it is wrong. */
  readonly kind: Kind | null;
  readonly problems: readonly KindProblem[];
}

const tables = {
  'names.tsv': ['pattern', 'where'],
  'roles.tsv': ['word', 'role', 'ends'],
  'outline.tsv': ['word', 'class'],
  'words.tsv': ['word', 'class'],
} as const;
type Table = keyof typeof tables;
const tableNames = Object.keys(tables) as Table[];
/** Keys of kind.tsv; those without a value here are needed, unless a kind that this one is `like` has them. */
const keys = {
  'name.zh': undefined,
  'name.en': undefined,
  language: undefined,
  reviews: undefined,
  plans: undefined,
  parts: undefined,
  numbering: 'sections',
  needs: '',
  promises: undefined,
  place: '',
  like: '',
} as const;
type Key = keyof typeof keys;

/**
 * The kind that the tables of a folder describe. What the kind it is `like` has stands for a table or a key that it lacks. Everything that is wrong is
 * named with file and line; nothing is thrown.
 */
export function readKind(id: string, files: KindFiles, known: readonly Kind[]): KindAsRead {
  const problems: KindProblem[] = [];
  const wrong = (file: string, line: number, reason: Message) => void problems.push({ file, line, reason });
  for (const file of Object.keys(files))
    if (file !== 'kind.tsv' && !(file in tables)) wrong(file, 1, said('kind-file-unknown', ['kind.tsv', ...tableNames]));
  const settings = readSettings(files['kind.tsv'], wrong);
  const base = baseOf(settings, known, wrong);
  const rowsOf = (file: Table): readonly Row[] | null => {
    const text = files[file];
    return text === undefined ? null : readTable(file, text, tables[file], wrong);
  };
  const values = { id, ...valuesOf(settings, base, wrong) };
  const own = {
    names: rowsOf('names.tsv')?.map((row) => ({ pattern: patternOf(row, wrong), where: oneOf(row, 'where', NamePlace.options, wrong) })),
    roles: rowsOf('roles.tsv')?.map((row) => {
      const ends = oneOf(row, 'ends', ['yes', 'no'] as const, wrong) === 'yes';
      return { word: row.cells.word, role: oneOf(row, 'role', Role.options, wrong), ends };
    }),
    outline: rowsOf('outline.tsv')?.map((row) => ({
      word: row.cells.word,
      class: oneOf(row, 'class', ['when', 'what', 'year'] as const, wrong),
    })),
    words: rowsOf('words.tsv')?.map((row) => ({ word: row.cells.word, class: oneOf(row, 'class', KindWordClass.options, wrong) })),
  };
  const whole = { names: [], roles: [], outline: [], words: [], ...base, ...values, ...given(own) };
  if (!problems.length && !whole.names.length) wrong('names.tsv', 1, said('kind-nameless'));
  return { kind: problems.length ? null : Kind.parse(whole), problems };
}

type Wrong = (file: string, line: number, reason: Message) => void;
type Settings = ReadonlyMap<string, Row>;

function readSettings(text: string | undefined, wrong: Wrong): Settings {
  if (text === undefined) wrong('kind.tsv', 1, said('kind-file-missing'));
  const rows = readTable('kind.tsv', text ?? 'key\tvalue', ['key', 'value'], wrong);
  for (const { cells, line } of rows)
    if (!(cells.key! in keys)) wrong('kind.tsv', line, said('kind-value-unknown', 'key', cells.key!, Object.keys(keys)));
  return new Map(rows.map((row) => [row.cells.key!, row]));
}

function baseOf(settings: Settings, known: readonly Kind[], wrong: Wrong): Kind | undefined {
  const like = settings.get('like');
  const base = like && known.find(({ id }) => id === like.cells.value);
  if (like && !base)
    wrong(
      'kind.tsv',
      like.line,
      said(
        'kind-value-unknown',
        'like',
        like.cells.value!,
        known.map(({ id }) => id),
      ),
    );
  return base;
}

const offsets = /^([+-]?\d{1,2})(?:\.\.([+-]?\d{1,2}))?$/u;

/** What kind.tsv says, in the fields of `Kind`; what it does not say, and the base has, is left out. */
function valuesOf(settings: Settings, base: Kind | undefined, wrong: Wrong): Partial<Kind> {
  const value = (key: Key): string | undefined => settings.get(key)?.cells.value ?? (base ? undefined : keys[key]);
  const line = (key: Key) => settings.get(key)?.line ?? 1;
  for (const key of Object.keys(keys) as Key[]) if (value(key) === undefined && !base) wrong('kind.tsv', 1, said('kind-key-missing', key));
  const years = (key: 'reviews' | 'plans') => {
    const text = value(key);
    const found = offsets.exec(text ?? '0');
    if (!found || Number(found[2] ?? found[1]) < Number(found[1])) wrong('kind.tsv', line(key), said('kind-years-wrong', key, text ?? ''));
    return text === undefined ? undefined : { from: Number(found?.[1]), to: Number(found?.[2] ?? found?.[1]) };
  };
  const choice = <Word extends string>(key: Key, options: readonly Word[]) => {
    const text = value(key);
    const found = options.find((option) => option === text);
    if (text !== undefined && !found) wrong('kind.tsv', line(key), said('kind-value-unknown', key, text, options));
    return found;
  };
  const roles = (key: 'needs' | 'promises') => {
    const words = value(key)?.split(/\s+/u).filter(Boolean);
    const unknown = words?.find((word) => !Role.safeParse(word).success);
    if (unknown) wrong('kind.tsv', line(key), said('kind-value-unknown', key, unknown, Role.options));
    return words as Role[] | undefined;
  };
  const [zh, en] = [value('name.zh') ?? base?.name.zh ?? '', value('name.en') ?? base?.name.en ?? ''];
  const place = value('place');
  return {
    name: { zh, en },
    ...given({
      language: choice('language', ['zh', 'en'] as const),
      reviews: years('reviews'),
      plans: years('plans'),
      parts: choice('parts', ['divided', 'mixed', 'listed'] as const),
      numbering: choice('numbering', ['sections', 'paragraphs'] as const),
      needs: roles('needs'),
      promises: roles('promises'),
    }),
    ...(place !== undefined && { place: place || null }),
  };
}

function oneOf<Word extends string>({ file, line, cells }: Row, column: string, options: readonly Word[], wrong: Wrong): Word {
  const found = options.find((option) => option === cells[column]);
  if (!found) wrong(file, line, said('kind-value-unknown', column, cells[column] ?? '', options));
  return found ?? options[0]!;
}

function patternOf({ file, line, cells }: Row, wrong: Wrong): string {
  const reason = checkPattern(cells.pattern!);
  if (reason) wrong(file, line, reason);
  return cells.pattern!;
}
