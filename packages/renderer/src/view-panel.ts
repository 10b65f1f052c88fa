import type { LineageChain, PairComparison, Record } from '@tongbi/model';
import { arrangeIndicators } from './arrange-indicators.js';
import { drawSectionMap } from './draw-section-map.js';
import { type Folding, groupRecords, placeInCurrent, placeInPrevious, placeWhereLeft } from './group-records.js';
import type { TextIndex } from './index-texts.js';
import { chineseOrdinal, editionLabel, kindLabels, type ShownStatus, statusLabels, unseenWords } from './labels.js';
import { listDiagnostics } from './list-diagnostics.js';
import { listPairs } from './list-pairs.js';
import type { CountView, PanelView } from './page-view.js';
import { createRecordIds, type PanelContext, type SetYear, shownStatus, unseenIn } from './panel-context.js';
import type { HeadingView, RecordsView } from './record-view.js';
import { viewHighlights } from './view-highlights.js';
import { viewPassages } from './view-passages.js';
import { viewTargets } from './view-targets.js';
import { pairNotices } from './write-notices.js';
import { writeSummary } from './write-summary.js';

interface PanelInput {
  readonly comparison: PairComparison;
  readonly key: string;
  readonly chosen: boolean;
  readonly focus: string;
  readonly index: TextIndex;
  readonly chains: ReadonlyMap<string, LineageChain>;
  readonly years: readonly SetYear[];
  readonly themes: readonly string[];
  readonly claimId: (words: string) => string;
}

function createContext({ comparison, key, index, chains, years, themes, claimId }: PanelInput): PanelContext {
  return {
    key,
    comparison,
    index,
    previousLabel: index.label(comparison.previous.id),
    currentLabel: index.label(comparison.current.id),
    newUnseen: unseenIn(comparison.previous.edition),
    droppedUnseen: unseenIn(comparison.current.edition),
    indicators: arrangeIndicators(comparison, key, index),
    chains,
    years,
    themes,
    recordId: createRecordIds(key, claimId),
  };
}

/** The five counts, and apart from them what cannot be asserted; a count that the edition rules out altogether is not shown as 0. */
function countRecords(context: PanelContext): CountView[] {
  const { commitments } = context.comparison;
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
      label: muted ? `${report}${side ?? unseenWords('full')}` : statusLabels[status].label,
      sign: statusLabels[status].sign,
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
function foldUnseen(words: string): Folding {
  return {
    status: 'unseen',
    folds: (record) => shownStatus(record).startsWith('unseen') && record.reported === 'none',
    label: (count) => `${words}${count}项`,
  };
}

function viewRecords(context: PanelContext): Omit<RecordsView, 'number'> | null {
  const { commitments } = context.comparison;
  if (!commitments.length) return null;
  const { previousLabel, currentLabel, newUnseen, droppedUnseen } = context;
  const left = [...placeInPrevious(commitments), ...placeWhereLeft(commitments)];
  return {
    id: `y${context.key}-records`,
    title: '逐条',
    kinds: Object.entries(kindLabels).map(([key, label]) => ({ key, label })),
    currentHeading: `按${currentLabel}章节`,
    current: groupRecords(placeInCurrent(commitments), context, foldUnseen(`${previousLabel}${newUnseen ?? unseenWords('full')}`)),
    previousHeading: `${previousLabel}有、${currentLabel}没有对应或移到别处的，按${previousLabel}章节`,
    previous: groupRecords(left, context, foldUnseen(`${currentLabel}${droppedUnseen ?? unseenWords('full')}`)),
  };
}

function describeUnchanged(context: PanelContext): string | null {
  const { commitments, passages, sections } = context.comparison;
  const isKept = ({ status, moved, split, merged }: Record): boolean => status === 'kept' && !moved && !split && !merged;
  if (!commitments.every(isKept) || !passages.every(isKept)) return null;
  if (!sections.every(({ relation, moved }) => relation === 'same' && !moved)) return null;
  const count = commitments.length;
  if (!count) return '两份文本中都没有读出承诺，没有可比较的事项。';
  return `没有变化：${context.previousLabel}的${count}项承诺在${context.currentLabel}全部延续，章节和提法相同。`;
}

/** Numbers the headings that are shown: 一, 二, … */
function numberHeadings(): <T extends Omit<HeadingView, 'number'>>(part: T | null) => (T & { readonly number: string }) | null {
  let last = 0;
  return (part) => {
    if (!part) return null;
    last += 1;
    return { ...part, number: chineseOrdinal(last) };
  };
}

/** One comparison as a panel of the page. */
export function viewPanel(input: PanelInput): PanelView {
  const { comparison, key, chosen, focus, index } = input;
  const context = createContext(input);
  const number = numberHeadings();
  const targets = number(viewTargets(context));
  const highlights = number(viewHighlights(context));
  const sections = number(drawSectionMap(context));
  const records = number(viewRecords(context));
  const passages = number(viewPassages(context));
  const parts = [targets, highlights, sections, records, passages].filter((part) => part !== null);
  const { previousLabel, currentLabel } = context;
  const unchanged = describeUnchanged(context);
  return {
    key,
    id: `y=${key}`,
    chosen,
    heading: `${currentLabel}与${previousLabel}比较`,
    previousLabel,
    currentLabel,
    previousText: index.textId(comparison.previous.id),
    currentText: index.textId(comparison.current.id),
    pairs: listPairs(context),
    editions: `${previousLabel}${editionLabel(comparison.previous.edition)} → ${currentLabel}${editionLabel(comparison.current.edition)}`,
    notices: pairNotices(comparison, focus, index),
    summary: writeSummary(context, { counts: unchanged === null }),
    unchanged,
    counts: countRecords(context),
    contents: parts.map((part) => ({ href: `#${part.id}`, label: `${part.number}　${part.title}` })),
    targets,
    highlights,
    sections,
    records,
    passages,
    diagnostics: listDiagnostics(comparison.diagnostics, index),
  };
}
