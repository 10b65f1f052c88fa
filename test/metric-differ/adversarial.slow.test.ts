import { readMetrics } from '@tongbi/metric-differ';
import { cutWords } from '@tongbi/segmenter';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH, ratioOf } from '../cost.js';
import { makeReport } from './make-report.js';

const length = 50_000;
const patterns = [
  '1',
  '一',
  '万',
  '十',
  '1,',
  '1.',
  '1/',
  '1:',
  '1-',
  '第一、',
  '“',
  '《',
  '（',
  '增长5%、',
  '比较',
  '从',
  '连续',
  '前1',
  '年均',
  '占全国',
  '分别',
  '、',
  'A',
  '翻',
  '每',
  '达到',
  '城乡、',
  '高于',
  ' 1 ',
  '1%—',
  '预期目标是1%，',
  '，',
  '级',
  '5个',
  '增长5%，',
  '增长5%。',
  '总投资5亿元的项目，',
  '连续5年',
  '（5%）',
  '由5%提高到',
  '城乡居民5元和',
  '1千1千',
  '1O',
  'O.',
  '0x',
  '1e1',
  '二点',
];

const textOf = (pattern: string, size: number) => pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

/** The numbers first, of which each figure is made. */
test.each(patterns)('figures in one paragraph of 50,000 characters of %j cost by its length', (pattern) => {
  const reading = (size: number) => {
    const report = makeReport(2024, [{ role: 'review', paragraphs: [textOf(pattern, size)] }]);
    return () => readMetrics(report);
  };
  expect(growthOf(reading, length)).toBeLessThan(MOST_GROWTH);
});

/** In the manner of a report: subjects, lists, growth told of what was told before, ranks, plans. */
const sentences = [
  '全市生产总值达到3290.5亿元、增长5.6%，一般公共预算收入210亿元，增长6.1%，总量居全省第四位。',
  '新建碧道86公里、口袋公园30个，改造老旧管网1.3万户，惠及居民4.2万人。',
  '肉、蛋、奶产量分别达8万吨、3.5万吨和2万吨，粮食总产连续12年稳定在160亿斤以上。',
  '深入推进海湾综合治理，统筹生产生活生态，让群众在家门口看得见海、闻得到花香。',
  '城乡居民人均可支配收入分别增长5%左右和6%以上，城镇调查失业率控制在5.5%以内。',
];

/** What the segmenter takes for the same text is the least that any reading of it costs; six times as much, ten after the texts above. */
const MOST_CUTS = 30;

test(`the figures of a report of 18,000 characters are dear as ${MOST_CUTS} cuts of its words at most, once warm`, () => {
  const paragraph = sentences.join('');
  const paragraphs = Array.from({ length: Math.ceil(18_000 / paragraph.length) }, () => paragraph);
  const report = makeReport(2024, [{ role: 'review', paragraphs }]);
  expect(report.text.length).toBeGreaterThan(18_000);
  expect(readMetrics(report).metrics.length).toBeGreaterThan(1000);
  const ratio = ratioOf(
    () => readMetrics(report),
    () => cutWords(report.text),
    MOST_CUTS / 2,
  );
  expect(ratio).toBeLessThan(MOST_CUTS);
});
