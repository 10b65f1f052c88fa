import { type ComparedReport, Comparison, ComparisonSet, type LineageChain } from '@tongbi/model';
import { kept, type Pair, sectionRow } from './build-records.js';
import { buildReport, placeOf } from './build-report.js';
import { abridgedComparison, digestComparison, emptyComparison, fullComparison } from './sample-comparisons.js';
import { sampleTexts } from './sample-texts.js';

const about = { place: '云泽', fictional: true, note: '云泽是为演示编造的城市，数字和事项都不是真的。', speaker: '程一帆' } as const;

function reportOf(year: keyof typeof sampleTexts, more: Omit<Partial<ComparedReport>, 'place' | 'year'> = {}): ComparedReport {
  return buildReport({ ...about, year, text: sampleTexts[year], date: `${year}-01-12`, session: '市第九届人大会议', ...more });
}

function chain(reports: readonly ComparedReport[], quotes: readonly string[], more: Partial<LineageChain> = {}): LineageChain {
  const step = { confidence: 0.9, grade: 'certain', status: 'kept', kinds: [], moved: false, returned: false } as const;
  const first = quotes.findIndex(Boolean);
  const places = quotes.flatMap((quote, index) => {
    if (!quote) return [];
    const { year } = reports[index]!;
    return [{ year: year!, place: placeOf(reports[index]!, quote), step: index === first ? null : step, reported: 'none' as const }];
  });
  const [since, until] = [places[0]!.year, places.at(-1)!.year];
  const end = { ending: 'carried', silentIn: null } as const;
  return { id: quotes.join(), places, since, until, atLeast: false, ...end, doneIn: [], gaps: [], unseenIn: [], ...more };
}

/** A set of four years with the focus 2024: full, abridged, and a later digest. A valid `ComparisonSet`, checked against the model. */
export function sampleSet(): ComparisonSet {
  const y2022 = reportOf(2022, { edition: 'abridged', note: '只收民生部分。' });
  const [y2023, y2024] = [
    reportOf(2023),
    reportOf(2024, { sources: [{ publisher: '云泽市人民政府', title: '政府工作报告', date: '2024-01-12' }] }),
  ];
  const y2025 = reportOf(2025, { edition: 'digest' });
  const reports = [y2022, y2023, y2024, y2025];
  return ComparisonSet.parse({
    schema: 'tongbi/comparison-set@1',
    focus: y2024.id,
    first: y2023.id,
    reports,
    comparisons: [
      abridgedComparison({ previous: y2022, current: y2024 }),
      fullComparison({ previous: y2023, current: y2024 }, y2022, y2025),
      digestComparison({ previous: y2024, current: y2025 }),
    ],
    lineage: [
      chain(reports, ['推进环湖绿道建设', '推进环湖绿道建设', '推进环湖绿道建设', '绿道继续向环湖延伸'], { atLeast: true }),
      chain(reports, ['改造老旧小区80个', '改造老旧小区65个', '改造老旧小区70个', '改造老旧小区60个'], { doneIn: [2025] }),
      chain(reports, ['', '建设市级重点实验室8家', '建设市级重点实验室12家', '市级重点实验室再建10家'], {
        gaps: [2022],
        unseenIn: [2022],
        atLeast: true,
      }),
    ],
    diagnostics: [],
  } satisfies ComparisonSet);
}

/** One pair of full texts in which nothing changed. */
export function unchangedComparison(): Comparison {
  const previous = reportOf(2023, { fictional: false, note: '' });
  const current = { ...previous, id: '云泽-2024', year: 2024, file: '云泽/2024.md' };
  const pair: Pair = { previous, current };
  return Comparison.parse({
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [previous, current],
    sections: [sectionRow(pair, '3.1 > 3.1'), sectionRow(pair, '3.2 > 3.2')],
    commitments: [kept(pair, '发放消费券1.5亿元'), kept(pair, '举办云泽稻米节')],
  } satisfies Comparison);
}
