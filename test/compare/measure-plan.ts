import type { Comparison, Metric, MetricPair, Place, Record, SectionRecord, Span } from '@tongbi/model';
import type { PlannedFigure, PlannedPromise, PlannedSection } from './read-plan.js';

/** One thing that was planned, what the comparison makes of it, and whether that is right. */
export interface Verdict {
  readonly measure: string;
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  readonly right: boolean;
}

const verdict = (measure: string, what: string, expected: string, actual: string, right = expected === actual): Verdict => ({
  measure,
  what,
  expected,
  actual,
  right,
});

/** Where the quotes of the plan stand; each stands in its report once. */
function locate(text: string, quotes: readonly string[]): readonly Span[] {
  return quotes.map((quote) => {
    const start = text.indexOf(quote);
    if (start < 0 || text.indexOf(quote, start + 1) >= 0) throw new Error(`The plan's quote does not stand there once: ${quote}`);
    return { start, end: start + quote.length };
  });
}

/** A commitment may be cut a little differently from the quote; half of the shorter must be common. */
function isSame(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start);
}

export interface PairTexts {
  readonly previous: string;
  readonly current: string;
}

export interface Located {
  readonly row: PlannedPromise;
  readonly previous: readonly Span[];
  readonly current: readonly Span[];
}

export const locateRow = (texts: PairTexts, row: PlannedPromise): Located => ({
  row,
  previous: locate(texts.previous, row.previous),
  current: locate(texts.current, row.current),
});

const textOf = (comparison: Comparison, side: 'previous' | 'current'): string =>
  comparison.reports.find(({ id }) => id === comparison[side].id)!.text;
const named = ({ previous, current }: PlannedPromise): string => `${previous.join(' | ') || '∅'} → ${current.join(' | ') || '∅'}`;
export const standsAt = (place: Place | null, spans: readonly Span[]): boolean =>
  place !== null && spans.some((span) => isSame(place.span, span));

/** The status of a row: of the records at its current quotes, or of those at its previous ones where it was dropped. */
function statusOf(own: readonly Record[]): string {
  const statuses = new Set(own.map(({ status }) => status));
  if (own.length === 0) return 'not found';
  if (statuses.size === 1) return own[0]!.status;
  return statuses.has('changed') ? 'changed' : [...statuses].sort().join('+');
}

function judgePromise({ row, previous, current }: Located, records: readonly Record[]): readonly Verdict[] {
  const what = named(row);
  const at = records.filter((record) => standsAt(record.current, current));
  const from = records.filter((record) => record.previous.some((place) => standsAt(place, previous)));
  const dropped = row.status === 'dropped';
  const own = dropped ? from : at;
  const verdicts = [verdict(`status ${row.status}`, what, row.status, statusOf(own))];
  // What is said of a promise is judged only where the right two were put together.
  const linked = dropped ? from : at.filter((record) => from.includes(record));
  if (row.status === 'changed' && linked.length > 0) {
    const kinds = new Set<string>(linked.flatMap((record) => record.kinds));
    for (const kind of row.kinds)
      verdicts.push(verdict(`kind ${kind}`, what, kind, kinds.has(kind) ? kind : [...kinds].join(',') || 'none'));
  }
  if (row.status !== 'new') verdicts.push(verdict(`reported ${row.reported}`, what, row.reported, reportedOf(from)));
  return verdicts;
}

/** Of several promises in a row the weakest that is reported counts. */
function reportedOf(records: readonly Record[]): string {
  const said = new Set(records.map(({ reported }) => reported));
  return (['missed', 'in-progress', 'done'] as const).find((word) => said.has(word)) ?? 'none';
}

const FLAGS = ['moved', 'split', 'merged'] as const;

/** Flags are told for every row whose two sides were put together, so that a flag too many counts as well. */
function judgeFlags({ row, previous, current }: Located, records: readonly Record[]): readonly Verdict[] {
  const linked = records.filter(
    (record) => standsAt(record.current, current) && record.previous.some((place) => standsAt(place, previous)),
  );
  if (linked.length === 0) return [];
  return FLAGS.map((flag) => {
    const planned = row.flags.includes(flag);
    const found = linked.some((record) => record[flag]);
    return verdict(planned ? `flag ${flag}` : `no flag ${flag}`, named(row), String(planned), String(found));
  });
}

