import type { Highlight } from '@tongbi/model';
import type { PanelContext } from './panel-context.js';
import type { HighlightsView, LinkView, RecordView } from './record-view.js';
import { viewRecord } from './view-record.js';
import { changeTag, deltaWords } from './view-targets.js';

const HIGHLIGHTS = 10;

/** 居民消费价格目标下调 1 个百分点: what the table says of the record's main target, before what the ranking says. */
function reasonsOf({ rows: ids, reasons }: Highlight, context: PanelContext): string {
  const { main, listed } = context.indicators;
  const { labels, phrases } = context.wording;
  const rows = listed ? main.filter(({ row }) => ids.includes(row.id)) : [];
  const targets = rows.flatMap(({ row, name }) => {
    const tag = changeTag(row, context);
    const delta = deltaWords(row, context);
    return tag && row.change !== 'same' ? [phrases.targetReason(name, tag.label, delta)] : [];
  });
  return phrases.reasons([...targets, ...reasons.map((reason) => labels.reasons[reason])]);
}

/** Two places of one section are one source. */
function sourcesOf({ places }: RecordView): LinkView[] {
  return places.filter(({ text }, index) => places.findIndex((other) => other.text === text) === index);
}

/** The first ten highlights that a record tells of. Null where there are none. */
export function viewHighlights(context: PanelContext): Omit<HighlightsView, 'number'> | null {
  const { commitments, passages, highlights } = context.comparison;
  const records = new Map([...commitments, ...passages].map((record) => [record.id, record]));
  const items = highlights.slice(0, HIGHLIGHTS).flatMap((highlight) => {
    const record = records.get(highlight.records[0] ?? '');
    if (!record) return [];
    const view = viewRecord(record, context);
    return [{ record: view, reasons: reasonsOf(highlight, context), sources: sourcesOf(view), href: `#${context.recordId(record)}` }];
  });
  if (!items.length) return null;
  return { id: `y${context.key}-highlights`, title: context.wording.phrases.highlights, items };
}
