import { type Diagnostic, diagnosticTexts, type Severity } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { locate } from './locate.js';
import { type TerminalStyle, terminalStyle } from './terminal-style.js';

/** The texts that the spans of diagnostics point into, by report id. */
interface DiagnosedReport {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** Warnings and errors on stderr, each with its place and what to do; of mere notes their number. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], reports: readonly DiagnosedReport[]): void {
  const style = terminalStyle(process.stderr);
  const distinct = [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
  const shown = distinct.filter(({ severity }) => severity !== 'info');
  for (const one of shown) process.stderr.write(describeDiagnostic(one, reports, style));
  const notes = distinct.length - shown.length;
  if (notes)
    process.stderr.write(style.dim(`${notes} ${notes === 1 ? 'note' : 'notes'}; \`tongbi normalize FILE\` and the JSON list them\n`));
}

/** One diagnostic as a terminal shows it: `2024.md:12:1 warning year-missing: …`, and what to do on the next line. */
export function describeDiagnostic(one: Diagnostic, reports: readonly DiagnosedReport[], style: TerminalStyle): string {
  const paints = { info: style.cyan, warning: style.yellow, error: style.red } satisfies Record<Severity, (text: string) => string>;
  const report = reports.find(({ id }) => id === one.report) ?? (reports.length === 1 ? reports[0] : undefined);
  const position = report && one.span ? `:${locate(report.text, one.span.start)}` : '';
  const place = report ? `${report.file}${position} ` : '';
  const details = [one.expected && `expected ${one.expected}`, one.actual && `got ${one.actual}`].filter(Boolean).join(', ');
  const fix = one.severity === 'info' ? '' : `  ${style.dim(diagnosticTexts[one.code].fix)}\n`;
  return `${place}${paints[one.severity](one.severity)} ${one.code}: ${plainLine(`${one.reason}${details && ` (${details})`}`)}\n${fix}`;
}
