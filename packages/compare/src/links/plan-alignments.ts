import { type AlignInput, type Alignment, type AlignOptions, alignItems, type LinkThresholds, type WeakLink } from '@tongbi/aligner';
import { namesConflict } from '@tongbi/commitments';
import { pairMetrics } from '@tongbi/metric-differ';
import { type ClaimJudge, judgeAsShipped } from '../claims/claim-model.js';
import { judgeLinks } from '../claims/judge-links.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import type { PreparedReport, Side } from '../prepare/prepared-report.js';
import { belongElsewhere, figuresConflict, targetPartners, timesConflict } from './figures-conflict.js';
import { figuresOf } from './figures-of.js';
import { findNamesakes } from './find-namesakes.js';
import { linkTargets } from './link-targets.js';

/** What links are drawn by: another similarity (`embed`), other tables, weights or thresholds than the shipped ones. */
export interface LinkOptions extends Pick<AlignOptions, 'models' | 'thresholds' | 'grams' | 'embed'> {
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

function alignPlans(previous: PreparedReport, current: PreparedReport, options: AlignOptions & Pick<LinkOptions, 'claims'>): Alignment {
  const input = ({ plan, items }: PreparedReport): AlignInput => ({ ...plan, items });
  const isAbridged = [previous, current].some(({ report }) => report.edition === 'abridged');
  const promises = ({ commitments, items, figureIndex, outline }: PreparedReport) =>
    commitments.map(({ span, named, section }, at) => ({
      named,
      text: items[at]!.text,
      figures: figureIndex.within(span),
      ofYears: outline.has(section),
    }));
  const [before, after] = [promises(previous), promises(current)];
  const pairs = pairMetrics(figuresOf(previous), figuresOf(current));
  const partners = targetPartners(pairs);
  // What says the same to the letter counts the same things, whatever its figures are read as, and wherever they stand once more.
  const conflict = (p: number, c: number) =>
    timesConflict(before[p]!, after[c]!) ||
    (before[p]!.text !== after[c]!.text &&
      (figuresConflict(before[p]!.figures, after[c]!.figures) ||
        belongElsewhere(before[p]!.figures, after[c]!.figures, partners) ||
        namesConflict(before[p]!, after[c]!)));
  const thresholds = isAbridged ? { thresholds: ABRIDGED_THRESHOLDS } : {};
  const alignment = alignItems(input(previous), input(current), {
    ...options,
    ...thresholds,
    conflict,
    namesake: findNamesakes(before, after),
  });
  const lists = { previous: previous.commitments, current: current.commitments };
  const judged = judgeLinks(alignment, lists, options.claims ?? judgeAsShipped);
  return linkTargets(judged, previous.commitments, current.commitments, { pairs, forbidden: options.forbidden });
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

  constructor(
    readonly options: LinkOptions = {},
    readonly corrections: CorrectionBook = new CorrectionBook(),
  ) {}

  /** With evidence and rivals. Worked out at each call; its links are kept for `links`. */
  of(previous: PreparedReport, current: PreparedReport): Alignment {
    return this.#align(previous, current, true);
  }

  links(previous: PreparedReport, current: PreparedReport): PlanLinks {
    return this.#known.get(previous)?.get(current) ?? this.#align(previous, current, false);
  }

  /** What the two say of the past year, sentence by sentence. */
  ofReviews(previous: PreparedReport, current: PreparedReport): Alignment {
    const input = (review: Side): AlignInput => ({ ...review, items: [] });
    return alignItems(input(previous.review), input(current.review), this.options);
  }

  #align(previous: PreparedReport, current: PreparedReport, evidence: boolean): Alignment {
    const alignment = alignPlans(previous, current, { ...this.options, ...this.corrections.of(previous, current).items, evidence });
    const row = this.#known.get(previous) ?? new Map<PreparedReport, PlanLinks>();
    const { items, groups, weakGroups } = alignment;
    this.#known.set(previous, row.set(current, { items: items.map(bare), groups: groups.map(bare), weakGroups }));
    return alignment;
  }
}
