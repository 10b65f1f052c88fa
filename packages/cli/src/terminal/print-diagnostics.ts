import type { LeftOut, ReadReport } from '@tongbi/archive';
import { type Diagnostic, diagnosticTexts, saySentence, wordMessage } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { language, say } from '../language.js';
import { paintOf, type TerminalStyle, terminalStyle, writeStderr } from './terminal.js';

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
  for (const one of shown) writeStderr(describeDiagnostic(one, reports, style));
  const notes = distinct.filter(({ severity }) => severity === 'info').map(({ code }) => code);
  // Which they are: 已移除网页文字（2）、只比较了节编本.
  const kinds = [...new Set(notes)].map((code) => {
    const count = notes.filter((one) => one === code).length;
    return say('kind-of-note', language() === 'zh' ? diagnosticTexts[code].title : code, count > 1 && count);
  });
  if (notes.length > 0) writeStderr(style.dim(`${say('notes-are', notes.length, kinds)}\n`));
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
  const { failed, expected = one.expected, received = one.actual } = wordMessage(one.says, language());
  const fix = one.severity === 'info' ? '' : `  ${style.dim(diagnosticTexts[one.code][language() === 'zh' ? 'fixZh' : 'fix'])}\n`;
  const name = paintOf(one.severity, style)(say(`level-${one.severity}`));
  return `${place}${name} ${one.code}${say('colon')}${plainLine(say('with-details', failed, expected, received))}\n${fix}`;
}

/** The files of an archive that are in no page or table, and why, on stderr. */
export function printLeftOut(leftOut: readonly LeftOut[]): void {
  const style = terminalStyle(process.stderr);
  for (const { file, says } of leftOut)
    writeStderr(
      `${plainLine(file)} ${style.yellow(say('level-warning'))} ${plainLine(say('left-out-because', saySentence(says, language())))}\n`,
    );
}
