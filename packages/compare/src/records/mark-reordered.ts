import { longestIncreasing } from '@tongbi/aligner';
import { type Record, remembered, type SectionRecord } from '@tongbi/model';
import type { toTimeOrder } from '../links/in-time-order.js';
import { SectionMoves } from './make-records.js';
import { labelRecord } from './rank-record.js';

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
  const beside = new Map<string, Record[]>();
  const moved = new Set<Record>();
  for (const record of records) {
    const [first] = record.previous;
    if (!record.current || !first) continue;
    if (moves.isMove(first.section, record.current.section)) moved.add(record);
    else remembered(beside, `${first.section} ${record.current.section}`, () => []).push(record);
  }
  for (const group of beside.values()) {
    // Of as many that could be said to have stayed the same are chosen, whichever draft is the later.
    const places = group.map((record) => ({
      record,
      at: turn({ previous: record.previous[0]!.span.start, current: record.current!.span.start }),
    }));
    places.sort((a, b) => a.at.current - b.at.current || a.at.previous - b.at.previous);
    const inOrder = new Set(longestIncreasing(places.map(({ at }) => at.previous)));
    for (const [index, { record }] of places.entries()) if (!inOrder.has(index)) moved.add(record);
  }
  return records.map((record) => {
    const marked = { ...record, moved: moved.has(record) };
    return { ...marked, label: labelRecord(marked) };
  });
}
