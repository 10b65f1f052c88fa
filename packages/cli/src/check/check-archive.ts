import { checkDecoded, checkReport, type FoundInFile, findNeighbours, indexEntry, makeFinding } from '@tongbi/check';
import { type ChangeSummary, type CheckedFile, isCorrectionOf, type PlacedCorrection, type RuleCode } from '@tongbi/model';
import type { Language, PanelView } from '@tongbi/renderer';
import type { KeyPart, Store } from '../cache/store.js';
import { Jobs } from '../jobs/jobs.js';
import { clearProgress, showProgress, showShare } from '../terminal/progress.js';
import { ArchiveReader } from './archive-reader.js';
import type { ChosenFile, ChosenFiles } from './choose-files.js';
import { ContextFinder, type FileContext } from './context-finder.js';
import type { FileDigests } from './digest-files.js';
import { readCommitted } from './git/read-committed.js';
import { type IndexedFile, indexArchive } from './index-archive.js';
import { noteCorrections } from './note-corrections.js';
import type { Archive } from './open-archive.js';
import type { FileOutcome } from './read-archive-file.js';
import type { ComparedPair, PairSummary } from './summarize-pair.js';

export interface CheckedArchive {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly FoundInFile[];
  readonly comparisons: readonly ChangeSummary[];
  /** Of each comparison, ready to show. */
  readonly panels: readonly PanelView[];
  readonly notes: readonly string[];
}

export interface CheckSettings {
  /** ISO date. */
  readonly today: string;
  /** Whether to summarize what changed against the neighbours; policies that need it compare all the same. */
  readonly compare: boolean;
  /** What persons say of the archive's reports. */
  readonly corrections: readonly PlacedCorrection[];
  /** Of what is said of the changes. */
  readonly language: Language;
  /** Threads for many files; the result does not depend on it. */
  readonly jobs: number;
}

interface CheckInput {
  /** All files of the archive, and those chosen, in order. */
  readonly paths: readonly string[];
  readonly chosen: ChosenFiles;
  readonly settings: CheckSettings;
  readonly store: Store;
  readonly digests: FileDigests;
}

/** Checks the chosen files among all files of the archive. What another machine might find otherwise, for want of time or memory, is not repeatable. */
export async function checkArchive(
  archive: Archive,
  input: CheckInput,
): Promise<{ readonly checked: CheckedArchive; readonly isRepeatable: boolean }> {
  const jobs = new Jobs(input.settings.jobs);
  try {
    const check = new ArchiveCheck(archive, input, jobs);
    const checked = await check.run();
    return { checked, isRepeatable: !check.hasLost };
  } finally {
    await jobs.close();
    clearProgress();
  }
}

const needsComparison: readonly RuleCode[] = ['max-dropped', 'require-outcome'];

class ArchiveCheck {
  hasLost = false;
  readonly #reader: ArchiveReader;
  /** Each once: several pairs may tell the same of a correction. */
  readonly #notes = new Set<string>();
  /** By both paths. */
  readonly #summaries = new Map<string, PairSummary>();

  constructor(
    readonly archive: Archive,
    readonly input: CheckInput,
    readonly jobs: Jobs,
  ) {
    this.#reader = new ArchiveReader(archive.root, jobs, input.store, input.digests);
  }

