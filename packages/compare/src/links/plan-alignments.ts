import type { AlignInput, Alignment, AlignOptions, GramTable, IndexPair, Link, LinkThresholds, WeakLink } from '@tongbi/aligner';
import { alignItems, gramsOfTexts, spellWords } from '@tongbi/aligner';
import { shippedGrams } from '@tongbi/aligner/chinese';
import { namesConflict } from '@tongbi/commitments';
import { pairMetrics } from '@tongbi/metric-differ';
import { type Commitment, countEach, type Metric, type MetricPair, spanContains } from '@tongbi/model';
import { linkFeatures } from '../claims/claim-features.js';
import { type ClaimJudge, judgeAsShipped } from '../claims/claim-model.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import { figuresOf, isAlphabeticReport, type PreparedReport, type ReportPair, type SideName } from '../prepare/prepared-report.js';
import { figuresConflict, partDoubtful } from './figures-conflict.js';
import { toTimeOrder, turned } from './in-time-order.js';

/** What more promises of one report name is no name of one thing (“放管服”改革 in five of them). */
const MOST_NAMING = 2;

type Named = Pick<Commitment, 'named'>;

function rareKeys(promises: readonly Named[]): readonly ReadonlySet<string>[] {
  const keys = promises.map(({ named }) => new Set(named.map(({ key }) => key).filter((key) => key.length > 1)));
  const counts = countEach(keys.flatMap((own) => [...own]));
  return keys.map((own) => new Set([...own].filter((key) => counts.get(key)! <= MOST_NAMING)));
}

/**
 * Which promises name the same thing, and hardly any others do: 实施“渔火”行动 and 深化“渔火”共建 are of one programme, however little else they share.
 * Asked by the indices of the two lists.
 */
function findNamesakes(previous: readonly Named[], current: readonly Named[]): (previous: number, current: number) => boolean {
  const [before, after] = [rareKeys(previous), rareKeys(current)];
  return (p, c) => [...before[p]!].some((key) => after[c]!.has(key));
}

/** Each figure of a target, of either year, with the figure of the other year that it is one target with. */
function targetPartners(pairs: readonly MetricPair[]): ReadonlyMap<Metric, Metric> {
  const targets = pairs.filter(({ kind, previous, current }) => kind === 'target-target' && previous && current);
  return new Map(
    targets.flatMap(({ previous, current }): [Metric, Metric][] => [
      [previous!, current!],
      [current!, previous!],
    ]),
  );
}

/** So much of a figure must have gone with its partner, or the other promise may hold the rest of it. */
const NEARLY_ALL = 0.75;

/**
 * Whether two promises cannot be one because the figures of one of them belong to another promise: all have gone there, nearly at their full size, so that
 * the other's figures of the same unit can hold no part of them.
 *
 *   发行超长期国债1万亿元 → 发行超长期国债1.3万亿元     so not → 发行特别国债5000亿元
 *   新建码头和锚地6处 → 新建码头4处                     and perhaps → 新建锚地2处
 */
function goneElsewhere(one: readonly Metric[], other: readonly Metric[], partners: ReadonlyMap<Metric, Metric>): boolean {
  const paired = one.filter((figure) => partners.has(figure));
  if (paired.length === 0 || paired.some((figure) => other.includes(partners.get(figure)!))) return false;
  if (paired.some((figure) => Math.abs(partners.get(figure)!.value) < NEARLY_ALL * Math.abs(figure.value))) return false;
  return other.some(({ unit }) => paired.some((figure) => figure.unit === unit));
}

/** Of 104 pairs of targets that people marked, 99 were found right. */
const BY_FIGURE = { confidence: 0.95, because: [{ feature: 'figures', weight: 2.94 }], standing: null } as const;

/**
 * Links two promises whose figures are one target, where one of them has no partner: 主要预期目标是：经济增长7%左右 and 生产总值增长8% share no word but 增长, and the table of
 * targets says what became of the 8%.
 */
