import { Reading, said, UserError } from '@tongbi/model';
import { withoutMark } from './parse-corrections.js';

/** Of a line that cannot be read so many characters are shown. */
const SHOWN = 80;

function parseLine(line: string, number: number, file: string): Reading {
  const refuse = (received: string) => new UserError(said('reading-line', file, number, received));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refuse(line.slice(0, SHOWN));
  }
  const read = Reading.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refuse(`${issue!.path.join('.')} ${issue!.message}`.trim());
}

/**
 * The readings of a `tongbi.readings.jsonl`, answered or still to be. Of several answers of one model to one question the last counts; an answer takes
 * the place of the question that was noted before. A last line that was cut off while it was written is passed over.
 *
 * @throws {UserError} for a line that is no reading, with its number
 */
export function parseReadings(text: string, file: string): readonly Reading[] {
  const lines = withoutMark(text).split('\n');
  const last = lines.pop();
  const known = new Map<string, Reading>();
  const answered = new Set<string>();
  const add = (reading: Reading) => {
    if (!reading.by && answered.has(reading.id)) return;
    if (reading.by) answered.add(reading.id);
    known.delete(`${reading.id} `);
    known.set(`${reading.id} ${reading.by?.model ?? ''}`, reading);
  };
  for (const [index, line] of lines.entries()) if (line.trim()) add(parseLine(line, index + 1, file));
  if (last?.trim()) {
    try {
      add(parseLine(last, lines.length + 1, file));
    } catch {
      // Its writing was cut off.
    }
  }
  return [...known.values()];
}
