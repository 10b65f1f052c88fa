import { checkSections } from './check-input.js';
import { maskDigits } from './cut-clauses.js';
import { likeness, vectoriseGrams } from './gram-vectors.js';
import { type IndexPair, listed, pairInOrder, pairKey, remembered } from './index-pair.js';
import { longestIncreasing } from './longest-increasing.js';

/** One section of a report's tree, in document order. */
export interface SectionNode {
  /** Without its number; may be empty. */
  readonly heading: string;
  /** Depth in the tree: only sections of one depth carry on each other. */
  readonly level: number;
  /** Index of the section around it, or null. */
  readonly parent: number | null;
  /** What it is for; a review never carries on a plan. */
  readonly kind: string;
  /** How many texts stand in it, those of the sections inside it included. */
  readonly size: number;
  /** All that it says, those inside it included: sections that say the same to the letter are partners, and no others of theirs. */
  readonly content?: string;
  /** Says again, for several years, what others say for one: it may carry on one of those, and takes it from none of them. */
  readonly aside?: boolean;
}

/** A text of the current section carries on one of the previous section; the pair holds the indices of the sections. */
export interface SectionFlow extends IndexPair {
  /** Which text of the current side: one that carries on several in a section counts once. */
  readonly text: number;
}

/** What a person says of pairs of sections, by index. Other than that `current` carries on `previous`, or does not, they say nothing. */
export interface SectionWords {
  readonly pinned: readonly IndexPair[];
  readonly forbidden: readonly IndexPair[];
}

/**
 * What a section pair needs. Shares are of the linked texts; on four hand-made pairs of reports a fifth to a third of the sections
 * merge or split, and the smaller partner then holds a sixth to a half of the texts. From .2 to .3, .15 to .2 and .15 to .2 the scores change little.
 */
export const SECTION_THRESHOLDS = {
  /** A partner that gives this share of the current section's linked texts, or of its own, is one. */
  share: 0.25,
  /** … and gives at least this share of the current section: a paragraph that strayed makes no merger. */
  least: 0.15,
  /** So much of one of the two sections, linked or not, must be in the links: three strays out of twenty texts are no origin. */
  cover: 0.2,
  /** Headings this alike (城乡融合发展 in both) need less: `fewest` texts that are `some` of the current section's linked ones. */
  alike: 0.2,
  fewest: 2,
  some: 0.1,
  /** Headings this alike make a partner even where content gives none. */
  heading: 0.5,
  /** Where both have a partner by their headings already, so much of each must be in the links: a plan of five years says again what the plan of one year said. */
  taken: 0.3,
  /** Headings this alike are the same heading. */
  same: 0.72,
} as const;

/** A heading that agrees is worth this share of the content when the best partner is chosen. */
const HEADING_WEIGHT = 0.5;

/** Two sections of which one carries on the other. */
export interface SectionPartner extends IndexPair {
  /** How alike their headings are, 0 to 1. */
  readonly heading: number;
  /** How much of the content agrees, and the headings: 0 to 1.5. */
  readonly score: number;
  /** They stand below sections that are no partners, or out of the order that most of their level keep. */
  readonly moved: boolean;
}

interface Pair extends Omit<SectionPartner, 'moved'> {
  /** Texts of the current section that carry on one of the previous section. */
  readonly texts: number;
  readonly ofCurrent: number;
  readonly ofPrevious: number;
  /** Share of the texts of the better covered of the two, linked or not. */
  readonly cover: number;
}

interface Lifted extends IndexPair {
  readonly texts: Set<number>;
}

/** Texts that link two sections, lifted to all sections around them, level by level. */
function liftFlows(previous: readonly SectionNode[], current: readonly SectionNode[], flows: readonly SectionFlow[]): readonly Lifted[] {
  const found = new Map<number, Lifted>();
  for (const flow of flows) {
    for (let c: number | null = flow.current; c !== null; c = current[c]!.parent) {
      for (let p: number | null = flow.previous; p !== null; p = previous[p]!.parent) {
        if (current[c]!.level !== previous[p]!.level) continue;
        const pair = { previous: p, current: c };
        remembered(found, pairKey(pair), () => ({ ...pair, texts: new Set() })).texts.add(flow.text);
      }
    }
  }
  return [...found.values()];
}

/** Where more pairs than 30 × 30 have one heading (新措施) it says nothing: they go together in their order, or by their texts. */
const MOST_NAMESAKES = 30;

const isComparable = (one: SectionNode, other: SectionNode) => one.level === other.level && one.kind === other.kind;

