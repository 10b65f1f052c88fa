import { parseCorrections } from '@tongbi/corrections';
import { UserError } from '@tongbi/model';
import { describe, expect, test } from 'vitest';

const parse = (text: string) => parseCorrections(text, 'tongbi.corrections.yaml');
const refusal = (text: string): UserError => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
};

const LINK = `corrections:
  # 校车即专用大巴
  - kind: link
    same: true
    previous: { report: 示例市-2023, exact: 为山区孩子配齐校车 }
    current:
      report: 示例市-2024
      exact: 添置山里娃上下学的专用大巴
      suffix: 。办好
    by: 李某
    on: 2024-02-01
`;

test('a correction with the line that it begins on', () => {
  expect(parse(LINK)).toEqual([
    {
      kind: 'link',
      same: true,
      previous: { report: '示例市-2023', exact: '为山区孩子配齐校车' },
      current: { report: '示例市-2024', exact: '添置山里娃上下学的专用大巴', suffix: '。办好' },
      by: '李某',
      on: '2024-02-01',
      writtenAt: 'tongbi.corrections.yaml:3',
    },
  ]);
});

test.each([
  ['nothing', ''],
  ['a comment', '# 还没有\n'],
  ['the key alone', 'corrections:\n'],
  ['an empty list', 'corrections: []\n'],
  ['a byte order mark', '\uFEFFcorrections:\n'],
])('%s holds no corrections', (_, text) => expect(parse(text)).toEqual([]));

test('line ends of Windows and a byte order mark change nothing', () => {
  expect(parse(`\uFEFF${LINK.replaceAll('\n', '\r\n')}`)).toEqual(parse(LINK));
});

test('the same in JSON', () => {
  const plain = parse(LINK).map(({ writtenAt: _, ...correction }) => correction);
  expect(parse(JSON.stringify({ corrections: plain }))).toMatchObject(plain);
});

describe('what it cannot have is reported with its place', () => {
  const quote = '{ report: 示例市-2024, exact: 建成青少年科技馆两座 }';
  test.each([
    ['no list', 'corrections: 5', /:1:14: `corrections`/, 'a list', '5'],
    ['an unknown key of the file', 'correction: []', /:1:1: `correction` is no key/, '$schema | corrections', 'correction'],
    ['an unknown kind', 'corrections:\n  - kind: lnk\n', /:2:11: `corrections\[0\].kind`/, 'link | status', '"lnk"'],
    ['no kind', `corrections:\n  - same: true\n`, /:2:\d+: `corrections\[0\].*`/, 'link | status', 'nothing'],
    [
      'an unknown key',
      `corrections:\n  - kind: role\n    role: tasks\n    heading: ${quote}\n    heeding: x\n`,
      /:5:5: `heeding` is no key/,
      'kind | heading | role',
      'heeding',
    ],
    [
      'an unknown key of a quote',
      `corrections:\n  - kind: role\n    role: tasks\n    heading: { report: a-1, exakt: b }\n`,
      /`corrections\[0\].heading/,
      '',
      '',
    ],
    [
      'a number where words belong',
      'corrections:\n  - kind: role\n    role: tasks\n    heading: { report: 示例市-2024, exact: 2024 }\n',
      /:4:/,
      'a string',
      '2024',
    ],
    [
      'a value out of a list',
      `corrections:\n  - kind: role\n    role: task\n    heading: ${quote}\n`,
      /:3:11: `corrections\[0\].role`/,
      'opening | review',
      '"task"',
    ],
    [
      'a day that is none',
      `corrections:\n  - kind: role\n    role: tasks\n    heading: ${quote}\n    on: 2024-13-01\n`,
      /:5:9:/,
      '',
      '2024-13-01',
    ],
    [
      'a reading that is none',
      `corrections:\n  - kind: figure\n    number: ${quote}\n    read: nothing\n`,
      /`corrections\[0\].read`/,
      'none',
      '"nothing"',
    ],
    ['a key twice', 'corrections: []\ncorrections: []\n', /Cannot read the corrections/, '', 'line 2'],
    ['no YAML', 'corrections: [', /Cannot read the corrections/, 'YAML or JSON', 'line'],
    [
      'aliases that grow',
      `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n`.replace(
        /c: .*/,
        `c: [${'*b, '.repeat(60)}*b]`,
      ),
      /corrections/,
      '',
      '',
    ],
    ['too much', `# ${'字'.repeat(4_000_001)}`, /Cannot read the corrections/, 'at most', 'characters'],
    ['too deep', '['.repeat(40), /Cannot read the corrections/, 'levels deep', 'deep'],
  ])('%s', (_, text, message, expected, received) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.expected ?? '').toContain(expected);
    expect(error.received ?? '').toContain(received);
    expect(error.advice).toMatch(/\S/);
  });

  test('a number where words belong: quotation marks mend it', () => {
    const error = refusal('corrections:\n  - kind: role\n    role: tasks\n    heading: { report: 示例市-2024, exact: 2024 }\n');
    expect(error.advice).toBe('Put it in quotation marks: "2024"');
  });

  test('of a slip the message says what was meant', () => {
    expect(refusal('correctoins: []').advice).toBe('Did you mean corrections?');
  });
});
