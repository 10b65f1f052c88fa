import { compareReportSet, type ReadFile } from '@tongbi/compare';
import { Comparison, ComparisonSet, type Place, type Record, type RedlinePart } from '@tongbi/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveYears, readExample, readReport, readText, segment } from './read-report.js';
import { COMMON_EDITS, compare, editing, readAs } from './sameness.js';

const seed = 20240116;
const before = readReport('test/fixtures/compare/2023.md');
const after = readReport('test/fixtures/compare/2024.md');
const [ex2022, ex2023, ex2024] = [readExample(2022), readExample(2023), readExample(2024)];

const { edits, edit } = editing({
  ...COMMON_EDITS,
  'raise a figure': (line) => line.replace(/\d/u, (digit) => String((Number(digit) % 9) + 1)),
  'add a promise': (line) => `${line}新建山区气象站7座。`,
  'strengthen a verb': (line) => line.replace('推进', '全力推进'),
});
type Edits = Parameters<typeof edit>[1];
const between = (...pairs: readonly (readonly [ReadFile, ReadFile])[]) =>
  pairs.map(([previous, current]) => ({ name: `${previous.file} → ${current.file}`, previous, current }));
/** The file with the edits, or null where they left no report. */
const edited = ({ report, file }: ReadFile, list: Edits): ReadFile | null => readAs(edit(report.text, list), file);

/** Checks something on the edited pair; half of the runs on edits of both sides. */
function checkEdited(numRuns: number, check: (previous: ReadFile, current: ReadFile) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(before, after), edits, edits, fc.boolean(), (file, first, second, both) => {
      const current = edited(file === before ? after : file, second);
      const previous = both ? edited(file, first) : file;
      fc.pre(previous !== null && current !== null);
      check(previous, current);
    }),
    { seed, numRuns },
  );
}

const spell = (parts: readonly RedlinePart[], without: RedlinePart['op']) =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');
const spansOf = (records: readonly Record[], status: Record['status']) =>
  records
    .filter((record) => record.status === status)
    .map(({ current, previous }) => JSON.stringify((current ?? previous[0]!).span))
    .sort();

describe('a report compared with itself', () => {
  const expectUnchanged = (file: ReadFile) => {
    const { commitments, passages, sections, metrics, terms } = compare(file, file);
    const odd = commitments.filter((one) => one.status !== 'kept' || one.kinds.length > 0 || one.moved || one.split || one.merged);
    expect(
      odd.map(({ status, kinds, moved, split, merged, current, previous }) => ({
        status,
        kinds,
        moved,
        split,
        merged,
        current: current?.text,
        previous: previous.map(({ text }) => text),
      })),
    ).toEqual([]);
    for (const { current, previous } of commitments) expect(previous.map(({ span }) => span)).toEqual([current?.span]);
    expect(passages.filter(({ status }) => status !== 'kept')).toEqual([]);
    expect(sections.filter(({ relation, moved }) => relation !== 'same' || moved)).toEqual([]);
    expect(
      metrics.filter(({ kind, delta }) => kind !== 'target-actual' && (delta === null || delta.absolute !== 0 || delta.boundChanged)),
    ).toEqual([]);
    expect(terms).toEqual({ new: [], vanished: [] });
  };
  test.each([before, after, ex2022, ex2023, ex2024])('$file', expectUnchanged);
  test('under edits', () => {
    fc.assert(
      fc.property(fc.constantFrom(before, after), edits, (file, list) => {
        const read = edited(file, list);
        fc.pre(read !== null);
        expectUnchanged(read);
      }),
      { seed, numRuns: 30 },
    );
  });
});

describe('a redline', () => {
  const expectSpelled = (previous: ReadFile, current: ReadFile) => {
    const { commitments, passages } = compare(previous, current);
    for (const [records, joint] of [
      [commitments, '；'],
      [passages, ''],
    ] as const) {
      for (const record of records) {
        expect(record.redline !== undefined).toBe(record.status === 'changed');
        if (!record.redline) continue;
        expect(spell(record.redline, 'insert')).toBe(record.previous.map(({ text }) => text).join(joint));
        expect(spell(record.redline, 'delete')).toBe(record.current?.text);
      }
    }
  };
  test.each(between([ex2022, ex2023], [ex2023, ex2024], [before, after]))(
    'applied to the previous gives the current: $name',
    ({ previous, current }) => expectSpelled(previous, current),
  );
  test('under edits', () => checkEdited(30, expectSpelled));
});

