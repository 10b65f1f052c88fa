import { type NoValues, said, UserError } from '@tongbi/model';
import { tableNames } from '@tongbi/renderer/text';
import { InvalidArgumentError } from 'commander';
import type { CommandName, FlagsOf, RowOf } from './command-rows.js';

const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

const numberOf =
  (form: RegExp, expected: NoValues, { least = 0, most = Number.POSITIVE_INFINITY } = {}): ((word: string) => number) =>
  (word) => {
    const number = Number(word);
    if (form.test(word) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(expected);
  };

const count = numberOf(/^[0-9]{1,6}$/, 'count-digits');
/** More threads than 64 are a slip. */
const jobs = numberOf(/^[0-9]{1,2}$/, 'jobs-digits', { least: 1, most: 64 });

const dataFormats = ['csv', 'parquet', 'hive'] as const;

/** @throws {UserError} where one is none */
export function parseDataFormats(word: string): readonly (typeof dataFormats)[number][] {
  const names: readonly string[] = word.split(',');
  const wrong = names.find((name) => !dataFormats.some((one) => one === name));
  if (wrong === undefined) return dataFormats.filter((name) => names.includes(name));
  throw new UserError(said('no-format-of-tables', wrong, word));
}

/** What is read of an option's word; without an entry here it is the word. */
export const readers = {
  '--below <confidence>': numberOf(/^(?:0?\.\d{1,6}|0|1(?:\.0*)?)$/, 'share-digits'),
  '--format <format>': collect,
  '--format <names>': parseDataFormats,
  // 0 for any that is free.
  '--http <port>': numberOf(/^[0-9]{1,5}$/, 'port-digits', { most: 65_535 }),
  '--jobs <number>': jobs,
  '--limit <number>': count,
  '--max-warnings <number>': count,
  '-o, --output <file>': collect,
  // Characters that occurrences are counted in.
  '--per <number>': numberOf(/^[0-9]{1,6}$/, 'count-digits', { least: 1 }),
  '--reader-jobs <number>': jobs,
  // Of a hundred.
  '--reader-share <number>': numberOf(/^[0-9]{1,3}$/, 'percent-digits', { least: 1, most: 100 }),
  // The first report of the kind was given in 1954; three digits or five are a slip.
  '--year <year>': numberOf(/^(19|20)\d\d$/, 'year-digits'),
} as const;

/** The words that an option takes, where these are all. */
export const choices = {
  '--as <kind>': ['commitment', 'figure', 'result'],
  '--ci <name>': ['github', 'gitea', 'forgejo', 'gitlab', 'none'],
  '--dump <stage>': ['report', 'alignment', 'metrics'],
  '--fail-on <severity>': ['error', 'warning', 'info', 'never'],
  '--lang <language>': ['zh', 'en'],
  '--table <name>': tableNames,
} as const;

type Camel<Word extends string> = Word extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Word;
type LongOf<Flags> = Flags extends `${string}--no-${infer Long}` ? Long : Flags extends `${string}--${infer Long}` ? Long : never;
/** `-o, --output <dir>` is output, `--no-cache` cache. */
type NameOf<Flags> = Camel<LongOf<Flags> extends `${infer Word} ${string}` ? Word : LongOf<Flags>>;

type Plain<Flags> = Flags extends `${string}--no-${string}`
  ? false
  : Flags extends `${string}...>`
    ? readonly string[]
    : Flags extends `${string} <${string}`
      ? string
      : Flags extends `${string} [${string}`
        ? string | true
        : boolean;
type ValueOf<Flags> = Flags extends keyof typeof readers
  ? ReturnType<(typeof readers)[Flags]>
  : Flags extends keyof typeof choices
    ? (typeof choices)[Flags][number]
    : Plain<Flags>;

type ArgumentsOf<Words> = Words extends `${infer First} ${infer Rest}`
  ? [...ArgumentsOf<First>, ...ArgumentsOf<Rest>]
  : Words extends `${string}...${string}`
    ? [readonly string[]]
    : Words extends `<${string}`
      ? [string]
      : Words extends `[${string}`
        ? [string | undefined]
        : [];

type Given<Flags extends string> = { readonly [Each in Flags as NameOf<Each>]?: ValueOf<Each> };

/** The options of a command by name, as its row has them. */
export type OptionsOf<Name extends CommandName> = Given<FlagsOf<Name>> &
  (RowOf<Name>['must'] extends '' ? unknown : { readonly [Each in NameOf<RowOf<Name>['must']>]: ValueOf<RowOf<Name>['must']> });

/** What a command does: the words that its row names, and its options. */
export type Perform<Name extends CommandName> = (...given: [...ArgumentsOf<RowOf<Name>['takes']>, OptionsOf<Name>]) => Promise<void>;
