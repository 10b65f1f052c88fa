import type { ArchiveEntry, ChosenFile, ChosenFiles, IndexedFile, KeyPart, ReadReport, TaskOutcome } from '@tongbi/archive';
import { findNeighbours } from '@tongbi/archive';
import { indexEntry } from '@tongbi/archive/texts';
import type { ChangeSummary, CheckedFile, Message, PlacedCorrection, RuleCode, WatchConfig } from '@tongbi/model';
import { groupBy, isCorrectionOf, said } from '@tongbi/model';
import type { Language, PanelView } from '@tongbi/renderer';
import { checkDecoded, checkReport } from '../check-report.js';
import type { FileRules, RuledFile } from '../config/resolve-rules.js';
import type { Around } from '../rules/rule.js';
import { type FoundInFile, makeFinding } from '../word-finding.js';
import { type ContextTools, type FileContext, findContexts, noteStale, noteStrangers } from './find-contexts.js';
import { lookAround } from './look-around.js';
import type { ComparedPair, PairSummary } from './summarize-pair.js';

export interface CheckedArchive {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly FoundInFile[];
  readonly comparisons: readonly ChangeSummary[];
  /** Of each comparison, ready to show. */
  readonly panels: readonly PanelView[];
  readonly notes: readonly Message[];
}

export interface CheckSettings {
  /** ISO date. */
  readonly today: string;
  /** Whether to summarize what changed against the neighbours; policies that need it compare all the same. */
  readonly compare: boolean;
  readonly corrections: readonly PlacedCorrection[];
  /** Of what is said of the changes. */
  readonly language: Language;
  readonly watch?: WatchConfig;
}

/** What was found in some files of an archive. */
export interface CheckedPart {
  readonly files: readonly { readonly file: CheckedFile; readonly findings: readonly FoundInFile[] }[];
  readonly summaries: readonly PairSummary[];
  readonly notes: readonly Message[];
  readonly hasLost: boolean;
}

export interface FileTools extends ContextTools {
  readonly rulesOf: (file: RuledFile) => FileRules;
  /** The file that a path leads to. */
  readonly targetOf: (path: string) => string;
  /** The summary of each pair in their order, remembered by its key or made now. */
  readonly summarize: (
    pairs: readonly ComparedPair[],
    keyOf: (pair: ComparedPair) => KeyPart,
    tell: (index: number, all: number, pair: ComparedPair) => void,
  ) => AsyncIterable<TaskOutcome<PairSummary>>;
  /** Hears of each step; with numbers, of how many pieces of work it is. */
  readonly tell: (step: string, index?: number, all?: number) => void;
}

export interface ArchiveTools extends FileTools {
  /** What is known of every file of the archive. Of many files place and year are looked up before all else is read. */
  readonly index: (isLarge: boolean) => Promise<readonly IndexedFile[]>;
  /** The Chinese characters of a file. */
  readonly lettersOf: (path: string) => Promise<string>;
  /** The text of a removed file as the base has it. */
  readonly removedText: (path: string) => Promise<string>;
}

/** More files than these are not held at once, but place by place. */
const MOST_AT_ONCE = 300;
/** Enough that the threads that read them need not wait for each other. */
const ENOUGH_AT_ONCE = 60;

/** Checks the chosen files among all files of the archive. What another machine might find otherwise, for want of time or memory, is not repeatable. */
export async function checkArchive(
  { files: chosen, removed }: ChosenFiles,
  settings: CheckSettings,
  tools: ArchiveTools,
): Promise<{ readonly checked: CheckedArchive; readonly isRepeatable: boolean }> {
  const paths = chosen.map(({ path }) => path);
  const isLarge = chosen.length > MOST_AT_ONCE;
  let done = 0;
  const readAll = async (files: readonly ChosenFile[]): Promise<void> => {
    await tools.reader.readAll(
      files.map(({ path }) => path),
      (index, path) => tools.tell(path, done + index, paths.length),
    );
    done += files.length;
  };
  if (!isLarge) await readAll(chosen);
  tools.tell('indexing the archive');
  const { around, entries } = await lookAround(paths, await tools.index(isLarge), tools.lettersOf);
  const parts: CheckedPart[] = [];
  for (const files of isLarge ? groupFiles(chosen, around) : [chosen]) {
    if (isLarge) await readAll(files);
    parts.push(await checkFiles(files, around, settings, tools));
    if (isLarge) tools.reader.forget();
  }
  const gone = await Promise.all(removed.map((path) => tellRemoved(path, entries, tools)));
  const checked = joinParts(chosen, parts, noteStrangers(settings.corrections, entries));
  return { checked: { ...checked, findings: [...checked.findings, ...gone.flat()] }, isRepeatable: !parts.some(({ hasLost }) => hasLost) };
}

/** Files of one place stay together, since they are compared. */
function groupFiles(files: readonly ChosenFile[], around: ReadonlyMap<string, Around>): readonly (readonly ChosenFile[])[] {
  const groups: ChosenFile[][] = [];
  for (const own of groupBy(files, ({ path }) => around.get(path)!.entry.place).values()) {
    const last = groups.at(-1);
    if (last && last.length < ENOUGH_AT_ONCE) last.push(...own);
    else groups.push([...own]);
  }
  return groups;
}

