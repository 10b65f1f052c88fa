import { comparePair, type PlannedPair, type PlannedReport, type ReadReport, type ReportSource, uncut } from '@tongbi/archive';
import { FolderMemory, type MemoryPlace, openPlanned } from '@tongbi/archive/node';
import type { ExportedRows } from '@tongbi/export';
import { exportPlace, type PlaceExport } from '@tongbi/export/make';
import { type Comparison, isCorrectionOf, onceEach, type PlacedCorrection, remembered, type Segment } from '@tongbi/model';
import type { PlaceExtract, SitePage, SitePair } from '@tongbi/site';
import type { MatrixRequest, PlaceRequest, SiteTools, UnitRequest } from '@tongbi/site/make';
import { extractPlace, makeMatrix, makeUnit, reportsOf } from '@tongbi/site/make';
import { archiveSegmenter, segmenterFor } from './segmenters.js';

/** What is to be made of a place, and where its reports and what was made of them before are found. */
export interface PlaceWork<Request> {
  readonly request: Request;
  /** Of the archive. */
  readonly root: string;
  /** The files whose words a thread shall know, once for all that it makes; null for all words there are. */
  readonly words: readonly string[] | null;
  readonly memory: MemoryPlace;
}

/** All that a site has of a place: its pages by the name of what is made in one piece (a pair, or the place itself), and its part in the pages of the whole. */
export interface PlaceOfSite {
  readonly pages: Readonly<Record<string, readonly SitePage[]>>;
  readonly extract: PlaceExtract;
}

export async function makeSitePages(work: PlaceWork<UnitRequest>): Promise<readonly SitePage[]> {
  return makeUnit(work.request, siteTools(work));
}

export async function makeMatrixOf(work: PlaceWork<MatrixRequest>): Promise<readonly SitePage[]> {
  // It is made of figures, for which no text is cut into words.
  return makeMatrix(work.request, toolsOf(work, async () => uncut).read);
}

export async function extractPlaceOf(work: PlaceWork<PlaceRequest>): Promise<PlaceExtract> {
  return extractPlace(work.request, siteTools(work));
}

export async function makePlaceOfSite(work: PlaceWork<PlaceRequest>): Promise<PlaceOfSite> {
  const { place, corrections } = work.request;
  const { compare, ...others } = siteTools(work);
  // Each pair is shown on its own page, that of the place and in the feed.
  const compared = new Map<SitePair, ReturnType<typeof compare>>();
  const tools: SiteTools = {
    ...others,
    compare: (pair, own) => remembered(compared, pair, () => compare(pair, own)),
  };
  const pages: Record<string, readonly SitePage[]> = {};
  for (const pair of [...place.pairs, null]) {
    const own = corrections.filter((one) => isCorrectionOf(one, reportsOf(place, pair)));
    pages[pair?.path ?? place.folder] = await makeUnit({ ...work.request, pair, corrections: own }, tools);
  }
  return { pages, extract: await extractPlace(work.request, tools) };
}

export function exportRows(work: PlaceWork<PlaceExport>): Promise<ExportedRows> {
  const tools = toolsOf(work, async () => segmenterFor(await Promise.all(work.request.place.reports.map(tools.read))));
  return exportPlace(work.request, tools);
}

function siteTools(work: PlaceWork<PlaceRequest>) {
  const tools = toolsOf(work, () => segmenterOf.get([work.root, work.words], () => archiveSegmenter(work.root, work.words)));
  return {
    ...tools,
    compare: (pair: SitePair, corrections: readonly PlacedCorrection[]) =>
      tools.compare(pair, corrections, [...reportsOf(work.request.place, pair)]),
  };
}

function toolsOf({ root, memory: place }: PlaceWork<unknown>, makeSegmenter: () => Promise<Segment>) {
  const memory = memoryOf.get([place], () => new FolderMemory(place));
  const opened = new Map<string, ReportSource>();
  const open = (report: PlannedReport): ReportSource => remembered(opened, report.file, () => openPlanned(root, report, memory));
  const segment = onceEach(makeSegmenter);
  return {
    read: (report: PlannedReport): Promise<ReadReport> => open(report).read(),
    segment,
    compare: (
      pair: PlannedPair,
      corrections: readonly PlacedCorrection[],
      reports = [pair.previous, pair.current],
    ): Promise<Comparison> => {
      const own = corrections.filter((one) => isCorrectionOf(one, reports));
      const earlier = reports.slice(0, -2).map(open);
      return comparePair(open(pair.previous), open(pair.current), { memory, corrections: own, segment: () => segment(), earlier });
    },
  };
}

/** The last thing that was made in this thread, and of what: the work of one command asks for the same each time. */
class LastMade<Made> {
  #key: string | undefined;
  #made: Made | undefined;

  get(of: unknown, make: () => Made): Made {
    const key = JSON.stringify(of);
    if (this.#key !== key) [this.#key, this.#made] = [key, make()];
    return this.#made!;
  }
}

const memoryOf = new LastMade<FolderMemory>();
const segmenterOf = new LastMade<Promise<Segment>>();
