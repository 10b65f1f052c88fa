import {
  checkDecoded,
  checkReport,
  type FoundInFile,
  findNeighbours,
  indexEntry,
  makeFinding,
  type ReadReportFile,
  type RuleContext,
  sharedShare,
  summarizeChanges,
  type Twin,
  takeSamples,
} from '@tongbi/check';
import { compareReports } from '@tongbi/compare';
import { readMetrics } from '@tongbi/metric-differ';
import type { ChangeSummary, CheckedFile, Comparison, RuleCode, Segment } from '@tongbi/model';
import { formatProgressBar } from '../terminal/format-progress-bar.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import type { ChosenFile, ChosenFiles } from './choose-files.js';
import { readCommitted } from './git/read-committed.js';
import { type IndexedFile, indexArchive } from './index-archive.js';
import type { Archive } from './open-archive.js';
import { type FileOutcome, readArchiveFile } from './read-archive-file.js';

/** From here on two texts are one. Two years' reports of a place share a twentieth. */
const COPIED_SHARE = 0.5;

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
}

/**
 * A verdict shows neither redline nor vocabulary, the only two that need words: the text is handed back whole, and the dictionary is
 * never loaded.
 */
const uncut: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];

/** Checks the chosen files among all files of the archive. */
export async function checkArchive(
  archive: Archive,
  listed: readonly string[],
  chosen: ChosenFiles,
  settings: CheckSettings,
): Promise<CheckedArchive> {
  const outcomes = new Map<string, FileOutcome>();
  for (const [index, { path }] of chosen.files.entries()) {
    showProgress(formatProgressBar(index, chosen.files.length, path));
    outcomes.set(path, await readArchiveFile(archive.root, path));
  }
  const all = [...new Set([...listed, ...outcomes.keys()])].sort();
  showProgress('indexing the archive');
  const run = new ArchiveCheck(archive, await indexArchive(archive, all, outcomes), outcomes, settings);
  const checked: { file: CheckedFile; findings: readonly FoundInFile[] }[] = [];
  for (const [index, one] of chosen.files.entries()) {
    showProgress(formatProgressBar(index, chosen.files.length, one.path));
    checked.push(await run.check(one));
  }
  clearProgress();
  const removed = await Promise.all(chosen.removed.map((path) => run.tellRemoved(path, chosen.base?.commit ?? 'HEAD')));
  return {
    files: checked.map(({ file }) => file),
    findings: [...checked.flatMap(({ findings }) => findings), ...removed.flat()],
    comparisons: run.comparisons,
    notes: run.notes,
  };
}

const needsComparison: readonly RuleCode[] = ['max-dropped', 'require-outcome'];

class ArchiveCheck {
  readonly comparisons: ChangeSummary[] = [];
  readonly notes: string[] = [];
  readonly #reads = new Map<string, Promise<ReadReportFile | null>>();
  readonly #compared = new Set<string>();
  readonly #entries: readonly IndexedFile['entry'][];

  constructor(
    readonly archive: Archive,
    readonly indexed: readonly IndexedFile[],
    readonly outcomes: ReadonlyMap<string, FileOutcome>,
    readonly settings: CheckSettings,
  ) {
    this.#entries = uniqueTargets(indexed).map(({ entry }) => entry);
  }

  async check(chosen: ChosenFile): Promise<{ file: CheckedFile; findings: readonly FoundInFile[] }> {
    const outcome = this.outcomes.get(chosen.path)!;
    if (outcome.kind === 'refused') return this.#checkRefused(chosen, outcome);
    const context = await this.#contextOf(chosen);
    const rules = this.archive.rulesOf({ path: chosen.path, place: context.entry.place, year: context.entry.year });
    const asked = needsComparison.some((code) => rules(code).level !== 'off');
    const comparison = this.settings.compare || asked ? this.#compare(context.previous, context) : null;
    if (this.settings.compare && context.next && !this.outcomes.has(context.next.path)) this.#compare(context, context.next);
    const { report } = context;
    const file: CheckedFile = {
      ...chosen,
      place: report.place,
      year: report.year,
      edition: report.edition,
      title: report.title,
      characters: report.body.end - report.body.start,
      previous: context.previous?.path ?? null,
      next: context.next?.path ?? null,
    };
    return { file, findings: checkReport({ ...context, comparison }, outcome.file, rules) };
  }

