import { alignDocuments } from '@tongbi/aligner';
import { type Comparison, firstFrom, groupBy, type LineUnit, type Report, type ReportLine, reportLines, type Span } from '@tongbi/model';
import type { Both, SideName } from '../prepare/prepared-report.js';
import { sumPairs, type WeightedPair } from './match-in-order.js';

export type Sides = Both<Lined>;

/** One report as lines, and all headings and sentences of them in order. */
export interface Lined {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly units: readonly (LineUnit & { readonly line: number })[];
}

/** A text that stands so often in a report links nothing. */
const MOST_TWINS = 3;
/** Of two headings of which one carries on the other in other words. */
const HEADING_WEIGHT = 24;

export function lineUp(report: Report): Lined {
  const lines = reportLines(report);
  return { report, lines, units: lines.flatMap(({ units }, line) => units.map((unit) => ({ ...unit, line }))) };
}

/** The heading or sentence that holds the start of a span; -1 where none does. */
export function unitAt({ units }: Lined, { start }: Span): number {
  const at = firstFrom(units, start + 1, ({ span }) => span.start) - 1;
  return at >= 0 && start < units[at]!.span.end ? at : -1;
}

/** Which headings and sentences carry on which, from what the comparison says of commitments, passages and sections, and from equal texts. */
export function linkUnits(comparison: Comparison, { previous, current }: Sides): readonly WeightedPair[] {
  const { commitments, passages, sections } = comparison;
  const records = [...commitments, ...passages].flatMap((record) =>
    record.previous.map((place) => ({ from: place.span, to: record.current?.span, weight: record.similarity * place.text.length })),
  );
  const headings = sections.flatMap((section) =>
    section.previous.map(({ span }) => ({ from: span, to: section.current?.span, weight: HEADING_WEIGHT })),
  );
  const linked = [...records, ...headings].flatMap(({ from, to, weight }) =>
    to ? [{ previous: unitAt(previous, from), current: unitAt(current, to), weight }] : [],
  );
  const byText = groupBy(previous.units.keys(), (at) => previous.units[at]!.text);
  const equal = current.units.flatMap(({ text }, at) => {
    const twins = byText.get(text) ?? [];
    return twins.length > MOST_TWINS ? [] : twins.map((twin) => ({ previous: twin, current: at, weight: text.length + 1 }));
  });
  const known = [...linked, ...equal].filter(({ previous: from, current: to, weight }) => from >= 0 && to >= 0 && weight > 0);
  return sumPairs([...known, ...linkOthers(known, { previous, current })]);
}

/** Of what a comparison leaves alone, as one review beside the other, what is alike. */
function linkOthers(known: readonly WeightedPair[], sides: Sides): readonly WeightedPair[] {
  const left = (side: SideName) => {
    const linked = new Set(known.map((pair) => pair[side]));
    const { units, lines } = sides[side];
    const numbers = [...units.keys()].filter((at) => !linked.has(at) && lines[units[at]!.line]!.level === null);
    return { numbers, sections: [{ heading: '', texts: numbers.map((at) => units[at]!.text) }] };
  };
  const [previous, current] = [left('previous'), left('current')];
  return alignDocuments(previous.sections, current.sections).links.map(({ previous: from, current: to, confidence }) => {
    const at = { previous: previous.numbers[from]!, current: current.numbers[to]! };
    return { ...at, weight: confidence * sides.current.units[at.current]!.text.length };
  });
}
