import { alignDocuments, type RedlinePart, redline } from '@tongbi/aligner';
import {
  type Comparison,
  firstFrom,
  type LineUnit,
  offsetInUnit,
  type RedlinedLine,
  type Report,
  type ReportLine,
  type ReportRun,
  remembered,
  reportLines,
  type Segment,
  type Span,
} from '@tongbi/model';
import type { SideName } from '../prepare/prepared-report.js';
import { matchInOrder, sumPairs, type WeightedPair } from './match-in-order.js';

type Sides = Readonly<Record<SideName, Lined>>;

/** One report as lines, and all headings and sentences of them in order. */
interface Lined {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly units: readonly (LineUnit & { readonly line: number })[];
}

/** Two sentences that share less than this of the longer one are one deleted and one inserted; what moved must be the same for the most part. */
const LEAST_SHARED = 0.3;
const LEAST_MOVED = 0.6;
/** A shorter text stands in two places by chance. */
const SHORTEST_MOVED = 8;
/** A text that stands so often in a report links nothing. */
const MOST_TWINS = 3;
/** Of two headings of which one carries on the other in other words. */
const HEADING_WEIGHT = 24;

function lineUp(report: Report): Lined {
  const lines = reportLines(report);
  return { report, lines, units: lines.flatMap(({ units }, line) => units.map((unit) => ({ ...unit, line }))) };
}

/** The heading or sentence that holds the start of a span; -1 where none does. */
function unitAt({ units }: Lined, { start }: Span): number {
  const at = firstFrom(units, start + 1, ({ span }) => span.start) - 1;
  return at >= 0 && start < units[at]!.span.end ? at : -1;
}

