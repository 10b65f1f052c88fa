import { join } from 'node:path';
import { type HighlightWeights, selectItems } from '@tongbi/compare/training';
import { createSegmenter } from '@tongbi/segmenter';
import { type BriefExamples, readBriefExamples } from './brief-examples.js';
import type { Folders } from './link-examples.js';
import { listGoldSets } from './read-gold.js';
import { runScorer, withScratchFile } from './score-links.js';
import { trainHighlights } from './train-highlights.js';
import { withoutEach } from './train-links.js';

/** Per cent: leads in the ten, leads and the dozen in the ten, of the ten in the list made by hand, nDCG of 25. */
export interface HighlightScores {
  readonly set: string;
  readonly scores: readonly number[];
}

/** Every pair with a list made by hand, compared once. */
export function readAllBriefs(folders: Folders, tell: (message: string) => void): readonly BriefExamples[] {
  const segment = createSegmenter();
  return listGoldSets(folders.gold, 'brief').map((set) => {
    tell(`items of ${set.set}`);
    return readBriefExamples(folders, set, segment);
  });
}

/** Each pair by weights that have not seen it. */
export function measureHighlights({ gold }: Folders, examples: readonly BriefExamples[]): readonly HighlightScores[] {
  const weights = withoutEach(examples, trainHighlights);
  return examples.map((own, k) => ({ set: own.set, scores: scoreBrief(gold, own, weights[k]!) }));
}

function scoreBrief(gold: string, { set, comparison, items }: BriefExamples, weights: HighlightWeights): readonly number[] {
  const places = (report: string, spans: BriefExamples['items'][number]['current']) => spans.map((span) => ({ report, span }));
  const { reports, previous, current } = comparison;
  const highlights = selectItems(items, weights).map(({ item }) => ({
    previous: places(previous.id, item.previous),
    current: places(current.id, item.current),
  }));
  const text = withScratchFile({ reports, previous, current, highlights }, (file) =>
    runScorer(gold, 'score-brief.mjs', [join(gold, `${set}.brief.tsv`), file]),
  );
  const numbers = [...text.matchAll(/(\d+\.\d)/g)].map(([value]) => Number(value));
  // The fourth is how many of the list stand anywhere, which nobody aims at.
  return numbers.filter((_, at) => at !== 3);
}
