import { compareReportSet, compareReports, explainPlace, prepareReport, quotePlace, traceArchive } from '@tongbi/compare';
import { Comparison, type Correction, type PlacedCorrection, type Quote, type Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { frameReport } from './make-pair.js';
import { readExample, readReport, segment } from './read-report.js';

const TASKS = {
  previous: '建设三处口岸冷链仓。为山区孩子配齐校车。办好渔家文化节。整治北湾岸线。',
  current: '添置山里娃上下学的专用大巴。办好渔家文化周。修复北湾海岸。整治东湾岸线。',
};
const before = frameReport(2023, { tasks: TASKS.previous });
const after = frameReport(2024, { tasks: TASKS.current, review: '办成渔家文化节，来客四万人次。口岸一带热闹起来。' });
const compare = (corrections: readonly PlacedCorrection[] = []): Comparison => compareReports(before, after, { segment, corrections });

/** A quote of words of the frame, with what stands around them where they are few. */
const quote = (side: 'previous' | 'current', exact: string, around: Pick<Quote, 'prefix' | 'suffix'> = {}): Quote => ({
  report: side === 'previous' ? '云川-2023' : '云川-2024',
  exact,
  ...around,
});
const bus = { previous: quote('previous', '为山区孩子配齐校车'), current: quote('current', '添置山里娃上下学的专用大巴') };
const shore = {
  previous: quote('previous', '整治北湾岸线', { prefix: '渔家文化节。' }),
  current: quote('current', '整治东湾岸线', { prefix: '修复北湾海岸。' }),
};
const mended = quote('current', '修复北湾海岸', { suffix: '。整治东湾' });
const festival = quote('previous', '办好渔家文化节', { suffix: '。整治' });

const holding = ({ commitments }: Pick<Comparison, 'commitments'>, words: string): Record => {
  const found = commitments.filter(({ current, previous }) => [current, ...previous].some((place) => place?.text.includes(words)));
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return found[0]!;
};
const codes = ({ diagnostics }: Pick<Comparison, 'diagnostics'>) =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('correction-'));

describe('links', () => {
  test('the two are the same: linked for sure, signed, and told so', () => {
    expect(holding(compare(), '专用大巴').status).toBe('new');
    const record = holding(compare([{ kind: 'link', same: true, ...bus, by: '李', on: '2024-02-01', note: '校车' }]), '专用大巴');
    expect(record).toMatchObject({
      confidence: 1,
      because: [{ evidence: 'person' }],
      previous: [{ text: '为山区孩子配齐校车' }],
      correctedBy: [{ says: 'same', by: '李', on: '2024-02-01', note: '校车' }],
    });
  });

  test('the two are not the same: both are free, and the rest adapts', () => {
    expect(holding(compare(), '整治东湾').previous.map(({ text }) => text)).toEqual(['整治北湾岸线']);
    const parted = compare([{ kind: 'link', same: false, ...shore }]);
    const record = holding(parted, '整治东湾');
    expect(record).toMatchObject({ status: 'new', correctedBy: [{ says: 'not-same', about: '整治北湾岸线' }] });
    expect(holding(parted, '北湾岸线').current?.text ?? '修复北湾海岸').toBe('修复北湾海岸');
  });

  test('who is given another partner may keep those it had, unless they are parted', () => {
    const given: Correction = { kind: 'link', same: true, previous: shore.previous, current: bus.current };
    const partners = (result: Comparison) => holding(result, '整治东湾').previous.map(({ text }) => text);
    expect(holding(compare([given]), '专用大巴').previous.map(({ text }) => text)).toEqual(['整治北湾岸线']);
    expect(partners(compare([given]))).toEqual(['整治北湾岸线']);
    expect(partners(compare([given, { kind: 'link', same: false, ...shore }]))).toEqual([]);
  });

  test('one may have two partners, if it is said of both', () => {
    const both = compare([
      { kind: 'link', same: true, ...shore },
      { kind: 'link', same: true, previous: shore.previous, current: mended },
    ]);
    expect(holding(both, '修复北湾')).toMatchObject({ split: true, confidence: 1 });
    expect(holding(both, '整治东湾')).toMatchObject({ split: true, confidence: 1 });
  });

  test('the same words for a comparison with the later report first', () => {
    const { commitments } = compareReports(after, before, { segment, corrections: [{ kind: 'link', same: true, ...bus }] });
    expect(holding({ commitments }, '校车').previous.map(({ text }) => text)).toEqual(['添置山里娃上下学的专用大巴']);
  });
});

