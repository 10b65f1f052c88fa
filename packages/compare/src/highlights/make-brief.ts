import { canonicalIndicator } from '@tongbi/metric-differ';
import type { BriefClause, BriefSentence, Highlight, JudgedRow, PairComparison, Reason, SentenceCode } from '@tongbi/model';
import type { SideName } from '../prepare/prepared-report.js';
import { leadKey } from '../readings/pair-readings.js';
import { cutPlaces } from './cut-clauses.js';
import { findItems } from './find-items.js';
import { type HighlightSource, type Item, isReason, type Judged } from './item.js';
import { sectionAt } from './quoter.js';
import { isGrowth } from './row-items.js';
import { type ItemSelector, type ScoredItem, selectItems, WEIGHTS } from './select-items.js';
import { SentenceWriter } from './sentence-writer.js';

/** A score is the log-odds of an editor's naming it: four of five that have so much were named, of what has less every other one. */
const NEWS = 1;
const PERHAPS = 0.5;
const MOST = 5;
const LEAST = 3;
/** Longer ones are no dispatch: two clauses of a report with some words around them. */
const LONGEST = 110;
/** A name of so many characters names one thing: 超长期特别国债. */
const LONG_NAME = 5;

const clausesOf = ({ code, arguments: given, further = [] }: BriefSentence): readonly BriefClause[] => [
  { code, arguments: given },
  ...further,
];
const lengthOf = (sentence: BriefSentence): number =>
  clausesOf(sentence).reduce((sum, { arguments: given }) => given.reduce((all, { text }) => all + text.length, sum), 0);

/** What says too little, or rests on a silence, stays with the highlights, unless what was reached is said with it. */
const UNTOLD = new Set<SentenceCode>(['result-words', 'result-silent', 'target-unnumbered', 'target-was', 'plan-was', 'words-were']);

/** Only what is said without a hedge, and short. */
function fit({ further = [], ...first }: BriefSentence): BriefSentence | undefined {
  const kept = further.filter(({ code }) => !UNTOLD.has(code));
  const sentence = { ...first, ...(kept.length > 0 && { further: kept }) };
  const isFit = first.grade === 'certain' && (kept.length > 0 || !UNTOLD.has(first.code)) && lengthOf(sentence) <= LONGEST;
  return isFit ? sentence : undefined;
}

/** An item with its sentence. */
interface ToldItem extends ScoredItem {
  readonly sentence: BriefSentence;
}

type Told = Pick<ToldItem, 'score' | 'sentence'>;

/** Of several targets only what fell short is worth its words: 完成 and 超额 are in the table. */
const SHORT: ReadonlySet<SentenceCode> = new Set(['result-missed', 'result-below', 'result-far-below', 'result-below-growth']);

/** Two or three lowered targets are one piece of news. */
function joinLowered(told: readonly Told[]): readonly Told[] {
  const lowered = told.filter(({ sentence }) => sentence.code === 'target-lowered').slice(0, 3);
  const [first, ...others] = lowered;
  if (!first || others.length === 0) return told;
  const [own, ...further] = lowered.flatMap(({ sentence }) =>
    clausesOf(sentence).filter(({ code }) => code === 'target-lowered' || SHORT.has(code)),
  );
  const joined = { ...first, sentence: { ...own!, further, grade: first.sentence.grade } };
  return told.flatMap((one) => (one === first ? [joined] : others.includes(one) ? [] : [one]));
}

