import type { Item, Unit } from '@tongbi/aligner';
import type { ReadMetrics } from '@tongbi/metric-differ';
import type { Commitment, Diagnostic, Passage, Report, Section, Span } from '@tongbi/model';
import type { FigureIndex } from '../figures/figure-index.js';

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
