import { type Comparison, type Place, type Record, type Stated, spanContains } from '@tongbi/model';

const inside = (stated: Stated, place: Place | null) =>
  place !== null && stated.report === place.report && spanContains(place.span, stated.span);
const holding = (records: readonly Record[], stated: Stated) =>
  records.filter(({ previous, current }) => [...previous, current].some((place) => inside(stated, place)));

const countAs = { met: 'done', exceeded: 'done', missed: 'missed' } as const;

/** What the brief says of a task as what its section's record says it is not: new where it came out of an older one. */
const newAndNot = ({ highlights, sections }: Comparison): readonly string[] =>
  highlights.flatMap(({ sentence, sections: ids }) => {
    const relation = sections.find(({ current }) => current && ids.includes(current.id))?.relation;
    return sentence?.code === 'section-new' && relation !== 'new' ? [`section-new, and ${relation}: ${ids.join(' ')}`] : [];
  });

/** Rows that say of a promise what its record denies: missed here and not there, kept here and missed there, not reported here and done there; and new tasks that are none. */
export function contradictions(comparison: Comparison): readonly string[] {
  const { indicators, commitments } = comparison;
  const rows = indicators.flatMap((row) => {
    const { previousTarget, outcome, why } = row;
    if (!previousTarget || why) return [];
    const own = countAs[outcome as keyof typeof countAs] ?? 'none';
    const others = holding(commitments, previousTarget).map(({ reported }) => (reported === 'in-progress' ? 'none' : reported));
    const differs = others.some(
      (other) => own !== other && (own === 'missed' || other === 'missed' || (outcome === 'not-reported' && other === 'done')),
    );
    return differs ? [`${row.id} ${outcome} ${others.join(' ')}`] : [];
  });
  return [...rows, ...newAndNot(comparison)];
}
