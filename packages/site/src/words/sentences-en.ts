import type { InAnyLanguage } from '@tongbi/renderer';
import type { sentencesZh } from './sentences-zh.js';

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The same in English; report text, places and most indicators stay Chinese. */
export const sentencesEn: InAnyLanguage<typeof sentencesZh> = {
  home: {
    totals: (places, reports, first, last) => `${plural(places, 'place')}, ${plural(reports, 'report')}, ${span(first, last)}`,
    editionCounts: (counts) => counts.map(({ edition, count }) => `${edition} ${count}`).join(', '),
  },
  place: { gaps: (years) => `No report of ${years.join(', ')}; what came and went between the two reports beside a gap is not seen.` },
  chain: { changes: (words) => words.join(', '), kinds: (words) => `: ${words.join(', ')}` },
  indicators: {
    lead: (count, left) =>
      `${plural(count, 'indicator')} with at least three figures from more than one year or place.${left ? ` ${left} more have fewer; see the reports.` : ''} Figures are the reports’ own and not verified; definitions may differ between years and places.`,
    counts: (places, first, last) => (places > 1 ? `${places} places, ${span(first, last)}` : span(first, last)),
    named: (indicator, aspect) => `${indicator} (${aspect})`,
    point: (year, target, actual) => `${year} ${[target && `target ${target}`, actual && `actual ${actual}`].filter(Boolean).join(', ')}`,
  },
  feed: {
    title: (place) => (place ? `${place}: added government work reports` : 'Added government work reports'),
    summary: (title, pair) => [title, pair].filter(Boolean).join('. '),
  },
};
