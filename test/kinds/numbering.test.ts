import { workReport } from '@tongbi/kinds';
import type { Kind } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';

const topics = ['渡轮', '诊所', '学校', '养殖'];
const text = `# 示例岛2026年岛务报告

## 一、2026年工作安排

${topics
  .map(
    (topic, at) =>
      `${at + 1}. 改善${topic}条件。今年将听取岛民意见，分批更新${topic}设施，让老人和孩子都用得方便，并请各村推举代表参加选址与验收，年底前向大家报告进度，听取意见后再定下一年的安排。`,
  )
  .join('\n\n')}
`;
const sections = (numbering: Kind['numbering']) => {
  const kind = { ...workReport(), id: 'island-report', numbering };
  return normalizeReport(text, { file: 'island.md', kind: 'island-report', kinds: [kind] })
    .report.parts.at(-1)!
    .children.map(({ heading }) => heading);
};

test('whether numbers are of sections or of paragraphs is what the kind says', () => {
  expect(sections('sections')).toEqual(topics.map((topic) => `改善${topic}条件`));
  expect(sections('paragraphs')).toEqual([]);
});
