import { alignItems, LINK_THRESHOLDS } from '@tongbi/aligner';
import {
  type FoundBy,
  onceEach,
  type Report,
  reportAsRead,
  type Section,
  type Segment,
  type Sentence,
  type Span,
  sliceSpan,
  walkSections,
} from '@tongbi/model';
import type { ReadFile } from '../prepare/prepared-report.js';
import { type FoldedText, foldText, placesOf } from './fold-text.js';

/** A sentence that holds what was asked for. */
export interface FoundIn<Read extends ReadFile = ReadFile> {
  readonly sentence: Sentence;
  readonly section: Section;
  readonly folded: FoldedText;
  readonly of: Read;
  readonly by: FoundBy;
  /** Where the words stand, in the text of the report. */
  readonly marks: readonly Span[];
  /** Of what was found by likeness. */
  readonly confidence?: number;
}

/** Every sentence of a report, in text order, folded once however often it is searched. */
export const reportSentences = onceEach((report: Report) => {
  const { text } = reportAsRead(report);
  return [...walkSections(report.parts)].flatMap(({ section }) =>
    section.paragraphs
      .flatMap(({ sentences }) => sentences)
      .map((sentence) => ({ sentence, section, folded: foldText(sliceSpan(text, sentence.span)) })),
  );
});

/** Of one report not more are shown that are only like the words. */
const MOST_ALIKE = 3;
/** 的, 和 between the words of a question are none of them. */
const SHORTEST_WORD = 2;

/**
 * The sentences of reports that hold the words, in the order of the reports and of their texts. Words that are written apart (老旧小区 改造) are looked for
 * in any order; others as they stand, and only where no report has them so by each of their words (保障性租赁住房 for 保障性住房), then by likeness.
 */
export async function findSentences<Read extends ReadFile>(
  reads: readonly Read[],
  asked: string,
  segment: () => Promise<Segment>,
): Promise<readonly FoundIn<Read>[]> {
  const whole = foldText(asked).text;
  if (whole === '') return [];
  const apart = asked
    .trim()
    .split(/\s+/u)
    .map((word) => foldText(word).text);
  const written = reads.flatMap((read) => holding(read, whole, apart));
  if (written.length > 0) return written;
  const cut = (await segment())(whole).flatMap(({ text }) => (text.length >= SHORTEST_WORD ? [text] : []));
  const byWords = cut.length > 1 ? reads.flatMap((read) => holding(read, whole, cut)) : [];
  return byWords.length > 0 ? byWords : reads.flatMap((read) => alikeIn(read, asked));
}

/** The sentences that hold all of these words, which together are the whole. */
function holding<Read extends ReadFile>(read: Read, whole: string, words: readonly string[]): readonly FoundIn<Read>[] {
  return reportSentences(read.report).flatMap((placed) => {
    const isExact = placed.folded.text.includes(whole);
    if (!isExact && !words.every((word) => placed.folded.text.includes(word))) return [];
    const { start } = placed.sentence.span;
    const spans = (isExact ? [whole] : words).flatMap((word) => placesOf(placed.folded, word));
    const marks = spans.map((at) => ({ start: start + at.start, end: start + at.end })).sort((a, b) => a.start - b.start);
    return [{ ...placed, of: read, by: isExact ? 'exact' : 'words', marks }];
  });
}

/** What the aligner holds for the same: the words are aligned as a text of one sentence, so that the sentences of the report compete. */
function alikeIn<Read extends ReadFile>(read: Read, asked: string): readonly FoundIn<Read>[] {
  const placed = reportSentences(read.report);
  const sideOf = (texts: readonly string[]) => {
    const groups = texts.map((text) => ({ text, section: 0, figures: [] }));
    return { groups, sections: [texts.join('')], items: groups.map((unit, group) => ({ ...unit, group })) };
  };
  const own = sideOf(placed.map(({ sentence }) => sentence.normalised));
  const { items, rivals } = alignItems(sideOf([asked]), own, { nearest: MOST_ALIKE, evidence: false });
  return [...items, ...rivals]
    .filter(({ confidence }) => confidence >= LINK_THRESHOLDS.leftover)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_ALIKE)
    .map(({ current, confidence }) => ({ ...placed[current]!, of: read, by: 'likeness', marks: [], confidence }));
}
