import { type PlanTools, uncut } from '@tongbi/archive';
import { FolderMemory, type MemoryPlace, planTools } from '@tongbi/archive/node';
import type { ExportedRows } from '@tongbi/export';
import { exportPlace, type PlaceExport } from '@tongbi/export/make';
import type { Segment } from '@tongbi/model';
import type { PlaceExtract, SitePage } from '@tongbi/site';
import type { MatrixRequest, PlaceOfSite, PlaceRequest, UnitRequest } from '@tongbi/site/make';
import { extractPlace, makeMatrix, makePlaceOfSite, makeUnit, reportsOf } from '@tongbi/site/make';
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

export const makeSitePages = (work: PlaceWork<UnitRequest>): Promise<readonly SitePage[]> => makeUnit(work.request, siteTools(work));

export const extractPlaceOf = (work: PlaceWork<PlaceRequest>): Promise<PlaceExtract> => extractPlace(work.request, siteTools(work));

export const sitePlaceOf = (work: PlaceWork<PlaceRequest>): Promise<PlaceOfSite> => makePlaceOfSite(work.request, siteTools(work));

/** It is made of figures, for which no text is cut into words. */
export const makeMatrixOf = (work: PlaceWork<MatrixRequest>): Promise<readonly SitePage[]> =>
  makeMatrix(work.request, toolsOf(work, async () => uncut).read);

export function exportRows(work: PlaceWork<PlaceExport>): Promise<ExportedRows> {
  const tools = toolsOf(work, async () => segmenterFor(await Promise.all(work.request.place.reports.map(tools.read))));
  return exportPlace(work.request, tools);
}

function siteTools(work: PlaceWork<PlaceRequest>): PlanTools {
  const tools = toolsOf(work, () => segmenterOf.get([work.root, work.words], () => archiveSegmenter(work.root, work.words)));
  return { ...tools, compare: (pair, corrections) => tools.compare(pair, corrections, reportsOf(work.request.place, pair)) };
}

const toolsOf = ({ root, memory }: PlaceWork<unknown>, makeSegmenter: () => Promise<Segment>): PlanTools =>
  planTools(
    root,
    memoryOf.get([memory], () => new FolderMemory(memory)),
    makeSegmenter,
  );

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
