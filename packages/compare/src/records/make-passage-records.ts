import type { Alignment, Link } from '@tongbi/aligner';
import { countEach, type Passage, type Place, type Record } from '@tongbi/model';
import { howSure } from '../claims/claim-model.js';
import { passageStarts, signaturesOf } from '../corrections/pair-corrections.js';
import { explainLink, roundConfidence } from '../links/explain-link.js';
import { pinnedLink } from '../links/find-passage-partners.js';
import { containment } from '../links/weigh-wording.js';
import { comparedAt, type PreparedReport } from '../prepare/prepared-report.js';
import type { SideLinks } from '../sections/compare-sections.js';
import { labelRecord } from './rank-record.js';
import type { RecordContext } from './record-context.js';
import { redlineAsWritten } from './redline-places.js';

/** Wording of a passage counts as kept when so much of each side is said by the other. */
const KEPT = 0.92;

/** The aligned groups of one side, with their evidence. */
interface SideAlignment extends SideLinks {
  readonly alignment: Alignment;
}

interface Partner {
  readonly passage: Passage;
  readonly link: Link;
}

/** Passages aligned like commitments and never counted among them: context, requirements, problems. Those that partner a commitment are told there. */
export function makePassageRecords(
  context: RecordContext,
  sides: readonly SideAlignment[],
  commitments: readonly Record[],
): readonly Record[] {
  const starts = (places: readonly (Place | null)[]) => new Set(places.map((place) => place?.span.start));
  const told = {
    previous: starts(commitments.flatMap(({ previous }) => previous)),
    current: starts(commitments.map(({ current }) => current)),
  };
  const words = passageStarts(context, context.corrections);
  const isForbidden = (previous: number, current: number) =>
    words.forbidden.some((one) => one.previous === previous && one.current === current);
  const before = new Map(context.previous.passages.map((passage) => [passage.span.start, passage]));
  const after = new Map(context.current.passages.map((passage) => [passage.span.start, passage]));
  const partners = new Map<Passage, readonly Partner[]>();
  const carried = new Set<Passage>();
  const join = (passage: Passage | undefined, current: Passage | undefined, link: Link) => {
    if (!passage || !current) return;
    carried.add(passage);
    const others = (partners.get(current) ?? []).filter((one) => one.passage !== passage);
    partners.set(current, told.previous.has(passage.span.start) ? others : [...others, { passage, link }]);
  };
  for (const { previous, current, alignment } of sides) {
    for (const link of alignment.groups) {
      const [from, to] = [previous.groups[link.previous]!.span.start, current.groups[link.current]!.span.start];
      if (!isForbidden(from, to)) join(before.get(from), after.get(to), link);
    }
  }
  for (const { previous, current } of words.pinned) join(before.get(previous), after.get(current), pinnedLink(0, 0));
  // What goes with one that partners a commitment alone is not new, and is not said once more.
  const untold = context.current.passages.filter((passage) => !told.current.has(passage.span.start) && partners.get(passage)?.length !== 0);
  const own = untold.map((passage) => partners.get(passage) ?? []);
  const wooers = countEach(own.flat().map(({ passage }) => passage));
  const isSplit = ({ passage }: Partner) => wooers.get(passage)! > 1;
  const current = untold.map((passage, at) => makeRecord(context, passage, own[at]!, own[at]!.some(isSplit)));
  const left = context.previous.passages.filter((passage) => !carried.has(passage) && !told.previous.has(passage.span.start));
  const dropped = left.map((passage) => makeDropped(context, passage));
  return [...current, ...dropped].map((record) => ({ ...record, label: labelRecord(record) }));
}

const PLAIN = {
  moved: false,
  themes: [],
  results: [],
  reported: 'none',
  rank: { score: 0, reasons: [] },
  claims: {},
} as const;

function makeRecord(context: RecordContext, passage: Passage, all: readonly Partner[], split: boolean): Omit<Record, 'label'> {
  const partners = all.toSorted((a, b) => b.link.confidence - a.link.confidence);
  const place = context.places.current.at(passage.span, passage.section);
  const best = partners[0];
  const spans = partners.map((partner) => partner.passage.span);
  const texts = spans.map((span) => comparedAt(context.previous, span));
  const text = comparedAt(context.current, passage.span);
  const isSame =
    context.relation === 'draft'
      ? texts.join('') === text
      : Math.min(containment(text, texts), containment(texts.join(''), [text])) >= KEPT;
  const same = best !== undefined && isSame;
  const status = best === undefined ? 'new' : same || context.restated ? 'kept' : 'changed';
  const marks = status === 'changed' ? { redline: redlineAsWritten(context, spans, passage.span, '') } : {};
  return {
    ...PLAIN,
    id: `p-${place.id}`,
    status,
    kinds: status === 'changed' ? ['wording'] : [],
    split,
    merged: partners.length > 1,
    current: place,
    previous: partners.map((partner) => context.places.previous.at(partner.passage.span, partner.passage.section)),
    similarity: roundConfidence(best?.link.similarity ?? 0),
    ...howSure('link', roundConfidence(best?.link.confidence ?? 1)),
    because: best ? explainLink(best.link) : [],
    ...marks,
    established: best !== undefined || context.established.new,
    ...(isPinned(best) && { correctedBy: signedPairs(context, passage, partners) }),
  };
}

const isPinned = (partner: Partner | undefined) => partner?.link.because[0]?.feature === 'pinned';

function signedPairs({ previous, current, corrections }: RecordContext, passage: Passage, partners: readonly Partner[]) {
  const groupAt = ({ plan }: PreparedReport, start: number) => ({ group: plan.groups.findIndex(({ span }) => span.start === start) });
  const ends = {
    previous: partners.map((partner) => groupAt(previous, partner.passage.span.start)),
    current: groupAt(current, passage.span.start),
  };
  return signaturesOf(corrections, ends);
}

function makeDropped(context: RecordContext, passage: Passage): Omit<Record, 'label'> {
  const place = context.places.previous.at(passage.span, passage.section);
  const common = { ...PLAIN, kinds: [], split: false, merged: false, similarity: 0, ...howSure('link', 1), because: [] };
  return { ...common, id: `p-${place.id}`, status: 'dropped', current: null, previous: [place], established: context.established.dropped };
}
