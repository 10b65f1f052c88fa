import type { Reading } from '@tongbi/model';

/** A question to a second reader: what it is shown, and the line under which its answer is recorded. */
export interface Question {
  /** Without an answer. Of the same texts and the same prompt `id` is the same, whoever asks. */
  readonly reading: Reading;
  /** The rules, the same for all questions of a kind. */
  readonly system: string;
  /** The texts, fenced and numbered. */
  readonly user: string;
  /** JSON Schema of the answer, for readers that can be held to one. */
  readonly schema: { readonly name: string; readonly schema: object };
}
