import { said, UserError } from '@tongbi/model';
import type { ReportSource } from '../../compare/compare-pair.js';
import type { Memory } from '../../memory/memory.js';
import type { LeftOut, ReportFacts } from '../../plan/plan-archive.js';
import type { FileOutcome } from '../../read/file-outcome.js';
import { type ArchiveFile, readArchiveFile } from './read-archive-file.js';
import { sourceKey, sourceOf } from './report-source.js';

/** What a plan needs to know of a file of an archive, or why it has no place in it. */
export type FileFacts = ReportFacts | LeftOut;

export async function readFacts(file: ArchiveFile): Promise<FileFacts> {
  return factsOf(file.path, await readArchiveFile(file));
}

export function factsOf(file: string, outcome: FileOutcome): FileFacts {
  if (outcome.kind === 'refused') return { file, says: outcome.refusal.says };
  const { id, kind, profile, place, placeCode, year, edition, title, date, fictional } = outcome.report;
  if (place === null || year === null) return { file, says: said('says-not-which', said(place === null ? 'the-place' : 'the-year')) };
  return {
    id,
    kind,
    ...(profile && { profile }),
    place,
    placeCode: placeCode ?? null,
    year,
    edition,
    title,
    date: date ?? null,
    isFictional: fictional ?? false,
    file,
    key: { ...sourceKey(file, outcome.sha256), ...(outcome.file.breaksOff && { isCut: true }) },
  };
}

/** A report of a plan, which is read as it now stands on the disk. */
export function openPlanned(root: string, planned: ReportFacts, memory: Memory): ReportSource {
  const { file, key, place, year } = planned;
  return sourceOf(file, key, memory, async () => {
    const outcome = await readArchiveFile({ root, path: file });
    const now = factsOf(file, outcome);
    if (outcome.kind === 'report' && 'key' in now && JSON.stringify(now.key) === JSON.stringify(key))
      return { report: outcome.report, file, diagnostics: outcome.diagnostics };
    throw new UserError(said('changed-while-read', file, place, year, 'says' in now ? now.says : said('another-text')));
  });
}
