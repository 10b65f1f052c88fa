import type { IndicatorRow, Outcome, Record, Reported, Stated } from '@tongbi/model';
import type { NamedIndicator } from './arrange-indicators.js';
import { statedWords } from './figure-view.js';
import { outcomeTags, reportedVerbs, type ShownStatus, unseenWords } from './labels.js';
import type { SummarySentence } from './page-view.js';
import { type PanelContext, shownStatus } from './panel-context.js';
import { visibleText } from './visible-text.js';

// A sentence names this many indicators or themes and counts the rest.
const NAMED = 3;

type Run = SummarySentence['runs'][number];
const words = (text: string): Run => ({ text, href: null, filter: null, theme: null });
const linked = (text: string, href: string | null, filter: string | null = null, theme: string | null = null): Run => ({
  text,
  href,
  filter,
  theme,
});

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
  return [[words(lead), linked(`${found.length}项`, href, status.startsWith('unseen') ? 'unseen' : status), words(tail)]];
}

/** What the current report has, and what became of the previous one's: first what its review tells, then on what it is silent. */
function countSentences(context: PanelContext): SummarySentence[] {
  const { previousLabel, currentLabel, newUnseen, droppedUnseen } = context;
  const now = [
    ...countRun('new', '新增', '', context),
    ...countRun('changed', '调整', '', context),
    ...countRun('kept', '延续', '', context),
    ...countRun('unseen-new', '另有', `在${previousLabel}${newUnseen ?? unseenWords('full')}`, context),
  ];
  const then = [
    ...reportedRuns(context),
    ...countRun('dropped', '', `未再提及${progressWords(context)}`, context),
    ...countRun('unseen-dropped', '', `在${currentLabel}${droppedUnseen ?? unseenWords('full')}`, context),
  ];
  return [...sentence(`与${previousLabel}相比，${currentLabel}报告`, now), ...sentence(`${previousLabel}的事项中，`, then)];
}

/** What is no longer among the tasks may still be told of in the review, and is then not passed over in silence. */
function progressWords({ comparison }: PanelContext): string {
  const told = comparison.commitments.filter((record) => shownStatus(record) === 'dropped' && record.reported !== 'none');
  return told.length ? `（其中${told.length}项回顾部分讲到）` : '';
}

/** 报告完成14项（其中2项不再列入）: a split promise has several records and is counted once. */
function reportedRuns(context: PanelContext): Run[][] {
  const seen = new Set<string>();
  const found = new Map<Reported, Record[]>();
  for (const record of context.comparison.commitments) {
    const [previous] = record.previous;
    if (!previous || record.reported === 'none' || seen.has(previous.id)) continue;
    seen.add(previous.id);
    found.set(record.reported, [...(found.get(record.reported) ?? []), record]);
  }
  return (['done', 'in-progress', 'missed'] as const).flatMap((reported) => {
    const records = found.get(reported);
    if (!records) return [];
    const run = linked(`${records.length}项`, `#${context.recordId(records[0]!)}`);
    // A selection cannot tell what is no longer listed.
    const isClosed = reported === 'done' && !context.droppedUnseen;
    const closed = isClosed ? countRun('done', '（其中', '不再列入）', context).flat() : [];
    return [[words(reportedVerbs[reported]), run, ...closed]];
  });
}

/** 地区生产总值、进出口总额、粮食产量等 5 项, each a link to its row. */
function nameRows(lead: string, rows: readonly NamedIndicator[], write: (each: NamedIndicator) => string): Run[][] {
  if (!rows.length) return [];
  const named = rows.slice(0, NAMED).flatMap((each, index) => [...(index ? [words('、')] : []), linked(write(each), `#${each.id}`)]);
  const rest = rows.length > NAMED ? `等${rows.length}项` : '';
  return [[words(lead), ...named, words(rest)]];
}

function targetName({ indicators }: PanelContext): string {
  return indicators.listed ? '主要预期目标' : '带数字的目标';
}

function targetSentence(context: PanelContext): SummarySentence[] {
  const { main } = context.indicators;
  const of = (...changes: readonly IndicatorRow['change'][]): NamedIndicator[] => main.filter(({ row }) => changes.includes(row.change));
  const side = (stated: Stated | null): string => (stated ? statedWords(stated, context.index) : '—');
  const stated = ({ row, name }: NamedIndicator): string => `${name}（${side(row.previousTarget)} → ${side(row.currentTarget)}）`;
  const name = (each: NamedIndicator): string => each.name;
  const [first] = of('same');
  const same: Run[][] = first ? [[linked(`${of('same').length}项`, `#${first.id}`), words('未变')]] : [];
  return sentence(`${targetName(context)}中，`, [
    ...nameRows('上调', of('raised'), stated),
    ...nameRows('下调', of('lowered'), stated),
    ...nameRows('改了写法的有', of('bound', 'number-dropped', 'number-added'), stated),
    ...(context.newUnseen ? [] : nameRows('新设', of('new'), name)),
    ...(context.droppedUnseen ? [] : nameRows('未再设', of('absent'), name)),
    ...same,
  ]);
}

function outcomeSentence(context: PanelContext): SummarySentence[] {
  const judged = context.indicators.main.filter(({ row }) => row.outcome !== null);
  const balance = (['met', 'exceeded', 'missed', 'not-comparable', 'not-reported'] as const).flatMap((outcome: Outcome) => {
    const found = judged.filter(({ row }) => row.outcome === outcome);
    if (!found.length) return [];
    const unreported = context.droppedUnseen ?? '未见实绩';
    const label = outcome === 'not-reported' ? unreported : outcomeTags[outcome].label;
    const run = linked(`${found.length}项`, `#${found[0]!.id}`);
    const names = outcome === 'missed' ? nameRows('（', found, ({ name }) => name).map((each) => [...each, words('）')]) : [];
    return [[words(label), run, ...names.flat()]];
  });
  return sentence(`${context.previousLabel}有数字的${judged.length}项${targetName(context).replace('带数字的', '')}，`, balance);
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
    linked(visibleText(theme), `#${context.recordId(first)}`, status, visibleText(theme)),
    words(`（${count}项）`),
  ]);
  return [[words(lead), ...named]];
}

/**
 * One paragraph, written from data: what changed and what was reported, which main targets moved and were reached, which themes
 * came and went. Without `counts` where the page has said already that nothing changed.
 */
export function writeSummary(context: PanelContext, { counts }: { readonly counts: boolean }): SummarySentence[] {
  return [
    ...(counts ? countSentences(context) : []),
    ...targetSentence(context),
    ...outcomeSentence(context),
    ...sentence('', [...themeItem('new', '新增较多的是', context), ...themeItem('dropped', '未再提及较多的是', context)]),
  ];
}
