import { type RedlinePart, redline } from '@tongbi/aligner';
import { type Comparison, groupBy, offsetInUnit, type RedlinedLine, type ReportRun, type Segment } from '@tongbi/model';
import type { Both, SideName } from '../prepare/prepared-report.js';
import { type Lined, lineUp, linkUnits, type Sides, unitAt } from './link-units.js';
import { matchInOrder, sumPairs, type WeightedPair } from './match-in-order.js';

/** Two sentences that share less than this of the longer one are one deleted and one inserted; what moved must be the same for the most part. */
const LEAST_SHARED = 0.3;
const LEAST_MOVED = 0.6;
/** 经济 or 发展 is in any two sentences. */
const SHORTEST_SHARED = 4;
/** A shorter text stands in two places by chance. */
const SHORTEST_MOVED = 8;

/** The runs of two texts, and how much of the longer one they share in more than single words. */
function compareTexts(from: string, to: string, segment: Segment): { readonly parts: readonly RedlinePart[]; readonly shared: number } {
  const parts = from === to ? [{ op: 'equal' as const, text: to }] : redline(segment(from), segment(to));
  const equal = parts.reduce((sum, { op, text }) => sum + (op === 'equal' && text.length >= SHORTEST_SHARED ? text.length : 0), 0);
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
type Said = Both<ReadonlyMap<number, readonly ReportRun[]>>;

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
type Pair = Both<number | null>;

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

/** Where each commitment stands: in the current report, else in the previous one. */
function placeCommitments({ commitments }: Comparison, sides: Sides): readonly (Placed & { readonly line: number })[] {
  return commitments.flatMap(({ current, previous: [gone] }, number) => {
    const [side, place] = current ? (['current', current] as const) : (['previous', gone] as const);
    const unit = place && sides[side].units[unitAt(sides[side], place.span)];
    if (!unit) return [];
    const offset = (position: number): number => unit.start + offsetInUnit(sides[side].report, unit, position);
    const [start, end] = [offset(place.span.start), offset(place.span.end)];
    return start < end ? [{ line: unit.line, number, side, start, end }] : [];
  });
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
  const inside = groupBy(
    links.filter((link) => lines.get(lineOf(link).current) === lineOf(link).previous),
    (link) => lineOf(link).current,
  );
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
  const commitments = groupBy(placeCommitments(comparison, sides), ({ side, line }) => `${side} ${line}`);
  const inLine = (side: SideName) => groupBy(sides[side].units.keys(), (at) => sides[side].units[at]!.line);
  const inside = { previous: inLine('previous'), current: inLine('current') };
  const unitsOf = (side: SideName, line: number | null) => (line === null ? [] : (inside[side].get(line) ?? []));
  return weave([...sides.previous.lines.keys()], [...sides.current.lines.keys()], lines).map((pair): RedlinedLine => {
    const { previous, current } = pair;
    const { level } = current === null ? sides.previous.lines[previous!]! : sides.current.lines[current]!;
    const sentences = weave(unitsOf('previous', previous), unitsOf('current', current), units);
    return {
      level,
      change: previous === null ? 'insert' : current === null ? 'delete' : 'equal',
      runs: joinRuns(sentences.flatMap((each) => sayPair(each, sides, moved, segment))),
      commitments: [`previous ${previous}`, `current ${current}`].flatMap((key) =>
        (commitments.get(key) ?? []).map(({ line: _, ...placed }) => placed),
      ),
    };
  });
}
