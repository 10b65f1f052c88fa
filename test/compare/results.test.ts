import { compareReports } from '@tongbi/compare';
import { describe, expect, test } from 'vitest';
import { compareFrames, frameReport, recordsIn } from './make-pair.js';
import { readCases } from './read-cases.js';
import { segment } from './read-report.js';

/** The record of last year's promise, when this year's plan says nothing of it. */
function recordOf(promise: string, review: string, carriedOn = false) {
  const tasks = `${promise}。`;
  const found = recordsIn(compareFrames({ tasks }, { review: `${review}。`, ...(carriedOn ? { tasks } : {}) }), [promise]);
  expect(found).toHaveLength(1);
  return found[0]!;
}
const parse = (input: string) => input.split(' | ') as [string, string];

describe('results', () => {
  const cases = readCases('results.cases.txt');
  test.each(cases.filter(({ fails }) => !fails))('$input => $expected', ({ input, expected }) => {
    expect(recordOf(...parse(input)).reported).toBe(expected);
  });
  test.fails.each(cases.filter(({ fails }) => fails))('not yet: $input => $expected', ({ input, expected }) => {
    expect(recordOf(...parse(input)).reported).toBe(expected);
  });
});

test('a promise that is reported done and not repeated is dropped, with the sentence that reports it', () => {
  const record = recordOf('组建海上救援队', '海上救援队挂牌成立');
  expect(record).toMatchObject({ status: 'dropped', reported: 'done', current: null, results: [{ section: '1' }] });
  expect(record.results[0]?.text).toContain('海上救援队挂牌成立');
});

test('a promise that is carried on keeps what is reported of it', () => {
  expect(recordOf('组建海上救援队', '海上救援队挂牌成立', true)).toMatchObject({ status: 'kept', reported: 'done' });
});

test('a new promise has no result, though the review speaks of the same thing', () => {
  const [record] = recordsIn(compareFrames({}, { tasks: '组建海上救援队。', review: '海上救援队挂牌成立。' }), ['组建海上救援队']);
  expect(record).toMatchObject({ status: 'new', reported: 'none', results: [] });
});

describe('promise by promise', () => {
  const told = (review: string) => {
    const { outcomes, reported } = recordOf('新建码头30座，以及新增泊位200个', review);
    return { parts: outcomes?.map((one) => one.reported), reported };
  };
  test('of a promise with two figures each is judged by itself, and both together are under way', () => {
    expect(told('新建码头36座，新增泊位150个')).toEqual({ parts: ['done', 'missed'], reported: 'in-progress' });
    expect(told('新建码头36座，新增泊位210个')).toEqual({ parts: ['done', 'done'], reported: 'done' });
  });
});

describe('a review of another year', () => {
  const reportedOf = (promise: string, review: string) => {
    const comparison = compareReports(frameReport(2021, { tasks: `${promise}。` }), frameReport(2024, { review: `${review}。` }), {
      segment,
    });
    return recordsIn(comparison, [promise])[0]!.reported;
  };
  test('neither meets nor misses what was counted for one year', () => {
    expect(reportedOf('新装岸电桩300个', '新装岸电桩310个')).toBe('in-progress');
    expect(reportedOf('新装岸电桩300个', '新装岸电桩250个')).toBe('in-progress');
  });
  test('tells of a work that was finished since', () => {
    expect(reportedOf('建设东屿跨海大桥', '东屿跨海大桥建成通车')).toBe('done');
  });
});

test('a task said to be done has the sentence that says so as its result', () => {
  const { results } = recordOf('新装岸电桩300个', '新装岸电桩完成年度任务的112%');
  expect(results.map(({ text }) => text)).toEqual(['新装岸电桩完成年度任务的112%。']);
});

describe('done is asserted', () => {
  const gradeOf = (promise: string, review: string) => {
    const { reported, claims, outcomes } = recordOf(promise, review);
    return [reported, claims.reported?.grade, outcomes?.[0]?.grade, outcomes?.[0]?.ground];
  };
  test.each([
    ['建设东屿跨海大桥', '东屿跨海大桥建成通车', 'wording'],
    ['开工建设东屿码头、南湾码头', '灯塔改造和东屿码头、南湾码头开工建设', 'wording'],
    ['办好国际渔灯节', '成功举办国际渔灯节', 'wording'],
    ['新装岸电桩300个', '新装岸电桩310个', 'figure'],
    ['城镇调查失业率控制在5.5%以内', '城镇调查失业率5.2%', 'figure'],
    ['新装岸电桩300个', '新装岸电桩超额完成全年任务', 'wording'],
  ])('by %s, of which the review says %s: its %s', (promise, review, ground) => {
    expect(gradeOf(promise, review)).toEqual(['done', 'certain', 'certain', ground]);
  });
  test.each([
    ['where words say only some of it', '高标准建成海岛渔业人力资源服务产业园', '渔业人力资源服务产业园开园运营'],
    ['where one of three is told', '建成第一渔港二期、第三渔港和第四渔港', '第一渔港二期和第四渔港建成投用'],
    ['where what stands behind the name makes it another thing', '实行渔民大病保险', '实现了渔民大病保险省级统筹'],
    ['where no more than the number was told', '推动超1万家渔业企业开展技术改造', '推动1万家渔业企业技术改造'],
    ['where two are counted together', '改建渔村码头40处', '新建改建渔村码头40处'],
    ['where some are left out', '全社会固定资产投资增长6%', '固定资产投资增长6.4%'],
    ['where it is so at the end of the year', '城镇调查失业率控制在5.5%以内', '年末城镇调查失业率5.2%'],
    ['where some counties have done it', '推进渔税与企业所得税并轨', '已有17个县完成渔税与企业所得税并轨'],
  ])('never %s: %s, %s', (_, promise, review) => {
    expect(gradeOf(promise, review)).toEqual(['done', 'likely', 'likely', undefined]);
  });
});
