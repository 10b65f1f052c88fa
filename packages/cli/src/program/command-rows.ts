/** What a command takes, as its help shows it. Its texts are in `data/help-texts.tsv`, by its name and those of its options; its examples in `data/examples.tsv`. */
export interface CommandRow {
  /** The words after its name. */
  readonly takes: string;
  readonly options: readonly string[];
  /** One of the options, without which it cannot begin. */
  readonly must?: string;
  /** What --lang is the language of, besides what the command says itself. */
  readonly speaks?: 'all' | 'pages' | 'changes';
}

export const LANGUAGE = '--lang <language>';

/** Of all that read reports: kinds of documents of a user's own. */
const ownKinds = ['--kinds <folder>', '--no-kinds'] as const;
/** Of commands that read files: the kind of document that they are of. */
const kinds = ['--kind <name>', ...ownKinds] as const;
/** Of commands that keep what they made for the next time. */
const cached = ['--cache <dir>', '--no-cache'] as const;
/** Of commands that take what second readers answered. */
const readings = ['--readings <file>', '--no-readings'] as const;
/** Of every command that compares. */
const corrected = ['--corrections <file>', '--no-corrections', ...readings, ...cached] as const;
/** Of commands that make a table of several reports. */
const written = ['-o, --output <file>', '--format <format>', LANGUAGE] as const;
/** Of commands that make something of a whole archive. */
const archive = ['--config <file>', '--jobs <number>', '--force'] as const;
const FOLDER = '-o, --output <dir>';

/** Whom to ask what a comparison is least certain of. */
const reader = [
  '--reader [url]',
  '--reader-model <name>',
  '--reader-share <number>',
  '--reader-jobs <number>',
  '--reader-remote',
  '--reader-batch <file>',
  '--reader-embeddings <name>',
  '--yes',
] as const;
/** The one thing that a person knows better. */
const said = [
  '--link <words...>',
  '--unlink <words...>',
  '--status <words...>',
  '--result <words...>',
  '--telling <words...>',
  '--untelling <words...>',
  '--figure <words...>',
  '--section <words...>',
  '--unsection <words...>',
  '--role <words...>',
] as const;

/** All commands, in the order of the help: those that read, compare and ask; those for what persons say; those for a whole archive and the rest. */
export const commandRows = {
  normalize: {
    takes: '<files...>',
    options: [...kinds, ...cached, '--json', '--markdown', '--place <name>', '--year <year>'],
    speaks: 'all',
  },
  add: {
    takes: '<files...>',
    options: [...kinds, ...cached, '--place <name>', '--year <year>', '--force', '--dry-run'],
    speaks: 'all',
  },
  metrics: {
    takes: '<files...>',
    options: [...kinds, ...cached, '--json', '--csv', '--explain', '--series'],
    speaks: 'all',
  },
  compare: {
    takes: '<files...>',
    options: [
      ...kinds,
      ...corrected,
      '--focus <file>',
      '-o, --output <file>',
      '--format <format>',
      '--table <name>',
      '--json',
      '--open',
      '--brief',
      '--actuals <file>',
      '--certain',
      '--redline',
      '--reference <file>',
      '--templates <dir>',
      ...reader,
      LANGUAGE,
      '--dump <stage>',
    ],
    speaks: 'all',
  },
  explain: {
    takes: '<previous> <current>',
    options: [...kinds, ...corrected, '--at <text>', '--json'],
    speaks: 'all',
  },
  lineage: {
    takes: '<files...>',
    options: [...kinds, ...corrected, '--at <text>', '--tasks', '--json'],
    speaks: 'all',
  },
  table: {
    takes: '<files...>',
    options: [...kinds, ...cached, '--indicator <name>', '--theme <name>', '--duties', '--year <year>', '--actuals <file>', ...written],
    speaks: 'all',
  },
  words: {
    takes: '<files...>',
    options: [...kinds, ...cached, '--words <words>', '--per <number>', '--place <name>', '--year <year>', '--limit <number>', ...written],
    speaks: 'all',
  },
  echo: {
    takes: '<above> <places...>',
    options: [...kinds, ...cached, '--year <year>', ...written],
    speaks: 'all',
  },
  find: {
    takes: '<words> [files...]',
    options: [
      ...kinds,
      ...corrected,
      '--quote <text>',
      '--place <name>',
      '--year <year>',
      '--as <kind>',
      '--limit <number>',
      '--no-compare',
      '--json',
    ],
    speaks: 'all',
  },
  correct: {
    takes: '<previous> <current>',
    options: [...said, '--by <name>', '--note <text>', '--corrections <file>', ...readings, ...kinds, '--dry-run'],
    speaks: 'all',
  },
  review: {
    takes: '<previous> <current>',
    options: ['--below <confidence>', '--by <name>', '--corrections <file>', ...readings, ...kinds],
  },
  readings: {
    takes: '[action] [files...]',
    options: ['--readings <file>', '--model <name>', '--json'],
  },
  evaluate: {
    takes: '<files...>',
    options: [...kinds, ...corrected, '--json'],
    speaks: 'all',
  },
  kinds: {
    takes: '[action] [folder]',
    options: [...ownKinds, '--json'],
  },
  check: {
    takes: '[paths...]',
    options: [
      ...ownKinds,
      ...corrected,
      '--base <ref>',
      '--all',
      '--config <file>',
      '--fail-on <severity>',
      '--max-warnings <number>',
      '--format <format>',
      '--no-compare',
      '--update-baseline',
      LANGUAGE,
      '--explain <rule>',
      '--jobs <number>',
    ],
    speaks: 'changes',
  },
  site: {
    takes: '[dir]',
    options: [...ownKinds, ...corrected, FOLDER, LANGUAGE, '--base-url <url>', ...archive],
    must: FOLDER,
    speaks: 'pages',
  },
  export: {
    takes: '[dir]',
    options: [...ownKinds, ...corrected, FOLDER, '--format <names>', ...archive],
    must: FOLDER,
  },
  serve: {
    takes: '<dir>',
    options: [...ownKinds, ...corrected, '--http <port>'],
    speaks: 'all',
  },
  plan: {
    takes: '[dir]',
    options: [...ownKinds, ...corrected, FOLDER, LANGUAGE, '--base-url <url>', ...archive],
    must: FOLDER,
    speaks: 'pages',
  },
  work: {
    takes: '<units...>',
    options: cached,
  },
  merge: {
    takes: '<command> <dir>',
    options: [...cached, FOLDER, '--format <format>', '--force'],
  },
  web: {
    takes: '',
    options: ['-o, --output <file>', '--open'],
  },
  init: {
    takes: '',
    options: ['--ci <name>', '--from <address#commit>', '--yes'],
  },
  cache: {
    takes: '<action>',
    options: ['--cache <dir>', '--json'],
  },
  completion: {
    takes: '<shell>',
    options: [],
  },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandName = keyof typeof commandRows;
