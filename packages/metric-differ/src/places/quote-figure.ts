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

/**
 * The evidence of a figure or a wording: its words, the clause around it with those before as far back as the last characters of `subject` stand, whose
 * figure it is, and where it stands.
 */
export function quoteFigure(report: Report, span: Span, text: string, subject: string): PlaceWording {
  const { start, end } = clauseAround(report.text, span, clauseMarks);
  const quote = report.text
    .slice(withSubject(report.text, start, end, subject.slice(-2)), end)
    .replace(/\s+/gu, ' ')
    .trim();
  return { text, quote, report: report.id, span, ...locateSpan(report, span) };
}