  async run(): Promise<CheckedArchive> {
    const { chosen, settings } = this.input;
    const paths = chosen.files.map(({ path }) => path);
    await this.#reader.readAll(paths, (index, path) => showShare(index, paths.length, path));
    showProgress('indexing the archive');
    const indexed = await indexArchive(this.archive, this.input.paths, this.#reader);
    const finder = new ContextFinder(this.archive, indexed, this.#reader, settings.today);
    await finder.readNeighbours(paths);
    const contexts = await this.#findContexts(finder, paths);
    await this.#compareAll(this.#listPairs(contexts));
    const reports = [...contexts.values()].map(({ own }) => own.report);
    for (const note of noteCorrections(settings.corrections, finder.entries, reports)) this.#notes.add(note);
    this.hasLost ||= this.#reader.hasLost;
    const checked = chosen.files.map((one) => this.#check(one, contexts.get(one.path)));
    const removed = await Promise.all(chosen.removed.map((path) => this.#tellRemoved(path, chosen.base?.commit ?? 'HEAD', finder.entries)));
    const shown = settings.compare ? [...this.#summaries.values()] : [];
    return {
      files: checked.map(({ file }) => file),
      findings: [...checked.flatMap(({ findings }) => findings), ...removed.flat()],
      comparisons: shown.map(({ changes }) => changes),
      panels: shown.map(({ panel }) => panel),
      notes: [...this.#notes],
    };
  }

  /** Of the files that are reports. */
  async #findContexts(finder: ContextFinder, paths: readonly string[]): Promise<ReadonlyMap<string, FileContext>> {
    const contexts = new Map<string, FileContext>();
    for (const path of paths) {
      if (this.#reader.known(path)?.kind !== 'report') continue;
      const context = await finder.find(path);
      contexts.set(path, context);
      for (const note of context.notes) this.#notes.add(note);
    }
    return contexts;
  }

  /** Each chosen report with the year before; with the year after, where that one was not chosen itself. */
  #listPairs(contexts: ReadonlyMap<string, FileContext>): readonly ComparedPair[] {
    const pairs = new Map<string, ComparedPair>();
    const add = (previous: ComparedPair['previous'] | null, current: ComparedPair['current'] | null): void => {
      if (previous && current)
        pairs.set(keyOf(previous, current), {
          previous: withoutFigures(previous),
          current: withoutFigures(current),
          corrections: corrections.filter((one) => isCorrectionOf(one, [previous.report, current.report])),
          language,
        });
    };
    const { compare, corrections, language } = this.input.settings;
    for (const { own, previous, next } of contexts.values()) {
      const rules = this.archive.rulesOf({ path: own.path, place: own.entry.place, year: own.entry.year });
      const asked = needsComparison.some((code) => rules(code).level !== 'off');
      if (compare || asked) add(previous, own);
      if (compare && next && this.#reader.known(next.path) && !contexts.has(next.path)) add(own, next);
    }
    return [...pairs.values()];
  }

  /** Those that were not compared before, in threads; all in the order of the pairs. */
  async #compareAll(pairs: readonly ComparedPair[]): Promise<void> {
    const { store } = this.input;
    const unknown: ComparedPair[] = [];
    const known = new Map<ComparedPair, PairSummary>();
    for (const pair of pairs) {
      const before = await store.find<PairSummary>('archive-pair', this.#keyOf(pair));
      if (before) known.set(pair, before);
      else unknown.push(pair);
    }
    let index = 0;
    const tell = (): void => {
      const pair = unknown[index];
      if (pair) showShare(index, unknown.length, pair.current.path);
    };
    tell();
    for await (const outcome of this.jobs.run('summarize-pair', unknown)) {
      const pair = unknown[index++]!;
      tell();
      if (outcome.kind === 'done') {
        known.set(pair, outcome.result);
        await store.keep('archive-pair', this.#keyOf(pair), outcome.result);
        continue;
      }
      if (outcome.kind === 'lost') this.hasLost = true;
      const why = outcome.kind === 'refused' ? outcome.error.message : `comparing them took too much (${outcome.loss.detail})`;
      this.#notes.add(`${pair.current.path} was not compared with ${pair.previous.path}: ${why}.`);
    }
    for (const pair of pairs) {
      const summary = known.get(pair);
      if (summary) this.#summaries.set(keyOf(pair.previous, pair.current), summary);
      for (const note of summary?.notes ?? []) this.#notes.add(note);
    }
  }

  /** By the bytes that were read: the files may have changed since they were first looked at. */
  #keyOf({ previous, current, corrections, language }: ComparedPair): KeyPart {
    const files = [previous, current].map(({ path }) => ({
      path,
      target: this.input.digests.get(path)?.target ?? path,
      bytes: this.#reader.known(path)?.sha256 ?? null,
    }));
    return { files, corrections: JSON.stringify(corrections), language };
  }

  #check(chosen: ChosenFile, context: FileContext | undefined): { file: CheckedFile; findings: readonly FoundInFile[] } {
    const outcome = this.#reader.known(chosen.path)!;
    if (outcome.kind === 'refused' || !context) return this.#checkRefused(chosen, outcome as FileOutcome & { kind: 'refused' });
    const { own, previous, next } = context;
    const rules = this.archive.rulesOf({ path: chosen.path, place: own.entry.place, year: own.entry.year });
    const changes = previous ? (this.#summaries.get(keyOf(previous, own))?.changes ?? null) : null;
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
