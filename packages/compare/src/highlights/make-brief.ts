import { type BriefSentence, type Highlight, type PairComparison, Reason, type Span } from '@tongbi/model';
import type { PlaceMaker } from '../prepare/place-maker.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { makeDispatch, type ToldItem } from './dispatch.js';
import { findItems } from './find-items.js';
import type { Feature, HighlightSource, Item, Judged } from './item.js';
import { sectionAt } from './quoter.js';
import { type ItemSelector, selectItems } from './select-items.js';
import { SentenceWriter } from './sentence-writer.js';
import { WEIGHTS } from './weights.js';

/** More a side show nothing at a glance. */
const MOST_PLACES = 3;

const reasons: ReadonlySet<string> = new Set(Reason.options);
const isReason = (feature: Feature): feature is Reason => reasons.has(feature);

/** What speaks most for it first. */
const reasonsOf = ({ features }: Item): readonly Reason[] =>
  [...features]
    .flatMap(([feature, value]) => (isReason(feature) ? [{ feature, worth: WEIGHTS[feature] * value }] : []))
    .sort((a, b) => b.worth - a.worth)
    .map(({ feature }) => feature);

function toHighlight({ item, score, sentence }: ToldItem, { previous, current, places }: HighlightSource): Highlight {
  const shown = (side: PreparedReport, made: PlaceMaker, spans: readonly Span[]) =>
    spans.slice(0, MOST_PLACES).map((span) => made.at(span, sectionAt(side, span)));
  return {
    kind: item.kind,
    previous: shown(previous, places.previous, item.previous),
    current: shown(current, places.current, item.current),
    records: item.records,
    rows: item.rows,
    sections: item.sections,
    sentence,
    reasons: reasonsOf(item),
    score: Math.round(score * 1000) / 1000,
    ...item.sure,
  };
}

/** Two headings may say the one thing, which tasks come first; what a new word is said of is the same news. */
const keyOf = ({ code, arguments: given }: BriefSentence): string =>
  [code, ...given.slice(0, code === 'term-new' || code === 'term-gone' ? 1 : undefined).map(({ text }) => text)].join('|');
const isFirst = (seen: Set<string>, key: string): boolean => seen.size < seen.add(key).size;

type Brief = Pick<PairComparison, 'highlights' | 'dispatch'>;

/**
 * The changes of a comparison that are most worth reading, at most 25 different things, best first, nothing that cannot be asserted; and what
 * happened in a few sentences.
 */
export function makeBrief(source: HighlightSource, pair: Judged, select: ItemSelector = selectItems): Brief {
  const items = findItems(source, pair).filter(({ features }) => [...features.keys()].some(isReason));
  const writer = new SentenceWriter(source, pair);
  const seen = new Set<string>();
  const told = select(items)
    .map((one) => ({ ...one, sentence: writer.of(one.item) }))
    .filter(({ sentence }) => isFirst(seen, keyOf(sentence)));
  return { highlights: told.map((one) => toHighlight(one, source)), dispatch: makeDispatch(told, pair.indicators, writer) };
}