  /** A removed report is told with the neighbours that the archive still has of it; place and year are those of its text in the base. */
  async tellRemoved(path: string, commit: string): Promise<readonly FoundInFile[]> {
    const text = await readCommitted(this.archive.repository!, commit, path);
    const entry = indexEntry(path, text, this.archive.claimOf(path));
    const { previous, next } = findNeighbours(entry, this.#entries);
    const left = [previous?.path, next?.path].filter((one) => one !== undefined);
    const beside = left.length ? ` ${left.join(' and ')} ${left.length > 1 ? 'have' : 'has'} lost a neighbour.` : '';
    const raw = { code: 'report-removed', reason: `The change removes ${path}.${beside}` } as const;
    return makeFinding(raw, { path, text: '', lines: null }, this.archive.rulesOf(entry));
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

  async #contextOf(chosen: ChosenFile): Promise<RuleContext> {
    const own = this.indexed.find(({ entry }) => entry.path === chosen.path)!;
    // A link and the file that it leads to are one report, and no two of the same year.
    const others = uniqueTargets(this.indexed.filter(({ target }) => target !== own.target)).map(({ entry }) => entry);
    const neighbours = findNeighbours(own.entry, others);
    const read = (await this.#read(chosen.path))!;
    return {
      ...read,
      claim: this.archive.claimOf(chosen.path),
      entry: own.entry,
      neighbours,
      archive: this.#entries,
      previous: await this.#readNeighbour(neighbours.previous, own.entry),
      next: await this.#readNeighbour(neighbours.next, own.entry),
      copies: this.#copiesOf(own),
      comparison: null,
      today: this.settings.today,
    };
  }

  /** A neighbour that cannot be read, or is of another place or year than its path says, is none. */
  async #readNeighbour(entry: IndexedFile['entry'] | null, own: IndexedFile['entry']): Promise<ReadReportFile | null> {
    if (!entry) return null;
    const read = await this.#read(entry.path);
    if (read && read.report.place === entry.place && read.report.year === entry.year) return read;
    const why = read ? `says it is of ${read.report.place} ${read.report.year}` : 'cannot be read as a report';
    this.notes.push(`${own.path} was not compared with ${entry.path}, which ${why}.`);
    return null;
  }

  #read(path: string): Promise<ReadReportFile | null> {
    const known = this.#reads.get(path);
    if (known) return known;
    const read = (async () => {
      const outcome = this.outcomes.get(path) ?? (await readArchiveFile(this.archive.root, path));
      if (outcome.kind === 'refused') return null;
      return { path, report: outcome.report, diagnostics: outcome.diagnostics, figures: readMetrics(outcome.report) };
    })();
    this.#reads.set(path, read);
    return read;
  }

  #copiesOf(own: IndexedFile): readonly Twin[] {
    const samples = takeSamples(own.letters);
    return this.indexed.flatMap(({ entry, letters, target }) => {
      if (target === own.target) return [];
      const share = sharedShare(samples, letters);
      return share >= COPIED_SHARE ? [{ path: entry.path, share }] : [];
    });
  }

  #compare(previous: ReadReportFile | null, current: ReadReportFile): Comparison | null {
    if (!previous) return null;
    const [before, after] = [previous, current].map(({ path, report, diagnostics }) => ({ report, diagnostics, file: path }));
    const comparison = compareReports(before!, after!, { segment: uncut });
    const pair = `${previous.path}\0${current.path}`;
    if (this.settings.compare && !this.#compared.has(pair)) {
      this.comparisons.push(summarizeChanges(comparison, { previous: previous.path, current: current.path }));
    }
    this.#compared.add(pair);
    return comparison;
  }
}

/** A link and the file that it leads to are one report; the first by name stands for both. */
function uniqueTargets(indexed: readonly IndexedFile[]): readonly IndexedFile[] {
  const seen = new Set<string>();
  return indexed.filter(({ target }) => !seen.has(target) && seen.add(target));
}
