import type { ResultPlace } from '@tongbi/model';
import { reportedFeatures } from '../claims/claim-features.js';
import { judgeAsShipped } from '../claims/claim-model.js';
import { gradeOf } from '../claims/grade-of.js';
import { roundConfidence } from '../links/round-confidence.js';
import type { PlaceMaker } from '../prepare/place-maker.js';
import type { Group } from '../prepare/prepared-report.js';
import type { FoundResult } from './find-results.js';

/** A target and what was reached, paired by their indicator: 18 of 19 such pairs that people marked were right. */
const BY_FIGURE = { confidence: 0.95, because: [{ evidence: 'shared-figures', weight: 2.94 }] } as const;

/** The sentences that tell of a promise, as places: those whose figure answers its target first, then those found by their words. */
export function resultPlaces(byFigure: readonly Group[], found: readonly FoundResult[], places: PlaceMaker): readonly ResultPlace[] {
  const results = new Map<Group, Pick<FoundResult, 'confidence' | 'because'>>(byFigure.map((group) => [group, BY_FIGURE]));
  // A person's word on a sentence is surer than its figure.
  for (const one of found) if (!results.has(one.group) || isSaid(one)) results.set(one.group, one);
  return [...results].map(([group, { confidence, because }]) => ({
    ...places.at(group.span, group.sectionId),
    confidence: roundConfidence(confidence),
    grade: byFigure.includes(group) || because.some(({ evidence }) => evidence === 'person') ? 'certain' : gradeOfTelling(confidence),
    because,
  }));
}

/** As sure as a promise would be of which this sentence alone spoke. */
const gradeOfTelling = (confidence: number) =>
  gradeOf('reported', judgeAsShipped({ kind: 'reported', features: reportedFeatures(true, confidence), previous: [], current: null }));

const isSaid = ({ because }: FoundResult) => because.some(({ evidence }) => evidence === 'person');
