import { findSectionPartners, linkSections, type SectionFlow, type SectionNode, type WeakLink } from '@tongbi/aligner';
import { headingText, type Role, type Section, type SectionPlace, type SectionRecord } from '@tongbi/model';
import { type PairCorrections, signatureKey } from '../corrections/pair-corrections.js';
import { roundConfidence } from '../links/explain-link.js';
import { toTimeOrder } from '../links/in-time-order.js';
import type { Both, FlatSection, PreparedReport, ReportPair, Side } from '../prepare/prepared-report.js';
import { withoutStraySpace } from '../prepare/prepared-report.js';

/** Roles that may carry on each other: requirements merge into tasks from one year to the next, an outline says tasks again; a review never does. */
const kindOfRole = (role: Role): string => {
  if (role === 'opening' || role === 'closing') return 'frame';
  return role === 'review' || role === 'appendix' ? role : 'plan';
};

const countTexts = ({ paragraphs, children }: Section): number =>
  paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0) + children.reduce((sum, child) => sum + countTexts(child), 0);

/** A section on how the government works (依法行政) carries on another such, though its part may be one section of the tasks in another year. */
function kindOf(section: Section, level: number): string {
  if (headingText(section) === '') return 'frame';
  return level > 0 && section.role === 'government' ? 'government' : kindOfRole(section.role);
}

/** Headings and sentences, as they are compared. */
const contentOf = ({ heading, paragraphs, children }: Section): string =>
  [heading, ...paragraphs.flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised)), ...children.map(contentOf)].join('\n');

const node = ({ section, reading, level, parent }: FlatSection): SectionNode => ({
  heading: reading.heading,
  content: contentOf(section),
  level,
  parent,
  kind: kindOf(section, level),
  size: countTexts(section),
  aside: section.role === 'outline',
});
const toPlace = ({ section }: FlatSection): SectionPlace => ({
  id: section.id,
  number: section.number,
  heading: headingText(section),
  span: section.headingSpan ?? section.span,
});

/** The linked groups of one side: the content that section links are drawn from. */
export interface SideLinks extends Both<Side> {
  readonly alignment: { readonly groups: readonly WeakLink[]; readonly weakGroups: readonly WeakLink[] };
}

const isWhole = ({ report }: PreparedReport): boolean => report.edition !== 'abridged';
/** Of sections that share less with their partner it is doubtful that they are partners. */
const LEAST_SURE = 0.6;

function planSections(asked: ReportPair, nodes: Both<readonly SectionNode[]>, sides: readonly SideLinks[], { sections }: PairCorrections) {
  const turn = toTimeOrder(asked);
  const pair = turn(asked);
  const indexOf = ({ flat }: PreparedReport) => new Map(flat.map(({ section }, index) => [section.id, index]));
  const [before, after] = [indexOf(pair.previous), indexOf(pair.current)];
  // Headings are compared by themselves.
  const flowsOf = (list: 'groups' | 'weakGroups'): readonly SectionFlow[] =>
    sides.map(turn).flatMap(({ previous, current, alignment }) =>
      alignment[list]
        .map(turn)
        .map((link) => ({ from: previous.groups[link.previous]!, to: current.groups[link.current]! }))
        .filter(({ to }) => !to.isHeading)
        .map(({ from, to }) => ({ previous: before.get(from.sectionId)!, current: after.get(to.sectionId)!, text: to.span.start })),
    );
  const words = { pinned: sections.pinned.map(turn), forbidden: sections.forbidden.map(turn) };
  const { previous, current } = turn(nodes);
  return findSectionPartners(previous, current, flowsOf('groups'), flowsOf('weakGroups'), words).map(turn);
}

/** Which section of the current report carries on which of the previous one. Sections without heading (opening, closing) are no sections to a reader. */
export function compareSections(
  pair: ReportPair,
  sides: readonly SideLinks[],
  corrections: PairCorrections,
  isDraft = false,
): readonly SectionRecord[] {
  const { previous, current } = pair;
  const nodes = { previous: previous.flat.map(node), current: current.flat.map(node) };
  const links = linkSections(nodes.previous, nodes.current, planSections(pair, nodes, sides, corrections));
  return links.flatMap((link): readonly SectionRecord[] => {
    const place = link.current === null ? null : toPlace(current.flat[link.current]!);
    const partners = link.previous.map((index) => toPlace(previous.flat[index]!)).filter(({ heading }) => heading !== '');
    if ((place === null || place.heading === '') && (place !== null || partners.length === 0)) return [];
    const correctedBy = link.current === null ? undefined : corrections.signatures.get(signatureKey('section', link.current));
    const { moved } = link;
    const confidence = roundConfidence(link.confidence);
    const headingOf = (side: PreparedReport, index: number) => withoutStraySpace(side.flat[index]!.reading.heading);
    // Of two drafts every word of a heading counts.
    const isRenamed =
      isDraft && link.current !== null && link.previous.some((index) => headingOf(previous, index) !== headingOf(current, link.current!));
    const relation = link.relation === 'same' && isRenamed ? 'renamed' : link.relation;
    // A selection leaves sections out: what it lacks is not new in the other text, nor dropped from it.
    const established = relation === 'new' ? isWhole(previous) : relation !== 'dropped' || isWhole(current);
    const grade = confidence < LEAST_SURE ? 'unsure' : 'certain';
    return [{ relation, moved, established, current: place, previous: partners, confidence, grade, ...(correctedBy && { correctedBy }) }];
  });
}
