import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import type { HighlightItem, TrainingOptions } from '@tongbi/compare/training';
import { type Comparison, overlapOf, type Segment, type Span } from '@tongbi/model';
import type { Folders } from './link-examples.js';
import { readFile } from './read-corpus.js';
import { type GoldSet, readRows } from './read-gold.js';

type Tier = 'A' | 'B' | 'C';

/** All that may be worth reading first of one pair of reports, and what an editor named of it. */
export interface BriefExamples extends GoldSet {
  readonly comparison: Comparison;
  readonly items: readonly HighlightItem[];
  /** Of each item the tier of the first row that is about it, if one is. */
  readonly tiers: readonly (Tier | null)[];
}

/** Where a quote stands, whatever white space stands between its characters. */
function locate(quote: string, text: string): Span | null {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const wanted = quote.replace(/\s+/gu, '');
  const at = wanted
    ? places
        .map((place) => text[place])
        .join('')
        .indexOf(wanted)
    : -1;
  return at < 0 ? null : { start: places[at]!, end: places[at + wanted.length - 1]! + 1 };
}

const readBrief = (gold: string, set: string, [before, now]: readonly [string, string]) =>
  readRows(join(gold, `${set}.brief.tsv`))
    .slice(1)
    .map(([, tier, , old, own]) => ({ tier: tier as Tier, previous: locate(old ?? '', before), current: locate(own ?? '', now) }));

/** An item is about a row where the places that it shows cover half of one of the row's quotes. */
const covers = (places: readonly Span[], quote: Span | null): boolean =>
  quote !== null && places.slice(0, 3).reduce((sum, place) => sum + overlapOf(place, quote), 0) * 2 >= quote.end - quote.start;

/** Compares a pair once, and keeps all from which highlights are picked. */
export function readBriefExamples({ gold, corpus }: Folders, goldSet: GoldSet, segment: Segment): BriefExamples {
  let items: readonly HighlightItem[] = [];
  const options: TrainingOptions = {
    segment,
    select: (found) => {
      items = found;
      return [];
    },
  };
  const comparison = compareReports(readFile(corpus, goldSet.previous), readFile(corpus, goldSet.current), options);
  const textOf = (id: string) => comparison.reports.find((report) => report.id === id)!.text;
  const rows = readBrief(gold, goldSet.set, [textOf(comparison.previous.id), textOf(comparison.current.id)]);
  const tiers = items.map(
    ({ previous, current }) => rows.find((row) => covers(previous, row.previous) || covers(current, row.current))?.tier ?? null,
  );
  return { ...goldSet, comparison, items, tiers };
}
