import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CaseLine {
  readonly input: string;
  readonly expected: string;
  /** Line begins with ×: what is wanted, and not yet so. Such a case must fail, so that it is told when it is mended. */
  readonly fails: boolean;
}

/** The `input => expected` lines of a file beside this one; # begins a comment. */
export function readCases(name: string): readonly CaseLine[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n');
  return lines.flatMap((text, index): readonly CaseLine[] => {
    if (text.trim() === '' || text.startsWith('#')) return [];
    const [input, expected, ...more] = text.replace(/^× /u, '').split(' => ');
    if (!input || !expected || more.length > 0) throw new Error(`${name}:${index + 1}: expected "input => expected", got: ${text}`);
    return [{ input, expected: expected.trim(), fails: text.startsWith('× ') }];
  });
}
