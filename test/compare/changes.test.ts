import { describe, expect, test } from 'vitest';
import { compareFrames, readBrackets, recordsIn } from './make-pair.js';
import { readCases } from './read-cases.js';

/** `status kind,kind` of the records, several joined with |. */
function describeChange(row: string): string {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const sentence = (text: string) => (text === '' ? {} : { tasks: `${text}。` });
  const records = recordsIn(compareFrames(sentence(before), sentence(after)), [before, after]);
  const said = records.map(({ status, kinds }) => [status, [...kinds].sort().join(',')].join(' ').trim());
  return said.sort().join(' | ') || 'no record';
}

describe('changes', () => {
  const cases = readCases('changes.cases.txt');
  test.each(cases.filter(({ fails }) => !fails))('$input => $expected', ({ input, expected }) => {
    expect(describeChange(input)).toBe(expected);
  });
  test.fails.each(cases.filter(({ fails }) => fails))('not yet: $input => $expected', ({ input, expected }) => {
    expect(describeChange(input)).toBe(expected);
  });
});
