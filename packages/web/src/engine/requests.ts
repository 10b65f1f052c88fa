import type { ReadReport, SaidOfReport } from '@tongbi/archive';
import type { ClaimAnswer, OpenClaim } from '@tongbi/compare';
import type { Correction, Diagnostic, Language } from '@tongbi/model';
import type { CsvCell } from '@tongbi/renderer';

/** Hears how far a comparison is: pairs done, of all. */
export type Tell = (done: number, all: number) => void;

export interface Request<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** What is asked of the engine, by name. Plain data, so that a worker can be asked. */
export interface Requests {
  /** The report that a file holds, with what the reader says of it. */
  readonly read: Request<{ readonly bytes: Uint8Array; readonly name: string; readonly said: SaidOfReport }, ReadReport>;
  /** Two reports, or one with several others. */
  readonly compare: Request<CompareInput, Shown>;
  /** What a reader says of a claim of the last comparison: it is made anew, and the text of the corrections file given. */
  readonly answer: Request<AnswerInput, Shown & { readonly corrections: string }>;
  readonly figures: Request<{ readonly read: ReadReport } & Spoken, Shown>;
  /** The targets of several places for one indicator, side by side, and what else they set targets for, those of most places first. */
  readonly places: Request<PlacesInput, Shown & { readonly indicators: readonly string[] }>;
  /** The last result in a language. */
  readonly show: Request<Spoken, Shown>;
  /** The last result as a file. */
  readonly save: Request<{ readonly format: string } & Spoken, Saved>;
}

export interface Spoken {
  readonly language: Language;
}

export interface CompareInput extends Spoken {
  readonly reads: readonly ReadReport[];
  /** Index of the report that all others are compared with; null for the later of two, or the fullest of the last years. */
  readonly focus: number | null;
  /** Text of a corrections file; may be empty. */
  readonly corrections: string;
}

export interface AnswerInput extends Spoken {
  /** Id of the card on the page. */
  readonly anchor: string;
  readonly kind: OpenClaim['kind'];
  readonly answer: ClaimAnswer;
  /** Of the other commitment, for the answer that it carries on what has them. */
  readonly words: string;
  readonly signature: Pick<Correction, 'by' | 'on'>;
}

/** What a reader answers, before it is signed. */
export type GivenAnswer = Omit<AnswerInput, 'signature' | 'language'>;

export interface PlacesInput extends Spoken {
  readonly reads: readonly ReadReport[];
  /** Null for the one that most places set a target for. */
  readonly indicator: string | null;
}

/** What can be answered to the claims of one card of the page, by the kind of the claim. */
export type CardClaims = readonly { readonly kind: OpenClaim['kind']; readonly answers: readonly ClaimAnswer[] }[];

export interface Shown {
  readonly kind: 'comparison' | 'places' | 'figures';
  readonly language: Language;
  /** Of a comparison and of places: a whole HTML page. */
  readonly page: string | null;
  /** Of figures: a table, its heads first. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** In which forms it can be saved. */
  readonly formats: readonly { readonly name: string; readonly ending: string }[];
  /** By the id of the card. */
  readonly claims: Readonly<Record<string, CardClaims>>;
  /** Of several reports, index of the one that all others were compared with. */
  readonly focus: number | null;
  /** How many corrections it was made with. */
  readonly corrected: number;
  /** Why some of them are not followed. */
  readonly unfollowed: readonly Diagnostic[];
}

export interface Saved {
  readonly name: string;
  readonly content: string | Uint8Array;
}
