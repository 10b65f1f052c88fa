import { type IndicatorRow, Outcome, type Record, type Reported, type Stated } from '@tongbi/model';
import type { NamedIndicator } from './arrange-indicators.js';
import { statedWords } from './figure-view.js';
import type { SummarySentence } from './page-view.js';
import type { PanelContext } from './panel-context.js';
import { type ShownStatus, shownStatus } from './shown-status.js';
import { isOutcomeLow } from './view-record.js';
import { visibleText } from './visible-text.js';
import type { Around } from './words/summary-zh.js';
import type { Wording } from './words/wording.js';

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
function sentence(lead: string, items: readonly (readonly Run[])[], { summary }: Wording): SummarySentence[] {
  if (!items.length) return [];
  const runs = items.flatMap((item, index) => [...(index ? [words(summary.comma)] : []), ...item]);
  return [{ runs: [words(lead), ...runs, words(summary.stop)] }];
}

function countRun(status: ShownStatus, around: Around, context: PanelContext): Run[][] {
  const found = context.comparison.commitments.filter((record) => shownStatus(record) === status);
  const [first] = found;
  if (!first) return [];
  const href = status.startsWith('unseen') ? null : `#${context.recordId(first)}`;
  const count = context.wording.summary.items(found.length);
  return [[words(around[0]), linked(count, href, status.startsWith('unseen') ? 'unseen' : status), words(around[1])]];
}

/** What the current report has, and what became of the previous one's: first what its review tells, then on what it is silent. */
function countSentences(context: PanelContext): SummarySentence[] {
  const { previousLabel, currentLabel, newUnseen, droppedUnseen, wording } = context;
  const { phrases, summary } = wording;
  const full = wording.unseen('full');
  const now = [
    ...countRun('new', summary.new, context),
    ...countRun('changed', summary.changed, context),
    ...countRun('kept', summary.kept, context),
    ...countRun('unseen-new', summary.unseenNew(phrases.unseenIn(previousLabel, newUnseen ?? full)), context),
  ];
  const then = [
    ...reportedRuns(context),
    ...countRun('dropped', summary.dropped(countTold(context)), context),
    ...countRun('unseen-dropped', summary.unseenDropped(phrases.unseenIn(currentLabel, droppedUnseen ?? full)), context),
  ];
  return [
    ...sentence(summary.ofCurrent(previousLabel, currentLabel), now, wording),
    ...sentence(summary.ofPrevious(previousLabel), then, wording),
  ];
}

/** What is no longer among the tasks may still be told of in the review, and is then not passed over in silence. */
function countTold({ comparison }: PanelContext): number {
  return comparison.commitments.filter((record) => shownStatus(record) === 'dropped' && record.reported !== 'none').length;
}

/** 9项把握较低: what is told by sentences that may not tell of it. */
function unsureRun(records: readonly Record[], context: PanelContext): Run[][] {
  const [first, ...rest] = records.filter(isOutcomeLow);
  const { summary } = context.wording;
  const run = first && linked(summary.items(rest.length + 1), `#${context.recordId(first)}`);
  return run ? [[words(summary.unsure[0]), run, words(summary.unsure[1])]] : [];
}

function amongThem(items: readonly (readonly Run[])[], { among, comma }: Wording['summary']): Run[] {
  if (!items.length) return [];
  return [words(among[0]), ...items.flatMap((item, index) => [...(index ? [words(comma)] : []), ...item]), words(among[1])];
}

/** 报告完成14项（其中2项不再列入，1项把握较低）: a split promise has several records and is counted once. */
function reportedRuns(context: PanelContext): Run[][] {
  const { summary } = context.wording;
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
    const run = linked(summary.items(records.length), `#${context.recordId(records[0]!)}`);
    // A selection cannot tell what is no longer listed.
    const isClosed = reported === 'done' && !context.droppedUnseen;
    const closed = isClosed ? countRun('done', summary.closed, context) : [];
    return [[words(summary.reported[reported]), run, ...amongThem([...closed, ...unsureRun(records, context)], summary)]];
  });
}

