import { type Item, isAlphabetic, spellWords, type Unit } from '@tongbi/aligner';
import type { ReadMetrics, ReadReport } from '@tongbi/metric-differ';
import type { Commitment, Diagnostic, Metric, Passage, Report, Section, Span } from '@tongbi/model';
import { anyOf, firstFrom, onceEach, sliceSpan } from '@tongbi/model';
import { enLightWords } from '../generated/en-light-words.js';

/** A report as the normalizer read it, with the name of its file and what was odd about it. */
export interface ReadFile {
  readonly report: Report;
  /** Its name, as diagnostics and the page show it. */
  readonly file: string;
  /** What the normalizer found odd. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts that every report uses everywhere (三大, 两个) tell no two promises apart. */
const SMALLEST_TELLING = 4;

/** The figures of a report by place. */
export class FigureIndex {
  readonly #figures: readonly Metric[];

  constructor(figures: readonly Metric[]) {
    this.#figures = [...figures].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** The figures that begin inside the span, in text order. */
  within({ start, end }: Span): readonly Metric[] {
    const from = (place: number): number => firstFrom(this.#figures, place, ({ span }) => span.start);
    return this.#figures.slice(from(start), from(end));
  }

  /** Values with units as keys, as "350000|人": an equal one speaks for the same promise. */
  keys(span: Span): readonly string[] {
    return this.within(span)
      .filter(({ value }) => Math.abs(value) >= SMALLEST_TELLING || !Number.isInteger(value))
      .map(({ value, valueHigh, unit }) => `${value}${valueHigh === undefined ? '' : `-${valueHigh}`}|${unit}`);
  }
}

/** A heading or a sentence: what is aligned first. */
export interface Group extends Unit {
  /** Where it stands in the report's text. */
  readonly span: Span;
  /** `id` of its section. */
  readonly sectionId: string;
  /** Number of its paragraph, or of its heading, among those of this side. */
  readonly paragraph: number;
  /** A heading is aligned with its section's sentences, but counts in none of the results. */
  readonly isHeading: boolean;
}

/** The sections and sentences of one side of a report: its plan, or its review. */
export interface Side {
  /** Headings and sentences, in document order. */
  readonly groups: readonly Group[];
  /** The whole text of each section, by the number that `section` of a group gives. */
  readonly sections: readonly string[];
}

/** A section of the tree laid flat, in document order. */
export interface FlatSection {
  /** As it is written. */
  readonly section: Section;
  /** The same section as it is read. */
  readonly reading: Section;
  /** Depth: 0 for a part. */
  readonly level: number;
  /** Index in the flat list of the section around it; null for a part. */
  readonly parent: number | null;
}

/** Which of the two reports. */
export type SideName = 'previous' | 'current';
/** The same of either report. */
export type Both<T> = Readonly<Record<SideName, T>>;

/** One report read, cut and indexed once, however many others it is compared with. */
export interface PreparedReport {
  /** As it is written: what is shown. */
  readonly report: Report;
  /** As it is read: what is matched. Spans and ids are those of `report`. */
  readonly reading: Report;
  /** Its name, as diagnostics and the page show it. */
  readonly file: string;
  /** What the normalizer found odd, and what cannot be right of its figures. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every section, in document order. */
  readonly flat: readonly FlatSection[];
  /** The ids of the sections that give the outline of several years. */
  readonly outline: ReadonlySet<string>;
  /** Outline, requirements, tasks, government, and parts without a role. */
  readonly plan: Side;
  /** What the report says of the year before. */
  readonly review: Side;
  /** In text order. */
  readonly commitments: readonly Commitment[];
  /** The commitments as items of the plan, in the same order. */
  readonly items: readonly Item[];
  /** What promises nothing, in text order. */
  readonly passages: readonly Passage[];
  /** Every figure, and the targets without a number. */
  readonly figures: ReadMetrics;
  /** The figures by place. */
  readonly figureIndex: FigureIndex;
}

/** Whether a report is written in an alphabet, so that it is compared by words. */
export const isAlphabeticReport = onceEach(({ plan, review }: PreparedReport): boolean =>
  isAlphabetic([...plan.groups, ...review.groups].map(({ text }) => text)),
);

/** Soft line breaks and blanks beside Chinese characters are no part of a wording; those between two Latin words are. */
const STRAY_SPACE = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9\s])/gu;

/** What a report, as it is read, says at a span: what is matched with other words, never what is shown. */
export function wordingAt(reading: Pick<Report, 'text'>, span: Span): string {
  return withoutStraySpace(sliceSpan(reading.text, span));
}

const LIGHT = new RegExp(String.raw`\b(?:${anyOf(enLightWords.map(({ word }) => word))})\b`, 'giu');
/** Syllables of Hangul, which no report has, for the two characters of a word: letters, as what is compared by characters must be. */
const [SPELLED, LETTERS] = [0xe000, 0xac00];
const lettersOf = (spelled: string): string =>
  spelled.replace(/[\ue000-\uf8ff]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - SPELLED + LETTERS));

/** The same as it is compared: of a text of an alphabet each word but light ones as two letters, so that what counts pairs of characters counts words. */
export function comparedAt(report: PreparedReport, span: Span): string {
  const text = sliceSpan(report.reading.text, span);
  return isAlphabeticReport(report) ? lettersOf(spellWords(text.replace(LIGHT, ' '))) : withoutStraySpace(text);
}

export const withoutStraySpace = (text: string): string => text.replace(STRAY_SPACE, '');

/** The figures of a report as the differ takes them. */
export const figuresOf = ({ report, figures }: PreparedReport): ReadReport => ({
  report,
  metrics: figures.metrics,
  qualitativeTargets: figures.qualitativeTargets,
});

export type ReportPair = Both<PreparedReport>;