/** Pairs that a heading may make partners, those of each two headings at once; time grows with the number of headings that differ. */
function pairHeadings(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  alike: (pair: IndexPair) => number,
): readonly IndexPair[] {
  const groups = (nodes: readonly SectionNode[]) => [
    ...listed(nodes.keys(), (index) =>
      JSON.stringify([nodes[index]!.level, nodes[index]!.kind, maskDigits(nodes[index]!.heading)]),
    ).values(),
  ];
  const before = groups(previous);
  return groups(current).flatMap((cs) =>
    before.flatMap((ps) => {
      const first = { previous: ps[0]!, current: cs[0]! };
      if (!isComparable(previous[first.previous]!, current[first.current]!) || alike(first) < SECTION_THRESHOLDS.heading) return [];
      if (ps.length * cs.length <= MOST_NAMESAKES ** 2) return cs.flatMap((c) => ps.map((p) => ({ previous: p, current: c })));
      return cs.slice(0, ps.length).map((c, index) => ({ previous: ps[index]!, current: c }));
    }),
  );
}

/** What the headings alone say. */
interface Headings {
  /** How alike two of them are, 0 to 1. */
  readonly alike: (pair: IndexPair) => number;
  /** Pairs that they may make partners. */
  readonly named: readonly IndexPair[];
}

function readHeadings(previous: readonly SectionNode[], current: readonly SectionNode[]): Headings {
  const space = vectoriseGrams(
    previous.map(({ heading }) => maskDigits(heading)),
    current.map(({ heading }) => maskDigits(heading)),
  );
  const alike = ({ previous: p, current: c }: IndexPair) => likeness(space.current[c]!, space.previous[p]!, space.idf).cosine;
  return { alike, named: pairHeadings(previous, current, alike) };
}

/** The pairs that may be partners, by their headings or their texts, and those that are asked for. */
function judgePairs(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  { alike, named }: Headings,
  flows: readonly SectionFlow[],
  asked: readonly IndexPair[] = [],
): readonly Pair[] {
  const lifted = liftFlows(previous, current, flows);
  const texts = new Map(lifted.map((pair) => [pairKey(pair), pair.texts.size]));
  const [ofCurrent, ofPrevious] = [new Map<number, number>(), new Map<number, number>()];
  for (const { previous: p, current: c, texts: own } of lifted) {
    ofCurrent.set(c, (ofCurrent.get(c) ?? 0) + own.size);
    ofPrevious.set(p, (ofPrevious.get(p) ?? 0) + own.size);
  }
  const pairs = new Map([...named, ...lifted, ...asked].map((pair) => [pairKey(pair), pair]));
  return [...pairs].flatMap(([key, { previous: p, current: c }]) => {
    if (!isComparable(previous[p]!, current[c]!)) return [];
    const own = texts.get(key) ?? 0;
    const heading = alike({ previous: p, current: c });
    const cover = own / Math.max(1, Math.min(current[c]!.size, previous[p]!.size));
    const shares = { ofCurrent: own / (ofCurrent.get(c) ?? 1), ofPrevious: own / (ofPrevious.get(p) ?? 1) };
    const score = (shares.ofCurrent + shares.ofPrevious) / 2 + HEADING_WEIGHT * heading;
    return [{ texts: own, cover, previous: p, current: c, ...shares, heading, score }];
  });
}

/** Sections that say the same to the letter below the same heading; repeated ones in their order. */
function matchContent(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  { pinned, forbidden }: SectionWords,
): readonly Pair[] {
  const spoken = [...pinned, ...forbidden];
  const [saidOfPrevious, saidOfCurrent] = [new Set(spoken.map((pair) => pair.previous)), new Set(spoken.map((pair) => pair.current))];
  const keys = (nodes: readonly SectionNode[], said: ReadonlySet<number>) =>
    nodes.map(({ level, kind, parent, heading, content }, index) =>
      content === undefined || said.has(index)
        ? ''
        : JSON.stringify([level, kind, parent === null ? '' : nodes[parent]!.heading, heading, content]),
    );
  const same = pairInOrder(keys(previous, saidOfPrevious), keys(current, saidOfCurrent));
  return same.map((pair) => ({ ...NOTHING_SHARED, ...pair, heading: 1, score: VOUCHED_SCORE }));
}

/** The pairs that carry on each other, by their headings or by their texts. */
function findPartners(pairs: readonly Pair[]): readonly Pair[] {
  const { share, least, cover, heading, taken, alike, fewest, some } = SECTION_THRESHOLDS;
  const named = pairs.filter((pair) => pair.heading >= heading);
  const current = new Set(named.map((pair) => pair.current));
  const previous = new Set(named.map((pair) => pair.previous));
  return pairs.filter((pair) => {
    if (pair.heading >= heading) return true;
    const shares = [pair.ofCurrent, pair.ofPrevious];
    if (current.has(pair.current) && previous.has(pair.previous) && Math.min(...shares) < taken) return false;
    if (pair.heading >= alike && pair.texts >= fewest && pair.ofCurrent >= some) return true;
    return pair.cover >= cover && pair.ofCurrent >= least && Math.max(...shares) >= share;
  });
}

export const isAside = (node: SectionNode | undefined): boolean => node?.aside === true;

/** Of one of the two only it is said that it stands aside: the outline of five years beside the tasks of one. */
type IsAcross = (pair: Pair) => boolean;

/**
 * Pairs without those that part what belongs together: an outline has no partner among tasks where it has an earlier outline, tasks none in an
 * outline beside their own; and where sections are partners, so are the sections in them, if any are: （一） of 三、 with one of the old 三、.
 */