function linkTargets(
  alignment: Alignment,
  sides: ReportPair,
  pairs: readonly MetricPair[],
  forbidden: readonly IndexPair[] = [],
): Alignment {
  const promiseOf = (side: SideName, { span }: Metric) => sides[side].commitments.findIndex((promise) => spanContains(promise.span, span));
  const isForbidden = (one: number, other: number) => forbidden.some((pair) => pair.previous === one && pair.current === other);
  const isAlone = (side: SideName, index: number) => alignment.alone[side].some((each) => each.index === index);
  const linked = new Map<string, Link>();
  for (const pair of pairs) {
    if (pair.kind !== 'target-target' || !pair.previous || !pair.current) continue;
    const [one, other] = [promiseOf('previous', pair.previous), promiseOf('current', pair.current)];
    if (one < 0 || other < 0 || !(isAlone('previous', one) || isAlone('current', other)) || isForbidden(one, other)) continue;
    const rival = alignment.rivals.find((each) => each.previous === one && each.current === other);
    linked.set(`${one}-${other}`, { previous: one, current: other, similarity: rival?.similarity ?? 0, ...BY_FIGURE });
  }
  if (linked.size === 0) return alignment;
  const links = [...linked.values()];
  const isFree = (side: SideName) => (each: { readonly index: number }) => !links.some((link) => link[side] === each.index);
  return {
    ...alignment,
    items: [...alignment.items, ...links].sort(inOrder),
    rivals: alignment.rivals.filter((pair) => !linked.has(`${pair.previous}-${pair.current}`)),
    alone: { previous: alignment.alone.previous.filter(isFree('previous')), current: alignment.alone.current.filter(isFree('current')) },
  };
}

/**
 * The links of commitments as sure as they are: what the aligner's weights say of a pair was learned from sentences, in which a clause of a
 * linked sentence is nearly always right. Identical texts and a person's word stay sure.
 */
function judgeLinks(alignment: Alignment, sides: ReportPair, judge: ClaimJudge): Alignment {
  const lists = { previous: sides.previous.commitments, current: sides.current.commitments };
  const judged = alignment.items.map((link) => {
    const features = linkFeatures(link, lists);
    if (!features) return { link, sure: link.confidence };
    const [previous, current] = [[lists.previous[link.previous]!.span], lists.current[link.current]!.span];
    const sure = judge({ kind: 'link', features, previous, current });
    return { link: isVouched(link) ? link : { ...link, confidence: sure }, sure };
  });
  // Partners that a person vouched for stand in the order that they would have without.
  judged.sort(({ link: a, ...one }, { link: b, ...other }) => a.current - b.current || other.sure - one.sure || a.previous - b.previous);
  return { ...alignment, items: judged.map(({ link }) => link) };
}

const isVouched = ({ because }: Link) => because[0]?.feature === 'pinned';

/** What links are drawn by: another similarity (`embed`), other tables, weights or thresholds than the shipped ones. */
export interface LinkOptions extends Pick<AlignOptions, 'models' | 'thresholds' | 'grams' | 'embed' | 'nearest'> {
  /** How sure two sentences must go together of which one holds no commitment; more than 1 for never. */
  readonly leastPassage?: number;
  /** How sure each claim is; by the shipped weights unless given. */
  readonly claims?: ClaimJudge;
}

/**
 * An abridged text has few commitments, so few compete and a lead says little: 办好文化论坛 would win 抓好经济普查. Only sure links are shown:
 * of the four below .65 that Suzhou's abridged years showed without this, none was the same promise.
 */
export const ABRIDGED_THRESHOLDS: LinkThresholds = { group: 0.65, item: 0.65, leftover: 1, onlyOne: 1 };

/** The weights were learned from Chinese sentences: of what only its neighbours speak for in English most is wrong. */
const ALPHABETIC_THRESHOLDS: LinkThresholds = { group: 0.5, item: 0.5, leftover: 1, onlyOne: 1 };

/** A commitment with all that it may conflict with another by. */
const promisesOf = ({ commitments, items, figureIndex, outline }: PreparedReport) =>
  commitments.map(({ span, named, section }, at) => ({
    named,
    text: items[at]!.text,
    figures: figureIndex.within(span),
    isOfYears: outline.has(section),
  }));

function alignPlans(previous: PreparedReport, current: PreparedReport, options: AlignOptions & Pick<LinkOptions, 'claims'>): Alignment {
  const input = ({ plan, items }: PreparedReport): AlignInput => ({ ...plan, items });
  const isAbridged = [previous, current].some(({ report }) => report.edition === 'abridged');
  const [before, after] = [promisesOf(previous), promisesOf(current)];
  const pairs = pairMetrics(figuresOf(previous), figuresOf(current));
  const partners = targetPartners(pairs);
  const conflict = (p: number, c: number) => {
    const [one, other] = [before[p]!, after[c]!];
    const [own, others] = [one.figures, other.figures];
    // A number for five years does not carry on one for a year, whatever its size: 年均增长5%左右 beside 增长5%左右.
    if (one.isOfYears !== other.isOfYears && own.length > 0 && others.length > 0) return true;
    // What says the same to the letter counts the same things, whatever its figures are read as, and wherever they stand once more.
    if (one.text === other.text) return false;
    const isElsewhere = goneElsewhere(own, others, partners) || goneElsewhere(others, own, partners);
    return isElsewhere || figuresConflict(own, others) || namesConflict(one, other);
  };
  const thresholds = isAbridged ? ABRIDGED_THRESHOLDS : [previous, current].every(isAlphabeticReport) ? ALPHABETIC_THRESHOLDS : undefined;
  const drawn = { ...options, ...(thresholds && { thresholds }), conflict, namesake: findNamesakes(before, after) };
  const judged = judgeLinks(alignItems(input(previous), input(current), drawn), { previous, current }, options.claims ?? judgeAsShipped);
  const kept = partDoubtful(judged, before, after);
  return linkTargets(kept, { previous, current }, pairs, options.forbidden);
}

