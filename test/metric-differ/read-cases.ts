import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface CaseLine {
  readonly line: number;
  readonly input: string;
  readonly expected: string;
}

/** The `input => expected` lines of a file beside this one; # begins a comment. A line without arrow is an error. */
export function readCases(name: string): readonly CaseLine[] {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const cases: CaseLine[] = [];
  for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const [input, expected, ...more] = text.split(' => ');
    if (input === undefined || expected === undefined || more.length > 0)
      throw new Error(`${name}:${index + 1}: expected "input => expected", got: ${text}`);
    cases.push({ line: index + 1, input, expected: expected.trim() });
  }
  return cases;
}