function keepTogether(previous: readonly SectionNode[], current: readonly SectionNode[], pairs: readonly Pair[], isAcross: IsAcross) {
  const own = pairs.filter((pair) => !isAcross(pair));
  const [ownCurrent, ownPrevious] = [new Set(own.map((pair) => pair.current)), new Set(own.map((pair) => pair.previous))];
  const placed = pairs.filter(
    (pair) => !isAcross(pair) || !(ownCurrent.has(pair.current) || (previous[pair.previous]!.aside && ownPrevious.has(pair.previous))),
  );
  const known = new Set(placed.map((pair) => `${pair.current} ${pair.previous}`));
  const isInside = (pair: Pair) => known.has(`${current[pair.current]!.parent} ${previous[pair.previous]!.parent}`);
  const home = new Set(placed.filter(isInside).map((pair) => pair.current));
  return placed.filter((pair) => isInside(pair) || !home.has(pair.current));
}

/**
 * The pairs of sections that carry on each other. What is asked of the two is not the same: this is to be called from the earlier to the later.
 *
 * @throws RangeError for a section that is not there; TypeError for what is of another shape.
 */
export function findSectionPartners(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  flows: readonly SectionFlow[],
  weakFlows: readonly SectionFlow[],
  words: SectionWords,
): readonly SectionPartner[] {
  checkSections(previous, current, { flows, weakFlows }, words);
  const headings = readHeadings(previous, current);
  const judged = judgePairs(previous, current, headings, flows, words.pinned);
  const found = findPartners(judged);
  const { given, isFree } = readWords(judged, words);
  const same = matchContent(previous, current, words);
  const [samePrevious, sameCurrent] = [new Set(same.map((pair) => pair.previous)), new Set(same.map((pair) => pair.current))];
  const isOpen = (pair: Pair) => isFree(pair) && !samePrevious.has(pair.previous) && !sameCurrent.has(pair.current);
  const sure = [...given, ...same, ...found.filter(isOpen)];
  const served = new Set(sure.map((pair) => pair.current));
  const weak = findPartners(judgePairs(previous, current, headings, weakFlows)).filter((pair) => isOpen(pair) && !served.has(pair.current));
  const isAcross: IsAcross = (pair) => isAside(previous[pair.previous]) !== isAside(current[pair.current]);
  const settled = new Set([...given, ...same]);
  const together = keepTogether(previous, current, [...sure, ...weak], isAcross);
  const partners = [...settled, ...together.filter((pair) => !settled.has(pair))];
  const moved = findMoved(previous, current, partners, isAcross);
  return partners.map((pair) => ({ ...pair, moved: moved.has(pair) }));
}

/** Better than any pair can be, so that a person's word comes first. */
const VOUCHED_SCORE = 1 + HEADING_WEIGHT;
/** Of two sections that nothing but a person's word brings together. */
const NOTHING_SHARED = { texts: 0, ofCurrent: 0, ofPrevious: 0, cover: 0, heading: 0 };

/** What persons would have of the partners: pairs that they gave, and of the others those that they did not part. */
function readWords(judged: readonly Pair[], { pinned, forbidden }: SectionWords) {
  const spoken = new Set([...pinned, ...forbidden].map(pairKey));
  return {
    given: pinned.map((given): Pair => {
      const known = judged.find((pair) => pairKey(pair) === pairKey(given)) ?? NOTHING_SHARED;
      return { ...known, ...given, score: VOUCHED_SCORE };
    }),
    isFree: (pair: Pair) => !spoken.has(pairKey(pair)),
  };
}

/** The partners of each section of one side, best first. */
export function rowsOf<Partner extends Omit<SectionPartner, 'moved'>>(partners: readonly Partner[], side: keyof IndexPair) {
  const sorted = partners.toSorted((a, b) => b.score - a.score || a.current - b.current || a.previous - b.previous);
  const rows = listed(sorted, (pair) => pair[side]);
  return (index: number): readonly Partner[] => rows.get(index) ?? [];
}

/** A section moved when it stands under another part than its best partner, or out of the order that most of its level keeps. */
function findMoved(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  partners: readonly Pair[],
  isAcross: IsAcross,
): ReadonlySet<Pair> {
  const row = rowsOf(partners, 'current');
  const best = current.flatMap((_, c) => row(c).slice(0, 1)).filter((pair) => !isAcross(pair));
  const isInPlace = ({ previous: p, current: c }: Pair) => {
    const parent = current[c]!.parent;
    return previous[p]!.parent === (parent === null ? null : (row(parent)[0]?.previous ?? null));
  };
  const inPlace = listed(best.filter(isInPlace), (pair) => current[pair.current]!.parent ?? -1);
  const kept = [...inPlace.values()].flatMap((children) =>
    longestIncreasing(children.map((child) => child.previous)).map((at) => children[at]!),
  );
  const inOrder = new Set(kept);
  return new Set(best.filter((pair) => !inOrder.has(pair)));
}
