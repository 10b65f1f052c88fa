import type { Record } from '@tongbi/model';
import type { RunView, SentenceView } from '../generated/view-fields.js';
import { type ShownStatus, traitsOf } from './label-traits.js';
import { type PanelContext, say, unseenWords, withNames } from './prepare-set.js';
import { outcomeHedge, outcomeOf } from './view-record.js';
import { fillRuns, plainRun } from './view-sentence.js';

type Runs = readonly RunView[];

/** 9项, which leads to the first of them. */
function linkedCount(found: readonly Record[], context: PanelContext, filter: ShownStatus | null = null): Runs {
  const href = traitsOf(found[0]!).unlisted ? null : `#${context.recordId(found[0]!)}`;
  return [{ text: context.wording.phrases.items(found.length), href, filter }];
}

/** a、b、c with their separators between them. */
const inARow = (items: readonly Runs[], { wording }: PanelContext): Runs =>
  items.flatMap((item, at) => [...(at ? [plainRun(wording.summary.comma)] : []), ...item]);

function sentence(lead: string, items: readonly Runs[], context: PanelContext): SentenceView[] {
  return items.length ? [{ runs: [plainRun(lead), ...inARow(items, context), plainRun(context.wording.summary.stop)] }] : [];
}

const withStatus = (wanted: ShownStatus, { comparison }: PanelContext): readonly Record[] =>
  comparison.commitments.filter((record) => traitsOf(record).status === wanted);

/** 新增187项（按以往核对，其中约140项确无对应）: what the count says of how many it may be. */
function expectedWords(status: ShownStatus, { comparison: { expected }, wording: { phrases } }: PanelContext): string | undefined {
  const counts: { readonly [status in ShownStatus]?: number } = expected;
  return counts[status] ? phrases.expected(counts[status]) : undefined;
}

function countOf(found: readonly Record[], status: ShownStatus, template: string, context: PanelContext, aside = ''): Runs[] {
  if (!found.length) return [];
  const asides = context.wording.phrases.asides([aside, expectedWords(status, context)]);
  const fill = (place: string) => (place === '0' ? linkedCount(found, context, status) : [plainRun(withNames(`{${place}}`, context))]);
  return [[...fillRuns(template, fill), plainRun(asides)]];
}

/** 另有3项在2022年节编本中未见, without a card of theirs. */
function unseenOf(side: 'previous' | 'current', template: string, context: PanelContext): Runs[] {
  const found = context.comparison.commitments.filter((record) => traitsOf(record).unseenIn === side);
  if (!found.length) return [];
  const runs = [{ ...linkedCount(found, context, 'unseen')[0]!, href: null }, plainRun(unseenWords(side, context))];
  return [fillRuns(template, (place) => [runs[Number(place)]!])];
}

/** What the current report has, and what became of the previous one's: first what its review reports, then on what it is silent. */
export function writeSummary(context: PanelContext): SentenceView[] {
  const { summary, phrases } = context.wording;
  const shown = (status: 'new' | 'changed' | 'kept' | 'dropped', aside?: string): Runs[] =>
    countOf(withStatus(status, context), status, context.said[status], context, aside);
  // What is no longer among the tasks may still be spoken of in the review, and is then not passed over in silence.
  const reviewed = withStatus('dropped', context).filter((record) => outcomeOf(record, context)).length;
  const now = [...shown('new'), ...shown('changed'), ...shown('kept'), ...unseenOf('previous', summary.unseenNew, context)];
  const then = [
    ...reportedRuns(context),
    ...shown('dropped', phrases.reviewed(reviewed)),
    ...unseenOf('current', summary.unseenDropped, context),
  ];
  return [...sentence(say('ofCurrent', context), now, context), ...sentence(say('ofPrevious', context), then, context)];
}

/** 报告完成14项（其中2项不再列入，1项多半如此或待核）: a split promise has several records and is counted once. */
function reportedRuns(context: PanelContext): Runs[] {
  const { summary, summaryReported } = context.wording;
  const seen = new Set<string>();
  const promised = context.comparison.commitments.filter(({ previous: [first] }) => first && !seen.has(first.id) && seen.add(first.id));
  // A selection does not show what is no longer listed.
  const gone = new Set(withStatus('done', context).filter(({ established }) => established));
  return Object.entries(summaryReported).flatMap(([reported, template]) => {
    const records = promised.filter((record) => record.reported === reported);
    if (!records.length) return [];
    const closed = records.filter((record) => gone.has(record));
    // Said by sentences that may not be about it.
    const unsure = records.filter((record) => outcomeHedge(record, context.wording) !== '');
    const among = [
      ...countOf(closed, 'done', summary.closed, context),
      ...(unsure.length ? [fillRuns(summary.unsure, () => linkedCount(unsure, context))] : []),
    ];
    const lead = fillRuns(template, () => linkedCount(records, context));
    return [among.length ? [...lead, ...fillRuns(summary.among, () => inARow(among, context))] : lead];
  });
}
