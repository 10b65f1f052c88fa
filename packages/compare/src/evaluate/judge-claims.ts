import type { IndexPair } from '@tongbi/aligner';
import type { ClaimKind, PairComparison, PlacedCorrection, Record, Segment, Span } from '@tongbi/model';
import { comparePair } from '../compare-pair.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import type { PairCorrections, StatementPair } from '../corrections/pair-corrections.js';
import { type StatementAt, statementKey } from '../corrections/statement-at.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { judgeFigures } from './judge-figures.js';
import type { JudgedClaim } from './score-claims.js';

interface JudgedPair {
  readonly claims: readonly JudgedClaim[];
  /** What persons found and the comparison had not. */
  readonly missed: number;
  /** Corrections that could not be followed. */
  readonly unused: number;
}

/**
 * What persons say of a pair of reports, held against what the comparison says without them. One that was confirmed is a right claim; of one that was
 * corrected the claim it takes the place of is a wrong one.
 */
export function judgeClaims(previous: PreparedReport, current: PreparedReport, corrections: readonly PlacedCorrection[]): JudgedPair {
  const said = new CorrectionBook(corrections).of(previous, current);
  const segment: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];
  const comparison = comparePair(previous, current, [previous, current], new PlanAlignments(), { segment });
  const judge = new ClaimJudge(comparison, previous, current);
  judge.links(said);
  judge.alone(said);
  judge.changes(said);
  judge.results(said);
  const figures = judgeFigures([previous, current], corrections);
  const unused = [...said.diagnostics, ...figures.diagnostics].filter(({ code }) => code !== 'correction-repeated').length;
  return { claims: [...judge.claims.values(), ...figures.claims], missed: judge.missed, unused };
}

const toStatements = ({ previous, current }: IndexPair): StatementPair => ({ previous: { item: previous }, current: { item: current } });
const startsAt = (span: Span) => (place: { readonly span: Span }) => place.span.start === span.start;

/** Collects the claims that were looked at, each once: one that any word contradicts is wrong. */
class ClaimJudge {
  readonly claims = new Map<string, JudgedClaim>();
  missed = 0;

  constructor(
    readonly comparison: PairComparison,
    readonly previous: PreparedReport,
    readonly current: PreparedReport,
  ) {}

  /** Pairs of commitments, and of a commitment with a sentence that holds none. */
  links({ items, passages, alone }: PairCorrections): void {
    const pinned = [...items.pinned.map(toStatements), ...passages.pinned];
    for (const { previous, current } of pinned) {
      const [before, after] = [this.#spanOf('previous', previous), this.#spanOf('current', current)];
      const record = this.#ofCurrent(after);
      const key = `link ${statementKey(previous)} ${statementKey(current)}`;
      if (record?.previous.some(startsAt(before))) {
        this.#judge(key, 'link', record.confidence, true);
        continue;
      }
      this.missed++;
      if (record?.status === 'new') this.#judge(`new ${statementKey(current)}`, 'new', record.confidence, false);
      const dropped = this.#dropped(before);
      if (dropped) this.#judge(`dropped ${statementKey(previous)}`, 'dropped', dropped.confidence, false);
    }
    const parted = items.forbidden.filter((pair) => !alone.current.has(pair.current) && !alone.previous.has(pair.previous));
    for (const { previous, current } of [...parted.map(toStatements), ...passages.forbidden]) {
      const record = this.#ofCurrent(this.#spanOf('current', current));
      if (!record?.previous.some(startsAt(this.#spanOf('previous', previous)))) continue;
      this.#judge(`link ${statementKey(previous)} ${statementKey(current)}`, 'link', record.confidence, false);
    }
  }

  alone({ alone }: PairCorrections): void {
    for (const item of alone.current) {
      const record = this.#ofCurrent(this.#spanOf('current', { item }));
      if (record?.status === 'new') this.#judge(`new ${statementKey({ item })}`, 'new', record.confidence, true);
      else if (record) this.#judge(`links of ${item}`, 'link', record.confidence, false);
    }
    for (const item of alone.previous) {
      const span = this.#spanOf('previous', { item });
      const dropped = this.#dropped(span);
      if (dropped) this.#judge(`dropped ${statementKey({ item })}`, 'dropped', dropped.confidence, true);
      for (const record of dropped ? [] : this.#holding(span)) this.#judge(`${item} in ${record.id}`, 'link', record.confidence, false);
    }
  }

  changes({ statuses }: PairCorrections): void {
    for (const [item, { status, kinds }] of statuses) {
      const record = this.#ofCurrent(this.#spanOf('current', { item }));
      if (!record || record.status === 'new') continue;
      const sameKinds = !kinds || (kinds.length === record.kinds.length && kinds.every((kind) => record.kinds.includes(kind)));
      this.#judge(`change ${item}`, 'change', null, record.status === status && sameKinds);
    }
  }

  results({ reported, telling }: PairCorrections): void {
    for (const [item, verdict] of reported) {
      const [record] = this.#holding(this.#spanOf('previous', { item }));
      if (!record) continue;
      this.#judge(`result ${item}`, 'result', null, record.reported === verdict);
      // Nothing reports on it: every sentence that was taken to is a wrong one. Of several promises that became one it is not known whose they are.
      for (const { span, confidence } of verdict === 'none' && record.previous.length === 1 ? record.results : [])
        this.#judge(`telling ${item} ${this.#groupAt(span)}`, 'telling', confidence, false);
    }
    for (const [item, words] of telling) {
      const results = this.#holding(this.#spanOf('previous', { item }))[0]?.results ?? [];
      for (const { group, tells } of words) {
        const place = results.find(startsAt(this.current.review.groups[group]!.span));
        if (place) this.#judge(`telling ${item} ${group}`, 'telling', place.confidence, tells);
        else if (tells) this.missed++;
      }
    }
  }

  #judge(key: string, kind: ClaimKind, confidence: number | null, right: boolean): void {
    const known = this.claims.get(key);
    this.claims.set(key, { kind, confidence, right: right && known?.right !== false });
  }

  #spanOf(side: 'previous' | 'current', at: StatementAt): Span {
    const report = { previous: this.previous, current: this.current }[side];
    return 'item' in at ? report.commitments[at.item]!.span : report.plan.groups[at.group]!.span;
  }

  #groupAt(span: Span): number {
    return this.current.review.groups.findIndex((group) => startsAt(span)(group));
  }

  #ofCurrent(span: Span): Record | undefined {
    return this.comparison.commitments.find(({ current }) => current !== null && startsAt(span)(current));
  }

  /** The records that hold a statement of the previous report. */
  #holding(span: Span): readonly Record[] {
    return this.comparison.commitments.filter(({ previous }) => previous.some(startsAt(span)));
  }

  #dropped(span: Span): Record | undefined {
    return this.#holding(span).find(({ status }) => status === 'dropped');
  }
}
