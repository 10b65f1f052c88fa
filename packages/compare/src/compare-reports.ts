import { relationOf } from '@tongbi/metric-differ';
import type { ComparedReport, Comparison, ComparisonSet, Diagnostic, PairComparison, PlacedCorrection, Record } from '@tongbi/model';
import { defaultFocus, onceEach, remembered, said, UserError } from '@tongbi/model';
import { type CompareOptions, comparePair } from './compare-pair.js';
import { CorrectionBook } from './corrections/correction-book.js';
import { traceLineage } from './lineage/trace-lineage.js';
import { PlanAlignments } from './links/plan-alignments.js';
import { prepareReport } from './prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from './prepare/prepared-report.js';
import { countThemes } from './theme/compare-theme.js';

const toCompared = ({ report, file }: PreparedReport): ComparedReport => ({ ...report, file });

/** Once, with however many others it is compared. */
const asPrepared = onceEach((read: ReadFile) => prepareReport(read));

/** The reports prepared, each by a name of its own: two different texts of one place and year still need two. */
export function prepareAll(files: readonly ReadFile[], corrections?: readonly PlacedCorrection[]): readonly PreparedReport[] {
  const seen = new Map<string, string[]>();
  const named = files.map((read) => {
    const texts = remembered(seen, read.report.id, () => []);
    const known = texts.indexOf(read.report.text);
    const place = known >= 0 ? known : texts.push(read.report.text) - 1;
    return place === 0 ? read : { ...read, report: { ...read.report, id: `${read.report.id}#${place + 1}` } };
  });
  if (corrections && corrections.length > 0) return named.map((read) => prepareReport(read, corrections));
  return named.map(asPrepared);
}

/** Each report once, though it be compared with itself. */
function uniqueReports(prepared: readonly PreparedReport[]): readonly ComparedReport[] {
  return [...new Map(prepared.map((one) => [one.report.id, toCompared(one)])).values()];
}

/**
 * What changed from the previous report to the current one: sections, commitments, passages, figures, with the evidence in spans of
 * the reports' own texts. Plain data, the same for the same input. Odd pairs (same year, two places) are compared as asked and say so in `diagnostics`.
 * Reports of the years before, `earlier`, are asked for nothing but since when something is said.
 */
export function compareReports(
  previous: ReadFile,
  current: ReadFile,
  options: CompareOptions & { readonly earlier?: readonly ReadFile[] },
): Comparison {
  const [before, after, ...earlier] = prepareAll([previous, current, ...(options.earlier ?? [])], options.corrections) as [
    PreparedReport,
    PreparedReport,
    ...PreparedReport[],
  ];
  const all = before.report.id === after.report.id ? [before] : [before, after];
  const pair = comparePair(
    { previous: before, current: after },
    all,
    new PlanAlignments(options.links, new CorrectionBook(options.corrections)),
    options,
    earlier,
  );
  const diagnostics = [...all.flatMap((one) => one.diagnostics), ...pair.diagnostics];
  return { schema: 'tongbi/comparison@1', ...pair, diagnostics, reports: uniqueReports(all) };
}

/** Of how many of its promises a comparison may say something: all of those of two whole texts, few of those of two selections. */
function sayable({ commitments }: PairComparison): number {
  const isSaid = ({ label, reported }: Record) => reported !== 'none' || !(label === 'unseen-previous' || label === 'unseen-current');
  return commitments.length > 0 ? commitments.filter(isSaid).length / commitments.length : 0;
}

/** The comparison to begin with: of which most may be said; among equals the year before the focus, else the nearest earlier one, else the nearest later one. */
function firstOther(comparisons: readonly PairComparison[], focus: string): string {
  // A later year comes after every earlier one, however near it is.
  const LATER = 10_000;
  const ranked = comparisons.map((one) => {
    const isEarlier = one.current.id === focus;
    const apart = Math.abs((one.current.year ?? LATER) - (one.previous.year ?? LATER));
    return { other: isEarlier ? one.previous.id : one.current.id, said: sayable(one), distance: isEarlier ? apart : LATER + apart };
  });
  return ranked.sort((a, b) => b.said - a.said || a.distance - b.distance)[0]!.other;
}

/** What a comparison of several years may be given. */
export interface CompareSetOptions extends CompareOptions {
  /** Id of the report that all others are compared with; the latest year of the fullest texts if not given. */
  readonly focus?: string;
  /** Hears after each pair how many of how many are compared. */
  readonly tell?: (done: number, all: number) => void;
}

const yearOf = ({ report }: PreparedReport) => report.year ?? 0;

/**
 * One report against every other: earlier ones as `previous`, later ones as `current`, in the order of their years, and the lineage of
 * its commitments over all of them.
 *
 * @throws UserError for fewer than two reports, or a focus that is the id of none of them.
 */
export function compareReportSet(files: readonly ReadFile[], options: CompareSetOptions): ComparisonSet {
  if (files.length < 2) throw new UserError(said('nothing-to-compare', files.length));
  const prepared = prepareAll(files, options.corrections);
  const latest = prepared[defaultFocus(prepared.map(({ report }) => report))] ?? prepared[0];
  const focus = options.focus === undefined ? latest : prepared.find(({ report }) => report.id === options.focus);
  if (!focus) throw new UserError(said('focus-is-none', prepared.map(({ report }) => report.id).join(', '), options.focus));
  const ordered = prepared
    .filter((one, index) => prepared.findIndex(({ report }) => report.id === one.report.id) === index)
    .sort((a, b) => yearOf(a) - yearOf(b));
  const place = ordered.indexOf(focus);
  const alignments = new PlanAlignments(options.links, new CorrectionBook(options.corrections));
  const comparisons = ordered.flatMap((other, index) => {
    if (index === place) return [];
    const sides = index < place ? { previous: other, current: focus } : { previous: focus, current: other };
    const compared = comparePair(sides, ordered, alignments, options);
    options.tell?.(index < place ? index + 1 : index, ordered.length - 1);
    return [compared];
  });
  // A chain runs over the years of one place, with one text a year.
  const dated = ordered.filter((one) => one.report.year !== null && (one === focus || relationOf(one.report, focus.report) === 'years'));
  const lineage = focus.report.year === null ? [] : traceLineage(dated, dated.indexOf(focus), alignments);
  const diagnostics: readonly Diagnostic[] = ordered.flatMap((one) => one.diagnostics);
  return {
    schema: 'tongbi/comparison-set@1',
    focus: focus.report.id,
    first: firstOther(comparisons, focus.report.id),
    reports: uniqueReports(ordered),
    comparisons,
    lineage,
    themes: countThemes(ordered),
    diagnostics,
  };
}
