import type { Record } from '@tongbi/model';
import { drawSectionMap } from './draw-section-map.js';
import { type Folding, groupRecords, placeInCurrent, placeInLeft } from './group-records.js';
import { listDiagnostics } from './list-diagnostics.js';
import { listPairs } from './list-pairs.js';
import type { CountView, PanelView } from './page-view.js';
import type { PanelContext } from './panel-context.js';
import type { HeadingView, RecordsView } from './record-view.js';
import { type ShownStatus, shownStatus } from './shown-status.js';
import { viewHighlights } from './view-highlights.js';
import { viewPassages } from './view-passages.js';
import { viewTargets } from './view-targets.js';
import type { Wording } from './words/wording.js';
import { pairNotices } from './write-notices.js';
import { writeSummary } from './write-summary.js';

/** The five counts, and apart from them what cannot be asserted; a count that the edition rules out altogether is not shown as 0. */
function countRecords(context: PanelContext): CountView[] {
  const { commitments } = context.comparison;
  const { labels, phrases } = context.wording;
  const firsts = new Map<ShownStatus, { count: number; first: Record }>();
  for (const record of commitments) {
    const status = shownStatus(record);
    const known = firsts.get(status);
    firsts.set(status, { count: (known?.count ?? 0) + 1, first: known?.first ?? record });
  }
  // Bars compare what is asserted; the others may be hundreds, and mean little.
  const asserted = [...firsts].filter(([status]) => !status.startsWith('unseen'));
  const largest = Math.max(1, ...asserted.map(([, { count }]) => count));
  const count = (status: ShownStatus): CountView => {
    const found = firsts.get(status);
    const number = found?.count ?? 0;
    const muted = status.startsWith('unseen');
    const side = status === 'unseen-new' ? context.newUnseen : context.droppedUnseen;
    const report = status === 'unseen-new' ? context.previousLabel : context.currentLabel;
    return {
      status: muted ? 'unseen' : status,
      label: muted ? phrases.unseenIn(report, side ?? context.wording.unseen('full')) : labels.statuses[status].label,
      sign: labels.statuses[status].sign,
      count: number,
      width: muted ? 0 : Math.round((number / largest) * 100),
      href: found && !muted ? `#${context.recordId(found.first)}` : null,
      muted,
    };
  };
  const ruledOut = { new: context.newUnseen, dropped: context.droppedUnseen } as const;
  const main = (['new', 'dropped', 'done', 'changed', 'kept'] as const).map(count);
  const shown = main.filter(({ status, count: number }) => number > 0 || !ruledOut[status as keyof typeof ruledOut]);
  return [...shown, ...(['unseen-new', 'unseen-dropped'] as const).map(count).filter(({ count: number }) => number > 0)];
}

/** What cannot be asserted is listed apart, without cards; unless the other report says how it went, which a card shows. */
function foldUnseen(words: string, { wording }: PanelContext): Folding {
  return {
    status: 'unseen',
    folds: (record) => shownStatus(record).startsWith('unseen') && record.reported === 'none',
    label: (count) => wording.phrases.countOf(words, count),
  };
}

function viewRecords(context: PanelContext): Omit<RecordsView, 'number'> | null {
  const { commitments } = context.comparison;
  if (!commitments.length) return null;
  const { previousLabel, currentLabel, newUnseen, droppedUnseen, wording } = context;
  const { phrases } = wording;
  const full = wording.unseen('full');
  const fold = (words: string): Folding => foldUnseen(words, context);
  return {
    id: `y${context.key}-records`,
    title: phrases.records,
    kinds: Object.entries(context.wording.labels.kinds).map(([key, label]) => ({ key, label })),
    currentHeading: phrases.bySectionOf(currentLabel),
    current: groupRecords(placeInCurrent(commitments), context, fold(phrases.unseenIn(previousLabel, newUnseen ?? full)), 'current'),
    previousHeading: phrases.leftFrom(previousLabel, currentLabel),
    previous: groupRecords(placeInLeft(commitments), context, fold(phrases.unseenIn(currentLabel, droppedUnseen ?? full)), 'previous'),
  };
}

function describeUnchanged(context: PanelContext): string | null {
  const { commitments, passages, sections } = context.comparison;
  const isKept = ({ status, moved, split, merged }: Record): boolean => status === 'kept' && !moved && !split && !merged;
  if (!commitments.every(isKept) || !passages.every(isKept)) return null;
  if (!sections.every(({ relation, moved }) => relation === 'same' && !moved)) return null;
  const count = commitments.length;
  const { phrases } = context.wording;
  return count ? phrases.unchanged(context.previousLabel, context.currentLabel, count) : phrases.nothingPromised;
}

/** Numbers the headings that are shown: 一, 二, … */
function numberHeadings({
  phrases,
}: Wording): <T extends Omit<HeadingView, 'number'>>(part: T | null) => (T & { readonly number: string }) | null {
  let last = 0;
  return (part) => {
    if (!part) return null;
    last += 1;
    return { ...part, number: phrases.ordinal(last) };
  };
}

/** One comparison as a panel of the page. */
export function viewPanel(context: PanelContext, { chosen, focus }: { readonly chosen: boolean; readonly focus: string }): PanelView {
  const { comparison, key, index } = context;
  const number = numberHeadings(index.wording);
  const targets = number(viewTargets(context));
  const highlights = number(viewHighlights(context));
  const sections = number(drawSectionMap(context));
  const records = number(viewRecords(context));
  const passages = number(viewPassages(context));
  const parts = [targets, highlights, sections, records, passages].filter((part) => part !== null);
  const { previousLabel, currentLabel } = context;
  const { edition, phrases } = context.wording;
  const unchanged = describeUnchanged(context);
  return {
    key,
    id: `y=${key}`,
    chosen,
    heading: phrases.heading(previousLabel, currentLabel),
    previousLabel,
    currentLabel,
    previousText: index.textId(comparison.previous.id),
    currentText: index.textId(comparison.current.id),
    pairs: listPairs(context),
    editions: phrases.editions(previousLabel, edition(comparison.previous.edition), currentLabel, edition(comparison.current.edition)),
    notices: pairNotices(comparison, focus, index),
    summary: writeSummary(context, { counts: unchanged === null }),
    unchanged,
    counts: countRecords(context),
    contents: parts.map((part) => ({ href: `#${part.id}`, label: phrases.numbered(part.number, part.title) })),
    targets,
    highlights,
    sections,
    records,
    passages,
    diagnostics: listDiagnostics(comparison.diagnostics, index),
  };
}
