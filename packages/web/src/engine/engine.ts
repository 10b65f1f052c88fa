import { type ReadReport, readReportText, type SaidOfReport } from '@tongbi/archive';
import type { ClaimAnswer, OpenClaim } from '@tongbi/compare';
import { type CharacterMap, extractText } from '@tongbi/formats';
import { metricsDocument, readMetrics, tabulatePlaces } from '@tongbi/metric-differ';
import type { Correction, Language, PlacesTable } from '@tongbi/model';
import { createPlainSegmenter } from '@tongbi/segmenter/plain';
import { compareAgain, compareRead } from './compare-read.js';
import { type Result, type Saved, type Shown, save, show } from './result.js';

/** What the engine cannot hold as code. */
export interface EngineData {
  /** Decompressed. */
  readonly dictionary: () => Promise<Uint8Array>;
  /** The tables of Chinese fonts of PDF. */
  readonly characterMap: CharacterMap;
  /** Shown at the foot of pages, as the command does. */
  readonly toolVersion: string;
}

/** Hears how far a comparison is: pairs done, of all. */
export type Tell = (done: number, all: number) => void;

interface Request<Input, Output> {
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
  /** The figures of one report. */
  readonly figures: Request<{ readonly read: ReadReport } & Spoken, Shown>;
  /** The targets of several places for one indicator, side by side. */
  readonly places: Request<PlacesInput, Shown>;
  /** What the reports set targets for, those of most places first. */
  readonly indicators: Request<{ readonly reads: readonly ReadReport[] }, PlacesTable['near']>;
  /** The last result in a language. */
  readonly show: Request<Spoken, Shown>;
  /** The last result as a file. */
  readonly save: Request<{ readonly format: string } & Spoken, Saved>;
}

interface Spoken {
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

export interface PlacesInput extends Spoken {
  readonly reads: readonly ReadReport[];
  readonly indicator: string;
}

export type Engine = {
  readonly [Name in keyof Requests]: (input: Requests[Name]['input'], tell: Tell) => Promise<Requests[Name]['output']>;
};

const withFigures = ({ report, file }: ReadReport) => ({ report, file, ...readMetrics(report) });

/**
 * All that the page does with reports. It keeps its last result, so that it can be saved, shown in the other language and corrected.
 *
 * Each request throws `UserError` for what the reader can mend.
 */
export function createEngine({ dictionary, characterMap, toolVersion }: EngineData): Engine {
  let loaded: ReturnType<typeof createPlainSegmenter> | undefined;
  const segmenter = async () => {
    loaded ??= createPlainSegmenter(await dictionary());
    return loaded;
  };
  let last: Result | undefined;
  const known = (): Result => {
    if (last) return last;
    throw new Error('Nothing was made yet.');
  };
  const shown = (result: Result, language: Language): Shown => {
    last = result;
    return show(result, { language, toolVersion });
  };
  return {
    read: async ({ bytes, name, said }) => await readReportText(await extractText(bytes, name, characterMap), name, said),
    compare: async (input, tell) => shown(await compareRead(input, await segmenter(), tell), input.language),
    answer: async (input, tell) => {
      const before = known();
      if (before.kind !== 'comparison') throw new Error(`Nothing to answer in ${before.kind}.`);
      const made = await compareAgain(before, input, await segmenter(), tell);
      return { ...shown(made, input.language), corrections: made.text };
    },
    figures: async ({ read, language }) => shown({ kind: 'figures', result: metricsDocument(read, readMetrics(read.report)) }, language),
    places: async ({ reads, indicator, language }) =>
      shown({ kind: 'places', result: tabulatePlaces(reads.map(withFigures), { indicator }) }, language),
    // Where no name is near what is asked for, those of most places are named.
    indicators: async ({ reads }) => tabulatePlaces(reads.map(withFigures), { indicator: ' ' }).near,
    show: async ({ language }) => shown(known(), language),
    save: async ({ format, language }) => await save(known(), format, { language, toolVersion }),
  };
}
