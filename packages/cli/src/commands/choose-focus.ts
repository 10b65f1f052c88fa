import { resolve } from 'node:path';
import type { ReadReport } from '@tongbi/archive/node';
import { STDIN } from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';

/** The files to read: the focus is one of them, whether it was named among them or not. */
export function withFocus(files: readonly string[], focus: string | undefined): readonly string[] {
  return focus === undefined || files.some((file) => sameFile(file, focus)) ? files : [...files, focus];
}

/**
 * The report that the others are compared with: the one asked for, else that of the last year; among equals the last given.
 *
 * @throws {UserError} where no year is known and none was asked for
 */
export function chooseFocus(files: readonly string[], reports: readonly ReadReport[], focus: string | undefined): ReadReport {
  const asked = focus === undefined ? undefined : reports[files.findIndex((file) => sameFile(file, focus))];
  if (asked) return asked;
  const last = reports.reduce<ReadReport | undefined>(
    (best, read) => ((read.report.year ?? 0) >= (best?.report.year ?? 1) ? read : best),
    undefined,
  );
  if (last) return last;
  throw new UserError('Cannot tell which report is the last: none has a year.', {
    expected: 'reports with a year, or --focus',
    received: reports.map(({ file }) => file).join(', '),
    advice: 'Say which report the others are compared with: --focus FILE',
  });
}

function sameFile(a: string, b: string): boolean {
  return a === b || (a !== STDIN && b !== STDIN && resolve(a) === resolve(b));
}
