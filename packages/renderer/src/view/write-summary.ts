import type { Outcome, Record, Reported, Stated, Theme } from '@tongbi/model';
import type { Around } from '../words/summary-zh.js';
import type { Wording } from '../words/wording.js';
import type { NamedIndicator } from './arrange-indicators.js';
import { namedOutcomes, traitsOfChange } from './change-traits.js';
import { statedWords } from './figure-view.js';
import { type ShownStatus, traitsOf } from './label-traits.js';
import type { SummarySentence } from './page-view.js';
import { type PanelContext, unseenWords } from './panel-context.js';
import { outcomeHedge, outcomeOf } from './view-record.js';

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

const withStatus = (wanted: ShownStatus, { comparison }: PanelContext): Record[] =>
  comparison.commitments.filter((record) => traitsOf(record).status === wanted);

/** 新增187项（按以往核对，其中约140项确无对应）: what the count says of how many it may be. */
function expectedWords(status: ShownStatus, { comparison: { expected }, wording: { phrases } }: PanelContext): string {
  const said: { readonly [status in ShownStatus]?: string } = {
    new: phrases.expected.new(expected.new),
    dropped: phrases.expected.dropped(expected.dropped),
  };
  return said[status] ?? '';
}

function countRun(found: readonly Record[], filter: ShownStatus, around: Around, context: PanelContext, aside = ''): Run[][] {
  const [first] = found;
  if (!first) return [];
  const href = traitsOf(first).unseenIn ? null : `#${context.recordId(first)}`;
  return [
    [
      words(around[0]),
      linked(context.wording.summary.items(found.length), href, filter),
      words(`${around[1]}${context.wording.summary.asides([aside, expectedWords(filter, context)].filter(Boolean))}`),
    ],
  ];
}

/** What the current report has, and what became of the previous one's: first what its review tells, then on what it is silent. */
function countSentences(context: PanelContext): SummarySentence[] {
  const { previousLabel, currentLabel, wording } = context;
  const { summary } = wording;
  const { commitments } = context.comparison;
  const shown = (status: ShownStatus, around: Around, aside?: string): Run[][] =>
    countRun(withStatus(status, context), status, around, context, aside);
  const unseen = (side: 'previous' | 'current', write: (where: string) => Around): Run[][] => {
    const found = commitments.filter((record) => traitsOf(record).unseenIn === side);
    return countRun(found, 'unseen', write(unseenWords(side, context)), context);
  };
  // What is no longer among the tasks may still be told of in the review, and is then not passed over in silence.
  const told = withStatus('dropped', context).filter((record) => outcomeOf(record, context)).length;
  const now = [
    ...shown('new', summary.new),
    ...shown('changed', summary.changed),
    ...shown('kept', summary.kept),
    ...unseen('previous', summary.unseenNew),
  ];
  const then = [
    ...reportedRuns(context),
    ...shown('dropped', summary.dropped, summary.reviewed(told)),
    ...unseen('current', summary.unseenDropped),
  ];
  return [
    ...sentence(summary.ofCurrent(previousLabel, currentLabel), now, wording),
    ...sentence(summary.ofPrevious(previousLabel), then, wording),
  ];
}

/** 9项多半或待核: what is said by sentences that may not be about it. */
function unsureRun(records: readonly Record[], context: PanelContext): Run[][] {
  const [first, ...rest] = records.filter((record) => outcomeHedge(record, context.wording) !== '');
  const { summary } = context.wording;
  const run = first && linked(summary.items(rest.length + 1), `#${context.recordId(first)}`);
  return run ? [[words(summary.unsure[0]), run, words(summary.unsure[1])]] : [];
}

function amongThem(items: readonly (readonly Run[])[], { among, comma }: Wording['summary']): Run[] {
  if (!items.length) return [];
  return [words(among[0]), ...items.flatMap((item, index) => [...(index ? [words(comma)] : []), ...item]), words(among[1])];
}

/** 报告完成14项（其中2项不再列入，1项多半如此或待核）: a split promise has several records and is counted once. */
function reportedRuns(context: PanelContext): Run[][] {
  const { summary } = context.wording;
  const seen = new Set<string>();
  const promised = context.comparison.commitments.filter(({ previous: [first] }) => first && !seen.has(first.id) && seen.add(first.id));
  // A selection cannot tell what is no longer listed.
  const gone = new Set(withStatus('done', context).filter(({ established }) => established));
  return (Object.keys(summary.reported) as Reported[]).flatMap((reported) => {
    const records = promised.filter((record) => record.reported === reported);
    const lead = summary.reported[reported];
    if (!records.length || lead === null) return [];
    const run = linked(summary.items(records.length), `#${context.recordId(records[0]!)}`);
    const closed = records.filter((record) => gone.has(record));
    const among = [...countRun(closed, 'done', summary.closed, context), ...unsureRun(records, context)];
    return [[words(lead), run, ...amongThem(among, summary)]];
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
  const { wording } = context;
  const { summary } = wording;
  const of = (wanted: ReturnType<typeof traitsOfChange>['summary']): NamedIndicator[] =>
    context.indicators.main.filter(({ row }) => traitsOfChange(row).summary === wanted);
  const side = (stated: Stated | null): string => (stated ? statedWords(stated) : '—');
  const moved = ({ row, name }: NamedIndicator): string => summary.move(name, side(row.previousTarget), side(row.currentTarget));
  const name = (each: NamedIndicator): string => each.name;
  const same = of('same');
  return sentence(
    summary.amongTargets(targetName(context)),
    [
      ...nameRows(summary.raised, of('raised'), moved, wording),
      ...nameRows(summary.lowered, of('lowered'), moved, wording),
      ...nameRows(summary.reworded, of('reworded'), moved, wording),
      ...nameRows(summary.set, of('set'), name, wording),
      ...nameRows(summary.unset, of('unset'), name, wording),
      ...(same[0] ? [[linked(summary.items(same.length), `#${same[0].id}`), words(summary.same)]] : []),
    ],
    wording,
  );
}

function outcomeSentence(context: PanelContext): SummarySentence[] {
  const { wording } = context;
  const { summary, labels } = wording;
  const judged = context.indicators.main.filter(({ row }) => row.outcome !== null);
  const balance = (Object.keys(namedOutcomes) as Outcome[]).flatMap((outcome) => {
    const found = judged.filter(({ row }) => row.outcome === outcome);
    if (!found.length) return [];
    const { label } = labels.outcomes[outcome];
    const run = linked(summary.items(found.length), `#${found[0]!.id}`);
    const named = namedOutcomes[outcome] ? nameRows(summary.missedNames[0], found, ({ name }) => name, wording) : [];
    const names = named.flatMap((each) => [...each, words(summary.missedNames[1])]);
    return [[words(summary.outcomeBefore(label)), run, words(summary.outcomeAfter(label)), ...names]];
  });
  return sentence(summary.judged(context.previousLabel, judged.length, context.indicators.listed), balance, wording);
}

function themeItem(wanted: ShownStatus, lead: string, context: PanelContext): Run[][] {
  const { summary } = context.wording;
  const counts = new Map<Theme, { count: number; first: Record }>();
  for (const record of withStatus(wanted, context)) {
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
    linked(context.wording.labels.themes[theme], `#${context.recordId(first)}`, wanted, context.wording.labels.themes[theme]),
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
