import { type ReadReport, readReportText } from '@tongbi/archive';
import { type CharacterMap, extractText } from '@tongbi/formats';
import { metricsDocument, readMetrics, refuseUnstated, tabulatePlaces } from '@tongbi/metric-differ';
import type { Language } from '@tongbi/model';
import { createPlainSegmenter } from '@tongbi/segmenter/plain';
import { compareAgain, compareRead } from './compare-read.js';
import type { Requests, Shown, Tell } from './requests.js';
import { type Result, save, show } from './result.js';

/** What the engine cannot hold as code. */
export interface EngineData {
  /** Decompressed. */
  readonly dictionary: () => Promise<Uint8Array>;
  /** The tables of Chinese fonts of PDF. */
  readonly characterMap: CharacterMap;
  /** Shown at the foot of pages, as the command does. */
  readonly toolVersion: string;
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
    places: async ({ reads, indicator, language }) => {
      const reports = reads.map(withFigures);
      // Where no name is near what is asked for, those of most places are named.
      const indicators = tabulatePlaces(reports, { indicator: ' ' }).near.map((one) => one.indicator);
      const result = tabulatePlaces(reports, { indicator: indicator ?? indicators[0] ?? '' });
      refuseUnstated(result);
      return { ...shown({ kind: 'places', result }, language), indicators };
    },
    show: async ({ language }) => shown(known(), language),
    save: async ({ format, language }) => await save(known(), format, { language, toolVersion }),
  };
}
