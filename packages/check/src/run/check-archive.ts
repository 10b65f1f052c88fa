import { type ArchiveEntry, type ChosenFile, type ChosenFiles, findNeighbours, type KeyPart, type TaskOutcome } from '@tongbi/archive';
import { indexEntry } from '@tongbi/archive/texts';
import { type ChangeSummary, type CheckedFile, isCorrectionOf, type PlacedCorrection, type RuleCode } from '@tongbi/model';
import type { Language, PanelView } from '@tongbi/renderer';
import { checkDecoded, checkReport } from '../check-report.js';
import type { FileRules, RuledFile } from '../config/resolve-rules.js';
import { type FoundInFile, makeFinding } from '../make-finding.js';
import { type ContextTools, type FileContext, findContexts } from './find-contexts.js';
import { noteCorrections } from './note-corrections.js';
import type { ComparedFile, ComparedPair, PairSummary } from './summarize-pair.js';

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
}

/** How the archive is read and worked on. */
export interface CheckTools extends ContextTools {
  readonly rulesOf: (file: RuledFile) => FileRules;
  /** The file that a path leads to. */
  readonly targetOf: (path: string) => string;
  /** The summary of each pair in their order, remembered by its key or made now. */
  readonly summarize: (
    pairs: readonly ComparedPair[],
    keyOf: (pair: ComparedPair) => KeyPart,
    tell: (index: number, all: number, pair: ComparedPair) => void,
  ) => AsyncIterable<TaskOutcome<PairSummary>>;
  /** The text of a removed file as the base has it. */
  readonly removedText: (path: string) => Promise<string>;
  /** Hears of each step; with numbers, of how many pieces of work it is. */
  readonly tell: (step: string, index?: number, all?: number) => void;
}

/** Pairs that were compared, by both paths, and what hindered others. */
interface Compared {
  readonly summaries: ReadonlyMap<string, PairSummary>;
  readonly notes: readonly string[];
  readonly hasLost: boolean;
}

/** Checks the chosen files among all files of the archive. What another machine might find otherwise, for want of time or memory, is not repeatable. */
export async function checkArchive(
  { files: chosen, removed }: ChosenFiles,
  settings: CheckSettings,
  tools: CheckTools,
): Promise<{ readonly checked: CheckedArchive; readonly isRepeatable: boolean }> {
  const paths = chosen.map(({ path }) => path);
  await tools.reader.readAll(paths, (index, path) => tools.tell(path, index, paths.length));
  tools.tell('indexing the archive');
  const { contexts, entries } = await findContexts(paths, settings.today, tools);
  const around = [...contexts.values()];
  const { summaries, notes, hasLost } = await compareAll(listPairs(contexts, settings, tools), tools);
  const files = chosen.map((one) => checkFile(one, contexts.get(one.path), summaries, tools));
  const gone = await Promise.all(removed.map((path) => tellRemoved(path, entries, tools)));
  const shown = settings.compare ? [...summaries.values()] : [];
  const ofCorrections = noteCorrections(
    settings.corrections,
    entries,
    around.map(({ own }) => own.report),
  );
  const checked = {
    files: files.map(({ file }) => file),
    findings: [...files.flatMap(({ findings }) => findings), ...gone.flat()],
    comparisons: shown.map(({ changes }) => changes),
    panels: shown.map(({ panel }) => panel),
    // Each once: several pairs may tell the same of a correction.
    notes: [...new Set([...around.flatMap((one) => one.notes), ...notes, ...ofCorrections])],
  };
  return { checked, isRepeatable: !hasLost && !tools.reader.hasLost };
}

const needsComparison: readonly RuleCode[] = ['max-dropped', 'require-outcome'];

