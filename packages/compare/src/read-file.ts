import type { Diagnostic, Report } from '@tongbi/model';

/** A report as the normalizer read it, with the name of its file and what was odd about it. */
export interface ReadFile {
  readonly report: Report;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}
