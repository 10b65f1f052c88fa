import { checkDecoded, checkReport, type FoundInFile, findNeighbours, indexEntry, makeFinding } from '@tongbi/check';
import type { ChangeSummary, CheckedFile, RuleCode } from '@tongbi/model';
import { Jobs } from '../jobs/jobs.js';
import { formatProgressBar } from '../terminal/format-progress-bar.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { ArchiveReader } from './archive-reader.js';
import type { ChosenFile, ChosenFiles } from './choose-files.js';
import { ContextFinder, type FileContext } from './context-finder.js';
import { readCommitted } from './git/read-committed.js';
import { type IndexedFile, indexArchive } from './index-archive.js';
import type { Archive } from './open-archive.js';
import type { FileOutcome } from './read-archive-file.js';
import type { ComparedPair } from './summarize-pair.js';

export interface CheckedArchive {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly FoundInFile[];
  readonly comparisons: readonly ChangeSummary[];
  readonly notes: readonly string[];
}

export interface CheckSettings {
  /** ISO date. */
  readonly today: string;
  /** Whether to summarize what changed against the neighbours; policies that need it compare all the same. */
  readonly compare: boolean;
  /** Threads for many files; the result does not depend on it. */
  readonly jobs: number;
}

/** Checks the chosen files among all files of the archive. */
export async function checkArchive(
  archive: Archive,
  listed: readonly string[],
  chosen: ChosenFiles,
  settings: CheckSettings,
): Promise<CheckedArchive> {
  const jobs = new Jobs(settings.jobs);
  try {
    return await new ArchiveCheck(archive, settings, jobs).run(listed, chosen);
  } finally {
    await jobs.close();
    clearProgress();
  }
}

const needsComparison: readonly RuleCode[] = ['max-dropped', 'require-outcome'];

class ArchiveCheck {
  readonly #reader: ArchiveReader;
  readonly #notes: string[] = [];
  /** By both paths. */
  readonly #changes = new Map<string, ChangeSummary>();

  constructor(
    readonly archive: Archive,
    readonly settings: CheckSettings,
    readonly jobs: Jobs,
  ) {
    this.#reader = new ArchiveReader(archive.root, jobs);
  }