const inOrder = (a: WeakLink, b: WeakLink) => a.current - b.current || b.confidence - a.confidence || a.previous - b.previous;

/** How rare words are: for Chinese the genre says it, for two texts of an alphabet they themselves. */
const gramsOf = (...sides: readonly PreparedReport[]): GramTable =>
  sides.every(isAlphabeticReport)
    ? gramsOfTexts(sides.flatMap(({ plan }) => plan.groups.map(({ text }) => spellWords(text))))
    : shippedGrams();

/** What is said of pairs of items from outside. */
type Words = Pick<AlignOptions, 'pinned' | 'forbidden' | 'readings'>;

/** What `align` finds from the earlier report to the later, with what persons and readers say of the two, as it is asked for. */
function inTimeOrder(
  previous: PreparedReport,
  current: PreparedReport,
  { pinned = [], forbidden = [], readings = [] }: Words,
  align: (earlier: PreparedReport, later: PreparedReport, words: Words) => Alignment,
): Alignment {
  const turn = toTimeOrder({ previous, current });
  const pair = turn({ previous, current });
  const found = align(pair.previous, pair.current, {
    pinned: pinned.map(turn),
    forbidden: forbidden.map(turn),
    readings: readings.map(turn),
  });
  if (turn !== turned) return found;
  const links = <L extends WeakLink>(list: readonly L[]) => list.map(turned).sort(inOrder);
  const { groups, weakGroups, items, rivals, alone } = found;
  return { groups: links(groups), weakGroups: links(weakGroups), items: links(items), rivals: links(rivals), alone: turned(alone) };
}

/** Pairs by their indices and how sure they are: all that lineage asks of an alignment. */
type PlanLinks = Readonly<Record<'items' | 'groups' | 'weakGroups', readonly WeakLink[]>>;

const bare = ({ previous, current, confidence }: WeakLink): WeakLink => ({ previous, current, confidence });

/**
 * The plans of any two reports aligned, sentences and commitments, each pair once: comparisons and lineage ask for the same ones. Only the links are
 * kept: twenty years have sixty alignments, and with all their evidence and rivals those held three times as much as everything else.
 */
export class PlanAlignments {
  readonly #known = new Map<PreparedReport, Map<PreparedReport, PlanLinks>>();

  readonly options: LinkOptions;

  constructor(
    options: LinkOptions = {},
    readonly corrections: CorrectionBook = new CorrectionBook(),
  ) {
    this.options = options;
  }

  /** With evidence and rivals. Worked out at each call; its links are kept for `links`. */
  of(previous: PreparedReport, current: PreparedReport): Alignment {
    return this.#align(previous, current, true);
  }

  links(previous: PreparedReport, current: PreparedReport): PlanLinks {
    return this.#known.get(previous)?.get(current) ?? this.#align(previous, current, false);
  }

  /** What the two say of the past year, sentence by sentence. */
  ofReviews(previous: PreparedReport, current: PreparedReport): Alignment {
    const input = ({ review }: PreparedReport): AlignInput => ({ ...review, items: [] });
    return inTimeOrder(previous, current, {}, (earlier, later) =>
      alignItems(input(earlier), input(later), { grams: gramsOf(earlier, later), ...this.options }),
    );
  }

  #align(previous: PreparedReport, current: PreparedReport, evidence: boolean): Alignment {
    const { items, readings } = this.corrections.of(previous, current);
    const read = [...readings.partners.values()].map(({ value: _, evidence: __, ...pair }) => pair);
    const words = { ...items, readings: read };
    const alignment = inTimeOrder(previous, current, words, (earlier, later, words) =>
      alignPlans(earlier, later, { grams: gramsOf(earlier, later), ...this.options, ...words, evidence }),
    );
    const row = this.#known.get(previous) ?? new Map<PreparedReport, PlanLinks>();
    const { items: linked, groups, weakGroups } = alignment;
    this.#known.set(previous, row.set(current, { items: linked.map(bare), groups: groups.map(bare), weakGroups }));
    return alignment;
  }
}
