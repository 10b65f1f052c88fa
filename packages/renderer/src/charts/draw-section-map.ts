import type { SectionPlace, SectionRecord, SectionRelation } from '@tongbi/model';
import { sectionTraits } from '../generated/section-traits.js';
import type { LinkView, SectionChange, SectionMapView, SectionNode } from '../generated/view-fields.js';
import { groupId, placeInCurrent, placeInLeft } from '../view/group-records.js';
import { type PanelContext, say, withNames } from '../view/prepare-set.js';
import { settledSection } from '../view/view-corrections.js';
import { hedgeOf } from '../view/view-record.js';
import { shortenHeading, visibleText } from '../view/visible-text.js';

// The drawing's units are CSS pixels at full width: two columns of headings of at most 22 characters, links between them.
const WIDTH = 880;
const ROW = 27;
const TOP = 34;
const LEFT_EDGE = 350;
const RIGHT_EDGE = 530;
const GAP = 8;

type Side = 'previous' | 'current';

const placesOf = ({ previous, current }: SectionRecord, side: Side): readonly SectionPlace[] =>
  side === 'previous' ? previous : current ? [current] : [];

function uniquePlaces(records: readonly SectionRecord[], side: Side): SectionPlace[] {
  const places = records.flatMap((record) => placesOf(record, side));
  return [...new Map(places.map((place) => [place.id, place])).values()].sort((a, b) => a.span.start - b.span.start);
}

/** The colour of what stayed as it was. */
const KEPT = 'kept';

const byRelation: Readonly<Record<SectionRelation, (typeof sectionTraits)[keyof typeof sectionTraits]>> = sectionTraits;

function toneOf({ relation, moved, established }: SectionRecord): string {
  const { tone } = byRelation[relation];
  if (!established) return 'plain';
  return moved && tone === KEPT ? 'changed' : tone;
}

/** Neither renamed nor moved. */
export const isSame = (record: SectionRecord): boolean => toneOf(record) === KEPT;

/** 改名、移动; of what a selection lacks what its edition says. */
function relationWords({ relation, moved, established }: SectionRecord, context: PanelContext): string {
  const { comparison, wording } = context;
  const { labels, phrases } = wording;
  const { tone, lackedBy } = byRelation[relation];
  const word = lackedBy && !established ? wording.unseen(comparison[lackedBy].edition) : withNames(labels.relations[relation], context);
  if (!moved) return word;
  return tone === KEPT ? phrases.moved : phrases.andMoved(word);
}

/** Leads to the cards listed under the section or the first one inside it; where there are none, to its heading in the text. */
function leadFrom(side: Side, context: PanelContext): (place: SectionPlace) => string {
  const { commitments, [side]: report } = context.comparison;
  const placed = side === 'current' ? placeInCurrent(commitments) : placeInLeft(commitments);
  const order = (section: string): number => context.index.order(report.id, section);
  const listed = [...new Set(placed.map(({ place }) => place.section))].sort((a, b) => order(a) - order(b));
  return ({ id, span }) => {
    const found = listed.find((section) => section === id || section.startsWith(`${id}.`));
    return found === undefined ? context.index.link(report.id, span) : `#${groupId(side, found, context)}`;
  };
}

function nodesOf(places: readonly SectionPlace[], side: Side, context: PanelContext): SectionNode[] {
  const tones = new Map<string, string>();
  for (const record of context.comparison.sections) {
    for (const { id } of placesOf(record, side)) if ((tones.get(id) ?? KEPT) === KEPT) tones.set(id, toneOf(record));
  }
  const lead = leadFrom(side, context);
  return places.map((place, row) => ({
    href: lead(place),
    x: side === 'previous' ? LEFT_EDGE - GAP : RIGHT_EDGE + GAP,
    y: TOP + row * ROW,
    text: shortenHeading(visibleText(place.heading)) || context.wording.phrases.unheaded,
    full: visibleText(place.heading),
    tone: tones.get(place.id) ?? KEPT,
    part: !place.id.includes('.'),
  }));
}

function linksOf(left: readonly SectionPlace[], right: readonly SectionPlace[], context: PanelContext): SectionMapView['links'] {
  const yOf = (places: readonly SectionPlace[], { id }: SectionPlace): number =>
    TOP - 5 + places.findIndex((place) => place.id === id) * ROW;
  const middle = (LEFT_EDGE + RIGHT_EDGE) / 2;
  return context.comparison.sections.flatMap((record) => {
    const { current } = record;
    if (!current) return [];
    const end = yOf(right, current);
    return record.previous.map((place) => {
      const start = yOf(left, place);
      return { path: `M${LEFT_EDGE} ${start}C${middle} ${start} ${middle} ${end} ${RIGHT_EDGE} ${end}`, tone: toneOf(record) };
    });
  });
}

function changeOf(record: SectionRecord, context: PanelContext): SectionChange {
  const link = (place: SectionPlace, report: string): LinkView => ({
    text: visibleText(place.heading) || context.wording.phrases.unheaded,
    href: context.index.link(report, place.span),
  });
  const { previous, current } = context.comparison;
  return {
    relation: toneOf(record),
    ...hedgeOf(record, context.wording),
    label: relationWords(record, context),
    previous: [...record.previous].sort((a, b) => a.span.start - b.span.start).map((place) => link(place, previous.id)),
    current: record.current ? [link(record.current, current.id)] : [],
    settled: settledSection(record, context.wording),
  };
}

/** Which section went where: a drawing, and the same as a list. Null where no section changed. */
export function drawSectionMap(context: PanelContext): Omit<SectionMapView, 'number'> | null {
  const { sections } = context.comparison;
  const { phrases } = context.wording;
  if (sections.every(isSame)) return null;
  const [left, right] = [uniquePlaces(sections, 'previous'), uniquePlaces(sections, 'current')];
  const same = sections.filter(isSame);
  return {
    id: `y${context.key}-sections`,
    title: say('sections', context),
    width: WIDTH,
    height: TOP + Math.max(left.length, right.length) * ROW - ROW / 3,
    description: phrases.sectionsDescription(context.previousLabel, left.length, context.currentLabel, right.length),
    previousLabel: context.previousLabel,
    currentLabel: context.currentLabel,
    left: nodesOf(left, 'previous', context),
    right: nodesOf(right, 'current', context),
    links: linksOf(left, right, context),
    changes: sections.filter((record) => !isSame(record)).map((record) => changeOf(record, context)),
    same: same.map((record) => changeOf(record, context)),
    sameLabel: phrases.sectionsSame(same.length),
  };
}
