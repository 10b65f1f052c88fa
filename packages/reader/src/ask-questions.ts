import type { ReadFile } from '@tongbi/compare';
import type { PlacedCorrection, ReaderQuestionKind, Segment } from '@tongbi/model';
import type { Question } from './question.js';

export interface AskOptions {
  readonly segment: Segment;
  /** What is said already: what a person settled is not asked, nor what stands among these readings and is answered. */
  readonly corrections?: readonly PlacedCorrection[];
  /** Of each kind of claim so many of 100 are asked about, the least certain. 20 unless given. */
  readonly share?: number;
  /** Kinds of questions; all unless given. */
  readonly kinds?: readonly ReaderQuestionKind[];
}

/** What is worth asking a second reader about two reports, most worth first. */
export function askQuestions(_previous: ReadFile, _current: ReadFile, _options: AskOptions): readonly Question[] {
  return [];
}
