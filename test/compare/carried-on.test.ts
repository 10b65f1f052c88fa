import { compareReports } from '@tongbi/compare';
import { describe, expect, test } from 'vitest';
import { compareFrames, frameReport, type Inserted } from './make-pair.js';
import { segment } from './read-report.js';

/** Only what is almost certain is a link, but for names. */
const thresholds = { group: 0.5, item: 0.95, leftover: 1, onlyOne: 1, namesake: 0.05 };
const partnersByName = (previous: Inserted, current: Inserted, holding: string) =>
  compareReports(frameReport(2023, previous), frameReport(2024, current), { segment, links: { thresholds } }).commitments.flatMap(
    (record) => (record.current?.text.includes(holding) ? record.previous.map(({ text }) => text) : []),
  );

describe('promises that are carried on in other words', () => {
  const bridge = { tasks: '高质量推进“渔火共建”，优化项目审批流程。' };
  const helper = '让“渔火共建”成为渔民增收的好帮手。';
  test('a name that hardly any others have makes two promises one', () => {
    expect(partnersByName(bridge, { elsewhere: helper }, '好帮手')).toEqual(['高质量推进“渔火共建”']);
  });
  test('a name that many have does not', () => {
    const many = '落实“渔火共建”要求。宣传“渔火共建”成效。评估“渔火共建”效果。';
    expect(partnersByName({ tasks: `${bridge.tasks}${many}` }, { elsewhere: helper }, '好帮手')).toEqual([]);
  });
  test('all that a sentence without promise says again is carried on by it', () => {
    const before = '永葆赶海人的本色，构建亲清政商关系，推出敢闯敢试的举措。';
    const after = '敢闯敢试的举措、亲清政商关系，是云川人的本色。';
    const { commitments } = compareFrames({ tasks: before }, { tasks: after });
    const carried = commitments.find(({ current }) => current?.text === after)!;
    expect(carried.previous.map(({ text }) => text)).toEqual(['构建亲清政商关系', '推出敢闯敢试的举措']);
  });
});
