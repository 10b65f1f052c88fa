import { addCorrections, parseCorrections } from '@tongbi/corrections';
import { type Correction, UserError } from '@tongbi/model';
import { describe, expect, test } from 'vitest';

const FILE = 'tongbi.corrections.yaml';
const link: Correction = {
  kind: 'link',
  same: true,
  previous: { report: '示例市-2023', exact: '为山区孩子配齐校车' },
  current: { report: '示例市-2024', exact: '添置山里娃上下学的专用大巴', prefix: '冷链仓：' },
  by: '李某',
};
const figure: Correction = {
  kind: 'figure',
  number: { report: '示例市-2024', exact: '4.2%', suffix: '，' },
  read: 'none',
  note: '# 不是数字: "名称"',
};
const plain = (text: string) => parseCorrections(text, FILE).map(({ writtenAt: _, ...correction }) => correction);

test('a new file', () => {
  expect(addCorrections('', [link], FILE)).toMatchInlineSnapshot(`
    "# What persons say of links, statuses, results and figures; see docs/corrections.md of Tongbi. \`tongbi correct\` adds to it.
    corrections:
      - kind: link
        same: true
        previous: { report: 示例市-2023, exact: 为山区孩子配齐校车 }
        current: { report: 示例市-2024, exact: 添置山里娃上下学的专用大巴, prefix: 冷链仓： }
        by: 李某
    "
  `);
});

describe('what was there stays', () => {
  const before = `# 我市档案的核定，两人复核。

corrections: # 按时间先后
  # 第一条
  - kind: role # 见会议记录
    role: "tasks"
    heading: { report: '示例市-2024', exact: 三、今年的主要工作安排 }
    # 尾注
`;
  test('comments, quotes, order', () => {
    const after = addCorrections(before, [link, figure], FILE);
    for (const words of ['# 我市档案的核定，两人复核。', '# 按时间先后', '# 第一条', '# 见会议记录', '"tasks"', "'示例市-2024'", '# 尾注'])
      expect(after).toContain(words);
    expect(plain(after)).toEqual([...plain(before), link, figure]);
    expect(addCorrections(addCorrections(before, [link], FILE), [figure], FILE)).toBe(after);
  });

  test('line ends of Windows and the byte order mark', () => {
    const after = addCorrections(`\uFEFF${before.replaceAll('\n', '\r\n')}`, [link], FILE);
    expect(after.startsWith('\uFEFF#')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['corrections: []\n', 'corrections:\n', '# 还没有\n', '{"corrections": []}', '$schema: corrections.schema.json\n'])(
    '%j',
    (text) => {
      expect(plain(addCorrections(text, [link, figure], FILE))).toEqual([link, figure]);
    },
  );
});

test('what is no corrections file is not added to', () => {
  expect(() => addCorrections('corrections: 3', [link], FILE)).toThrow(UserError);
});