/** 地区生产总值、进出口总额、粮食产量等 5 项, each a link to its row. */
function nameRows(lead: string, rows: readonly NamedIndicator[], write: (each: NamedIndicator) => string, { summary }: Wording): Run[][] {
  if (!rows.length) return [];
  const named = rows.slice(0, NAMED).flatMap((each, index) => [...(index ? [words(summary.and)] : []), linked(write(each), `#${each.id}`)]);
  const rest = rows.length > NAMED ? summary.andMore(rows.length) : '';
  return [[words(lead), ...named, words(rest)]];
}

function targetName({ indicators, wording }: PanelContext): string {
  return indicators.listed ? wording.summary.mainTargets : wording.summary.allTargets;
}

function targetSentence(context: PanelContext): SummarySentence[] {
  const { main } = context.indicators;
  const { wording } = context;
  const { summary } = wording;
  const of = (...changes: readonly IndicatorRow['change'][]): NamedIndicator[] => main.filter(({ row }) => changes.includes(row.change));
  const side = (stated: Stated | null): string => (stated ? statedWords(stated, context.index) : '—');
  const stated = ({ row, name }: NamedIndicator): string => summary.move(name, side(row.previousTarget), side(row.currentTarget));
  const name = (each: NamedIndicator): string => each.name;
  const [first] = of('same');
  const same: Run[][] = first ? [[linked(summary.items(of('same').length), `#${first.id}`), words(summary.same)]] : [];
  return sentence(
    summary.amongTargets(targetName(context)),
    [
      ...nameRows(summary.raised, of('raised'), stated, wording),
      ...nameRows(summary.lowered, of('lowered'), stated, wording),
      ...nameRows(summary.reworded, of('bound', 'number-dropped', 'number-added'), stated, wording),
      ...(context.newUnseen ? [] : nameRows(summary.set, of('new'), name, wording)),
      ...(context.droppedUnseen ? [] : nameRows(summary.unset, of('absent'), name, wording)),
      ...same,
    ],
    wording,
  );
}

function outcomeSentence(context: PanelContext): SummarySentence[] {
  const { wording } = context;
  const { summary } = wording;
  const judged = context.indicators.main.filter(({ row }) => row.outcome !== null);
  const balance = Outcome.options.flatMap((outcome) => {
    const found = judged.filter(({ row }) => row.outcome === outcome);
    if (!found.length) return [];
    const unreported = context.droppedUnseen ?? summary.notReported;
    const label = outcome === 'not-reported' ? unreported : wording.labels.outcomes[outcome].label;
    const run = linked(summary.items(found.length), `#${found[0]!.id}`);
    const names =
      outcome === 'missed'
        ? nameRows(summary.missedNames[0], found, ({ name }) => name, wording).map((each) => [...each, words(summary.missedNames[1])])
        : [];
    return [[words(summary.outcomeBefore(label)), run, words(summary.outcomeAfter(label)), ...names.flat()]];
  });
  return sentence(summary.judged(context.previousLabel, judged.length, context.indicators.listed), balance, wording);
}

function themeItem(status: ShownStatus, lead: string, context: PanelContext): Run[][] {
  const { summary } = context.wording;
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
    ...(index ? [words(summary.and)] : []),
    linked(visibleText(context.wording.name(theme)), `#${context.recordId(first)}`, status, visibleText(context.wording.name(theme))),
    words(summary.themeCount(count)),
  ]);
  return [[words(lead), ...named]];
}

/**
 * One paragraph, written from data: what changed and what was reported, which main targets moved and were reached, which themes
 * came and went. Without `counts` where the page has said already that nothing changed.
 */
export function writeSummary(context: PanelContext, { counts }: { readonly counts: boolean }): SummarySentence[] {
  const { summary } = context.wording;
  return [
    ...(counts ? countSentences(context) : []),
    ...targetSentence(context),
    ...outcomeSentence(context),
    ...sentence(
      '',
      [...themeItem('new', summary.newThemes, context), ...themeItem('dropped', summary.droppedThemes, context)],
      context.wording,
    ),
  ];
}
