import type { LeftOut } from '@tongbi/archive';
import type { ReadReport } from '@tongbi/archive/node';
import { type Diagnostic, diagnosticTexts } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { paintOf, type TerminalStyle, terminalStyle } from './terminal-style.js';

/** Line and column, both from 1, of a UTF-16 offset, as `12:3`. */
export function locate(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `${line}:${offset - start + 1}`;
}

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

/** The same of reports that were read: what is odd about them, if nothing else is said. */
export function printOdd(
  reads: readonly ReadReport[],
  diagnostics: readonly Diagnostic[] = reads.flatMap((read) => read.diagnostics),
): void {
  printDiagnostics(
    diagnostics,
    reads.map(({ report, file }) => ({ ...report, file })),
  );
}

/** One diagnostic as a terminal shows it: `2024.md:12:1 warning year-missing: …`, and what to do on the next line. */
export function describeDiagnostic(one: Diagnostic, reports: readonly DiagnosedReport[], style: TerminalStyle): string {
  const report = reports.find(({ id }) => id === one.report) ?? (reports.length === 1 ? reports[0] : undefined);
  const position = report && one.span ? `:${locate(report.text, one.span.start)}` : '';
  const place = report ? `${report.file}${position} ` : '';
  const details = [one.expected && `expected ${one.expected}`, one.actual && `got ${one.actual}`].filter(Boolean).join(', ');
  const fix = one.severity === 'info' ? '' : `  ${style.dim(diagnosticTexts[one.code].fix)}\n`;
  return `${place}${paintOf(one.severity, style)(one.severity)} ${one.code}: ${plainLine(`${one.reason}${details && ` (${details})`}`)}\n${fix}`;
}

/** The files of an archive that are in no page or table, and why, on stderr. */
export function printLeftOut(leftOut: readonly LeftOut[]): void {
  const style = terminalStyle(process.stderr);
  for (const { file, reason } of leftOut)
    process.stderr.write(`${plainLine(file)} ${style.yellow('warning')} left out: ${plainLine(reason)}\n`);
}
