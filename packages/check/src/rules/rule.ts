import type { ArchiveEntry, Neighbours, ReadReport } from '@tongbi/archive';
import type { PathClaim } from '@tongbi/archive/paths';
import type { ReadMetrics } from '@tongbi/metric-differ';
import type { ChangeSummary, Message, RuleCode, RuleOptions, Span } from '@tongbi/model';

/** A report that was read, its file by the path from the root of the archive, with its figures. */
export interface ReadReportFile extends ReadReport {
  readonly figures: ReadMetrics;
}

/** Another file whose text is for the most part the same. */
export interface Twin {
  readonly path: string;
  /** 0 to 1. */
  readonly share: number;
}

/** The other files of its folder. */
export interface Siblings {
  readonly count: number;
  /** Of all of them; null where they are of several, or say none. */
  readonly place: string | null;
}

/** What stands around a file of the archive, as plain data: with it the file is checked without any but its neighbours. */
export interface Around {
  readonly entry: ArchiveEntry;
  readonly neighbours: Neighbours;
  readonly siblings: Siblings;
  readonly copies: readonly Twin[];
}

/** All that the rules may know of one report. */
export interface RuleContext extends ReadReportFile, Around {
  readonly claim: PathClaim;
  /** The neighbours, where they could be read and are of the year that their path says. */
  readonly previous: ReadReportFile | null;
  readonly next: ReadReportFile | null;
  /** Documents of other kinds of the same place and year, where they could be read. */
  readonly relatives: readonly ReadReportFile[];
  /** Against the report of the year before, where the two were compared. */
  readonly changes: ChangeSummary | null;
  /** ISO date; what comes after it has not happened yet. */
  readonly today: string;
}

/** What a rule found, before it has a level and a place in lines. */
export interface RawFinding {
  readonly code: RuleCode;
  /** What is odd, what was expected and found there, and, where more is known than the table of the rule says, what to do. */
  readonly says: Message;
  readonly span?: Span;
  /** Of the data, where it is not in the message. */
  readonly expected?: string;
  readonly actual?: string;
}

/** What a rule found where it finds one thing. */
export const one = (code: RuleCode, says: Message, more: Omit<RawFinding, 'code' | 'says'> = {}): RawFinding[] => [{ code, says, ...more }];

/** Looks at one report among its neighbours. */
export type Rule = (context: RuleContext, options: RuleOptions) => readonly RawFinding[];

export const isFull = ({ report }: Pick<ReadReportFile, 'report'>): boolean => report.edition === 'full';
