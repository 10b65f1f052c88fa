import { writeFilesAtomically } from '@tongbi/archive/node';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { writeStdout } from '../terminal/write-stdout.js';
import type { NamedFormat, PlannedOutput } from './plan-outputs.js';

/**
 * Makes all results, then writes them: where one cannot be made, or has no room, no file is changed. Files are named on stderr.
 *
 * @throws {UserError} where one cannot be written
 */
export async function deliverOutputs<Format extends NamedFormat>(
  planned: readonly PlannedOutput<Format>[],
  render: (format: Format) => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<void> {
  const made = new Map<Format, string | Uint8Array>();
  for (const { format } of planned) {
    if (made.has(format)) continue;
    showProgress(`making ${format.name}`);
    made.set(format, await render(format));
  }
  clearProgress();
  const files = planned.flatMap(({ format, file }) => (file === null ? [] : [{ file, content: made.get(format)! }]));
  await writeFilesAtomically(files);
  for (const { file } of files) process.stderr.write(`written ${file}\n`);
  for (const { format, file } of planned) if (file === null) await writeStdout(made.get(format)!);
}
