import { redline } from '@tongbi/aligner';
import {
  locateSpan,
  type QuoteDocument,
  type RedlinePart,
  type Report,
  referTo,
  reportAsRead,
  type Segment,
  type Span,
  sliceSpan,
} from '@tongbi/model';
import { bigrams, LEAST_SUGGESTED } from '../links/alike-texts.js';
import type { ReadFile } from '../prepare/prepared-report.js';
import { reportSentences } from './find-sentences.js';
import { type FoldedText, foldText, placesOf } from './fold-text.js';

/** An altered quotation may be one of a sentence that several years have; what is much less like it than the nearest is none. */
const MOST_NEAR = 3;
const AS_NEAR = 0.8;
/** Of a quotation of whole pages the nearest beginning is enough. */
const MOST_TOGETHER = 8;
const SENTENCE_ENDS = /[。！？；](?=.)/gu;

/** Where words of a report stand, and what they are. */
export const standingAt = (read: ReadFile, span: Span) => ({
  report: referTo(read),
  ...locateSpan(read.report, span),
  text: sliceSpan(read.report.text, span),
  span,
});

/** Which reports hold a quotation word for word; where none does, what comes nearest, and in what the two differ. */
export async function checkQuotation(reads: readonly ReadFile[], quote: string, segment: () => Promise<Segment>): Promise<QuoteDocument> {
  const { text: words } = foldText(quote);
  const verbatim = reads.flatMap((read) => verbatimIn(read.report, words).map((span) => standingAt(read, span)));
  const found = { schema: 'tongbi/quote@1', quote, reports: reads.map(referTo), verbatim, nearest: [] } as const;
  if (verbatim.length > 0 || words === '') return found;
  const near = nearestTo(reads, quote);
  if (near.length === 0) return found;
  const cut = await segment();
  const nearest = near.map(({ read, span, shared }) => ({
    ...standingAt(read, span),
    shared: Math.round(shared * 100) / 100,
    redline: redlineQuotation(read.report, span, quote, cut),
  }));
  return { ...found, nearest };
}

function verbatimIn(report: Report, words: string): readonly Span[] {
  const { start, end } = report.body;
  const spans = placesOf(foldText(reportAsRead(report).text.slice(start, end)), words);
  return spans.map((span) => ({ start: start + span.start, end: start + span.end }));
}

interface Near {
  readonly read: ReadFile;
  readonly span: Span;
  readonly shared: number;
}

/** The sentences, as many together as the quotation has, that have most of its pairs of characters; of equals the shorter. */
function nearestTo(reads: readonly ReadFile[], quote: string): readonly Near[] {
  const pairs = bigrams(foldText(quote).text);
  const together = Math.min(MOST_TOGETHER, 1 + [...quote.trim().matchAll(SENTENCE_ENDS)].length);
  const all = reads.flatMap((read): readonly Near[] => {
    const placed = reportSentences(read.report);
    return placed.slice(0, Math.max(0, placed.length - together + 1)).flatMap(({ sentence }, at) => {
      const last = placed[at + together - 1]!;
      const texts = placed.slice(at, at + together).map(({ folded }) => folded.text);
      const said = bigrams(texts.join(''));
      const shared = [...pairs].filter((pair) => said.has(pair)).length / pairs.size;
      return shared >= LEAST_SUGGESTED ? [{ read, span: { start: sentence.span.start, end: last.sentence.span.end }, shared }] : [];
    });
  });
  const length = ({ span }: Near) => span.end - span.start;
  const ranked = all.sort((a, b) => b.shared - a.shared || length(a) - length(b));
  return ranked.filter(({ shared }) => shared >= AS_NEAR * ranked[0]!.shared).slice(0, MOST_NEAR);
}

/** In what the quotation differs from the place, each in its own writing. What the place says before and after it is no difference. */
function redlineQuotation(report: Report, span: Span, quote: string, segment: Segment): readonly RedlinePart[] {
  const read = foldText(sliceSpan(reportAsRead(report).text, span));
  const quoted = foldText(quote);
  const takeRead = taker(read, sliceSpan(report.text, span));
  const takeQuoted = taker(quoted, quote);
  const parts = redline(segment(read.text), segment(quoted.text)).map((part) => {
    const written = part.op === 'insert' ? '' : takeRead(part.text.length);
    const put = part.op === 'delete' ? '' : takeQuoted(part.text.length);
    return { ...part, text: part.op === 'insert' ? put : written };
  });
  return clip(parts);
}

/** Gives a text as written piece by piece, each as long as so many folded characters. */
function taker({ places }: FoldedText, written: string): (length: number) => string {
  let at = 0;
  return (length) => {
    const from = at;
    at += length;
    return written.slice(places[from], places[at] ?? written.length);
  };
}

const CLAUSE_END = /[，。；：！？,;:!?]/u;

/** 加快推进[-甲，推进乙-]… of a quotation of one clause: what goes before its clause, or comes after it, was not quoted. */
function clip(parts: readonly RedlinePart[]): readonly RedlinePart[] {
  const cut = parts.map((part, at) => {
    if (part.op !== 'delete') return part;
    const ends = [...part.text].map((sign) => CLAUSE_END.test(sign));
    if (at === 0) return { ...part, text: [...part.text].slice(ends.lastIndexOf(true) + 1).join('') };
    const isLast = parts.slice(at + 1).every(({ op }) => op !== 'equal');
    const first = ends.indexOf(true);
    return isLast && first >= 0 ? { ...part, text: [...part.text].slice(0, first).join('') } : part;
  });
  return cut.filter(({ text }) => text !== '');
}
