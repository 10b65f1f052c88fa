import { isPromised, kindOf, lastPlanYear, planYear, promisedItems } from '@tongbi/kinds';
import type {
  Diagnostic,
  DiagnosticCode,
  DocumentLanguage,
  Force,
  Kind,
  Message,
  Metric,
  Paragraph,
  QualitativeTarget,
  Report,
  Section,
  Span,
} from '@tongbi/model';
import { countUses, diagnostic, given, reportAsRead, said, walkSections } from '@tongbi/model';
import { readEnglishMetrics } from '../english/read-english-metrics.js';
import { forms } from '../genre-words.js';
import { notAFigure } from '../numbers/not-a-figure.js';
import { contextsOf, crowdedClauses, type NumberContext } from '../numbers/number-context.js';
import { type Squeezed, squeeze } from '../numbers/squeeze.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { declineWord } from './change-words.js';
import { markBehind, withoutMark } from './force-of.js';
import { isListed } from './main-targets.js';
import { readQualitativeTargets } from './qualitative-targets.js';
import { type Draft, readParagraph } from './read-paragraph.js';
import { type TableReader, tableReader } from './read-table.js';
import type { Frame, RoleAndPeriod } from './time-frame.js';
import { frameOfHeading, frameOfSentence, inPassing, looksAhead, opensComingYears, roleOf } from './time-frame.js';

/** What a report says in numbers. */
export interface ReadMetrics {
  /** In text order, without overlap. */
  readonly metrics: readonly Metric[];
  /** Targets without a number: 与经济增长同步. */
  readonly qualitativeTargets: readonly QualitativeTarget[];
  /** Numbers that are malformed, tables that lost their form. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Reader {
  /** As it is written: what is shown. */
  readonly report: Report;
  /** As it is read. */
  readonly reading: Report;
  readonly kind: Kind;
  /** The first year that it plans. */
  readonly year: number | null;
  readonly metrics: Metric[];
  readonly qualitativeTargets: QualitativeTarget[];
  readonly diagnostics: Diagnostic[];
  /** Which time an id's stem is given. */
  readonly usesOf: (stem: string) => number;
  /** Of the heading around. */
  heading: Frame | undefined;
  frame: Frame | undefined;
  readonly table: TableReader;
  /** No part has a heading: whether a figure was reached or is aimed at, nothing says. */
  readonly isUndivided: boolean;
}

/** Stable under edits elsewhere: only an earlier figure of the same indicator, aspect and role moves the last number. */
function nextId(reader: Reader, { indicator, aspect }: Draft['measured'], { role }: RoleAndPeriod): string {
  const stem = `${canonicalIndicator(indicator).name}/${aspect}/${role}`;
  return `${stem}/${reader.usesOf(stem)}`;
}

const blanks = /[\s　]/g;
const sentenceEnd = new Set('。！？');
/** No clause or sentence of a report is longer; where one is, only its last part says when a figure was. */
const longestSentence = 300;

/**
 * The frame at each sentence of a paragraph. What a sentence sets goes on after it, but for the years ahead: named in passing they hold for their
 * own sentence, opening it for the rest of the paragraph, and for more only where the heading speaks of them as well.
 */
function framesOf(text: string, reader: Reader, isPlanned: boolean): readonly { readonly end: number; readonly frame: Frame }[] {
  const { kind } = reader;
  const frames: { end: number; frame: Frame }[] = [];
  let start = 0;
  let ahead = false;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !sentenceEnd.has(text[at]!)) continue;
    const sentence = text.slice(start, at);
    const set = frameOfSentence(sentence, ahead ? 'coming-years' : reader.frame!, reader.year);
    if (set === 'coming-years' && reader.heading !== 'coming-years') ahead ||= opensComingYears(sentence);
    else if (set !== undefined && !(start > 0 && inPassing(sentence, set, reader.frame!))) [reader.frame, ahead] = [set, false];
    const frame = set ?? (ahead ? 'coming-years' : reader.frame!);
    // Where a part speaks of what was done beside what will be, each sentence says which.
    const isPast = !isPlanned && frame === 'coming-year' && !isPromised(kind, sentence);
    frames.push({ end: at, frame: isPast ? 'past-year' : frame });
    start = at + 1;
  }
  // The plan looks back no longer than a paragraph.
  if (reader.heading === 'coming-year' && reader.frame === 'past-year') reader.frame = reader.heading;
  return frames;
}

function timeOf(reader: Reader, { text }: Squeezed, draft: Draft, frame: Frame, before: Draft | undefined): RoleAndPeriod {
  if (reader.isUndivided) return { role: 'background' };
  const { start } = draft.number.span;
  const last = reader.metrics.at(-1);
  if (last && before?.sentenceStart === draft.sentenceStart && forms.distanceFrom.test(text.slice(before.span.end, start))) {
    return { role: last.role, ...(last.period !== undefined && { period: last.period }) };
  }
  const least = start - longestSentence;
  return roleOf({
    frame,
    clause: text.slice(Math.max(draft.clauseStart, least), start),
    sentence: text.slice(Math.max(draft.sentenceStart, least), start),
    former: draft.former,
    reached: draft.reached,
    year: reader.year,
  });
}

/** `more`: its text with the unit, where the head of a table has it; how it is marked. */
function addFigure(
  reader: Reader,
  section: Section,
  paragraph: Pick<Squeezed, 'original'>,
  draft: Draft,
  time: RoleAndPeriod,
  more: { readonly text?: string; readonly force?: Force },
): void {
  const span = paragraph.original(draft.span);
  const indicator = withoutMark(reader.kind, draft.measured.indicator);
  const measured = { ...draft.measured, indicator };
  const text = more.text ?? reader.report.text.slice(span.start, span.end).replace(blanks, '');
  reader.metrics.push({
    id: nextId(reader, measured, time),
    ...measured,
    ...(draft.held && time.role === 'actual' && { bound: 'exact' as const }),
    ...time,
    rule: draft.rule,
    span,
    text,
    ...declineWord({ value: measured.value, text, span }, reader.report.text),
    ...(time.role === 'target' && given({ force: more.force })),
    section: section.id,
  });
}

