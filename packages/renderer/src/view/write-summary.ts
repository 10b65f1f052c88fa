import type { Record, Reported } from '@tongbi/model';
import type { Around } from '../words/summary-zh.js';
import type { Wording } from '../words/wording.js';
import { type ShownStatus, traitsOf } from './label-traits.js';
import { type PanelContext, unseenWords } from './panel-context.js';
import type { RunView, SentenceView } from './record-view.js';
import { outcomeHedge, outcomeOf } from './view-record.js';

const words = (text: string): RunView => ({ text, href: null, filter: null });
const linked = (text: string, href: string | null, filter: string | null = null): RunView => ({ text, href, filter });

/** a、b、c with their separators between them, and a full stop. */
function sentence(lead: string, items: readonly (readonly RunView[])[], { summary }: Wording): SentenceView[] {
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

function countRun(found: readonly Record[], filter: ShownStatus, around: Around, context: PanelContext, aside = ''): RunView[][] {
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
export function writeSummary(context: PanelContext): SentenceView[] {
  const { previousLabel, currentLabel, wording } = context;
  const { summary } = wording;
  const { commitments } = context.comparison;
  const shown = (status: ShownStatus, around: Around, aside?: string): RunView[][] =>
    countRun(withStatus(status, context), status, around, context, aside);
  const unseen = (side: 'previous' | 'current', write: (where: string) => Around): RunView[][] => {
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
function unsureRun(records: readonly Record[], context: PanelContext): RunView[][] {
  const [first, ...rest] = records.filter((record) => outcomeHedge(record, context.wording) !== '');
  const { summary } = context.wording;
  const run = first && linked(summary.items(rest.length + 1), `#${context.recordId(first)}`);
  return run ? [[words(summary.unsure[0]), run, words(summary.unsure[1])]] : [];
}

function amongThem(items: readonly (readonly RunView[])[], { among, comma }: Wording['summary']): RunView[] {
  if (!items.length) return [];
  return [words(among[0]), ...items.flatMap((item, index) => [...(index ? [words(comma)] : []), ...item]), words(among[1])];
}

/** 报告完成14项（其中2项不再列入，1项多半如此或待核）: a split promise has several records and is counted once. */
function reportedRuns(context: PanelContext): RunView[][] {
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