  async run(listed: readonly string[], chosen: ChosenFiles): Promise<CheckedArchive> {
    const paths = chosen.files.map(({ path }) => path);
    await this.#reader.readAll(paths, (index, path) => showProgress(formatProgressBar(index, paths.length, path)));
    showProgress('indexing the archive');
    const indexed = await indexArchive(this.archive, [...new Set([...listed, ...paths])].sort(), this.#reader);
    const finder = new ContextFinder(this.archive, indexed, this.#reader, this.settings.today);
    await finder.readNeighbours(paths);
    const contexts = await this.#findContexts(finder, paths);
    await this.#compare(this.#listPairs(contexts));
    const checked = chosen.files.map((one) => this.#check(one, contexts.get(one.path)));
    const removed = await Promise.all(chosen.removed.map((path) => this.#tellRemoved(path, chosen.base?.commit ?? 'HEAD', finder.entries)));
    return {
      files: checked.map(({ file }) => file),
      findings: [...checked.flatMap(({ findings }) => findings), ...removed.flat()],
      comparisons: this.settings.compare ? [...this.#changes.values()] : [],
      notes: this.#notes,
    };
  }

  /** Of the files that are reports. */
  async #findContexts(finder: ContextFinder, paths: readonly string[]): Promise<ReadonlyMap<string, FileContext>> {
    const contexts = new Map<string, FileContext>();
    for (const path of paths) {
      if (this.#reader.known(path)?.kind !== 'report') continue;
      const context = await finder.find(path);
      contexts.set(path, context);
      this.#notes.push(...context.notes);
    }
    return contexts;
  }

  /** Each chosen report with the year before; with the year after, where that one was not chosen itself. */
  #listPairs(contexts: ReadonlyMap<string, FileContext>): readonly ComparedPair[] {
    const pairs = new Map<string, ComparedPair>();
    const add = (previous: ComparedPair['previous'] | null, current: ComparedPair['current'] | null): void => {
      if (previous && current)
        pairs.set(keyOf(previous, current), { previous: withoutFigures(previous), current: withoutFigures(current) });
    };
    for (const { own, previous, next } of contexts.values()) {
      const rules = this.archive.rulesOf({ path: own.path, place: own.entry.place, year: own.entry.year });
      const asked = needsComparison.some((code) => rules(code).level !== 'off');
      if (this.settings.compare || asked) add(previous, own);
      if (this.settings.compare && next && this.#reader.known(next.path) && !contexts.has(next.path)) add(own, next);
    }
    return [...pairs.values()];
  }

  async #compare(pairs: readonly ComparedPair[]): Promise<void> {
    let index = 0;
    const tell = (): void => {
      const pair = pairs[index];
      if (pair) showProgress(formatProgressBar(index, pairs.length, pair.current.path));
    };
    tell();
    for await (const outcome of this.jobs.run('summarize-pair', pairs)) {
      const { previous, current } = pairs[index++]!;
      tell();
      if (outcome.kind === 'done') this.#changes.set(keyOf(previous, current), outcome.result);
      else {
        const why = outcome.kind === 'refused' ? outcome.error.message : `comparing them took too much (${outcome.loss.detail})`;
        this.#notes.push(`${current.path} was not compared with ${previous.path}: ${why}.`);
      }
    }
  }

  #check(chosen: ChosenFile, context: FileContext | undefined): { file: CheckedFile; findings: readonly FoundInFile[] } {
    const outcome = this.#reader.known(chosen.path)!;
    if (outcome.kind === 'refused' || !context) return this.#checkRefused(chosen, outcome as FileOutcome & { kind: 'refused' });
    const { own, previous, next } = context;
    const rules = this.archive.rulesOf({ path: chosen.path, place: own.entry.place, year: own.entry.year });
    const changes = previous ? (this.#changes.get(keyOf(previous, own)) ?? null) : null;
    const { report } = own;
    const file: CheckedFile = {
      ...chosen,
      place: report.place,
      year: report.year,
      edition: report.edition,
      title: report.title,
      characters: report.body.end - report.body.start,
      previous: previous?.path ?? null,
      next: next?.path ?? null,
    };
    return { file, findings: checkReport({ ...own, previous, next, changes }, outcome.file, rules) };
  }

  #checkRefused(
    chosen: ChosenFile,
    { file, refusal }: FileOutcome & { kind: 'refused' },
  ): { file: CheckedFile; findings: readonly FoundInFile[] } {
    const claim = this.archive.claimOf(chosen.path);
    const rules = this.archive.rulesOf({ path: chosen.path, ...claim });
    const unread = {
      place: claim.place,
      year: claim.year,
      edition: null,
      title: null,
      characters: file.text.length,
      previous: null,
      next: null,
    };
    return { file: { ...chosen, ...unread }, findings: checkDecoded(file, refusal, rules) };
  }

  /** A removed report is told with the neighbours that the archive still has of it; place and year are those of its text in the base. */
  async #tellRemoved(path: string, commit: string, entries: readonly IndexedFile['entry'][]): Promise<readonly FoundInFile[]> {
    const text = await readCommitted(this.archive.repository!, commit, path);
    const entry = indexEntry(path, text, this.archive.claimOf(path));
    const { previous, next } = findNeighbours(entry, entries);
    const left = [previous?.path, next?.path].filter((one) => one !== undefined);
    const beside = left.length ? ` ${left.join(' and ')} ${left.length > 1 ? 'have' : 'has'} lost a neighbour.` : '';
    const raw = { code: 'report-removed', reason: `The change removes ${path}.${beside}` } as const;
    return makeFinding(raw, { path, text: '', lines: null }, this.archive.rulesOf(entry));
  }
}

const keyOf = (previous: { readonly path: string }, current: { readonly path: string }): string => `${previous.path}\0${current.path}`;

/** What a thread need not be sent. */
const withoutFigures = ({ path, report, diagnostics }: ComparedPair['previous']): ComparedPair['previous'] => ({
  path,
  report,
  diagnostics,
});
