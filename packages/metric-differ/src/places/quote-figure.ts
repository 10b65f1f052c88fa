import { locateSpan, type PlaceWording, type Report, type Span } from '@tongbi/model';
import { clauseAround } from '../subject/clause-around.js';

/** Longer quotes are no quick evidence; the line says where to read on. */
const LONGEST_QUOTE = 120;
const clauseMarks = new Set([...'，。；：！？,;:!?\n']);
const sentenceMarks = new Set([...'。！？!?\n']);

/** 地区生产总值 told two clauses before its 突破2.6万亿元 belongs to the quote; another sentence never does. */
function withSubject(text: string, start: number, end: number, subject: string): number {
  let at = start;
  while (!text.slice(at, end).includes(subject) && at > 0 && !sentenceMarks.has(text[at - 1]!)) {
    const before = clauseAround(text, { start: at - 1, end: at - 1 }, clauseMarks);
    if (end - before.start > LONGEST_QUOTE) return start;
    at = before.start;
  }
  return text.slice(at, end).includes(subject) ? at : start;
}

/** The clause around a span, with those before it as far back as the subject's last characters stand. */
function quoteAround(text: string, span: Span, subject: string): string {
  const clause = clauseAround(text, span, clauseMarks);
  const { end } = clause;
  const start = withSubject(text, clause.start, end, subject.slice(-2));
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** The evidence of a figure or a wording: its words, the clauses around it, and where they stand. `subject` is whose figure it is. */
export function quoteFigure(report: Report, span: Span, text: string, subject: string): PlaceWording {
  const quote = quoteAround(report.text, span, subject);
  return { text, quote, report: report.id, span, ...locateSpan(report, span) };
}
