import type { Place, Record } from '@tongbi/model';
import { traitsOf } from './label-traits.js';
import type { PanelContext } from './panel-context.js';

/** "#o0-120" → "120"; empty where the place lies outside the text and only the whole report can be shown. */
function startOf(place: Place | null, context: PanelContext): string {
  if (!place) return '';
  return context.index.link(place.report, place.span).split('-')[1] ?? '';
}

function entriesOf(record: Record, context: PanelContext): { readonly ends: string; readonly status: string }[] {
  const { status, unseenIn } = traitsOf(record);
  // Of what the other text in hand does not have nothing can be said, nor marked.
  if (unseenIn) return [];
  const current = startOf(record.current, context);
  const starts = record.previous.length ? record.previous.map((place) => startOf(place, context)) : [''];
  return starts.filter((start) => start || current).map((start) => ({ ends: `${start}:${current}`, status }));
}

/** Which place of the one original goes with which of the other, for reading them beside each other. */
export function listPairs(context: PanelContext): string {
  const { commitments, passages } = context.comparison;
  // Passages first: where one holds a commitment, the commitment's own status is the finer one.
  const entries = [...passages, ...commitments].flatMap((record) => entriesOf(record, context));
  return entries.map(({ ends, status }, index) => (status === entries[index - 1]?.status ? ends : `${ends}:${status}`)).join(' ');
}
