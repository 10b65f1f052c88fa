import { commandOptions } from '../generated/command-options.js';
import { commands } from '../generated/commands.js';

export const LANGUAGE = '--lang <language>';

type Row = (typeof commands)[number];
export type CommandName = Row['command'];
export type RowOf<Name> = Extract<Row, { command: Name }>;

type Flat<Option> = Option extends `@${string}` ? Listed<Option> : Option;
type Listed<Of> = Flat<Extract<(typeof commandOptions)[number], { of: Of }>['option']>;
/** The options of a command, as its help shows them. */
export type FlagsOf<Name extends CommandName> = Listed<Name>;

/** What a command takes, as its help shows it: `data/commands.tsv`, `data/command-options.tsv`. Its texts are in `data/help-texts.tsv`, by its name and those of its options; its examples in `data/examples.tsv`. */
export type CommandRow = Row & { readonly options: readonly string[] };

const listed = (of: string): readonly string[] =>
  commandOptions.flatMap((row) => (row.of !== of ? [] : row.option.startsWith('@') ? listed(row.option) : [row.option]));

/** All commands, in the order of the help. */
export const commandRows: readonly CommandRow[] = commands.map((row) => ({ ...row, options: listed(row.command) }));
