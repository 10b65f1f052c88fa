import { type CorrectedBy, type Diagnostic, isOfReport, type PlacedCorrection, type Quote, type Span, spanContains } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepare-report.js';
import { NO_CORRECTIONS, type PairCorrections } from './pair-corrections.js';
import { PairDraft } from './pair-draft.js';
import { explainQuote, signedBy, tell } from './placed-correction.js';
import { findQuote } from './quote-place.js';
import { type Assertion, settleConflicts } from './settle-conflicts.js';
import { type StatementAt, statementAt, statementKey } from './statement-at.js';

type Side = 'previous' | 'current';
type Of<Kind extends PlacedCorrection['kind']> = Extract<PlacedCorrection, { readonly kind: Kind }>;

/** One correction bound to a pair of reports: what it asserts, and what it does to the comparison. */
interface Bound extends Assertion {
  readonly apply: (draft: PairDraft) => void;
}

type ReportPair = Readonly<Record<Side, PreparedReport>>;

/** Binds what persons say of two reports to their commitments, sentences and sections; what cannot be bound or is contested comes back as diagnostics. */
export function resolvePair(pair: ReportPair, corrections: readonly PlacedCorrection[]): PairCorrections {
  const own = corrections.filter((one) => isOfPair(one, pair));
  if (own.length === 0) return NO_CORRECTIONS;
  const diagnostics: Diagnostic[] = [];
  const bound = own.flatMap((correction) => bind(pair, correction, diagnostics) ?? []);
  const { agreed, diagnostics: conflicts } = settleConflicts(bound);
  const draft = new PairDraft();
  for (const one of agreed) one.apply(draft);
  return draft.finish(pair, [...diagnostics, ...conflicts]);
}

/** A link and the partner of a section read the same from either side; what became of a promise, and what is new, do not. */
function isOfPair(correction: PlacedCorrection, { previous, current }: ReportPair): boolean {
  const are = (before: string, after: string) => isOfReport(previous.report, before) && isOfReport(current.report, after);
  switch (correction.kind) {
    case 'link':
    case 'section': {
      const [before, after] = [correction.previous.report, correction.current.report];
      return are(before, after) || are(after, before);
    }
    case 'status':
      return correction.status === 'dropped'
        ? are(correction.of.report, correction.against)
        : are(correction.against, correction.of.report);
    case 'result':
      return are(correction.promise.report, correction.told);
    case 'telling':
      return are(correction.promise.report, correction.sentence.report);
    default:
      return false;
  }
}

function bind(pair: ReportPair, correction: PlacedCorrection, diagnostics: Diagnostic[]): Bound | undefined {
  const binder = new Binder(pair, correction, diagnostics);
  switch (correction.kind) {
    case 'link':
      return bindLink(binder, correction);
    case 'status':
      return bindStatus(binder, correction);
    case 'result':
      return bindResult(binder, correction);
    case 'telling':
      return bindTelling(binder, correction);
    case 'section':
      return bindSection(binder, correction);
    default:
      return undefined;
  }
}

/** Looks up the quotes of one correction, and tells why where they are not what they should be. */
class Binder {
  constructor(
    readonly pair: ReportPair,
    readonly correction: PlacedCorrection,
    readonly diagnostics: Diagnostic[],
  ) {}

  sign(says: CorrectedBy['says'], about?: string): CorrectedBy {
    return signedBy(this.correction, says, about);
  }

  find(side: Side, quote: Quote): Span | undefined {
    const found = findQuote(this.pair[side].report, quote);
    if ('span' in found) return found.span;
    this.diagnostics.push(explainQuote(this.correction, quote, found, this.pair[side].report.id));
    return undefined;
  }

  statement(side: Side, quote: Quote): StatementAt | undefined {
    const span = this.find(side, quote);
    if (!span) return undefined;
    const found = statementAt(this.pair[side], span);
    return found ?? this.#unfit(side, span, 'these words are not those of one commitment or one sentence of the plan');
  }

  /** Of a commitment: a sentence that promises nothing is neither new nor kept. */
  item(side: Side, quote: Quote): number | undefined {
    const at = this.statement(side, quote);
    if (!at) return undefined;
    return 'item' in at
      ? at.item
      : this.#unfit(side, this.pair[side].plan.groups[at.group]!.span, 'these words are not those of a commitment');
  }