/** Every planned link, found or not; and every link between two promises of the plan that was not planned. */
function judgeLinks(rows: readonly Located[], records: readonly Record[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const { row, previous, current } of rows) {
    for (const [i, before] of previous.entries()) {
      for (const [k, after] of current.entries()) {
        const found = records.some(
          (record) => standsAt(record.current, [after]) && record.previous.some((place) => standsAt(place, [before])),
        );
        verdicts.push(verdict('link found', `${row.previous[i]} → ${row.current[k]}`, 'linked', found ? 'linked' : 'not linked'));
      }
    }
  }
  const rowOf = (place: Place, side: 'previous' | 'current') => rows.filter((row) => standsAt(place, row[side]));
  for (const { current, previous } of records) {
    if (!current) continue;
    const own = rowOf(current, 'current');
    for (const place of previous) {
      const partners = rowOf(place, 'previous');
      if (own.length === 0 || partners.length === 0) continue;
      const planned = partners.some((row) => own.includes(row));
      verdicts.push(verdict('link right', `${place.text} → ${current.text}`, 'planned', planned ? 'planned' : 'not planned'));
    }
  }
  return verdicts;
}

/** Promises of the plan against the records of a comparison. */
export function measurePromises(comparison: Comparison, planned: readonly PlannedPromise[]): readonly Verdict[] {
  const texts = textsOf(comparison);
  const rows = planned.map((row) => locateRow(texts, row));
  const records = comparison.commitments;
  return [
    ...rows.flatMap((row) => judgePromise(row, records)),
    ...rows.flatMap((row) => judgeFlags(row, records)),
    ...judgeLinks(rows, records),
  ];
}

/** Headings as the plan writes them: a run-in heading without the mark that ends it. */
const plain = (heading: string) => heading.replace(/[。：]$/u, '');

export function measureSections(sections: readonly SectionRecord[], planned: readonly PlannedSection[]): readonly Verdict[] {
  return planned.flatMap((row) => {
    const record = sections.find(({ current, previous }) =>
      row.current === ''
        ? current === null && plain(previous[0]!.heading) === row.previous[0]
        : current && plain(current.heading) === row.current,
    );
    const what = `${row.previous.join(' | ') || '∅'} → ${row.current || '∅'}`;
    const partners = [...(record?.previous ?? [])].map(({ heading }) => plain(heading)).sort();
    return [
      verdict('section relation', what, row.relation, record?.relation ?? 'not found'),
      verdict('section partners', what, [...row.previous].sort().join(' | '), partners.join(' | ')),
      verdict('section moved', what, String(row.moved), String(record?.moved ?? 'not found')),
    ];
  });
}

/** The plan writes 压减6% as 6, a metric as a fall of 6: -6. */
const holds = (span: Span, metric: Metric | null, value: number): boolean =>
  metric !== null && metric.span.start < span.end && span.start < metric.span.end && Math.abs(metric.value) === Math.abs(value);

/** The pair that holds both figures of a row, by place and value. */
export function findPair(row: PlannedFigure, texts: PairTexts, pairs: readonly MetricPair[]) {
  const [before] = locate(texts.previous, [row.previous.quote]);
  const [after] = row.current ? locate(texts.current, [row.current.quote]) : [];
  const from = pairs.filter(({ kind, previous }) => kind === row.kind && holds(before!, previous, row.previous.value));
  if (!row.current) return { from, pair: from.find(({ current }) => current === null) };
  return { from, pair: from.find(({ current }) => holds(after!, current, row.current!.value)) };
}

/** Just above a target is `met`, well above `exceeded`; who does not separate the two reads them as one. */
const sameOutcome = (expected: string, actual: string): boolean =>
  expected === actual || (['met', 'exceeded'].includes(expected) && ['met', 'exceeded'].includes(actual));

/** The two texts that the spans of a comparison point into. */
export const textsOf = (comparison: Comparison): PairTexts => ({
  previous: textOf(comparison, 'previous'),
  current: textOf(comparison, 'current'),
});

export function measureFigures(comparison: Comparison, planned: readonly PlannedFigure[]): readonly Verdict[] {
  const texts = textsOf(comparison);
  return planned.flatMap((row) => {
    const { from, pair } = findPair(row, texts, comparison.metrics);
    const what = `${row.indicator}: ${row.previous.quote} → ${row.current?.quote ?? '∅'}`;
    const absent = row.current === null;
    const seen = from.map(({ current, outcome }) => `${current?.text ?? 'null'}${outcome ? ` (${outcome})` : ''}`).join(', ') || 'not read';
    const found = verdict(absent ? `${row.kind} absent` : `${row.kind} pair`, what, 'paired', pair ? 'paired' : seen);
    if (row.outcome === '' || absent || !pair) return [found];
    const outcome = pair.outcome ?? 'none';
    return [found, verdict(`outcome ${row.outcome}`, what, row.outcome, outcome, sameOutcome(row.outcome, outcome))];
  });
}

export interface Measure {
  readonly right: number;
  readonly of: number;
}

/** Verdicts counted by what they measure. */
export function countVerdicts(verdicts: readonly Verdict[]): ReadonlyMap<string, Measure> {
  const counts = new Map<string, Measure>();
  for (const { measure, right } of verdicts) {
    const known = counts.get(measure) ?? { right: 0, of: 0 };
    counts.set(measure, { right: known.right + Number(right), of: known.of + 1 });
  }
  return counts;
}
