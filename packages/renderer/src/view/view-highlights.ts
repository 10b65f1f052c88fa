import type { Highlight, Place, Record } from '@tongbi/model';
import type { HighlightsView, HighlightView as Item, LinkView } from '../generated/view-fields.js';
import { traitsOf } from './label-traits.js';
import { type PanelContext, rowLink, say, withNames } from './prepare-set.js';
import { viewSentence } from './view-sentence.js';
import { placeText } from './visible-text.js';

const HIGHLIGHTS = 10;

/** Where the page says more: the card, else the row, else the section, else the text. */
function hrefOf({ records: [record], rows: [row], sections, current, previous }: Highlight, context: PanelContext) {
  const { comparison, indicators, index } = context;
  const isNamed = ({ id }: Record) => id === record;
  // A passage of one report alone is a line of a list.
  const isCard = (passage: Record) => isNamed(passage) && traitsOf(passage).passage === 'card';
  const card = comparison.commitments.find(isNamed) ?? comparison.passages.find(isCard);
  if (card) return `#${context.recordId(card)}`;
  const shown = rowLink(row, indicators);
  if (shown) return shown;
  const section = comparison.sections.find((one) => sections.includes(one.current?.id ?? ''));
  if (section?.current) return index.link(comparison.current.id, section.current.span);
  const place = current[0] ?? previous[0];
  return place ? index.link(place.report, place.span) : '';
}

/** Two places of one section are one source. */
function sourcesOf(places: readonly Place[], { index }: PanelContext): LinkView[] {
  const links = places.map(({ report, section, span }) => ({ text: index.numberOf(report, section), href: index.link(report, span) }));
  return links.filter(({ text }, at) => links.findIndex((other) => other.text === text) === at);
}

/** What the sentence quotes whole is not shown twice. */
function sidesOf({ previous, current, sentence }: Highlight, { index }: PanelContext): Item['sides'] {
  const quoted = [sentence, ...(sentence.further ?? [])].flatMap((clause) => clause.arguments.map(({ text }) => text));
  return [...previous, ...current]
    .filter(({ text }) => !quoted.some((words) => words.includes(text)))
    .map((place) => ({ label: index.label(place.report), text: placeText(place) }));
}

function viewHighlight(highlight: Highlight, context: PanelContext): Item {
  const { kind, previous, current, sentence, reasons } = highlight;
  const { wording } = context;
  return {
    ...wording.labels.highlights[kind],
    label: withNames(wording.labels.highlights[kind].label, context),
    ...viewSentence(sentence, context),
    sides: sidesOf(highlight, context),
    reasons: wording.phrases.points(reasons.map((reason) => wording.labels.reasons[reason])),
    sources: sourcesOf([...previous, ...current], context),
    href: hrefOf(highlight, context),
  };
}

/** What is worth reading first, as the data has it: ten, and the rest folded. Null where there is nothing. */
export function viewHighlights(context: PanelContext): Omit<HighlightsView, 'number'> | null {
  const all = context.comparison.highlights.map((highlight) => viewHighlight(highlight, context));
  if (!all.length) return null;
  const [items, more] = [all.slice(0, HIGHLIGHTS), all.slice(HIGHLIGHTS)];
  const moreLabel = context.wording.phrases.moreItems(more.length);
  return { id: `y${context.key}-highlights`, title: say('highlights', context), items, more, moreLabel };
}