/** Which headings and sentences carry on which, from what the comparison says of commitments, passages and sections, and from equal texts. */
function linkUnits(comparison: Comparison, { previous, current }: Sides): readonly WeightedPair[] {
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
  const byText = new Map<string, number[]>();
  for (const [at, { text }] of previous.units.entries()) remembered(byText, text, () => []).push(at);
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

/** The runs of two texts, and how much of the longer one they share. */
function compareTexts(from: string, to: string, segment: Segment): { readonly parts: readonly RedlinePart[]; readonly shared: number } {
  const parts = from === to ? [{ op: 'equal' as const, text: to }] : redline(segment(from), segment(to));
  const equal = parts.reduce((sum, { op, text }) => sum + (op === 'equal' ? text.length : 0), 0);
  return { parts, shared: equal / Math.max(from.length, to.length) };
}

const stays = { equal: 'equal', insert: 'insert', delete: 'delete' } as const;
const leaves = { equal: 'moved-from', insert: null, delete: 'delete' } as const;
const arrives = { equal: 'moved-to', insert: 'insert', delete: null } as const;

function runsOf(parts: readonly RedlinePart[], words: Readonly<Record<RedlinePart['op'], ReportRun['change'] | null>>, move?: number) {
  return parts.flatMap(({ op, text }): readonly ReportRun[] => {
    const change = words[op];
    return change === null ? [] : [{ change, text, ...(op === 'equal' && move !== undefined && { move }) }];
  });
}

/** What each heading and sentence says, alone or beside its partner: runs by the number of the unit. */
interface Said {
  readonly previous: ReadonlyMap<number, readonly ReportRun[]>;
  readonly current: ReadonlyMap<number, readonly ReportRun[]>;
}

/** What stands in neither order was moved where it is the same for the most part, the heaviest first. */
function findMoves(links: readonly WeightedPair[], taken: ReadonlyMap<number, number>, sides: Sides, segment: Segment): Said {
  const said = { previous: new Map<number, readonly ReportRun[]>(), current: new Map<number, readonly ReportRun[]>() };
  const partners = new Set(taken.values());
  const left = links.filter(({ previous, current }) => !partners.has(previous) && !taken.has(current));
  let move = 0;
  for (const { previous, current } of [...left].sort((a, b) => b.weight - a.weight || a.current - b.current)) {
    const [from, to] = [sides.previous.units[previous]!.text, sides.current.units[current]!.text];
    if (said.previous.has(previous) || said.current.has(current) || Math.min(from.length, to.length) < SHORTEST_MOVED) continue;
    const { parts, shared } = compareTexts(from, to, segment);
    if (shared < LEAST_MOVED) continue;
    said.previous.set(previous, runsOf(parts, leaves, move));
    said.current.set(current, runsOf(parts, arrives, move));
    move += 1;
  }
  return said;
}

/** One of the previous report, one of the current one, or both beside each other. */
interface Pair {
  readonly previous: number | null;
  readonly current: number | null;
}

/** Two sequences in one: before each that stands beside another what went before it, then what came. */
function weave(previous: readonly number[], current: readonly number[], partners: ReadonlyMap<number, number>): readonly Pair[] {
  const woven: Pair[] = [];
  let next = 0;
  const leaveOut = (end: number): void => {
    for (; next < previous.length && previous[next]! < end; next++) woven.push({ previous: previous[next]!, current: null });
  };
  for (const one of current) {
    const partner = partners.get(one);
    if (partner !== undefined) leaveOut(partner);
    woven.push({ previous: partner ?? null, current: one });
    if (partner !== undefined) next += 1;
  }
  leaveOut(Number.POSITIVE_INFINITY);
  return woven;
}

/** Runs of one kind that stand beside each other as one. */
function joinRuns(runs: readonly ReportRun[]): readonly ReportRun[] {
  const joined: ReportRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.change === run.change && last.move === run.move) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

type Placed = RedlinedLine['commitments'][number];

/** Where each commitment stands, by the line that says it: in the current report, else in the previous one. */
function placeCommitments({ commitments }: Comparison, sides: Sides): Readonly<Record<SideName, ReadonlyMap<number, readonly Placed[]>>> {
  const found = { previous: new Map<number, Placed[]>(), current: new Map<number, Placed[]>() };
  commitments.forEach(({ current, previous: [gone] }, number) => {
    const side = current ? 'current' : 'previous';
    const place = current ?? gone;
    const at = place ? unitAt(sides[side], place.span) : -1;
    const unit = sides[side].units[at];
    if (!place || !unit) return;
    const offset = (position: number): number => unit.start + offsetInUnit(sides[side].report, unit, position);
    const [start, end] = [offset(place.span.start), offset(place.span.end)];
    if (start < end) remembered(found[side], unit.line, () => []).push({ number, side, start, end });
  });
  return found;
}

/** Which lines, and inside these which sentences, of the current report stand beside which of the previous one. */
function pairUp(
  links: readonly WeightedPair[],
  { previous, current }: Sides,
): Readonly<Record<'lines' | 'units', ReadonlyMap<number, number>>> {
  const lineOf = ({ previous: from, current: to, weight }: WeightedPair): WeightedPair => ({
    previous: previous.units[from]!.line,
    current: current.units[to]!.line,
    weight,
  });
  const isHeading = ({ lines }: Lined, line: number): boolean => lines[line]!.level !== null;
  const lines = matchInOrder(
    sumPairs(links.map(lineOf)).filter((pair) => isHeading(previous, pair.previous) === isHeading(current, pair.current)),
  );
  const inside = new Map<number, WeightedPair[]>();
  for (const link of links) {
    const at = lineOf(link);
    if (lines.get(at.current) === at.previous) remembered(inside, at.current, () => []).push(link);
  }
  return { lines, units: new Map([...inside.values()].flatMap((pairs) => [...matchInOrder(pairs)])) };
}

/** What two sentences say beside each other, or one alone. */
function sayPair({ previous: from, current: to }: Pair, sides: Sides, moved: Said, segment: Segment): readonly ReportRun[] {
  const before = from === null ? '' : sides.previous.units[from]!.text;
  const after = to === null ? '' : sides.current.units[to]!.text;
  if (from !== null && to !== null) {
    const { parts, shared } = compareTexts(before, after, segment);
    if (shared >= LEAST_SHARED) return runsOf(parts, stays);
  }
  return [
    ...(from === null ? [] : (moved.previous.get(from) ?? [{ change: 'delete' as const, text: before }])),
    ...(to === null ? [] : (moved.current.get(to) ?? [{ change: 'insert' as const, text: after }])),
  ];
}

/** The numbers of the headings and sentences of each line. */
function unitsByLine({ lines, units }: Lined): readonly (readonly number[])[] {
  const byLine: number[][] = lines.map(() => []);
  for (const [at, { line }] of units.entries()) byLine[line]!.push(at);
  return byLine;
}

/**
 * The current report in full with what came, went and moved since the previous one, line by line: equal, inserted and moved-to runs spell the
 * current report, equal, deleted and moved-from ones the previous, both as `reportLines` has them. Sentences stay beside those that they carry
 * on by the comparison; words are compared inside such pairs alone, so that two sentences of two things never mix.
 */
export function redlineReports(comparison: Comparison, segment: Segment): readonly RedlinedLine[] {
  const sideOf = (id: string) => lineUp(comparison.reports.find((report) => report.id === id)!);
  const sides: Sides = { previous: sideOf(comparison.previous.id), current: sideOf(comparison.current.id) };
  const links = linkUnits(comparison, sides);
  const { lines, units } = pairUp(links, sides);
  const moved = findMoves(links, units, sides, segment);
  const commitments = placeCommitments(comparison, sides);
  const inLine = { previous: unitsByLine(sides.previous), current: unitsByLine(sides.current) };
  const of = <Value>(
    pair: Pair,
    from: (side: SideName, line: number) => readonly Value[],
  ): Readonly<Record<SideName, readonly Value[]>> => ({
    previous: pair.previous === null ? [] : from('previous', pair.previous),
    current: pair.current === null ? [] : from('current', pair.current),
  });
  return weave([...sides.previous.lines.keys()], [...sides.current.lines.keys()], lines).map((pair): RedlinedLine => {
    const { level } = pair.current === null ? sides.previous.lines[pair.previous!]! : sides.current.lines[pair.current]!;
    const inside = of(pair, (side, line) => inLine[side][line]!);
    const said = of(pair, (side, line) => commitments[side].get(line) ?? []);
    return {
      level,
      change: pair.previous === null ? 'insert' : pair.current === null ? 'delete' : 'equal',
      runs: joinRuns(weave(inside.previous, inside.current, units).flatMap((each) => sayPair(each, sides, moved, segment))),
      commitments: [...said.previous, ...said.current],
    };
  });
}