  reviewGroup(quote: Quote): number | undefined {
    const span = this.find('current', quote);
    if (!span) return undefined;
    const group = this.pair.current.review.groups.findIndex((one) => spanContains(one.span, span));
    return group >= 0 ? group : this.#unfit('current', span, 'these words are not those of one sentence of the review');
  }

  section(side: Side, quote: Quote): number | undefined {
    const span = this.find(side, quote);
    if (!span) return undefined;
    const index = this.pair[side].flat.findIndex(({ section }) => section.headingSpan !== null && spanContains(section.headingSpan, span));
    return index >= 0 ? index : this.#unfit(side, span, 'these words are in no heading');
  }

  #unfit(side: Side, span: Span, reason: string): undefined {
    this.diagnostics.push(tell('correction-unfit', this.correction, reason, { report: this.pair[side].report.id, span }));
    return undefined;
  }
}

/** Quotes by the side that they are on here: a comparison may be asked for with the later report first. */
function bySide({ pair }: Binder, correction: Of<'link' | 'section'>): readonly [Quote, Quote] {
  const asWritten =
    isOfReport(pair.previous.report, correction.previous.report) && isOfReport(pair.current.report, correction.current.report);
  return asWritten ? [correction.previous, correction.current] : [correction.current, correction.previous];
}

function bindLink(binder: Binder, correction: Of<'link'>): Bound | undefined {
  const [before, after] = bySide(binder, correction);
  const previous = binder.statement('previous', before);
  const current = binder.statement('current', after);
  if (!previous || !current) return undefined;
  const { same } = correction;
  const says: [string, string][] = [[`link ${statementKey(previous)} ${statementKey(current)}`, String(same)]];
  if (same) says.push([`alone previous ${statementKey(previous)}`, 'false'], [`alone current ${statementKey(current)}`, 'false']);
  return {
    correction,
    says,
    apply: (draft) =>
      same
        ? draft.join({ previous, current }, binder.sign('same'))
        : draft.part(
            { previous, current },
            { previous: binder.sign('not-same', after.exact), current: binder.sign('not-same', before.exact) },
          ),
  };
}

function bindStatus(binder: Binder, correction: Of<'status'>): Bound | undefined {
  const side = correction.status === 'dropped' ? 'previous' : 'current';
  const item = binder.item(side, correction.of);
  if (item === undefined) return undefined;
  const isAlone = correction.status === 'new' || correction.status === 'dropped';
  const says: [string, string][] = [[`status ${side} ${item}`, `${correction.status} ${correction.kinds ?? ''}`]];
  says.push([`alone ${side} ${statementKey({ item })}`, String(isAlone)]);
  return {
    correction,
    says,
    apply: (draft) =>
      isAlone ? draft.leaveAlone(side, item, binder.sign('status')) : draft.setStatus(item, correction, binder.sign('status')),
  };
}

function bindResult(binder: Binder, correction: Of<'result'>): Bound | undefined {
  const item = binder.item('previous', correction.promise);
  if (item === undefined) return undefined;
  const says: [string, string][] = [[`reported ${item}`, correction.reported]];
  if (correction.reported === 'none') says.push([`told ${item}`, 'false']);
  return { correction, says, apply: (draft) => draft.setReported(item, correction, binder.sign('result')) };
}

function bindTelling(binder: Binder, correction: Of<'telling'>): Bound | undefined {
  const item = binder.item('previous', correction.promise);
  const group = binder.reviewGroup(correction.sentence);
  if (item === undefined || group === undefined) return undefined;
  const { tells } = correction;
  const says: [string, string][] = [[`telling ${item} ${group}`, String(tells)]];
  if (tells) says.push([`told ${item}`, 'true']);
  return { correction, says, apply: (draft) => draft.setTelling(item, { group, tells }, binder.sign('telling')) };
}

function bindSection(binder: Binder, correction: Of<'section'>): Bound | undefined {
  const [before, after] = bySide(binder, correction);
  const previous = binder.section('previous', before);
  const current = binder.section('current', after);
  if (previous === undefined || current === undefined) return undefined;
  const { same } = correction;
  return {
    correction,
    says: [[`section ${previous} ${current}`, String(same)]],
    apply: (draft) =>
      same
        ? draft.joinSections({ previous, current }, binder.sign('same'))
        : draft.partSections({ previous, current }, binder.sign('not-same', before.exact)),
  };
}
