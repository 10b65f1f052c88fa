import type { Link, WeakLink } from '@tongbi/aligner';
import { type Commitment, remembered } from '@tongbi/model';
import { type PairCorrections, type StatementAt, type StatementPair, statementKey } from '../corrections/pair-corrections.js';
import { type Both, type Group, isAlphabeticReport, type PreparedReport, type ReportPair } from '../prepare/prepared-report.js';
import { containment } from './weigh-wording.js';

/** What can carry on, or be carried on: a commitment, or a sentence that promises nothing by itself. */
export interface Statement extends Pick<Commitment, 'span' | 'section' | 'strength' | 'themes' | 'object'> {
  readonly at: StatementAt;
}

/** Commitments of either side, then the passages that partner one; links point into these lists. */
export interface Statements<L extends WeakLink = Link> extends Both<readonly Statement[]> {
  readonly links: readonly (L | Link)[];
}

/** Links between two plans, of commitments and of sentences. */
export type AlignedPlans<L> = Readonly<Record<'items' | 'groups', readonly L[]>>;

/** Two sentences of which one promises nothing must be this sure to go together. */
export const LEAST_PASSAGE = 0.5;
/** Of English sentences that the weights take for partners few are. */
const NEVER = 2;

/**
 * So much of a commitment a heading must say to be its partner, or 大力提振消费 would become the target of retail sales. On four pairs of
 * reports links F1 falls by .3 where it is asked of all passages, and not at all where headings are no partners whatever they say.
 */
const HEADING_SHARED = 0.45;

/** So much of a commitment a passage says that has another one for its partner as well. */
const SAID_AGAIN = 0.6;

/** One side while passages are given to its commitments. */
class Side {
  readonly statements: Statement[];
  readonly #byGroup = new Map<number, number[]>();
  readonly #passages = new Map<number, number>();

  constructor(
    readonly report: PreparedReport,
    readonly served: ReadonlySet<number>,
  ) {
    this.statements = report.commitments.map((commitment, item) => ({ ...commitment, at: { item } }));
    for (const [item, { group }] of report.items.entries()) this.#byGroup.set(group, [...(this.#byGroup.get(group) ?? []), item]);
  }

  isPassage(group: number): boolean {
    return !this.#byGroup.has(group);
  }

  /**
   * The commitments of a sentence that have no partner yet and stand in a passage: the one that shares most with it, and each other one that it says again
   * nearly whole. A heading must share much of any.
   */
  alike(group: number, { text, isHeading }: Group): readonly number[] {
    const free = (this.#byGroup.get(group) ?? []).filter((item) => !this.served.has(item));
    const likeness = new Map(free.map((item) => [item, containment(this.report.items[item]!.text, [text])]));
    const ranked = free
      .filter((item) => likeness.get(item)! >= (isHeading ? HEADING_SHARED : 0))
      .sort((a, b) => likeness.get(b)! - likeness.get(a)! || a - b);
    return ranked.filter((item, place) => place === 0 || likeness.get(item)! >= SAID_AGAIN);
  }

  /** Index among the statements. */
  indexOf(at: StatementAt): number {
    if ('item' in at) return at.item;
    return remembered(this.#passages, at.group, () => {
      const { span, sectionId } = this.report.plan.groups[at.group]!;
      return this.statements.push({ at, span, section: sectionId, strength: null, themes: [], object: null }) - 1;
    });
  }
}

/**
 * A promise may have stood in last year's report as a heading or as a sentence that promises nothing by itself (推动高质量发展取得新成效), and may stand
 * so in this year's. Such a one is neither new nor dropped: where its sentence is linked with one that holds no commitment, that sentence is its
 * partner, for the commitment of it that shares most and each other one that it says again.
 */
export function findPassagePartners<L extends WeakLink>(
  { previous, current }: ReportPair,
  { items, groups }: AlignedPlans<L>,
  corrections: PairCorrections,
  least = isAlphabeticReport(current) ? NEVER : LEAST_PASSAGE,
): Statements<L> {
  const sides = {
    previous: new Side(previous, new Set(items.map((link) => link.previous))),
    current: new Side(current, new Set(items.map((link) => link.current))),
  };
  const found = groups
    .filter(({ confidence }) => confidence >= least)
    .flatMap((link): readonly L[] => {
      const isPassage = sides.previous.isPassage(link.previous);
      if (isPassage === sides.current.isPassage(link.current)) return [];
      const [own, other] = isPassage ? (['current', 'previous'] as const) : (['previous', 'current'] as const);
      const items = sides[own].alike(link[own], sides[other].report.plan.groups[link[other]]!);
      return items.map((item) => ({ ...link, [own]: item, [other]: sides[other].indexOf({ group: link[other] }) }));
    });
  const links = correctLinks(found, sides, corrections);
  return { previous: sides.previous.statements, current: sides.current.statements, links: [...items, ...links] };
}

const keyOf = ({ previous, current }: StatementPair): string => `${statementKey(previous)} ${statementKey(current)}`;

/** The links to passages as persons would have them: without those that they forbid, and those of commitments that have no partner at all. */
function correctLinks<L extends WeakLink>(
  links: readonly L[],
  { previous: before, current: after }: Both<Side>,
  { passages, alone }: PairCorrections,
): readonly (L | Link)[] {
  const spoken = new Set([...passages.pinned, ...passages.forbidden].map(keyOf));
  const isFree = ({ previous, current }: L) =>
    !alone.previous.has(previous) &&
    !alone.current.has(current) &&
    !spoken.has(keyOf({ previous: before.statements[previous]!.at, current: after.statements[current]!.at }));
  // Pairs of two passages are added where passages are.
  const pinned = passages.pinned.filter(({ previous, current }) => 'item' in previous || 'item' in current);
  return [...links.filter(isFree), ...pinned.map(({ previous, current }) => pinnedLink(before.indexOf(previous), after.indexOf(current)))];
}

/** A link that a person's word made. */
export function pinnedLink(previous: number, current: number): Link {
  return { previous, current, confidence: 1, similarity: 0, because: [{ feature: 'pinned', weight: 1 }], standing: null };
}
