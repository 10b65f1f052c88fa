import type { IndexPair } from '@tongbi/aligner';
import {
  type ClaimKind,
  type Diagnostic,
  type EvaluationDocument,
  type FigureReading,
  isOfReport,
  type Metric,
  onceEach,
  type PlacedCorrection,
  referTo,
  reportsOfCorrection,
  type Segment,
} from '@tongbi/model';
import { comparePair } from '../compare-pair.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import { correctFigures } from '../corrections/kinds/figure.js';
import { type PairCorrections, type StatementAt, type StatementPair, statementKey } from '../corrections/pair-corrections.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { type JudgedClaim, scoreClaims } from './score-claims.js';
import { judgeReadings, scoreReadings } from './score-readings.js';
import { StatedRecords } from './stated-records.js';

const says = (metric: Metric, read: FigureReading) => Object.entries(read).every(([key, value]) => metric[key as keyof Metric] === value);

/** Figures that persons looked at: right where they were read as the person reads them. A number that was passed over was none, and wrongly. */
function judgeFigures(reports: readonly PreparedReport[], corrections: readonly PlacedCorrection[]) {
  const claims: JudgedClaim[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { report, figures } of reports) {
    for (const correction of corrections) {
      if (correction.kind !== 'figure') continue;
      const corrected = correctFigures({ ...figures, diagnostics: [] }, report, [correction]);
      if (corrected.metrics === figures.metrics) continue;
      diagnostics.push(...corrected.diagnostics);
      if (corrected.diagnostics.length > 0) continue;
      const gone = figures.metrics.find((metric) => !corrected.metrics.includes(metric));
      const { read } = correction;
      claims.push({ kind: 'figure', confidence: null, right: read !== 'none' && gone !== undefined && says(gone, read) });
    }
  }
  return { claims, diagnostics };
}

/**
 * What persons say of a pair of reports, held against what the comparison says without them. One that was confirmed is a right claim; of one that was
 * corrected the claim it takes the place of is a wrong one. `missed` counts what persons found and the comparison had not, `unused` corrections that could
 * not be followed.
 */
function judgeClaims(previous: PreparedReport, current: PreparedReport, corrections: readonly PlacedCorrection[]) {
  const said = new CorrectionBook(corrections).of(previous, current);
  const segment: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];
  const comparison = comparePair({ previous, current }, [previous, current], new PlanAlignments(), { segment });
  const records = new StatedRecords(comparison, { previous, current });
  const judge = new ClaimJudge(records);
  judge.links(said);
  judge.alone(said);
  judge.changes(said);
  judge.results(said);
  const figures = judgeFigures([previous, current], corrections);
  const unused = [...said.diagnostics, ...figures.diagnostics].filter(({ code }) => code !== 'correction-repeated').length;
  const readings = judgeReadings(
    records,
    said,
    corrections.filter((one) => one.kind === 'reading'),
  );
  return { claims: [...judge.claims.values(), ...figures.claims], missed: judge.missed, unused, readings };
}

const toStatements = ({ previous, current }: IndexPair): StatementPair => ({ previous: { item: previous }, current: { item: current } });
const keyOf = ({ previous, current }: StatementPair): string => `link ${statementKey(previous)} ${statementKey(current)}`;

/** Collects the claims that were looked at, each once: one that any word contradicts is wrong. */
class ClaimJudge {
  readonly claims = new Map<string, JudgedClaim>();
  missed = 0;

  constructor(readonly records: StatedRecords) {}