test('whoever confirms everything changes nothing but how sure it is', () => {
  const [previous, current] = [readExample(2023), readExample(2024)];
  const found = compareReports(previous, current, { segment });
  const quoted = (place: NonNullable<Record['current']>) => {
    const report = found.reports.find(({ id }) => id === place.report)!;
    return quotePlace(report, place.span)!;
  };
  const corrections = found.commitments.flatMap((record): readonly Correction[] => {
    if (record.status === 'new') return [{ kind: 'status', status: 'new', of: quoted(record.current!), against: previous.report.id }];
    if (record.status === 'dropped')
      return [{ kind: 'status', status: 'dropped', of: quoted(record.previous[0]!), against: current.report.id }];
    return record.previous.map((place) => ({ kind: 'link', same: true, previous: quoted(place), current: quoted(record.current!) }));
  });
  const confirmed = compareReports(previous, current, { segment, corrections });
  expect(codes(confirmed)).toEqual([]);
  const plain = (records: readonly Record[]) =>
    records.map(
      ({
        confidence: _,
        grade: ________,
        because: __,
        correctedBy: ___,
        rival: ____,
        similarity: _____,
        established: ______,
        rank: _______,
        ...record
      }) => ({
        ...record,
        previous: record.previous.map(({ id }) => id).sort(),
        redline: undefined,
      }),
    );
  expect(plain(confirmed.commitments)).toEqual(plain(found.commitments));
  expect(confirmed.sections).toEqual(found.sections);
  expect(confirmed.commitments.every(({ correctedBy, confidence }) => correctedBy !== undefined && confidence === 1)).toBe(true);
  Comparison.parse(confirmed);
});

describe('statuses', () => {
  test.each([
    ['new', '整治东湾岸线', { kind: 'status', status: 'new', of: shore.current, against: '云川-2023' }],
    ['dropped', '整治北湾岸线', { kind: 'status', status: 'dropped', of: shore.previous, against: '云川-2024' }],
    [
      'kept',
      '办好渔家文化周',
      { kind: 'status', status: 'kept', of: quote('current', '办好渔家文化周', { suffix: '。修复' }), against: '云川-2023' },
    ],
    [
      'changed',
      '办好渔家文化周',
      {
        kind: 'status',
        status: 'changed',
        kinds: ['scope'],
        of: quote('current', '办好渔家文化周', { suffix: '。修复' }),
        against: '云川-2023',
      },
    ],
  ] as const)('%s: %s', (status, words, correction) => {
    const result = compare([correction]);
    expect(codes(result)).toEqual([]);
    const record = holding(result, words);
    expect(record).toMatchObject({ status, correctedBy: [{ says: 'status' }] });
    if (status === 'changed') expect(record.kinds).toEqual(['scope']);
  });

  test('new and dropped may be asserted by a person against a selection', () => {
    const abridged = frameReport(2023, { tasks: TASKS.previous, edition: 'abridged' });
    const said: Correction = { kind: 'status', status: 'new', of: bus.current, against: '云川-2023' };
    const { commitments } = compareReports(abridged, after, { segment, corrections: [said] });
    expect(holding({ commitments }, '专用大巴')).toMatchObject({ status: 'new', established: true, confidence: 1 });
  });
});

