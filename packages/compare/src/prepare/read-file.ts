import type { Diagnostic, Report } from '@tongbi/model';

/** A report as the normalizer read it, with the name of its file and what was odd about it. */
export interface ReadFile {
  readonly report: Report;
  /** Its name, as diagnostics and the page show it. */
  readonly file: string;
  /** What the normalizer found odd. */
  readonly diagnostics: readonly Diagnostic[];
}
