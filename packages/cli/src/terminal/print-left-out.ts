import type { LeftOut } from '@tongbi/archive';
import { plainLine } from '@tongbi/renderer/text';
import { terminalStyle } from './terminal-style.js';

/** The files of an archive that are in no page or table, and why, on stderr. */
export function printLeftOut(leftOut: readonly LeftOut[]): void {
  const style = terminalStyle(process.stderr);
  for (const { file, reason } of leftOut)
    process.stderr.write(`${plainLine(file)} ${style.yellow('warning')} left out: ${plainLine(reason)}\n`);
}
