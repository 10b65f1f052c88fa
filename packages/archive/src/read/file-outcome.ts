import type { ReadMetrics } from '@tongbi/metric-differ';
import type { Diagnostic, Kind, Message, Report, RuleCode } from '@tongbi/model';
import type { Encoding } from './describe-bytes.js';

/** A file whose text could be taken, whether it is a report or not. */
export interface DecodedFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** True where the file stops in the middle of a character, which is left out of `text`. */
  readonly breaksOff?: boolean;
  /** True where the file is called a text and is a saved page; `text` is what the page shows. */
  readonly isPage?: boolean;
}

/** Why a file is no report: what the check's rule of this code says of it. */
export interface Refusal {
  readonly code: RuleCode & ('unreadable' | 'empty-file' | 'not-text' | 'encoding-broken' | 'not-a-report');
  readonly says: Message;
}

export interface RefusedOutcome {
  readonly kind: 'refused';
  readonly file: DecodedFile;
  readonly refusal: Refusal;
  /** Of the bytes that were read; null where there were none. */
  readonly sha256: string | null;
}

export interface ReportOutcome {
  readonly kind: 'report';
  readonly file: DecodedFile;
  readonly sha256: string;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of the archive as far as it could be read. What is wrong with it is a finding, never an error of the call. */
export type FileOutcome = ReportOutcome | RefusedOutcome;

/** The same with the figures of its report. */
export type ReadOutcome = (ReportOutcome & { readonly figures: ReadMetrics }) | RefusedOutcome;

/** Reads the files of an archive, each once. */
export interface FileReader {
  /** Of a user's own, by which it reads. */
  readonly kinds: readonly Kind[];
  /** Reads those that are not known yet; `tell` hears of each before it is waited for. */
  readonly readAll: (paths: readonly string[], tell?: (index: number, path: string) => void) => Promise<void>;
  readonly read: (path: string) => Promise<ReadOutcome>;
  /** Lets go of what was read. */
  readonly forget: () => void;
  /** What was read of a path; undefined where it was not. */
  readonly known: (path: string) => ReadOutcome | undefined;
  /** Whether a file killed its thread: on a quicker machine it might not. */
  readonly hasLost: boolean;
}