/** The numbers that are figures; what no sentence holds is told as a diagnostic. */
function figuresOf(reader: Reader, paragraph: Squeezed, contexts: readonly NumberContext[]): readonly NumberContext[] {
  const tell = (code: DiagnosticCode, says: Message, span: Span, more: Partial<Diagnostic> = {}) =>
    reader.diagnostics.push(diagnostic(code, says, { report: reader.report.id, span: paragraph.original(span), ...more }));
  const crowded = crowdedClauses(paragraph.text, contexts);
  for (const { start, end } of crowded) {
    const span = { start: contexts[start]!.number.span.start, end: contexts[end - 1]!.number.span.end };
    tell('numbers-crowded', said('numbers-crowded', end - start), span);
  }
  return contexts.filter((context, index) => {
    if (crowded.some(({ start, end }) => start <= index && index < end)) return false;
    const reason = notAFigure(context);
    if (reason === 'malformed') {
      const { text, meant, span } = context.number;
      tell('number-malformed', said('number-malformed', text), span, { actual: text, ...(meant !== undefined && { expected: meant }) });
    }
    return reason === undefined;
  });
}

/** `isPlanned`: its part looks ahead, so that its sentences need not say so. */
function readOneParagraph(reader: Reader, section: Section, { span }: Paragraph, isPlanned: boolean): void {
  const rows = reader.table(reader.reading.text, span);
  for (const { draft, time, span, text, force } of rows ?? [])
    addFigure(reader, section, { original: () => span }, draft, time, { text, ...given({ force }) });
  if (rows) return;
  const paragraph = squeeze(reader.reading.text, span);
  const { text } = paragraph;
  const contexts = contextsOf(text);
  const frames = framesOf(text, reader, isPlanned);
  const figures = figuresOf(reader, paragraph, contexts);
  let at = 0;
  let before: Draft | undefined;
  for (const draft of readParagraph(text, figures)) {
    while (at < frames.length - 1 && frames[at]!.end < draft.number.span.start) at++;
    const force = markBehind(reader.kind, text, draft.span.end);
    addFigure(reader, section, paragraph, draft, timeOf(reader, paragraph, draft, frames[at]!.frame, before), given({ force }));
    before = draft;
  }
  // Without parts nothing says what is aimed at.
  if (section.role === 'review' || reader.isUndivided) return;
  const spans = figures.map(({ number }) => number.span);
  const place = { amongRequirements: section.role === 'requirements', isListed: isListed(reader.reading, span) };
  for (const { span: where, indicator, wording } of readQualitativeTargets(reader.kind, text, spans, place)) {
    reader.qualitativeTargets.push({
      indicator,
      wording,
      span: paragraph.original(where),
      text: text.slice(where.start, where.end),
      section: section.id,
    });
  }
}

/**
 * Every figure of a report in text order with indicator, aspect, base-unit value, unit, bound, role and period, and the targets that
 * have no number. `rule` names the rule that read a figure. Malformed numbers are diagnostics. Never throws.
 */
export const readMetrics = (report: Report): ReadMetrics => readers[kindOf(report).language](report);

function readChinese(report: Report): ReadMetrics {
  const reading = reportAsRead(report);
  const reader: Reader = {
    report,
    reading,
    kind: kindOf(report),
    year: planYear(report),
    table: tableReader(kindOf(report), planYear(report), lastPlanYear(report)),
    metrics: [],
    qualitativeTargets: [],
    diagnostics: [],
    usesOf: countUses(),
    heading: undefined,
    frame: undefined,
    isUndivided:
      kindOf(report).parts === 'divided' &&
      reading.parts.every(({ heading, role }) => heading === '' || role === 'closing' || role === 'appendix'),
  };
  let wasOutline = false;
  for (const { section, above } of walkSections(reading.parts)) {
    const heading = frameOfHeading(reader.kind, section.role, section.heading, reader.year);
    // A section goes on in its part's time unless its own role or heading says otherwise, or an outline stood before it.
    const goesOn = section.role === above.at(-1)?.role && (!wasOutline || section.role === 'outline');
    if (!goesOn || /五年|十[二三四五]五/.test(section.heading))
      [reader.frame, reader.heading] = [heading, looksAhead(section.heading, reader.year) ? 'coming-years' : heading];
    wasOutline = section.role === 'outline';
    reader.frame ??= heading ?? (reader.isUndivided && section.role !== 'appendix' ? 'past-year' : undefined);
    if (reader.frame === undefined) continue;
    const says = section.paragraphs.map(({ span }) => reading.text.slice(span.start, span.end));
    const items = reader.kind.parts !== 'mixed' || section.role === 'requirements' ? null : promisedItems(reader.kind, says);
    for (const [index, paragraph] of section.paragraphs.entries()) readOneParagraph(reader, section, paragraph, items?.has(index) ?? true);
  }
  const { metrics, qualitativeTargets, diagnostics } = reader;
  return { metrics, qualitativeTargets, diagnostics };
}

const readers: Readonly<Record<DocumentLanguage, (report: Report) => ReadMetrics>> = {
  zh: readChinese,
  en: (report) => ({ metrics: readEnglishMetrics(report), qualitativeTargets: [], diagnostics: [] }),
};