describe('results', () => {
  const sentence = quote('current', '口岸一带热闹起来');
  const port = quote('previous', '建设三处口岸冷链仓');

  test('what became of a promise', () => {
    const said = compare([{ kind: 'result', promise: port, told: '云川-2024', reported: 'missed' }]);
    expect(holding(said, '冷链仓')).toMatchObject({ reported: 'missed', correctedBy: [{ says: 'result' }] });
  });

  test('a sentence tells of a promise, or does not', () => {
    const told = compare([{ kind: 'telling', promise: port, sentence, tells: true }]);
    expect(holding(told, '冷链仓')).toMatchObject({ reported: 'in-progress', results: [{ text: '口岸一带热闹起来。', confidence: 1 }] });
    expect(holding(compare(), '渔家文化节').reported).not.toBe('none');
    const not = compare([
      { kind: 'telling', promise: festival, sentence: quote('current', '来客四万人次', { prefix: '办成渔家文化节，' }), tells: false },
    ]);
    expect(holding(not, '渔家文化节')).toMatchObject({ reported: 'none', results: [] });
  });
});

describe('figures, sections and roles', () => {
  const target = quote('current', '5.5%左右', { prefix: '地区生产总值增长' });

  test('another value, no figure, a figure that was passed over', () => {
    const own = (result: Comparison, indicator: string) =>
      result.metrics.filter((pair) => pair.indicator.includes(indicator) && pair.current);
    const other = compare([{ kind: 'figure', number: target, read: { value: 6, bound: 'over' } }]);
    expect(own(other, '地区生产总值').map(({ current }) => current)).toContainEqual(
      expect.objectContaining({ value: 6, bound: 'over', correctedBy: [{ says: 'figure' }] }),
    );
    const none = compare([{ kind: 'figure', number: target, read: 'none' }]);
    expect(own(none, '地区生产总值').some(({ current }) => current?.value === 5.5)).toBe(false);
    const passed = { kind: 'figure', number: quote('current', '四万人次', { prefix: '来客' }) } as const;
    const read = { indicator: '渔家文化节来客', value: 40000, unit: '人次', role: 'actual' } as const;
    expect(prepareReport(after, [{ ...passed, read }]).figures.metrics).toContainEqual(
      expect.objectContaining({ ...read, text: '四万人次' }),
    );
    expect(
      codes(compare([{ ...passed, number: { ...passed.number, exact: '热闹起来', prefix: '口岸一带' }, read: { value: 3 } }])),
    ).toEqual(['correction-unfit']);
  });

  test('two sections are the same, or not', () => {
    const [fish, roads] = [quote('previous', '兴海富港，做强滨海产业'), quote('current', '修路引水，补上山区短板')];
    const section = (result: Comparison, heading: string) => result.sections.find(({ current }) => current?.heading.includes(heading))!;
    const joined = section(compare([{ kind: 'section', same: true, previous: fish, current: roads }]), '修路引水');
    expect(joined).toMatchObject({ relation: 'merged', correctedBy: [{ says: 'same' }] });
    expect(joined.previous.map(({ heading }) => heading)).toContain('（一）兴海富港，做强滨海产业');
    const own = quote('previous', '修路引水，补上山区短板');
    const parted = section(compare([{ kind: 'section', same: false, previous: own, current: roads }]), '修路引水');
    expect(parted.previous.map(({ heading }) => heading)).not.toContain('（二）修路引水，补上山区短板');
  });

  test('a part has another role: what it promises is no promise any more', () => {
    const role = compare([{ kind: 'role', heading: quote('current', '加强政府自身建设'), role: 'review' }]);
    const part = role.reports.find(({ id }) => id === '云川-2024')!.parts.find(({ heading }) => heading.includes('自身建设'))!;
    expect(part).toMatchObject({ role: 'review', correctedBy: [{ says: 'role' }] });
    expect(role.commitments.some(({ current }) => current?.text.includes('精简会议'))).toBe(false);
  });
});

