import { type Diagnostic, diagnosticTexts } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { DiagnosticView } from './page-view.js';
import { visibleText } from './visible-text.js';

/** What was odd about the documents, in the order of the data. */
export function listDiagnostics(diagnostics: readonly Diagnostic[], index: TextIndex): DiagnosticView[] {
  return diagnostics.map(({ code, severity, reason, report, span }) => ({
    severity,
    title: diagnosticTexts[code].title,
    report: report === undefined ? '' : index.label(report),
    reason: visibleText(reason),
    href: report !== undefined && span ? index.link(report, span) : null,
  }));
}
