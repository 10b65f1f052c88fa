import type { Item } from '@tongbi/aligner';
import { findCommitments } from '@tongbi/commitments';
import { kindOf } from '@tongbi/kinds';
import { checkFigures, readMetrics } from '@tongbi/metric-differ';
import type { Commitment, PlacedCorrection, Report, Role, Section, Span } from '@tongbi/model';
import { headingText, reportAsRead, sliceSpan, spanContains } from '@tongbi/model';
import { correctFigures } from '../corrections/kinds/figure.js';
import { correctRoles } from '../corrections/kinds/role.js';
import type { FlatSection, Group, PreparedReport, ReadFile, Side } from './prepared-report.js';
import { FigureIndex, withoutStraySpace, wordingAt } from './prepared-report.js';

const isPlanOf = (report: Report) => {
  const { promises } = kindOf(report);
  return (role: Role): boolean => role === 'outline' || promises.includes(role);
};

/**
 * All that one report gives to any comparison: commitments, passages, figures, and both sides ready for the aligner; roles of parts and figures
 * as `corrections` have them.
 */
export function prepareReport(
  { report: asRead, file, diagnostics }: ReadFile,
  corrections: readonly PlacedCorrection[] = [],
): PreparedReport {
  const { report, diagnostics: ofRoles } = correctRoles(asRead, corrections);
  const reading = reportAsRead(report);
  const flat = [...flatten(report.parts, reading.parts, 0, null, [])];
  const figures = correctFigures(readMetrics(report), report, corrections);
  const figureIndex = new FigureIndex(figures.metrics);
  const plan = readSide(flat, figureIndex, isPlanOf(report));
  const { commitments, passages } = findCommitments(report, undefined, figures);
  return {
    report,
    reading,
    file,
    diagnostics: [...diagnostics, ...ofRoles, ...figures.diagnostics, ...checkFigures({ report, ...figures })],
    flat,
    outline: new Set(flat.flatMap(({ section }) => (section.role === 'outline' ? [section.id] : []))),
    plan,
    review: readReview(report, flat, figureIndex, commitments),
    commitments,
    items: toItems(reading, commitments, plan, figureIndex),
    passages,
    figures,
    figureIndex,
  };
}

/** A report that may have been prepared before, as a site does that asks for many tables. */
export const ready = (each: ReadFile | PreparedReport): PreparedReport => ('plan' in each ? each : prepareReport(each));

/** Of a draft every sentence counts, those of the review, the opening and the closing too: what holds no commitment is a passage. */
export function prepareDraft(prepared: PreparedReport): PreparedReport {
  const { report, flat, figureIndex, commitments, passages } = prepared;
  const isPlan = isPlanOf(report);
  const known = new Set(passages.map(({ span }) => span.start));
  const review = readSide(flat, figureIndex, (role) => !isPlan(role));
  const others = review.groups.filter(
    ({ span, isHeading }) => !isHeading && !known.has(span.start) && !commitments.some((one) => spanContains(span, one.span)),
  );
  const added = others.map(({ span, sectionId }) => ({
    id: `p:${span.start}`,
    span,
    text: sliceSpan(report.text, span),
    section: sectionId,
    kind: 'framing' as const,
  }));
  return { ...prepared, review, passages: [...passages, ...added].sort((a, b) => a.span.start - b.span.start) };
}

function flatten(
  sections: readonly Section[],
  readings: readonly Section[],
  level: number,
  parent: number | null,
  into: FlatSection[],
): readonly FlatSection[] {
  for (const [order, section] of sections.entries()) {
    const reading = readings[order]!;
    const index = into.push({ section, reading, level, parent }) - 1;
    flatten(section.children, reading.children, level + 1, index, into);
  }
  return into;
}

/** What is said of the year before: the part that looks back; where every part does both, all sentences that promise nothing. */
function readReview(report: Report, flat: readonly FlatSection[], figures: FigureIndex, commitments: readonly Commitment[]): Side {
  if (kindOf(report).parts === 'divided') return readSide(flat, figures, (role) => role === 'review');
  const promising = new Set(commitments.map(({ sentence }) => sentence.start));
  return readSide(
    flat,
    figures,
    (role) => role !== 'appendix',
    ({ start }) => !promising.has(start),
  );
}

function readSide(
  flat: readonly FlatSection[],
  figures: FigureIndex,
  belongs: (role: Role) => boolean,
  holds: (sentence: Span) => boolean = () => true,
): Side {
  const groups: Group[] = [];
  const sections: string[] = [];
  let paragraph = 0;
  const isLatin = flat.some(({ reading }) => /[A-Za-z] [a-z]/u.test(reading.paragraphs[0]?.sentences[0]?.normalised ?? ''));
  for (const { reading: section } of flat) {
    if (!belongs(section.role)) continue;
    const heading = withoutStraySpace(headingText(section));
    const index = sections.push(heading) - 1;
    const add = (text: string, span: Span, isHeading: boolean) => {
      groups.push({ text, span, isHeading, paragraph, section: index, sectionId: section.id, figures: figures.keys(span) });
    };
    if (section.headingSpan) add(heading, section.headingSpan, true);
    for (const { sentences } of section.paragraphs) {
      paragraph++;
      for (const { normalised, span } of sentences) if (holds(span)) add(normalised, span, false);
    }
    paragraph++;
    sections[index] += section.paragraphs
      .flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised))
      .join(isLatin ? ' ' : '');
  }
  return { groups, sections };
}

/** Commitments stand in document order, as groups do: one pass finds each one's sentence. */
function toItems(reading: Report, commitments: readonly Commitment[], plan: Side, figures: FigureIndex): readonly Item[] {
  let group = 0;
  return commitments.map(({ span }) => {
    while (
      group + 1 < plan.groups.length &&
      !spanContains(plan.groups[group]!.span, span) &&
      plan.groups[group + 1]!.span.start <= span.start
    )
      group++;
    return { text: wordingAt(reading, span), group, section: plan.groups[group]?.section ?? 0, figures: figures.keys(span) };
  });
}
