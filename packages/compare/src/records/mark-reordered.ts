import { longestIncreasing } from '@tongbi/aligner';
import { type Record, remembered, type SectionRecord } from '@tongbi/model';
import { SectionMoves } from './make-records.js';
import { labelRecord } from './rank-record.js';

/**
 * What was set elsewhere from one draft to the next: into a section that does not carry on its own, or before or behind its neighbours. Of two
 * reports of different years only the first is told, for each writes its order anew.
 *
 *   甲。乙。丙。  →  丙。甲。乙。      丙 has moved
 */
export function markReordered(records: readonly Record[], sections: readonly SectionRecord[]): readonly Record[] {
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
    group.sort((a, b) => a.current!.span.start - b.current!.span.start);
    const inOrder = new Set(longestIncreasing(group.map(({ previous: [first] }) => first!.span.start)));
    for (const [at, record] of group.entries()) if (!inOrder.has(at)) moved.add(record);
  }
  return records.map((record) => {
    const marked = { ...record, moved: moved.has(record) };
    return { ...marked, label: labelRecord(marked) };
  });
}
