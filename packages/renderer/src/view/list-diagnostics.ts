import { type Diagnostic, type DiagnosticCode, remembered } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { DiagnosticView } from './page-view.js';

// Places named one by one; more of the same are counted.
const PLACES = 5;

interface Found {
  readonly first: Diagnostic;
  readonly reports: Set<string>;
  readonly hrefs: Set<string>;
}

/**
 * What was odd about the documents, one line a code, in the order of the data. The reader gets it in Chinese; the English reasons are
 * in the JSON and at the terminal.
 */
export function listDiagnostics(diagnostics: readonly Diagnostic[], index: TextIndex): DiagnosticView[] {
  const byCode = new Map<DiagnosticCode, Found>();
  for (const each of diagnostics) {
    const found = remembered(byCode, each.code, () => ({ first: each, reports: new Set(), hrefs: new Set() }));
    if (each.report === undefined) continue;
    found.reports.add(index.label(each.report));
    if (each.span) found.hrefs.add(index.link(each.report, each.span));
  }
  return [...byCode].map(([code, { first, reports, hrefs }]) => ({
    severity: first.severity,
    title: index.wording.diagnostic(code),
    report: index.wording.phrases.list([...reports]),
    note: index.wording.labels.notes[code],
    hrefs: [...hrefs].slice(0, PLACES),
  }));
}
