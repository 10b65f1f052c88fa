import type { RemovedRange, Section, Span } from '@tongbi/model';
import type { RemovedLine } from './remove-chrome.js';

/** The spelled-out spaces and marks of notes that stand in no heading, sentence or removed range: they are reported, so that nothing is lost. */
export function removeMarks(marks: readonly RemovedRange[], parts: readonly Section[], removed: readonly RemovedLine[]): RemovedLine[] {
  if (!marks.length) return [];
  const tiles = [...tilesOf(parts), ...removed.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  const lost: RemovedLine[] = [];
  let at = 0;
  for (const { span, reason } of marks) {
    while (at < tiles.length && tiles[at]!.end <= span.start) at++;
    const tile = tiles[at];
    if (!tile || tile.start >= span.end) lost.push({ span, reason, code: 'chrome-removed' });
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
