import { canonicalIndicator } from '@tongbi/metric-differ';
import { type IndicatorRow, remembered, type Span, type Stated } from '@tongbi/model';
import { coreRates } from '../generated/core-rates.js';
import { tellingWords } from '../generated/telling-words.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { clauseAround } from './cut-clauses.js';
import { CERTAIN, type Feature, type HighlightSource, type Item, type Judged, wordsAt } from './item.js';

export const STRIVING = tellingWords.flatMap(({ word, says }) => (says === 'striving' ? [word] : []));
const strives = (clause: string) => STRIVING.some((word) => clause.includes(word));
/** 增长5%左右，[努力争取更好结果]: the clause behind that has no figure of its own. */
const striveOnly = (clause: string) => strives(clause) && !/\d/u.test(clause);

type Named = Pick<IndicatorRow, 'indicator' | 'unit'>;
/** The economy's growth itself, however it is called: 经济增长5%左右; not 人均地区生产总值, 占GDP比重. */
export const isGrowth = ({ indicator, unit }: Named) => unit === '%' && canonicalIndicator(indicator).entry?.canonical === '地区生产总值';
/** 工业战略性新兴产业占工业增加值比重 is no rate of industry. */
const SHARE = /占|比重/u;
/** What a rate is called among readers, whatever the report calls it. */
export const familyOf = (row: Named): string | undefined =>
  isGrowth(row)
    ? 'growth'
    : coreRates.find(
        ({ word, family }) => family !== 'growth' && row.indicator.includes(word) && (family === 'research' || !SHARE.test(row.indicator)),
      )?.family;

const paragraphsOf = new WeakMap<PreparedReport, readonly Span[]>();
function paragraphAt(side: PreparedReport, { start }: Span): Span | undefined {
  const paragraphs = remembered(paragraphsOf, side, () => side.flat.flatMap(({ section }) => section.paragraphs.map(({ span }) => span)));
  return paragraphs.find((span) => span.start <= start && start < span.end);
}

/** The clause that states a figure, for one that stands in a paragraph. */
export function clauseOf(side: PreparedReport, figure: Span): readonly Span[] {
  const paragraph = paragraphAt(side, figure);
  return paragraph ? [clauseAround(side.reading.text, paragraph, figure, striveOnly)] : [];
}

/** What each change of a target is; one that is not here (unseen in a selection) asserts nothing. */
const moves: { readonly [change: string]: Feature } = {
  raised: 'target-raised',
  lowered: 'target-lowered',
  bound: 'target-reworded',
  'number-added': 'target-reworded',
  'number-dropped': 'target-reworded',
  'other-words': 'target-reworded',
  'not-comparable': 'target-reworded',
  new: 'target-new',
  absent: 'target-gone',
};

/** A figure that stands in no list of main targets is one commitment's. */
const ofOthers: { readonly [move in Feature]?: Feature } = {
  'target-raised': 'figure-moved',
  'target-lowered': 'figure-moved',
  'target-new': 'new-figure',
  'target-gone': 'dropped-figure',
};

/** Of prices and joblessness less is no shortfall, but a small part of the rise in prices that was aimed at is news. */
const isBelow = ({ outcome, degree }: IndicatorRow, family: string | undefined): boolean =>
  outcome === 'below' && (family === 'prices' ? degree === 'far' : family !== 'unemployment');
const isBeyond = ({ outcome, degree }: IndicatorRow, family: string | undefined): boolean =>
  outcome === 'exceeded' || (outcome === 'above' && degree !== 'slightly' && family !== 'prices' && family !== 'unemployment');

/** Items of the table of indicators, one a row: last year's target, what was reached, this year's target. */
export function rowItems(source: HighlightSource, { indicators }: Judged): readonly Item[] {
  return indicators.flatMap((row) => rowItem(row, source) ?? []);
}

function rowItem(row: IndicatorRow, { previous, current, established }: HighlightSource): Item | undefined {
  // What the review says in words of another commitment's figure may be about something else.
  const isTold = row.main || typeof row.actual?.value === 'number';
  const at = (side: PreparedReport, stated: Stated | null) => (stated ? clauseOf(side, stated.span) : []);
  const [before, reached, now] = [
    at(previous, row.previousTarget),
    at(current, isTold ? row.actual : null),
    at(current, row.currentTarget),
  ];
  const texts = {
    previous: before.map((span) => wordsAt(previous, span)).join(),
    current: now.map((span) => wordsAt(current, span)).join(),
  };
  // An unchanged number whose clause won or lost 努力争取更好结果 is another target.
  const move =
    moves[row.change] ?? (row.change === 'same' && strives(texts.previous) !== strives(texts.current) ? 'target-reworded' : undefined);
  const family = familyOf(row);
  const features = new Map<Feature, number>();
  const note = (feature: Feature | undefined, holds: boolean) => holds && feature && features.set(feature, 1);
  const isAsserted = !((move === 'target-new' && !established.new) || (move === 'target-gone' && !established.dropped));
  note(row.main ? move : move && ofOthers[move], isAsserted);
  note('missed-target', row.outcome === 'missed');
  note('below-target', isBelow(row, family));
  note('exceeded-target', row.main && isBeyond(row, family));
  note('not-judged', row.main && row.previousTarget?.value != null && (row.outcome === 'not-comparable' || row.outcome === 'not-reported'));
  if (features.size === 0) return undefined;
  note('growth', family === 'growth' && row.main);
  note('core-rate', family !== undefined);
  note('known-indicator', canonicalIndicator(row.indicator).entry !== undefined);
  const isOutcome = move === undefined || !row.main;
  return {
    kind: features.has('missed-target') && isOutcome ? 'outcome' : row.main ? (move ? 'target' : 'outcome') : 'figure',
    previous: before,
    current: [...now, ...reached]
      .filter((span, index, all) => all.findIndex(({ start }) => start === span.start) === index)
      .sort((a, b) => a.start - b.start),
    records: [],
    rows: [row.id],
    sections: [],
    features,
    ...(family && { family }),
    sure: CERTAIN,
  };
}
