/** One kind of work that a thread can do. */
interface Task<Input, Result> {
  /** Its function, from plain data to plain data (both are copied between threads). Loaded when it is first needed. */
  readonly load: () => Promise<(input: Input) => Result | Promise<Result>>;
  /** Longer than any real report takes, many times over: what takes longer was made to. */
  readonly seconds: number;
  /** With fewer inputs a thread costs more (some 0.3 s) than it saves, and they are done where they stand. 1 where the limits are the point. */
  readonly worthFrom: number;
}

/** Lets each entry keep the types of its own function. */
const task = <Input, Result>(entry: Task<Input, Result>): Task<Input, Result> => entry;

/** All kinds of work for threads, by name: a new one is an entry here, its function a file beside the command that needs it. */
export const tasks = {
  /** The text of a Word, PDF or HTML file; 0.1 to 2 s each, and hostile files are made in these formats. */
  'extract-text': task({ load: async () => (await import('../files/extract-bytes.js')).extractBytes, seconds: 60, worthFrom: 1 }),
  /** A file of an archive and its figures; 0.04 s each. */
  'read-archive-file': task({
    load: async () => (await import('../check/read-with-figures.js')).readWithFigures,
    seconds: 120,
    worthFrom: 12,
  }),
  /** What changed between two reports, in short; 0.5 s each. */
  'summarize-pair': task({ load: async () => (await import('../check/summarize-pair.js')).summarizePair, seconds: 300, worthFrom: 3 }),
  /** The pages of a comparison or of a place of a site: 1 s, or of a place of thirty years 20 s. */
  'make-site-pages': task({ load: async () => (await import('../site/make-unit.js')).makeUnit, seconds: 900, worthFrom: 3 }),
  /** What the pages of a whole site need to know of a place; 0.2 s a report. */
  'extract-place': task({ load: async () => (await import('../site/extract-place.js')).extractPlace, seconds: 300, worthFrom: 4 }),
  /** The rows of a place, its reports compared: 0.5 s a pair. */
  'export-place': task({ load: async () => (await import('../export/export-place.js')).exportPlace, seconds: 900, worthFrom: 3 }),
} as const;

export type TaskName = keyof typeof tasks;
type TaskFunction<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]['load']>>;
export type TaskInput<Name extends TaskName> = Parameters<TaskFunction<Name>>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<TaskFunction<Name>>>;
