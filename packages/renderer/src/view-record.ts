import type { Place, Record, RedlinePart, Strength } from '@tongbi/model';
import { excerptRedline } from './excerpt-redline.js';
import { evidenceLabels, kindLabels, reportedTags, statusLabels, unseenWords } from './labels.js';
import { type PanelContext, shownStatus } from './panel-context.js';
import type { LinkView, RecordView, TagView } from './record-view.js';
import { shortenHeading } from './shorten-heading.js';
import { lineageStrip } from './view-lineage.js';
import { visibleText } from './visible-text.js';

/** Below it a link or a status is marked 把握较低: nearer to a coin's toss (links are made from .5) than to certainty. */
export const LOW_CONFIDENCE = 0.6;

function placeLink(place: Place, context: PanelContext): LinkView {
  return { text: context.index.words(place.report, place.section), href: context.index.link(place.report, place.span) };
}

function sectionName(place: Place, context: PanelContext): string {
  const heading = context.index.path(place.report, place.section).at(-1);
  return heading ? `${context.previousLabel}${shortenHeading(heading)}` : context.previousLabel;
}

function tagsOf(record: Record, context: PanelContext): string[] {
  const [first] = record.previous;
  const tags: string[] = [];
  if (record.moved && record.current && first) tags.push(`移至本节，原在${sectionName(first, context)}`);
  if (record.split) tags.push(`拆分自${context.previousLabel}一项`);
  if (record.merged) tags.push(record.previous.length > 1 ? `${context.previousLabel}的${record.previous.length}项并入` : '并入他项');
  return tags.map(visibleText);
}

function strengthWords(strength: Strength | null): string {
  return strength?.words.length ? visibleText(strength.words.join('')) : '无';
}

/** 大力推进 → 稳妥推进, where the words differ. */
export function strengthChange(record: Record): { readonly previous: string; readonly current: string; readonly change: string } | null {
  const { strength } = record;
  if (!strength || !record.kinds.includes('strength')) return null;
  const [before, after] = [strength.previous?.grade ?? null, strength.current?.grade ?? null];
  const change = before === null || after === null || before === after ? '换词' : after > before ? '加重' : '减轻';
  return { previous: strengthWords(strength.previous), current: strengthWords(strength.current), change };
}

function outcomeOf(record: Record, context: PanelContext): TagView | null {
  if (!record.previous.length || record.status === 'new') return null;
  if (record.reported === 'none') return null;
  const tag = reportedTags[record.reported];
  return { ...tag, label: `${context.currentLabel}报告：${tag.label}` };
}

function sidesOf(record: Record, context: PanelContext): RecordView['sides'] {
  if (record.redline || !record.current || record.status !== 'changed') return [];
  const previous = record.previous.map((place) => ({ label: context.index.label(place.report), text: visibleText(place.text) }));
  return [...previous, { label: context.index.label(record.current.report), text: visibleText(record.current.text) }];
}

// The data lists the weightiest first; a reader needs to see why, not to weigh.
const REASONS_SHOWN = 3;

function becauseOf(record: Record): string {
  return record.because
    .slice(0, REASONS_SHOWN)
    .map(({ evidence, detail }) => `${evidenceLabels[evidence]}${detail ? `（${visibleText(detail)}）` : ''}`)
    .join('、');
}

function labelOf(record: Record, context: PanelContext): { label: string; sign: string } {
  const status = shownStatus(record);
  if (status === 'unseen-new') return { label: context.newUnseen ?? unseenWords('full'), sign: statusLabels[status].sign };
  if (status === 'unseen-dropped') return { label: context.droppedUnseen ?? unseenWords('full'), sign: statusLabels[status].sign };
  return statusLabels[status];
}

function redlineView(parts: readonly RedlinePart[]): NonNullable<RecordView['redline']> {
  return parts.map(({ op, text }) => ({ [op]: visibleText(text) }));
}

/** The themes as the filters read them: numbers in the page's list of themes. */
export function themesOf(record: Record, context: PanelContext): string {
  return record.themes.map((theme) => context.themes.indexOf(theme)).join(' ');
}

/** One record as a card shows it. */
export function viewRecord(record: Record, context: PanelContext): RecordView {
  const low = record.confidence < LOW_CONFIDENCE;
  const sides = sidesOf(record, context);
  const redline = record.redline ? redlineView(record.redline) : null;
  const excerpt = record.redline && excerptRedline(record.redline);
  const shown = record.current ?? record.previous[0];
  const strength = strengthChange(record);
  return {
    id: context.recordId(record),
    status: shownStatus(record).startsWith('unseen') ? 'unseen' : shownStatus(record),
    ...labelOf(record, context),
    kinds: record.kinds.map((kind) => kindLabels[kind]).join('、'),
    kindKeys: record.kinds.join(' '),
    themes: themesOf(record, context),
    hasFigure: record.hasFigure ?? false,
    tags: tagsOf(record, context),
    low,
    redline,
    excerpt: excerpt ? redlineView(excerpt) : null,
    text: redline || sides.length || !shown ? null : visibleText(shown.text),
    sides,
    strength: strength && `${strength.previous} → ${strength.current}（${strength.change}）`,
    outcome: outcomeOf(record, context),
    results: record.results.map((place) => ({ text: visibleText(place.text), href: context.index.link(place.report, place.span) })),
    lineage: lineageStrip(record, context),
    places: [...record.previous, ...(record.current ? [record.current] : [])].map((place) => placeLink(place, context)),
    because: becauseOf(record),
    rival:
      low && record.rival
        ? { text: visibleText(record.rival.place.text), href: context.index.link(record.rival.place.report, record.rival.place.span) }
        : null,
  };
}
