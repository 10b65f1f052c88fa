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

/** `change previous-words current-words` of the record that both wordings are in. */
function describeStrength(row: string): string {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const records = recordsIn(compareFrames({ tasks: `${before}。` }, { tasks: `${after}。` }), after.split('。').filter(Boolean));
  const strength = records.find((record) => record.current && record.previous.length > 0)?.strength;
  const words = (side: 'previous' | 'current') => strength?.[side]?.words.join('') || '无';
  return `${strength?.change ?? 'none'} ${words('previous')} ${words('current')}`;
}

test.each(readCases('strength.cases.txt'))('strength: $input => $expected', ({ input, expected }) => {
  expect(describeStrength(input)).toBe(expected);
});

test.each([
  ['确保渔船检验合格率达到98%，', '', 'other'],
  ['把渔船检验合格率提高到98%，', '', 'weaker'],
  ['', '大力建设海洋牧场，', 'other'],
  ['', '建设海洋牧场，', 'weaker'],
])('which way a promise went is not said where words beside it say the same: %s / %s', (before, after, expected) => {
  const own = '推进渔村整体搬迁安置';
  const records = recordsIn(compareFrames({ tasks: `${before}大力${own}。` }, { tasks: `${after}${own}。` }), [own]);
  expect(records.find(({ current, previous }) => current && previous.length > 0)?.strength?.change).toBe(expected);
});

test('a figure that stands in another part of the same promise is not gone', () => {
  const records = recordsIn(
    compareFrames(
      { tasks: '启动海域使用权到期后再延长15年整镇试点。' },
      { tasks: '有序推进海域使用权到期后再延长15年试点，扩大整镇试点范围。' },
    ),
    ['再延长15年', '整镇试点范围'],
  );
  expect(records.flatMap(({ kinds }) => kinds)).not.toContain('figure');
});