/** Each chosen report with the year before; with the year after, where that one was not chosen itself. */
function listPairs(
  contexts: ReadonlyMap<string, FileContext>,
  { compare, corrections, language }: CheckSettings,
  { rulesOf }: CheckTools,
): readonly ComparedPair[] {
  const pairs = new Map<string, ComparedPair>();
  const add = (previous: ComparedFile, current: ComparedFile): void => {
    const own = corrections.filter((one) => isCorrectionOf(one, [previous.report, current.report]));
    pairs.set(nameOf(previous, current), { previous: bare(previous), current: bare(current), corrections: own, language });
  };
  for (const { own, previous, next } of contexts.values()) {
    const rules = rulesOf({ path: own.path, place: own.entry.place, year: own.entry.year });
    const asked = needsComparison.some((code) => rules(code).level !== 'off');
    if (previous && (compare || asked)) add(previous, own);
    if (next && compare && !contexts.has(next.path)) add(own, next);
  }
  return [...pairs.values()];
}

async function compareAll(pairs: readonly ComparedPair[], { reader, targetOf, summarize, tell }: CheckTools): Promise<Compared> {
  const summaries = new Map<string, PairSummary>();
  const notes: string[] = [];
  let hasLost = false;
  let index = 0;
  // By the bytes that were read: the files may have changed since they were first looked at.
  const keyOf = ({ previous, current, corrections, language }: ComparedPair): KeyPart => ({
    files: [previous, current].map(({ path }) => ({ path, target: targetOf(path), bytes: reader.known(path)?.sha256 ?? null })),
    corrections: JSON.stringify(corrections),
    language,
  });
  for await (const outcome of summarize(pairs, keyOf, (at, all, { current }) => tell(current.path, at, all))) {
    const { previous, current } = pairs[index++]!;
    if (outcome.kind === 'done') summaries.set(nameOf(previous, current), outcome.result);
    else {
      hasLost ||= outcome.kind === 'lost';
      const why = outcome.kind === 'refused' ? outcome.error.message : `comparing them took too much (${outcome.loss.detail})`;
      notes.push(`${current.path} was not compared with ${previous.path}: ${why}.`);
    }
  }
  return { summaries, notes: [...notes, ...[...summaries.values()].flatMap((one) => one.notes)], hasLost };
}

function checkFile(
  chosen: ChosenFile,
  context: FileContext | undefined,
  summaries: Compared['summaries'],
  { reader, claimOf, rulesOf }: CheckTools,
): { readonly file: CheckedFile; readonly findings: readonly FoundInFile[] } {
  const { path } = chosen;
  const outcome = reader.known(path)!;
  if (outcome.kind === 'refused') {
    const { place, year } = claimOf(path);
    const unread = { place, year, edition: null, title: null, characters: outcome.file.text.length, previous: null, next: null };
    return { file: { ...chosen, ...unread }, findings: checkDecoded(outcome.file, outcome.refusal, rulesOf({ path, place, year })) };
  }
  const { own, previous, next } = context!;
  const { place, year, edition, title, body } = own.report;
  const changes = previous ? (summaries.get(nameOf(previous, own))?.changes ?? null) : null;
  const characters = body.end - body.start;
  return {
    file: { ...chosen, place, year, edition, title, characters, previous: previous?.path ?? null, next: next?.path ?? null },
    findings: checkReport({ ...own, previous, next, changes }, outcome.file, rulesOf({ ...own.entry, path })),
  };
}

/** A removed report is told with the neighbours that the archive still has of it; place and year are those of its text in the base. */
async function tellRemoved(
  path: string,
  entries: readonly ArchiveEntry[],
  { removedText, claimOf, rulesOf }: CheckTools,
): Promise<readonly FoundInFile[]> {
  const entry = indexEntry(path, await removedText(path), claimOf(path));
  const { previous, next } = findNeighbours(entry, entries);
  const left = [previous?.path, next?.path].filter((one) => one !== undefined);
  const beside = left.length ? ` ${left.join(' and ')} ${left.length > 1 ? 'have' : 'has'} lost a neighbour.` : '';
  const raw = { code: 'report-removed', reason: `The change removes ${path}.${beside}` } as const;
  return makeFinding(raw, { path, text: '', lines: null }, rulesOf(entry));
}

const nameOf = (previous: { readonly path: string }, current: { readonly path: string }): string => `${previous.path}\0${current.path}`;

/** What a thread need not be sent is left out. */
const bare = ({ path, report, diagnostics }: ComparedFile): ComparedFile => ({ path, report, diagnostics });
