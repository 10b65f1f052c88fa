import type { RemovedRange, Section, Span } from '@tongbi/model';

/** The spelled-out spaces and marks of notes that stand in no heading, sentence or removed range: they are reported, so that nothing is lost. */
export function removeMarks(marks: readonly RemovedRange[], parts: readonly Section[], removed: readonly RemovedRange[]): RemovedRange[] {
  if (!marks.length) return [];
  const tiles = [...tilesOf(parts), ...removed.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  const lost: RemovedRange[] = [];
  let at = 0;
  for (const { span, reason } of marks) {
    while (at < tiles.length && tiles[at]!.end <= span.start) at++;
    const tile = tiles[at];
    if (!tile || tile.start >= span.end) lost.push({ span, reason });
  }
  return lost;
}

function* tilesOf(sections: readonly Section[]): Generator<Span> {
  for (const { headingSpan, paragraphs, children } of sections) {
    if (headingSpan) yield headingSpan;
    for (const { sentences } of paragraphs) for (const { span } of sentences) yield span;
    yield* tilesOf(children);
  }
}
