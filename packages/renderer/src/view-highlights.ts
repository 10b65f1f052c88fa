import { type Place, type Record, spanContains } from '@tongbi/model';
import type { NamedIndicator } from './arrange-indicators.js';
import type { PanelContext } from './panel-context.js';
import type { HighlightsView, LinkView, RecordView } from './record-view.js';
import { shownStatus } from './shown-status.js';
import { viewRecord } from './view-record.js';
import { changeTag, deltaWords } from './view-targets.js';
import { visibleText } from './visible-text.js';

const HIGHLIGHTS = 10;

function placesOf(record: Record): Place[] {
  return record.current ? [...record.previous, record.current] : [...record.previous];
}

function overlap(one: Place, other: Place): boolean {
  return one.report === other.report && one.span.start < other.span.end && other.span.start < one.span.end;
}

/** The rows of the targets table whose figures the record states. */
function indicatorsOf(record: Record, { main, others }: PanelContext['indicators']): NamedIndicator[] {
  const places = placesOf(record);
  return [...main, ...others].filter(({ row }) =>
    [row.previousTarget, row.currentTarget].some((stated) =>
      places.some((place) => stated?.report === place.report && spanContains(place.span, stated.span)),
    ),
  );
}

/**
 * The best-ranked records that are about ten different things: of the parts of one split promise, of the places that repeat one
 * indicator or one sentence, only the best-ranked is taken. What cannot be asserted is not among them.
 */
function pickHighlights(context: PanelContext): Record[] {
  const picked: Record[] = [];
  const places: Place[] = [];
  const [texts, indicators] = [new Set<string>(), new Set<string>()];
  const ranked = context.comparison.commitments
    .filter((record) => record.rank.score > 0 && !shownStatus(record).startsWith('unseen'))
    .sort((a, b) => b.rank.score - a.rank.score);
  for (const record of ranked) {
    if (picked.length === HIGHLIGHTS) break;
    const own = placesOf(record);
    const names = indicatorsOf(record, context.indicators).map(({ row }) => row.indicator);
    const known = names.some((name) => indicators.has(name)) || own.some(({ text }) => texts.has(text));
    if (known || own.some((place) => places.some((other) => overlap(place, other)))) continue;
    picked.push(record);
    places.push(...own);
    for (const { text } of own) texts.add(text);
    for (const name of names) indicators.add(name);
  }
  return picked;
}

/** 居民消费价格目标下调 1 个百分点: what the table says of the record's main target, before what the ranking says. */
function reasonsOf(record: Record, context: PanelContext): string {
  const { main, listed } = context.indicators;
  const { phrases } = context.wording;
  const rows = listed ? indicatorsOf(record, { main, others: [], listed }) : [];
  const targets = rows.flatMap(({ row, name }) => {
    const tag = changeTag(row, context);
    const delta = deltaWords(row, context);
    return tag && row.change !== 'same' ? [phrases.targetReason(name, tag.label, delta)] : [];
  });
  return phrases.reasons([...targets, ...record.rank.reasons.map((reason) => visibleText(context.wording.name(reason)))]);
}

/** Two places of one section are one source. */
function sourcesOf({ places }: RecordView): LinkView[] {
  return places.filter(({ text }, index) => places.findIndex((other) => other.text === text) === index);
}

/** The ten changes most worth reading, by the score that the comparison gave them. Null where nothing has one. */
export function viewHighlights(context: PanelContext): Omit<HighlightsView, 'number'> | null {
  const picked = pickHighlights(context);
  if (!picked.length) return null;
  const items = picked.map((record) => {
    const view = viewRecord(record, context);
    return { record: view, reasons: reasonsOf(record, context), sources: sourcesOf(view), href: `#${context.recordId(record)}` };
  });
  return { id: `y${context.key}-highlights`, title: context.wording.phrases.highlights, items };
}
