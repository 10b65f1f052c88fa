import { readFileSync } from 'node:fs';

/** The rows of a `*.cases.txt` beside a test: `input => expected`, with # for comments. */
export function readCases(url: URL): readonly (readonly [input: string, expected: string])[] {
  const lines = readFileSync(url, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [input, expected] = line.split('=>');
      return [input!.trim(), expected!.trim()] as const;
    });
}
