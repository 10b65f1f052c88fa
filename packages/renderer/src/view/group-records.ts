import { countEach, groupBy, type Place, type Record } from '@tongbi/model';
import type { FoldedView, GroupView, RecordView } from '../generated/view-fields.js';
import { testableMark, traitsOf } from './label-traits.js';
import type { PanelContext } from './prepare-set.js';
import { themesOf, viewRecord } from './view-record.js';
import { placeText, shortenHeading } from './visible-text.js';

/** A record and the place that decides which section it is listed under. */
interface PlacedRecord {
  readonly record: Record;
  readonly place: Place;
  /** Listed where it stood; its card stands where it stands now. */
  readonly away?: true;
}

/** Which records get no card, and what their list is called. */
export interface Folding {
  readonly status: string;
  readonly folds: (record: Record) => boolean;
  readonly label: (count: number) => string;
}

/** The id of a section's group of cards: the section's place in its text, since its own id may hold anything. */
export function groupId(side: 'previous' | 'current', section: string, { key, comparison, index }: PanelContext): string {
  return `y${key}-${side[0]}${index.order(comparison[side].id, section)}`;
}

/** Records under the section of the current report; those that it lacks, or that have no card, are left out. */
export function placeInCurrent(records: readonly Record[]): PlacedRecord[] {
  return records.flatMap((record) => (record.current && !traitsOf(record).unlisted ? [{ record, place: record.current }] : []));
}

/** Records that the current report lacks, under their section of the previous one. */
export function placeInPrevious(records: readonly Record[]): PlacedRecord[] {
  return records.flatMap((record) => (!record.current && record.previous[0] ? [{ record, place: record.previous[0] }] : []));
}

/** All that is listed by the sections of the previous report: with it what stands in another section now, under the one that it left, each place once. */
export function placeInLeft(records: readonly Record[]): PlacedRecord[] {
  const left = new Map<string, PlacedRecord>();
  for (const record of records) {
    if (!record.moved || !record.current) continue;
    for (const place of record.previous) if (!left.has(place.id)) left.set(place.id, { record, place, away: true });
  }
  return [...placeInPrevious(records), ...left.values()];
}

function awayOf(items: readonly PlacedRecord[], context: PanelContext): FoldedView | null {
  if (!items.length) return null;
  const links = items.map(({ record, place }) => {
    const heading = record.current ? context.index.path(record.current.report, record.current.section).at(-1) : undefined;
    const goal = heading ? ` → ${shortenHeading(heading)}` : '';
    return { text: `${placeText(place)}${goal}`, href: `#${context.recordId(record)}` };
  });
  return { status: 'moved', label: context.wording.phrases.movedAway(context.currentLabel, items.length), items: links };
}

function foldedOf(items: readonly PlacedRecord[], { status, label }: Folding, context: PanelContext): FoldedView | null {
  if (!items.length) return null;
  const links = items.map(({ record, place }) => ({
    text: placeText(place),
    href: context.index.link(place.report, place.span),
    themes: themesOf(record, context),
    hasFigure: record.hasFigure ?? false,
    testable: testableMark(record),
  }));
  return { status, label: label(items.length), items: links };
}

/** 新增12 · 调整8 · 只见于2024年的3句: what a reader finds who opens the section. */
function tallyOf(records: readonly RecordView[], lists: readonly (FoldedView | null)[], { wording }: PanelContext): string {
  // In one order in every section: that of the words for labels.
  const order = Object.values(wording.labels.statuses).map(({ label }) => label);
  const counts = countEach(records.map(({ label }) => label));
  const counted = [...new Set([...order, ...counts.keys()])].flatMap((label) => {
    const count = counts.get(label);
    return count === undefined ? [] : [wording.phrases.tally(label, count)];
  });
  return [...counted, ...lists.flatMap((list) => (list ? [list.label] : []))].join(' · ');
}

function bySection(placed: readonly PlacedRecord[], context: PanelContext): PlacedRecord[][] {
  const groups = groupBy(placed, ({ place }) => place.section);
  const order = ([first]: readonly PlacedRecord[]): number => context.index.order(first!.place.report, first!.place.section);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}

/** Sections in text order, records in text order inside them. The heading above a section is named where it changes. */
export function groupRecords(
  placed: readonly PlacedRecord[],
  context: PanelContext,
  folding: Folding,
  side: 'previous' | 'current' | null = null,
): GroupView[] {
  let part = '';
  return bySection(placed, context).map((items) => {
    const inOrder = items.sort((a, b) => a.place.span.start - b.place.span.start);
    const [{ place }] = inOrder as [PlacedRecord];
    const path = context.index.path(place.report, place.section);
    const above = path.slice(0, -1).join(' · ');
    const fresh = above !== part;
    part = above || (path[0] ?? '');
    const here = inOrder.filter(({ away }) => !away);
    const cards = here.filter(({ record }) => !folding.folds(record));
    const rest = here.filter(({ record }) => folding.folds(record));
    const left = inOrder.filter(({ away }) => away);
    const views = cards.map(({ record }) => viewRecord(record, context, place));
    const [folded, away] = [foldedOf(rest, folding, context), awayOf(left, context)];
    return {
      id: side && groupId(side, place.section, context),
      part: fresh && above ? above : null,
      heading: path.at(-1) ?? context.wording.phrases.withoutSection,
      tally: tallyOf(views, [folded, away], context),
      records: views,
      folded,
      away,
    };
  });
}
