import type { FoundIn } from '@tongbi/compare';
import type { FindDocument, FoundAs, FoundSentence, Role } from '@tongbi/model';
import { countUses, onceEach, referTo, remembered, said, UserError } from '@tongbi/model';
import { isPlaceCalled } from '@tongbi/normalizer/places';
import { type ComparedWith, comparePair, type ReportSource } from '../compare/compare-pair.js';
import { factsOf, planPlaces } from '../plan/plan-archive.js';
import type { ReadReport, SaidOfReport } from '../read/read-text.js';

/** What is asked of the sentences. */
export interface FindQuery {
  readonly words: string;
  readonly as?: FoundAs | undefined;
  /** How many are told of; all unless given. */
  readonly most?: number | undefined;
  /** How many of those that would be told of first are passed over. */
  readonly from?: number | undefined;
  /** Whether each is compared with the years before and after. */
  readonly compares: boolean;
}

type Found = FoundIn<SearchedReport>;

/**
 * The sentences of an archive that hold words: as what each speaks of them, whether that was new, and what became of it, as the comparisons with the years
 * around it say. Of more than `most` those are taken that show most reports; a pair is compared only where one that is taken stands in it.
 */
export async function findInArchive(
  reports: readonly SearchedReport[],
  { words, as, most = Number.POSITIVE_INFINITY, from = 0, compares }: FindQuery,
  given: ComparedWith,
): Promise<FindDocument> {
  const { findSentences, prepareReport, recordsAt, reportedAt, standingAt, standsAs } = await import('@tongbi/compare');
  const prepared = onceEach((of: SearchedReport) => prepareReport(of, given.corrections));
  const all = onceAYear(await findSentences(reports, words, () => given.segment(reports)));
  const found = as === undefined ? all : all.filter((one) => standsAs(prepared(one.of), one).includes(as));
  const taken = takeFirst(found, from, from + most);
  const pair = (previous?: ReportSource, current?: ReportSource) =>
    compares && previous && current ? comparePair(previous, current, { ...given, tell: () => undefined }) : undefined;
  const compared = onceEach(
    async ({ source, before, after }: SearchedReport) => [await pair(before, source), await pair(source, after)] as const,
  );
  const sentences: FoundSentence[] = [];
  for (const [at, one] of taken.entries()) {
    given.tell?.(at, taken.length);
    const [before, after] = await compared(one.of);
    const { by, marks, confidence, section, of, sentence } = one;
    sentences.push({
      ...standingAt(of, sentence.span),
      role: section.role,
      by,
      ...(confidence !== undefined && { confidence: Math.round(confidence * 100) / 100 }),
      marks,
      as: standsAs(prepared(of), one),
      ...(before && {
        before: { report: before.previous, records: recordsAt(before, 'current', one), reportsOn: reportedAt(before, one) },
      }),
      ...(after && { after: { report: after.current, records: recordsAt(after, 'previous', one) } }),
    });
  }
  const foundIn = new Set(found.map(({ of }) => of)).size;
  return { schema: 'tongbi/find@1', asked: words, reports: reports.map(referTo), found: found.length, foundIn, sentences };
}

/** Of a year that has several texts a sentence is taken from the first that has it, which is the one compared. */
function onceAYear(found: readonly Found[]): readonly Found[] {
  const first = new Map<string, SearchedReport>();
  return found.filter(({ of, folded }) => {
    const { place, year, id } = of.report;
    return remembered(first, `${place ?? id} ${year} ${folded.text}`, () => of) === of;
  });
}

/** What plans stands before what reviews, and that before what else a report says. */
const WORTH: Readonly<Partial<Record<Role, number>>> = { requirements: 0, outline: 0, tasks: 0, government: 0, review: 1 };

/**
 * So many of them: of each report the first, of the last year first, then the second of each, from one rank to another; in their own order again. What is only like the words
 * stands by how like it is.
 */
function takeFirst(found: readonly Found[], from: number, to: number): readonly Found[] {
  const worth = ({ by, section }: Found) => (by === 'exact' ? 0 : 3) + (WORTH[section.role] ?? 2);
  const likeness = (a: Found, b: Found) => (b.confidence ?? 0) - (a.confidence ?? 0);
  const year = ({ of }: Found) => of.report.year ?? 0;
  const turnOf = countUses();
  const ranked = [...found]
    .sort((a, b) => worth(a) - worth(b))
    .map((one) => ({ one, turn: turnOf(one.of.file) }))
    .sort((a, b) => likeness(a.one, b.one) || a.turn - b.turn || year(b.one) - year(a.one));
  const taken = new Set(ranked.slice(from, to).map(({ one }) => one));
  return found.filter((one) => taken.has(one)).sort(likeness);
}

/** A report that is searched, with those of its place on either side. */
export interface SearchedReport extends ReadReport {
  readonly source: ReportSource;
  readonly before: ReportSource | undefined;
  readonly after: ReportSource | undefined;
}

/**
 * The reports that are asked for, of a place by any of its names: the nation's first, then by place and year, those of no place or year last; `reads` and
 * `sources` are of the same files.
 *
 * @throws {UserError} where none is of the place and year
 */
export function searchedReports(
  reads: readonly ReadReport[],
  sources: readonly ReportSource[],
  { place, year }: Pick<SaidOfReport, 'place' | 'year'>,
): readonly SearchedReport[] {
  const all = new Map(reads.map((read, at) => [sources[at]!.file, { ...read, source: sources[at]! }]));
  const places = planPlaces([...all.values()].flatMap(({ report, source: { file, key } }) => factsOf(report, file, key) ?? []));
  const pairs = places.flatMap((planned) => planned.pairs);
  const before = new Map(pairs.map(({ previous, current }) => [current.file, all.get(previous.file)!.source]));
  const after = new Map(pairs.map(({ previous, current }) => [previous.file, all.get(current.file)!.source]));
  const planned = places.flatMap(({ reports }) => reports.map(({ file }) => file));
  const wanted = [...new Set([...planned, ...all.keys()])]
    .map((file) => ({ ...all.get(file)!, before: before.get(file), after: after.get(file) }))
    .filter(({ report }) => year === undefined || report.year === year)
    .filter(({ report }) => place === undefined || (report.place !== null && isPlaceCalled(report.place, place)));
  if (wanted.length > 0) return wanted;
  throw new UserError(
    said(
      'no-report-to-search',
      [place, year].filter(Boolean).join(' '),
      places.map(({ name }) => name),
    ),
  );
}
