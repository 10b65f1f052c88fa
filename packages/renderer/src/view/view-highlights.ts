import type { Highlight, Place, SectionRecord } from '@tongbi/model';
import { relationWords } from '../charts/draw-section-map.js';
import { outcomeTag } from '../words/outcome-tag.js';
import { traitsOfChange } from './change-traits.js';
import type { PanelContext } from './panel-context.js';
import { placeText } from './place-text.js';
import type { HighlightsView, LinkView } from './record-view.js';
import { hedgeOf } from './view-record.js';
import { changeTag, deltaWords } from './view-targets.js';
import { visibleText } from './visible-text.js';

const HIGHLIGHTS = 10;

type Item = HighlightsView['items'][number];

/** Where the page says more: the card, else the row, else the section, else the text. */
function hrefOf(
  { records: [record], rows: [row], current, previous }: Highlight,
  sections: readonly SectionRecord[],
  context: PanelContext,
) {
  const { comparison, indicators, index } = context;
  const card = [...comparison.commitments, ...comparison.passages].find(({ id }) => id === record);
  if (card) return `#${context.recordId(card)}`;
  const shown = [...indicators.main, ...indicators.others].find((each) => each.row.id === row);
  if (shown) return `#${shown.id}`;
  const [section] = sections;
  if (section?.current) return index.link(comparison.current.id, section.current.span);
  const place = current[0] ?? previous[0];
  return place ? index.link(place.report, place.span) : '';
}

/** 居民消费价格目标下调 −1 个百分点、章节改名: what the table and the sections say of it, before what the ranking says. */
function reasonsOf({ rows: ids, records, reasons }: Highlight, sections: readonly SectionRecord[], context: PanelContext): string {
  const { indicators, wording } = context;
  const { labels, phrases } = wording;
  const named = [...indicators.main, ...indicators.others].filter(({ row }) => ids.includes(row.id));
  const told = named.flatMap(({ row, name }) => {
    const { label } = changeTag(row, context);
    const outcome = outcomeTag(row, wording);
    return [
      ...(traitsOfChange(row).news ? [phrases.targetReason(name, label, deltaWords(row, context))] : []),
      ...(outcome && !records.length ? [phrases.outcomeReason(name, outcome.label)] : []),
    ];
  });
  const went = sections.map((section) => relationWords(section, context));
  return phrases.reasons([...new Set([...told, ...went, ...reasons.map((reason) => labels.reasons[reason])])]);
}

/** Two places of one section are one source. */
function sourcesOf(places: readonly Place[], { index }: PanelContext): LinkView[] {
  const links = places.map(({ report, section, span }) => ({ text: index.where(report, section), href: index.link(report, span) }));
  return links.filter(({ text }, at) => links.findIndex((other) => other.text === text) === at);
}

/** Where no clause is quoted, the headings that it is about. */
function headingsOf(sections: readonly SectionRecord[], { previousLabel, currentLabel }: PanelContext): Item['sides'] {
  return sections.flatMap(({ previous, current }) => [
    ...previous.map(({ heading }) => ({ label: previousLabel, text: visibleText(heading) })),
    ...(current ? [{ label: currentLabel, text: visibleText(current.heading) }] : []),
  ]);
}

function viewHighlight(highlight: Highlight, context: PanelContext): Item {
  const { kind, previous, current } = highlight;
  const { index, wording, comparison } = context;
  const places = [...previous, ...current];
  const sections = comparison.sections.filter((section) => highlight.sections.includes(section.current?.id ?? ''));
  return {
    ...wording.labels.highlights[kind],
    ...hedgeOf(highlight, wording),
    sides: places.length
      ? places.map((place) => ({ label: index.label(place.report), text: placeText(place) }))
      : headingsOf(sections, context),
    reasons: reasonsOf(highlight, sections, context),
    sources: sourcesOf(places, context),
    href: hrefOf(highlight, sections, context),
  };
}

/** What is worth reading first, at most ten, as the data has it. Null where there is nothing. */
export function viewHighlights(context: PanelContext): Omit<HighlightsView, 'number'> | null {
  const items = context.comparison.highlights.slice(0, HIGHLIGHTS).map((highlight) => viewHighlight(highlight, context));
  if (!items.length) return null;
  return { id: `y${context.key}-highlights`, title: context.wording.phrases.highlights, items };
}
