import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadReport } from '@tongbi/metric-differ';
import { describe, expect, test } from 'vitest';
import { findUnlikely } from '../../packages/metric-differ/dist/checks/find-unlikely.js';
import { isJudged, placeInSeries, type SeriesFigure } from '../../packages/metric-differ/dist/checks/series-steps.js';
import { root } from '../cli/run-tongbi.js';

interface CorpusReport {
  readonly path: string;
  readonly folder: string;
  readonly year: number;
  readonly text: string;
  readonly side: ReadReport;
  readonly previous?: ReadReport;
}
interface Corpus {
  readonly readCorpus: (folder: string) => readonly CorpusReport[];
  readonly readSide: (text: string, file: string, year: number) => ReadReport;
}

/** A folder of real reports, one folder a place, which are not part of this repository. */
const corpus = process.env.TONGBI_CORPUS;
/** Those of which the table of spreads was made. */
const table = readFileSync(join(root, 'packages/metric-differ/data/spreads.tsv'), 'utf8');
const learnt = new Set(/^# Learnt on: (.*)$/mu.exec(table)![1]!.split(' '));

const PLANTED = 100;
const LEAST_FOUND = 90;
const MOST_ALARMS = 0.1;
const seeds = [1, 2, 3] as const;

/** Park and Miller's: equal on all machines. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed;
  return list
    .map((one) => {
      state = (state * 48_271) % 2_147_483_647;
      return { one, at: state };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** The one number of a figure, ten times as large or as small: 1.57万家 → 15.7万家. */
const number = /\d+(?:\.\d+)?/u;
const slip = (text: string, factor: number): string =>
  text.replace(number, (digits) => String(Number((Number(digits) * factor).toPrecision(12))));
const isSimple = ({ metric }: SeriesFigure): boolean => /^\D*\d+(?:\.\d+)?\D*$/u.test(metric.text);

describe.skipIf(!corpus)('figures that cannot be, in reports that the spreads have not seen', async () => {
  const { readCorpus, readSide } = (await import(/* @vite-ignore */ join(root, 'scripts/corpus/read-corpus.mjs'))) as Corpus;
  const reports = corpus ? readCorpus(corpus) : [];
  const unseen = reports.filter(({ folder }) => !learnt.has(folder));
  const figures = unseen.flatMap((report) =>
    placeInSeries(report.side, report.previous)
      .filter((one) => one.others > 0)
      .map((figure) => ({ report, figure })),
  );
  const judged = figures.filter(({ figure }) => isJudged(figure) && isSimple(figure));

  /** Whether the figure is named, by itself or as the one that another is far from, when it is a factor of ten off. */
  function isFound({ report, figure }: (typeof judged)[number], factor: number): boolean {
    const { start, end } = figure.metric.span;
    const planted = slip(report.text.slice(start, end), factor);
    const side = readSide(report.text.slice(0, start) + planted + report.text.slice(end), report.path, report.year);
    const isThere = (one: { readonly span: { readonly start: number; readonly end: number } } | null) =>
      one !== null && one.span.start < start + planted.length && one.span.end > start;
    return findUnlikely(side, report.previous).some(
      ({ metric, to }) => isThere(metric) || (to !== null && side.metrics.includes(to) && isThere(to)),
    );
  }

  test.each(seeds)('nine of ten slips by ten are found, seed %i', (seed) => {
    const drawn = shuffled(judged, seed).slice(0, PLANTED);
    expect(drawn).toHaveLength(PLANTED);
    const found = drawn.filter((one, index) => isFound(one, index % 2 === 0 ? 10 : 0.1)).length;
    console.info(`seed ${seed}: ${found} of ${PLANTED} found; ${judged.length} of ${figures.length} figures have a series`);
    expect(found).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test('one alarm in ten unplanted reports at most, of these and of all', () => {
    for (const [name, some] of Object.entries({ unseen, reports })) {
      const alarms = some.flatMap(({ path, side, previous }) =>
        findUnlikely(side, previous).map(({ metric }) => `${path} ${metric.indicator} ${metric.text}`),
      );
      console.info(`${name}: ${alarms.length} alarms in ${some.length} reports`);
      expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(some.length * MOST_ALARMS);
    }
  });
});
