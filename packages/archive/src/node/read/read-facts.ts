import { type Kind, type Report, said, UserError } from '@tongbi/model';
import type { ReportSource } from '../../compare/compare-pair.js';
import type { Memory } from '../../memory/memory.js';
import type { LeftOut, ReportFacts } from '../../plan/plan-archive.js';
import type { FileOutcome } from '../../read/file-outcome.js';
import { type ArchiveFile, readArchiveFile } from './read-archive-file.js';
import { sourceKey, sourceOf } from './report-source.js';

/** What a plan needs to know of a file of an archive, or why it has no place in it. */
export type FileFacts = ReportFacts | LeftOut;

export async function readFacts(file: ArchiveFile): Promise<FileFacts> {
  return factsOf(file.path, await readArchiveFile(file), file.kinds);
}

export function factsOf(file: string, outcome: FileOutcome, kinds: readonly Kind[] = []): FileFacts {
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
    // Of a user's kinds its own alone: a table of another changes nothing that is made of it.
    key: {
      ...sourceKey(file, outcome.sha256, kinds.length ? ownKind(outcome.report) : {}),
      ...(outcome.file.breaksOff && { isCut: true }),
    },
  };
}

/** What a report was found to be of, for who reads it again. */
const ownKind = ({ kind, profile }: Pick<Report, 'kind' | 'profile'>) => ({ kind, kinds: profile ? [profile] : [] });

/** A report of a plan, which is read as it now stands on the disk, as the kind that it was planned as. */
export function openPlanned(root: string, planned: ReportFacts, memory: Memory): ReportSource {
  const { file, key, place, year } = planned;
  return sourceOf(file, key, memory, async () => {
    const outcome = await readArchiveFile({ root, path: file, ...ownKind(planned) });
    const now = factsOf(file, outcome);
    if (outcome.kind === 'report' && outcome.sha256 === key.sha256)
      return { report: outcome.report, file, diagnostics: outcome.diagnostics };
    throw new UserError(said('changed-while-read', file, place, year, 'says' in now ? now.says : said('another-text')));
  });
}