  /** Pairs of commitments, and of a commitment with a sentence that holds none. */
  links({ items, passages, alone }: PairCorrections): void {
    for (const pair of [...items.pinned.map(toStatements), ...passages.pinned]) {
      if (this.#judgeLink(pair, true)) continue;
      this.missed++;
      this.#judgeAlone('new', pair.current, false);
      this.#judgeAlone('dropped', pair.previous, false);
    }
    const parted = items.forbidden.filter((pair) => !alone.current.has(pair.current) && !alone.previous.has(pair.previous));
    for (const pair of [...parted.map(toStatements), ...passages.forbidden]) this.#judgeLink(pair, false);
  }

  alone({ alone }: PairCorrections): void {
    for (const item of alone.current) {
      const record = this.#judgeAlone('new', { item }, true) ? undefined : this.records.of({ item });
      if (record) this.#judge(`links of ${item}`, 'link', record.confidence, false);
    }
    for (const item of alone.previous) {
      const records = this.#judgeAlone('dropped', { item }, true) ? [] : this.records.holding({ item });
      for (const record of records) this.#judge(`${item} in ${record.id}`, 'link', record.confidence, false);
    }
  }

  changes({ statuses }: PairCorrections): void {
    for (const [item, { status, kinds }] of statuses) {
      const record = this.records.of({ item });
      if (!record || record.status === 'new') continue;
      const sameKinds = !kinds || (kinds.length === record.kinds.length && kinds.every((kind) => record.kinds.includes(kind)));
      this.#judge(`change ${item}`, 'change', null, record.status === status && sameKinds);
    }
  }

  results({ reported, telling }: PairCorrections): void {
    const { groups } = this.records.sides.current.review;
    for (const [item, verdict] of reported) {
      const [record] = this.records.holding({ item });
      if (!record) continue;
      this.#judge(`result ${item}`, 'result', null, record.reported === verdict);
      // Nothing reports on it: every sentence that was taken to is a wrong one. Of several promises that became one it is not known whose they are.
      for (const { span, confidence } of verdict === 'none' && record.previous.length === 1 ? record.results : []) {
        const group = groups.findIndex((one) => one.span.start === span.start);
        this.#judge(`telling ${item} ${group}`, 'telling', confidence, false);
      }
    }
    for (const [item, words] of telling) {
      for (const { group, tells } of words) {
        const place = this.records.telling(item, group);
        if (place) this.#judge(`telling ${item} ${group}`, 'telling', place.confidence, tells);
        else if (tells) this.missed++;
      }
    }
  }

  /** That two statements are one, where the comparison says so. */
  #judgeLink(pair: StatementPair, right: boolean): boolean {
    const record = this.records.linking(pair);
    if (record) this.#judge(keyOf(pair), 'link', record.confidence, right);
    return record !== undefined;
  }

  /** That a statement has no partner, where the comparison says so. */
  #judgeAlone(status: 'new' | 'dropped', at: StatementAt, right: boolean): boolean {
    const records = status === 'new' ? [this.records.of(at)] : this.records.holding(at);
    const record = records.find((one) => one?.status === status);
    if (record) this.#judge(`${status} ${statementKey(at)}`, status, record.confidence, right);
    return record !== undefined;
  }

  #judge(key: string, kind: ClaimKind, confidence: number | null, right: boolean): void {
    const known = this.claims.get(key);
    this.claims.set(key, { kind, confidence, right: right && known?.right !== false });
  }
}

/**
 * How good the comparisons of an archive are, by what persons confirmed and corrected of them. What persons look at is no sample: who reviews the least
 * certain claims first finds more wrong ones than there are; within a band of confidence that matters little.
 */
export function evaluateCorrections(files: readonly ReadFile[], corrections: readonly PlacedCorrection[]): EvaluationDocument {
  const byYear = [...files].sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
  const pairs = byYear.flatMap((current, at) => byYear.slice(0, at).map((previous) => ({ previous, current })));
  const prepare = onceEach((file: ReadFile) => prepareReport(file));
  const judged = new Set<PlacedCorrection>();
  const results = pairs.flatMap(({ previous, current }) => {
    const own = corrections.filter((correction) => {
      const reports = reportsOfCorrection(correction);
      const own = [previous, current].filter(({ report }) => reports.some((id) => isOfReport(report, id)));
      return reports.length === 2 ? own.length === 2 : own.length > 0 && !judged.has(correction);
    });
    if (own.every(({ kind }) => kind === 'reading')) return [];
    for (const one of own) judged.add(one);
    return [{ previous, current, ...judgeClaims(prepare(previous), prepare(current), own) }];
  });
  return {
    schema: 'tongbi/evaluation@1',
    pairs: results.map(({ previous, current }) => ({ previous: referTo(previous), current: referTo(current) })),
    ...scoreClaims(results.flatMap(({ claims }) => claims)),
    readings: scoreReadings(results.flatMap(({ readings }) => readings)),
    missed: results.reduce((sum, { missed }) => sum + missed, 0),
    unused: results.reduce((sum, { unused }) => sum + unused, 0),
  };
}
