import type { SectionPlace, SectionRecord } from '@tongbi/model';
import { relationLabels } from './labels.js';
import type { SectionChange, SectionMapView, SectionNode } from './page-view.js';
import type { PanelContext } from './panel-context.js';
import type { LinkView } from './record-view.js';
import { shortenHeading } from './shorten-heading.js';
import { visibleText } from './visible-text.js';

// The drawing's units are CSS pixels at full width: two columns of headings of at most 22 characters, links between them.
const WIDTH = 880;
const ROW = 27;
const TOP = 34;
const LEFT_EDGE = 350;
const RIGHT_EDGE = 530;
const GAP = 8;
const SHORTEST_HEADING = 22;

type Side = 'previous' | 'current';

function uniquePlaces(records: readonly SectionRecord[], side: Side): SectionPlace[] {
  const places = records.flatMap((record) => (side === 'previous' ? record.previous : record.current ? [record.current] : []));
  return [...new Map(places.map((place) => [place.id, place])).values()].sort((a, b) => a.span.start - b.span.start);
}

function toneOf(record: SectionRecord, context: PanelContext): string {
  if (record.relation === 'new') return context.newUnseen ? 'plain' : 'new';
  if (record.relation === 'dropped') return context.droppedUnseen ? 'plain' : 'dropped';
  return record.relation === 'same' && !record.moved ? 'kept' : 'changed';
}

function isPart(place: SectionPlace): boolean {
  return !place.id.includes('.');
}

function nodesOf(places: readonly SectionPlace[], side: Side, context: PanelContext): SectionNode[] {
  const tones = new Map<string, string>();
  for (const record of context.comparison.sections) {
    const touched = side === 'previous' ? record.previous : record.current ? [record.current] : [];
    for (const { id } of touched) if ((tones.get(id) ?? 'kept') === 'kept') tones.set(id, toneOf(record, context));
  }
  return places.map((place, row) => ({
    x: side === 'previous' ? LEFT_EDGE - GAP : RIGHT_EDGE + GAP,
    y: TOP + row * ROW,
    text: shortenHeading(visibleText(place.heading), SHORTEST_HEADING) || '未题标题',
    full: visibleText(place.heading),
    tone: tones.get(place.id) ?? 'kept',
    part: isPart(place),
  }));
}

function linksOf(left: readonly SectionPlace[], right: readonly SectionPlace[], context: PanelContext): SectionMapView['links'] {
  const rowOf = (places: readonly SectionPlace[]): ReadonlyMap<string, number> => new Map(places.map(({ id }, row) => [id, row]));
  const [leftRows, rightRows] = [rowOf(left), rowOf(right)];
  const middle = (LEFT_EDGE + RIGHT_EDGE) / 2;
  return context.comparison.sections.flatMap((record) => {
    const { current } = record;
    if (!current) return [];
    const end = TOP - 5 + rightRows.get(current.id)! * ROW;
    return record.previous.map(({ id }) => {
      const start = TOP - 5 + leftRows.get(id)! * ROW;
      return { path: `M${LEFT_EDGE} ${start}C${middle} ${start} ${middle} ${end} ${RIGHT_EDGE} ${end}`, tone: toneOf(record, context) };
    });
  });
}

function changeOf(record: SectionRecord, context: PanelContext): SectionChange {
  const link = (place: SectionPlace, report: string): LinkView => ({
    text: visibleText(place.heading) || '未题标题',
    href: context.index.link(report, place.span),
  });
  const { previous, current } = context.comparison;
  const unseen = { new: context.newUnseen, dropped: context.droppedUnseen } as const;
  const word = record.relation === 'new' || record.relation === 'dropped' ? unseen[record.relation] : null;
  const relation = word ?? relationLabels[record.relation];
  return {
    relation: toneOf(record, context),
    label: record.moved ? (record.relation === 'same' ? '移动' : `${relation}、移动`) : relation,
    previous: [...record.previous].sort((a, b) => a.span.start - b.span.start).map((place) => link(place, previous.id)),
    current: record.current ? [link(record.current, current.id)] : [],
  };
}

/** Which section went where: a drawing, and the same as a list. Null where no section changed. */
export function drawSectionMap(context: PanelContext): Omit<SectionMapView, 'number'> | null {
  const { sections } = context.comparison;
  const isSame = (record: SectionRecord): boolean => toneOf(record, context) === 'kept';
  if (sections.every(isSame)) return null;
  const [left, right] = [uniquePlaces(sections, 'previous'), uniquePlaces(sections, 'current')];
  const same = sections.filter(isSame);
  return {
    id: `y${context.key}-sections`,
    title: '章节去向',
    width: WIDTH,
    height: TOP + Math.max(left.length, right.length) * ROW - ROW / 3,
    description: `${context.previousLabel}的${left.length}个章节与${context.currentLabel}的${right.length}个章节的对应，详见其后的列表`,
    previousLabel: context.previousLabel,
    currentLabel: context.currentLabel,
    left: nodesOf(left, 'previous', context),
    right: nodesOf(right, 'current', context),
    links: linksOf(left, right, context),
    changes: sections.filter((record) => !isSame(record)).map((record) => changeOf(record, context)),
    same: same.map((record) => changeOf(record, context)),
    sameLabel: `章节名称与位置不变${same.length}处`,
  };
}