describe('what cannot be followed is told, and followed nowhere', () => {
  const link = { kind: 'link', same: true, ...bus } as const;
  test.each<readonly [string, readonly PlacedCorrection[], readonly string[]]>([
    ['words that are gone', [{ ...link, current: quote('current', '添置山里娃上学的班车') }], ['correction-stale']],
    ['words in other surroundings', [{ ...link, current: { ...bus.current, prefix: '推进' } }], ['correction-stale']],
    ['too few words', [{ ...link, current: quote('current', '专用大巴') }], ['correction-ambiguous']],
    ['words at several places', [{ ...link, current: quote('current', '。', { prefix: '' }) }], ['correction-ambiguous']],
    ['words of two commitments', [{ ...link, current: quote('current', '专用大巴。办好渔家文化周。修复北湾海岸') }], ['correction-unfit']],
    ['a review is no plan', [{ ...link, current: quote('current', '口岸一带热闹起来') }], ['correction-unfit']],
    ['no heading', [{ kind: 'role', heading: bus.current, role: 'tasks' }], ['correction-unfit']],
    ['the same and not the same', [link, { ...link, same: false }], ['correction-conflict']],
    ['the same and new', [link, { kind: 'status', status: 'new', of: bus.current, against: '云川-2023' }], ['correction-conflict']],
    [
      'the same and dropped',
      [link, { kind: 'status', status: 'dropped', of: bus.previous, against: '云川-2024' }],
      ['correction-conflict'],
    ],
    [
      'two results',
      (['done', 'missed'] as const).map((reported) => ({ kind: 'result', promise: bus.previous, told: '云川-2024', reported })),
      ['correction-conflict'],
    ],
    ['kept without a partner', [{ kind: 'status', status: 'kept', of: bus.current, against: '云川-2023' }], ['correction-unfit']],
  ])('%s', (_, corrections, expected) => {
    const result = compare(corrections);
    expect(codes(result)).toEqual(expected);
    const { status, current } = holding(result, '专用大巴');
    expect({ status, current: current?.text }).toEqual({ status: 'new', current: '添置山里娃上下学的专用大巴' });
  });

  test('said twice counts once', () => {
    const result = compare([link, { ...link, writtenAt: 'tongbi.corrections.yaml:9' }]);
    expect(codes(result)).toEqual(['correction-repeated']);
    expect(result.diagnostics.find(({ code }) => code === 'correction-repeated')!.reason).toContain('tongbi.corrections.yaml:9');
    expect(holding(result, '专用大巴').correctedBy).toHaveLength(1);
  });

  test('of reports that are not compared nothing is said', () => {
    expect(codes(compare([{ ...link, current: { ...bus.current, report: '云川-2019' } }]))).toEqual([]);
  });
});

test('sets, lineage and explanations follow the same words', () => {
  const corrections: readonly PlacedCorrection[] = [
    { kind: 'link', same: true, ...bus, by: '李' },
    { kind: 'result', promise: bus.previous, told: '云川-2024', reported: 'done' },
  ];
  const set = compareReportSet([before, after, frameReport(2022, {})], { segment, corrections });
  const pair = set.comparisons.find(({ previous }) => previous.year === 2023)!;
  expect(holding(pair, '专用大巴').correctedBy).toHaveLength(2);
  const chains = traceArchive([before, after], { corrections }).lineage.filter(({ places }) =>
    places.some(({ place }) => place.text.includes('校车')),
  );
  expect(chains).toHaveLength(1);
  expect(chains[0]!.places).toMatchObject([
    { year: 2023, reported: 'done', correctedBy: [{ says: 'result' }] },
    { year: 2024, step: { confidence: 1 }, correctedBy: [{ says: 'same', by: '李' }] },
  ]);
  const explained = explainPlace(before, after, '专用大巴', { segment, corrections });
  expect(explained.commitments[0]!.because).toEqual([expect.objectContaining({ evidence: 'person' })]);
});

test('a correction of a report compared with itself and an empty list change nothing', () => {
  const file = readReport('test/fixtures/compare/2024.md');
  expect(compareReports(file, file, { segment, corrections: [] })).toEqual(compareReports(file, file, { segment }));
});
