import { kindOf, workReport } from '@tongbi/kinds';
import { type Comparison, type Edition, groupBy, type Message, type PlacedCorrection, type Report, type Segment } from '@tongbi/model';
import type { ArchiveEntry } from '../index/archive-entry.js';
import type { SourceKey } from '../memory/memory.js';
import type { ReadReport } from '../read/read-text.js';

/** What a plan needs to know of a report. */
export interface ReportFacts extends Pick<Report, 'id' | 'kind' | 'profile' | 'edition' | 'title'> {
  readonly place: string;
  readonly placeCode: string | null;
  readonly year: number;
  /** ISO 8601 date of the report; null where the text does not say it. */
  readonly date: string | null;
  readonly isFictional: boolean;
  /** Path in the archive. */
  readonly file: string;
  /** Tells its text from any other input, for results that are kept. */
  readonly key: SourceKey;
}

/** Null where the report says no place or no year. */
export function factsOf(report: Report, file: string, key: SourceKey): ReportFacts | null {
  const { id, kind, profile, place, placeCode = null, year, edition, title, date = null, fictional: isFictional = false } = report;
  if (place === null || year === null) return null;
  return { id, kind, ...(profile && { profile }), place, placeCode, year, edition, title, date, isFictional, file, key };
}

/** A report among the others of its place. Of several texts of one year the fullest is compared; the others stand by themselves. */
export type PlannedReport = ReportFacts & { readonly isCompared: boolean };

/** Two reports of a place with no report of a year between them. */
export interface PlannedPair {
  readonly previous: PlannedReport;
  readonly current: PlannedReport;
}

export interface PlannedPlace {
  /** With the kind of its documents behind it where the archive has several of the place: 云泽 计划报告. */
  readonly name: string;
  /** Of GB/T 2260; null where it has none. */
  readonly code: string | null;
  /** By year; of one year the fullest text first. */
  readonly reports: readonly PlannedReport[];
  readonly pairs: readonly PlannedPair[];
  /** Years between the first and the last of which the archive has no report. */
  readonly gaps: readonly number[];
}

/** How the reports of a plan are read, cut into words and compared. */
export interface PlanTools {
  /** Each once. */
  readonly read: (report: PlannedReport) => Promise<ReadReport>;
  readonly segment: () => Promise<Segment>;
  /** The last two of `reports`, which are those of the pair where they are left out; the others are of the years before. */
  readonly compare: (
    pair: PlannedPair,
    corrections: readonly PlacedCorrection[],
    reports?: readonly PlannedReport[],
  ) => Promise<Comparison>;
}

/** A file that is in no place, and why. */
export interface LeftOut {
  readonly file: string;
  readonly says: Message;
}

type Dated = Pick<ReportFacts, 'year' | 'edition' | 'file'>;

const fullness = { full: 0, digest: 1, abridged: 2 } as const satisfies Record<Edition, number>;
/** Behind every code of GB/T 2260. */
const WITHOUT_CODE = '~';

/** By code units: the same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By year; of one year the fullest text first, then the one of the shortest name: 2024.md before 2024.copy.md. */
const orderTexts = <Text extends Dated>(texts: readonly Text[]): readonly Text[] =>
  [...texts].sort(
    (a, b) => a.year - b.year || fullness[a.edition] - fullness[b.edition] || a.file.length - b.file.length || compareText(a.file, b.file),
  );

/** The places of an archive with their reports: the nation first, then by their codes. The same facts in any order give the same plan. */
export const planPlaces = (facts: readonly ReportFacts[]): readonly PlannedPlace[] =>
  [...groupBy(facts, ({ place }) => place)]
    .flatMap(([name, reports]) => {
      const kinds = [...groupBy(reports, ({ kind }) => kind).values()];
      return kinds.map((own) => planPlace(kinds.length > 1 ? nameWithKind(name, own[0]!) : name, orderTexts(own)));
    })
    .sort((a, b) => compareText(orderOf(a), orderOf(b)));

/** Documents of another kind than the work report are a series of their own. */
const nameWithKind = (place: string, report: ReportFacts): string =>
  report.kind === workReport().id ? place : `${place} ${kindOf(report).name.zh}`;

/** The nation has no code and comes first. */
function orderOf({ name, code }: { readonly name: string; readonly code: string | null }): string {
  return name === '全国' ? '' : `${code ?? WITHOUT_CODE}${name}`;
}

function planPlace(name: string, ordered: readonly ReportFacts[]): PlannedPlace {
  const reports = ordered.map((one, index): PlannedReport => ({ ...one, isCompared: ordered[index - 1]?.year !== one.year }));
  const compared = reports.filter(({ isCompared }) => isCompared);
  const pairs = compared.slice(1).map((current, index) => ({ previous: compared[index]!, current }));
  const gaps = pairs.flatMap(({ previous, current }) =>
    Array.from({ length: current.year - previous.year - 1 }, (_, index) => previous.year + 1 + index),
  );
  return { name, code: ordered.find(({ placeCode }) => placeCode)?.placeCode ?? null, reports, pairs, gaps };
}

/** Of several texts of one year the first, which is compared, has the name of the report; the others a number behind it. */
export function numberOf({ reports }: PlannedPlace, { year, file }: PlannedReport): number {
  return 1 + reports.filter((one) => one.year === year).findIndex((one) => one.file === file);
}

export interface Neighbours {
  readonly previous: ArchiveEntry | null;
  readonly next: ArchiveEntry | null;
  /** Other files of the same place and year. */
  readonly twins: readonly ArchiveEntry[];
  /** Years of the place, this one left out, in order. */
  readonly years: readonly number[];
  /** Documents of other kinds of the same place and year. */
  readonly relatives: readonly ArchiveEntry[];
}

/** The reports of the same place in the archive, by their years. `entry` itself is left out. */
export function findNeighbours(entry: ArchiveEntry, archive: readonly ArchiveEntry[]): Neighbours {
  const { place, year: own } = entry;
  if (place === null || own === null) return { previous: null, next: null, twins: [], years: [], relatives: [] };
  const ofPlace = archive.flatMap((one) =>
    one.path !== entry.path && one.place === place && one.year !== null ? [{ ...one, file: one.path, year: one.year, entry: one }] : [],
  );
  const texts = ofPlace.filter(({ kind }) => kind === entry.kind);
  const ordered = orderTexts(texts);
  const of = (wanted: number) => ordered.find(({ year }) => year === wanted)?.entry ?? null;
  const twins = texts.flatMap(({ year, entry: one }) => (year === own ? [one] : []));
  return {
    previous: of(own - 1),
    next: of(own + 1),
    twins,
    relatives: ofPlace.flatMap(({ year, kind, entry: one }) => (year === own && kind !== entry.kind ? [one] : [])),
    years: [...new Set(ordered.map(({ year }) => year))].filter((one) => one !== own),
  };
}