/** The growth target with what was reached first, then what matters most, in five sentences at most. */
function makeDispatch(picked: readonly ToldItem[], rows: readonly JudgedRow[], writer: SentenceWriter): readonly BriefSentence[] {
  const growths = rows.filter((row) => row.main && isGrowth(row));
  // That none is set is the first thing to be said too.
  const growth = growths.find(({ currentTarget }) => currentTarget !== null) ?? growths[0];
  const whole = growth && writer.ofRow(growth);
  const first = whole && fit(whole);
  // 完成投资 outside the list of main targets may be of anything, and two things under one name of two.
  const isKnown = ({ rows: [id] }: Item): boolean => {
    const { main, indicator, name } = rows.find((one) => one.id === id) ?? { main: true, indicator: '', name: '' };
    return main || canonicalIndicator(indicator).entry !== undefined || (indicator.length >= LONG_NAME && !/[、（]/u.test(name));
  };
  const told = picked
    .filter(({ item }) => !growth || !item.rows.includes(growth.id))
    .flatMap(({ item, score, sentence: whole }): readonly Told[] => {
      const sentence = fit(whole);
      return sentence && isKnown(item) ? [{ score, sentence }] : [];
    });
  const joined = joinLowered(told.filter(({ score }) => score >= PERHAPS));
  const lead = first ? [first] : [];
  const news = [...lead, ...joined.filter(({ score }) => score >= NEWS).map(({ sentence }) => sentence)];
  const perhaps = joined.filter(({ score }) => score < NEWS).map(({ sentence }) => sentence);
  return [...news, ...perhaps.slice(0, Math.max(0, LEAST - news.length))].slice(0, MOST);
}

/** More a side show nothing at a glance. */
const MOST_PLACES = 3;

/** What speaks most for it first. */
const reasonsOf = ({ features }: Item): readonly Reason[] =>
  [...features]
    .flatMap(([feature, value]) => (isReason(feature) ? [{ feature, worth: WEIGHTS[feature] * value }] : []))
    .sort((a, b) => b.worth - a.worth)
    .map(({ feature }) => feature);

function toHighlight({ item, score, sentence }: ToldItem, source: HighlightSource): Highlight {
  const shown = (name: SideName, at: number) => {
    const side = source[name];
    // Which tasks come first: these two headings, whatever became of the one that was.
    const heading = sentence.code === 'first-section' ? sentence.arguments[at]?.place?.span : undefined;
    const spans = heading ? cutPlaces(side.reading.text, heading).slice(0, 1) : item[name];
    return spans.slice(0, MOST_PLACES).map((span) => source.places[name].at(span, sectionAt(side, span)));
  };
  return {
    kind: item.kind,
    previous: shown('previous', 0),
    current: shown('current', 1),
    records: item.records,
    rows: item.rows,
    sections: item.sections,
    sentence,
    reasons: reasonsOf(item),
    score: Math.round(score * 1000) / 1000,
    ...item.sure,
  };
}

/** Two headings may say the one thing, which task comes first; what a new word is said of is the same news. */
function keyOf({ code, arguments: given }: BriefSentence): string {
  if (code === 'first-section' || (code === 'section-moved' && given[2]?.text === '1')) return 'first-section';
  return [code, ...given.slice(0, code === 'term-new' || code === 'term-gone' ? 1 : undefined).map(({ text }) => text)].join('|');
}
const isFirst = (seen: Set<string>, key: string): boolean => seen.size < seen.add(key).size;

/** Log-odds that a second reader's order of the brief gives an item: most for what it would open with. */
function leadOf(item: Item, { corrections: { readings } }: HighlightSource): number {
  const [side, span] = item.current[0] ? (['current', item.current[0]] as const) : (['previous', item.previous[0]] as const);
  const read = span && readings.leads.get(leadKey(side, span.start));
  if (!read) return 0;
  return read.value < 0 ? -read.odds / 2 : read.odds * (1 - read.value / 20);
}

/**
 * The changes of a comparison that are most worth reading, at most 25 different things, best first, nothing that cannot be asserted; and what
 * happened in a few sentences.
 */
export function makeBrief(
  source: HighlightSource,
  pair: Judged,
  select: ItemSelector = (items) => selectItems(items, WEIGHTS, (item) => leadOf(item, source)),
): Pick<PairComparison, 'highlights' | 'dispatch'> {
  const items = findItems(source, pair).filter(({ features }) => [...features.keys()].some(isReason));
  const writer = new SentenceWriter(source, pair);
  const seen = new Set<string>();
  const told = select(items)
    .map((one) => ({ ...one, sentence: writer.of(one.item) }))
    .filter(({ sentence }) => isFirst(seen, keyOf(sentence)));
  return { highlights: told.map((one) => toHighlight(one, source)), dispatch: makeDispatch(told, pair.indicators, writer) };
}
