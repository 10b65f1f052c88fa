import { join } from 'node:path';
import { evidenceOf, HIGHLIGHT_PRIOR, type HighlightWeights, selectItems } from '@tongbi/compare/training';
import { createSegmenter } from '@tongbi/segmenter';
import { type BriefExamples, readBriefExamples } from './brief-examples.js';
import type { Folders } from './link-examples.js';
import { listGoldSets } from './read-gold.js';
import { runScorer, withScratchFile } from './score-links.js';
import { withoutEach } from './train-links.js';
import { trainFromPrior } from './train-logistic.js';

/** Every pair with a list made by hand, compared once. */
export function readAllBriefs(folders: Folders, tell: (message: string) => void): readonly BriefExamples[] {
  const segment = createSegmenter();
  return listGoldSets(folders.gold, 'brief').map((set) => {
    tell(`items of ${set.set}`);
    return readBriefExamples(folders, set, segment);
  });
}

/** What an item is worth that is about a lead (A), one of a dozen (B) or of the rest of a list (C). */
const WORTH = { A: 1, B: 0.7, C: 0.4 } as const;
/** How much judgement weighs against what ten pairs say: with a twentieth of it lists of pairs left out lose five points of leads. */
const RIDGE = 25;
/** Finer differences than halves are chance with so few pairs. */
const STEPS = 2;

const rounded = (weights: HighlightWeights, only: (name: string) => boolean): HighlightWeights =>
  Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, only(name) ? Math.round(value * STEPS) / STEPS : value]),
  ) as HighlightWeights;

/** Weights of the brief, from items that editors named or did not; a score then is the log-odds of being named at all. */
export function trainHighlights(examples: readonly BriefExamples[]): HighlightWeights {
  const rows = examples.flatMap(({ items, tiers }) => items.map((item, at) => ({ evidence: evidenceOf(item), tier: tiers[at] })));
  const worth = rows.map(({ evidence, tier }) => ({ evidence, label: tier ? WORTH[tier] : 0 }));
  const drawn = trainFromPrior(worth, HIGHLIGHT_PRIOR, (name) => (name === 'base' ? 0 : RIDGE));
  const weights = rounded(drawn, (name) => name !== 'base');
  const named = rows.map(({ evidence, tier }) => ({ evidence, label: tier ? 1 : 0 }));
  const held = 1e6;
  const leveled = trainFromPrior(named, weights, (name) => (name === 'base' ? 0 : held));
  return rounded(leveled, () => true);
}

/** Per cent: leads in the ten, leads and the dozen in the ten, of the ten in the list made by hand, nDCG of 25. */
export interface HighlightScores {
  readonly set: string;
  readonly scores: readonly number[];
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