/** Checks some files, given what stands around each. */
export async function checkFiles(
  chosen: readonly ChosenFile[],
  around: ReadonlyMap<string, Around>,
  settings: CheckSettings,
  tools: FileTools,
): Promise<CheckedPart> {
  const paths = chosen.map(({ path }) => path);
  await tools.reader.readAll(paths);
  const contexts = await findContexts(paths, around, settings.today, tools);
  const { summaries, notes, hasLost } = await compareAll(listPairs(contexts, settings, tools), tools);
  const files = chosen.map((one) => checkFile(one, contexts.get(one.path), summaries, tools));
  const known = [...contexts.values()];
  const reports = known.map(({ own }) => own.report);
  const stale = noteStale(settings.corrections, reports);
  return {
    files,
    summaries: settings.compare ? [...summaries.values()] : [],
    notes: [...known.flatMap((one) => one.notes), ...notes, ...stale],
    hasLost: hasLost || tools.reader.hasLost,
  };
}

/** What was found in all parts, the files in the order in which they were chosen. */
export function joinParts(chosen: readonly ChosenFile[], parts: readonly CheckedPart[], strangers: readonly Message[]): CheckedArchive {
  const byPath = new Map(parts.flatMap(({ files }) => files).map((one) => [one.file.path, one]));
  const files = chosen.map(({ path }) => byPath.get(path)!);
  const summaries = parts.flatMap((part) => part.summaries);
  return {
    files: files.map(({ file }) => file),
    findings: files.flatMap(({ findings }) => findings),
    comparisons: summaries.map(({ changes }) => changes),
    panels: summaries.map(({ panel }) => panel),
    // Each once: several pairs may report the same of a correction.
    notes: [...new Map([...parts.flatMap(({ notes }) => notes), ...strangers].map((note) => [JSON.stringify(note), note])).values()],
  };
}

const needsComparison: readonly RuleCode[] = ['max-dropped', 'require-outcome'];

/** Each chosen report with the year before; with the year after, where that one was not chosen itself. */
function listPairs(
  contexts: ReadonlyMap<string, FileContext>,
  { compare, corrections, language, watch }: CheckSettings,
  { rulesOf }: FileTools,
): readonly ComparedPair[] {
  const pairs = new Map<string, ComparedPair>();
  const add = (previous: ReadReport, current: ReadReport): void => {
    const own = corrections.filter((one) => isCorrectionOf(one, [previous.report, current.report]));
    pairs.set(nameOf(previous, current), {
      previous: bare(previous),
      current: bare(current),
      corrections: own,
      language,
      ...(watch && { watch }),
    });
  };
  for (const { own, previous, next } of contexts.values()) {
    const rules = rulesOf(own.entry);
    const asked = needsComparison.some((code) => rules(code).level !== 'off');
    if (previous && (compare || asked)) add(previous, own);
    if (next && compare && !contexts.has(next.file)) add(own, next);
  }
  return [...pairs.values()];
}

/** The summaries of pairs by both paths, and what hindered others. */
async function compareAll(pairs: readonly ComparedPair[], { reader, targetOf, summarize, tell }: FileTools) {
  const summaries = new Map<string, PairSummary>();
  const notes: Message[] = [];
  let hasLost = false;
  let index = 0;
  // By the bytes that were read: the files may have changed since they were first looked at.
  const keyOf = ({ previous, current, corrections, language, watch = {} }: ComparedPair): KeyPart => ({
    files: [previous, current].map(({ file: path, report: { kind, profile } }) => ({
      path,
      target: targetOf(path),
      bytes: reader.known(path)?.sha256 ?? null,
      ...(reader.kinds.length > 0 && { kind: JSON.stringify([kind, profile]) }),
    })),
    corrections: JSON.stringify(corrections),
    watch: JSON.stringify(watch),
    language,
  });
  for await (const outcome of summarize(pairs, keyOf, (at, all, { current }) => tell(current.file, at, all))) {
    const { previous, current } = pairs[index++]!;
    if (outcome.kind === 'done') summaries.set(nameOf(previous, current), outcome.result);
    else {
      hasLost ||= outcome.kind === 'lost';
      const why = outcome.kind === 'refused' ? outcome.says : said('comparing-too-much', outcome.loss.detail);
      notes.push(said('not-compared', current.file, previous.file, why));
    }
  }
  return { summaries, notes: [...notes, ...[...summaries.values()].flatMap((one) => one.notes)], hasLost };
}

function checkFile(
  chosen: ChosenFile,
  context: FileContext | undefined,
  summaries: ReadonlyMap<string, PairSummary>,
  { reader, claimOf, rulesOf }: FileTools,
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
    file: { ...chosen, place, year, edition, title, characters, previous: previous?.file ?? null, next: next?.file ?? null },
    findings: checkReport({ ...own, previous, next, changes }, outcome.file, rulesOf(own.entry)),
  };
}

/** A removed report is reported with the neighbours that the archive still has of it; place and year are those of its text in the base. */
async function tellRemoved(
  path: string,
  entries: readonly ArchiveEntry[],
  { removedText, claimOf, rulesOf, reader }: ArchiveTools,
): Promise<readonly FoundInFile[]> {
  const entry = indexEntry(path, await removedText(path), claimOf(path), reader.kinds);
  const { previous, next } = findNeighbours(entry, entries);
  const left = [previous?.path, next?.path].filter((one) => one !== undefined);
  const raw = { code: 'report-removed', says: said('report-removed', path, left) } as const;
  return makeFinding(raw, { path, text: '', lines: null }, rulesOf(entry));
}

const nameOf = (previous: ReadReport, current: ReadReport): string => `${previous.file}\0${current.file}`;

/** What a thread need not be sent is left out. */
const bare = ({ file, report, diagnostics }: ReadReport): ReadReport => ({ file, report, diagnostics });
