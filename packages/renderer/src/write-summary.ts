import type { IndicatorRow, Outcome, Record, Reported } from '@tongbi/model';
import { outcomeTags, reportedTags, type ShownStatus, unseenWords } from './labels.js';
import type { SummarySentence } from './page-view.js';
import { type PanelContext, shownStatus } from './panel-context.js';
import { targetRowId } from './view-targets.js';
import { visibleText } from './visible-text.js';

// A sentence names this many indicators or themes and counts the rest.
const NAMED = 3;

type Run = SummarySentence['runs'][number];
const words = (text: string): Run => ({ text, href: null, filter: null });

/** a、b、c with their separators between them, and a full stop. */
function sentence(lead: string, items: readonly (readonly Run[])[]): SummarySentence[] {
  if (!items.length) return [];
  const runs = items.flatMap((item, index) => [...(index ? [words('，')] : []), ...item]);
  return [{ runs: [words(lead), ...runs, words('。')] }];
}

function countRun(status: ShownStatus, lead: string, tail: string, context: PanelContext): Run[][] {
  const found = context.comparison.commitments.filter((record) => shownStatus(record) === status);
  const [first] = found;
  if (!first) return [];
  const href = status.startsWith('unseen') ? null : `#${context.recordId(first)}`;
  return [[words(lead), { text: `${found.length}项`, href, filter: status.startsWith('unseen') ? 'unseen' : status }, words(tail)]];
}

function countSentences(context: PanelContext): SummarySentence[] {
  const { previousLabel, currentLabel, newUnseen, droppedUnseen } = context;
  const now = [
    ...countRun('new', '新增', '', context),
    ...countRun('changed', '调整', '', context),
    ...countRun('kept', '延续', '', context),
    ...countRun('unseen-new', '另有', `在${previousLabel}${newUnseen ?? unseenWords('full')}`, context),
  ];
  const then = [
    ...countRun('done', '', '已报告完成', context),
    ...countRun('dropped', '', '未再提及', context),
    ...countRun('unseen-dropped', '', `在${currentLabel}${droppedUnseen ?? unseenWords('full')}`, context),
  ];
  return [...sentence(`与${previousLabel}相比，${currentLabel}报告`, now), ...sentence(`${previousLabel}的事项中，`, then)];
}

interface NamedRow {
  readonly row: IndicatorRow;
  readonly href: string;
}

/** 地区生产总值、进出口总额、粮食产量等 5 项, each a link to its row. */
function nameRows(lead: string, rows: readonly NamedRow[], write: (row: IndicatorRow) => string): Run[][] {
  if (!rows.length) return [];
  const named = rows
    .slice(0, NAMED)
    .flatMap(({ row, href }, index) => [...(index ? [words('、')] : []), { text: visibleText(write(row)), href, filter: null }]);
  const rest = rows.length > NAMED ? `等${rows.length}项` : '';
  return [[words(lead), ...named, words(rest)]];
}

function targetSentence(context: PanelContext): SummarySentence[] {
  const rows = context.comparison.indicators.map((row, index) => ({ row, href: `#${targetRowId(index, context)}` }));
  const of = (...changes: readonly IndicatorRow['change'][]): NamedRow[] => rows.filter(({ row }) => changes.includes(row.change));
  const stated = (row: IndicatorRow): string =>
    `${row.indicator}（${row.previousTarget?.text ?? '—'} → ${row.currentTarget?.text ?? '—'}）`;
  return sentence('目标值中，', [
    ...nameRows('上调', of('raised'), stated),
    ...nameRows('下调', of('lowered'), stated),
    ...nameRows('改写法', of('bound', 'number-dropped', 'number-added'), ({ indicator }) => indicator),
    ...(context.newUnseen ? [] : nameRows('新设', of('new'), ({ indicator }) => indicator)),
    ...(context.droppedUnseen ? [] : nameRows('未再设', of('absent'), ({ indicator }) => indicator)),
  ]);
}

function outcomeSentence(context: PanelContext): SummarySentence[] {
  const rows = context.comparison.indicators.map((row, index) => ({ row, href: `#${targetRowId(index, context)}` }));
  const judged = rows.filter(({ row }) => row.outcome !== null);
  const of = (outcome: Outcome): NamedRow[] => judged.filter(({ row }) => row.outcome === outcome);
  const balance = (['met', 'exceeded', 'missed', 'not-comparable', 'not-reported'] as const).flatMap((outcome) => {
    const found = of(outcome);
    if (!found.length) return [];
    const label = outcome === 'not-reported' && context.droppedUnseen ? context.droppedUnseen : outcomeTags[outcome].label;
    const run = { text: `${found.length}项`, href: found[0]!.href, filter: null };
    const names = outcome === 'missed' ? nameRows('（', found, ({ indicator }) => indicator).map((each) => [...each, words('）')]) : [];
    return [[words(label), run, ...names.flat()]];
  });
  return sentence(`${context.previousLabel}定下的${judged.length}项目标，`, balance);
}

function reportedSentence(context: PanelContext): SummarySentence[] {
  const seen = new Set<string>();
  const first = new Map<Reported, { record: Record; count: number }>();
  for (const record of context.comparison.commitments) {
    const [previous] = record.previous;
    // A split promise has several records and is counted once.
    if (!previous || record.reported === 'none' || seen.has(previous.id)) continue;
    seen.add(previous.id);
    const known = first.get(record.reported);
    first.set(record.reported, { record: known?.record ?? record, count: (known?.count ?? 0) + 1 });
  }
  const items = (['done', 'in-progress', 'missed'] as const).flatMap((reported) => {
    const found = first.get(reported);
    if (!found) return [];
    const run = { text: `${found.count}项`, href: `#${context.recordId(found.record)}`, filter: null };
    return [[words(reportedTags[reported].label), run]];
  });
  return sentence(`${context.previousLabel}的承诺，${context.currentLabel}报告有交代的：`, items);
}

function themeItem(status: ShownStatus, lead: string, context: PanelContext): Run[][] {
  const counts = new Map<string, { count: number; first: Record }>();
  for (const record of context.comparison.commitments.filter((each) => shownStatus(each) === status)) {
    for (const theme of record.themes)
      counts.set(theme, { count: (counts.get(theme)?.count ?? 0) + 1, first: counts.get(theme)?.first ?? record });
  }
  const largest = [...counts]
    .filter(([, { count }]) => count > 1)
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, NAMED);
  if (!largest.length) return [];
  const named = largest.flatMap(([theme, { count, first }], index) => [
    ...(index ? [words('、')] : []),
    { text: visibleText(theme), href: `#${context.recordId(first)}`, filter: null },
    words(`（${count}项）`),
  ]);
  return [[words(lead), ...named]];
}

/**
 * One paragraph, written from data: what changed, which targets moved, whether the word was kept, which themes came and went.
 * Without `counts` where the page has said already that nothing changed.
 */
export function writeSummary(context: PanelContext, { counts }: { readonly counts: boolean }): SummarySentence[] {
  return [
    ...(counts ? countSentences(context) : []),
    ...targetSentence(context),
    ...outcomeSentence(context),
    ...reportedSentence(context),
    ...sentence('', [...themeItem('new', '新增较多的是', context), ...themeItem('dropped', '未再提及较多的是', context)]),
  ];
}
