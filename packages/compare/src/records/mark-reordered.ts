import { longestIncreasing } from '@tongbi/aligner';
import { type Record, remembered, type SectionRecord } from '@tongbi/model';
import type { toTimeOrder } from '../links/in-time-order.js';
import { SectionMoves } from './make-records.js';
import { labelRecord } from './rank-record.js';

interface PlacedRecord {
  readonly record: Record;
  readonly at: { readonly previous: number; readonly current: number };
}

/** The most that follow each other in both drafts. Of as many the same are chosen, whichever draft is the later. */
function keptInOrder(group: readonly PlacedRecord[]): readonly Record[] {
  const places = [...group].sort((a, b) => a.at.current - b.at.current || a.at.previous - b.at.previous);
  return longestIncreasing(places.map(({ at }) => at.previous)).map((index) => places[index]!.record);
}

/**
 * What was set elsewhere from one draft to the next: into a section that does not carry on its own, or before or behind its neighbours. Of two
 * reports of different years only the first is told, for each writes its order anew.
 *
 *   甲。乙。丙。  →  丙。甲。乙。      丙 has moved
 */
export function markReordered(
  records: readonly Record[],
  sections: readonly SectionRecord[],
  turn: ReturnType<typeof toTimeOrder>,
): readonly Record[] {
  const moves = new SectionMoves(sections);
  const beside = new Map<string, PlacedRecord[]>();
  const moved = new Set<Record>();
  for (const record of records) {
    const { current, previous } = record;
    if (!current || !previous[0]) continue;
    if (moves.isMove(previous[0].section, current.section)) moved.add(record);
    // One that was joined stands where each of its parts stood.
    for (const { section, span } of previous) {
      const at = turn({ previous: span.start, current: current.span.start });
      remembered(beside, `${section} ${current.section}`, () => []).push({ record, at });
    }
  }
  const inOrder = new Set([...beside.values()].flatMap(keptInOrder));
  for (const { record } of [...beside.values()].flat()) if (!inOrder.has(record)) moved.add(record);
  return records.map((record) => {
    const marked = { ...record, moved: moved.has(record) };
    return { ...marked, label: labelRecord(marked) };
  });
}