describe('sides swapped', () => {
  const expectSwapped = (previous: ReadFile, current: ReadFile) => {
    const there = compare(previous, current);
    const back = compare(current, previous);
    expect(spansOf(back.commitments, 'dropped')).toEqual(spansOf(there.commitments, 'new'));
    expect(spansOf(back.commitments, 'new')).toEqual(spansOf(there.commitments, 'dropped'));
    expect(spansOf(back.passages, 'dropped')).toEqual(spansOf(there.passages, 'new'));
    expect(spansOf(back.passages, 'new')).toEqual(spansOf(there.passages, 'dropped'));
  };
  test.each(between([ex2022, ex2023], [ex2023, ex2024], [ex2022, ex2024], [before, after]))(
    'swap new and dropped: $name',
    ({ previous, current }) => expectSwapped(previous, current),
  );
  test('under edits', () => checkEdited(30, expectSwapped));
});

/** Every place that a comparison shows, wherever it is held. */
function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  if ('report' in value && 'span' in value && 'section' in value) yield value as Place;
  for (const inner of Object.values(value)) yield* placesIn(inner);
}

describe('any result', () => {
  const expectPlain = (previous: ReadFile, current: ReadFile) => {
    const result = compare(previous, current);
    const texts = new Map(result.reports.map(({ id, text }) => [id, text]));
    const places = [...placesIn([result.commitments, result.passages, result.terms])];
    expect(places.length).toBeGreaterThan(result.commitments.length);
    const torn = places.filter(({ report, span, text }) => texts.get(report)?.slice(span.start, span.end) !== text);
    expect(torn).toEqual([]);
    const written = JSON.stringify(result);
    expect(JSON.stringify(compare(previous, current))).toBe(written);
    const read = JSON.parse(written) as Comparison;
    expect(read).toEqual(result);
    expect(Comparison.safeParse(read).error?.issues ?? []).toEqual([]);
  };
  test.each(between([ex2022, ex2023], [ex2023, ex2024], [ex2024, ex2022], [before, before]))(
    'is plain data whose places are quotes, the same each time: $name',
    ({ previous, current }) => expectPlain(previous, current),
  );
  test('under edits', () => checkEdited(12, expectPlain));

  test('holds each report, commitment and passage once, with an id of its own', () => {
    checkEdited(20, (previous, current) => {
      const { commitments, passages, reports } = compare(previous, current);
      const ids = [...reports, ...commitments, ...passages].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const shown = commitments.flatMap((record) => (record.current ? [record.current.span.start] : []));
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
    });
  });

  test('keeps the id of a commitment whose text did not change, whatever is written before it', () => {
    const idOf = (file: ReadFile) => compare(before, file).commitments.find(({ current }) => current?.text === '探索山塘水库统一管护')?.id;
    const longer = readText(after.report.text.replace('海是云川的家底。', '海是云川的家底，也是云川的前程。新修海堤8公里。'), after.file);
    expect(idOf(after)).toMatch(/^r-/u);
    expect(idOf(longer)).toBe(idOf(after));
  });
});

describe('several reports', () => {
  const all = [before, after, readText(moveYears(after.report.text, 1), '2025.md')];
  const set = compareReportSet(all, { segment });

  test('are plain data of the published form, the same each time and in any order', () => {
    const written = JSON.stringify(set);
    expect(ComparisonSet.safeParse(JSON.parse(written)).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(written)).toEqual(set);
    expect(JSON.stringify(compareReportSet([...all].reverse(), { segment }))).toBe(written);
  });

  test('say of each pair what a comparison of the two says', () => {
    const { schema: _, reports: __, indicators: ___, ...alone } = compare(before, all[2]!);
    expect(set.comparisons.find(({ previous }) => previous.year === 2023)).toMatchObject(alone);
  });

  test('have each commitment of the focus in one chain, with places that are quotes', () => {
    const texts = new Map(set.reports.map(({ id, text }) => [id, text]));
    const own = set.lineage.flatMap(({ places }) => places.filter(({ year }) => year === 2025).map(({ place }) => place.id));
    const commitments = set.comparisons[0]!.commitments.flatMap(({ current }) => (current ? [current.id] : []));
    expect([...own].sort()).toEqual([...commitments].sort());
    for (const place of placesIn(set.lineage)) expect(texts.get(place.report)?.slice(place.span.start, place.span.end)).toBe(place.text);
  });
});
