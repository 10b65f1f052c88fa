import type { LinkOptions } from '@tongbi/compare';
import type {
  Comparison,
  ComparisonSet,
  Diagnostic,
  LineageChain,
  LineageDocument,
  PlacedCorrection,
  SectionRecord,
  Segment,
  TaskOrder,
} from '@tongbi/model';
import { defaultFocus, said, UserError } from '@tongbi/model';
import { keyOf, type Memory, type SourceKey } from '../memory/memory.js';
import type { ReadReport } from '../read/read-text.js';

/** A report that is read when that is asked for, once: who has what was made of it before need not. */
export interface ReportSource {
  /** As it was named. */
  readonly file: string;
  /** Tells it from any other input, for results that are kept. */
  readonly key: SourceKey;
  /** @throws {UserError} where the bytes cannot be read, or their text is no report */
  readonly read: () => Promise<ReadReport>;
}

/** What a comparison is made with beside its reports. */
export interface ComparedWith {
  readonly memory: Memory;
  readonly corrections: readonly PlacedCorrection[];
  /** How links are drawn, where not as shipped, and what distinguishes that. */
  readonly links?: { readonly options: LinkOptions; readonly key: string } | undefined;
  /** One that knows the words of both. */
  readonly segment: (reads: readonly ReadReport[]) => Promise<Segment>;
  /** Hears when they were read, and after each pair, how many of how many pairs are compared. */
  readonly tell?: (done: number, all: number) => void;
  /** The reports of the years before, by which a site says since when something is there. */
  readonly earlier?: readonly ReportSource[];
}

/** What is said of the reports from outside, as part of a key. */
const keyOfWith = ({ corrections, links }: Pick<ComparedWith, 'corrections' | 'links'>) => ({
  corrections: keyOf(corrections),
  ...(links && { links: links.key }),
});

/** Two reports compared as given, previous and current; remembered where they were before. */
export async function comparePair(
  previous: ReportSource,
  current: ReportSource,
  { memory, corrections, links, segment, tell, earlier = [] }: ComparedWith,
): Promise<Comparison> {
  const key = { reports: [previous.key, current.key, ...earlier.map((one) => one.key)], ...keyOfWith({ corrections, links }) };
  return await memory.remember('comparison', key, async () => {
    const [before, after] = [await previous.read(), await current.read()];
    const others = await readSources(earlier);
    tell?.(0, 1);
    const { compareReports } = await import('@tongbi/compare');
    const options = { segment: await segment([before, after]), corrections, earlier: others, ...(links && { links: links.options }) };
    return compareReports(before, after, options);
  });
}

/** One report compared with each of the others: the one at `focus`, else the fullest of the last years; remembered in the same way. @throws {UserError} where no year is known */
export async function compareSet(
  sources: readonly ReportSource[],
  focus: number,
  { memory, corrections, links, segment, tell }: ComparedWith,
): Promise<ComparisonSet> {
  const reads = await readSources(sources);
  const chosen = focus >= 0 ? focus : defaultFocus(reads.map(({ report }) => report));
  if (chosen < 0) {
    const files = reads.map(({ file }) => file);
    throw new UserError(said('no-last-report', files));
  }
  // The focus first: where two editions of one year have one id, the first keeps it.
  const order = [chosen, ...reads.keys()].filter((at, index) => index === 0 || at !== chosen);
  const key = { focus: true, reports: order.map((at) => sources[at]!.key), ...keyOfWith({ corrections, links }) };
  return await memory.remember('comparison', key, async () => {
    tell?.(0, order.length - 1);
    const ordered = order.map((at) => reads[at]!);
    const { compareReportSet } = await import('@tongbi/compare');
    const options = { focus: ordered[0]!.report.id, segment: await segment(ordered), corrections, ...(links && { links: links.options }) };
    return compareReportSet(ordered, { ...options, ...(tell && { tell }) });
  });
}

/** The chains of reports, remembered where the same were followed before. */
export function traceSources(
  sources: readonly ReportSource[],
  { memory, corrections, tell }: Pick<ComparedWith, 'memory' | 'corrections' | 'tell'>,
): Promise<LineageDocument> {
  return memory.remember('lineage', { reports: sources.map(({ key }) => key), corrections: keyOf(corrections) }, async () => {
    const reads = await readSources(sources);
    tell?.(0, sources.length);
    return (await import('@tongbi/compare')).traceArchive(reads, { corrections });
  });
}

/** Reads one after the other. */
export async function readSources(sources: readonly ReportSource[]): Promise<readonly ReadReport[]> {
  const reads: ReadReport[] = [];
  for (const source of sources) reads.push(await source.read());
  return reads;
}

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** The chains of which a year holds the words. @throws {UserError} where none does */
export function chainsAt({ lineage: chains, reports }: LineageDocument, at: string): readonly LineageChain[] {
  const words = squeeze(at);
  const found = words ? chains.filter(({ places }) => places.some(({ place }) => squeeze(place.text).includes(words))) : [];
  if (found.length > 0) return found;
  throw new UserError(said('no-chain-holds', at || said('no-words'), reports[0]?.year, reports.at(-1)?.year));
}

/**
 * The order of the tasks through the reports of one place, linked as the comparison of each with the one before links them; `sources` are of the same files.
 * Of two texts of one year the first is taken; of reports of two places it is said that they are.
 *
 * @throws {UserError} for fewer than two years, or a report whose year is not known
 */
export async function orderTasks(
  reads: readonly ReadReport[],
  sources: readonly ReportSource[],
  given: ComparedWith,
): Promise<{ readonly order: TaskOrder; readonly diagnostics: readonly Diagnostic[] }> {
  const undated = reads.find(({ report }) => report.year === null);
  if (undated) throw new UserError(said('undated-report', undated.file));
  const years = new Map<number, number>();
  for (const [at, { report }] of reads.entries()) if (!years.has(report.year!)) years.set(report.year!, at);
  if (years.size < 2) throw new UserError(said('nothing-to-follow', reads.length, years.size));
  const inOrder = [...years].sort(([a], [b]) => a - b).map(([, at]) => at);
  const { prepareReport, traceTasks } = await import('@tongbi/compare');
  const sections: (readonly SectionRecord[])[] = [];
  const diagnostics = reads.flatMap((read) => read.diagnostics);
  for (const [index, at] of inOrder.slice(1).entries()) {
    given.tell?.(index, inOrder.length - 1);
    const compared = await comparePair(sources[inOrder[index]!]!, sources[at]!, { ...given, tell: () => undefined });
    sections.push(compared.sections);
    diagnostics.push(...compared.diagnostics.filter(({ code }) => code === 'places-differ'));
  }
  const prepared = inOrder.map((at) => prepareReport(reads[at]!, given.corrections));
  return { order: traceTasks(prepared, sections), diagnostics };
}
