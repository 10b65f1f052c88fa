import { LINK_THRESHOLDS } from '@tongbi/aligner';
import { type ExplainDocument, type Place, type Record, said, type ThresholdsUsed, UserError } from '@tongbi/model';
import type { CompareOptions } from '../compare-pair.js';
import { compareReports } from '../compare-reports.js';
import { nearestTexts, squeezeWords } from '../links/alike-texts.js';
import { LEAST_PASSAGE } from '../links/find-passage-partners.js';
import { ABRIDGED_THRESHOLDS, type LinkOptions } from '../links/plan-alignments.js';
import type { ReadFile } from '../prepare/prepared-report.js';
import { LEAST_RESULT } from '../results/find-results.js';

const MOST_SUGGESTIONS = 3;

const placesOf = ({ current, previous }: Record): readonly Place[] => [...(current ? [current] : []), ...previous];

/**
 * Why the comparison says what it says of one passage: the records whose text holds the words `at`, else those that a sentence holding them
 * reports on, with partners, evidence, rivals, and the thresholds they were judged by.
 *
 * @throws {UserError} where no commitment or passage of either report holds the words; names the nearest ones
 */
export function explainPlace(previous: ReadFile, current: ReadFile, at: string, options: CompareOptions): ExplainDocument {
  const comparison = compareReports(previous, current, options);
  const words = squeezeWords(at);
  const holds = ({ text }: Place) => squeezeWords(text).includes(words);
  const stating = (records: readonly Record[]) => records.filter((record) => placesOf(record).some(holds));
  const [commitments, passages] = words ? [stating(comparison.commitments), stating(comparison.passages)] : [[], []];
  const reportedOn =
    commitments.length + passages.length === 0 && words ? comparison.commitments.filter(({ results }) => results.some(holds)) : [];
  if (commitments.length + passages.length + reportedOn.length === 0)
    throw nothingHolds(at, [...comparison.commitments, ...comparison.passages]);
  return {
    schema: 'tongbi/explain@1',
    at,
    previous: comparison.previous,
    current: comparison.current,
    thresholds: thresholdsOf([previous, current], options.links),
    commitments: [...commitments, ...reportedOn],
    passages,
    reports: comparison.reports,
    diagnostics: comparison.diagnostics,
  };
}

/** The thresholds that the links were drawn by: an abridged text asks for sure links, whatever else was asked for. */
function thresholdsOf(reads: readonly ReadFile[], links: LinkOptions = {}): ThresholdsUsed {
  const isAbridged = reads.some(({ report }) => report.edition === 'abridged');
  const { group, item, leftover, onlyOne, namesake = item } = isAbridged ? ABRIDGED_THRESHOLDS : (links.thresholds ?? LINK_THRESHOLDS);
  const passage = links.leastPassage ?? LEAST_PASSAGE;
  return { sentence: group, commitment: item, leftover, onlyOne, namesake, passage, result: LEAST_RESULT };
}

function nothingHolds(at: string, records: readonly Record[]): UserError {
  const texts = records.flatMap(placesOf).map(({ text }) => text);
  const suggestions = [...new Set(nearestTexts(at, texts))].slice(0, MOST_SUGGESTIONS);
  return new UserError(
    said('nothing-holds', suggestions.length ? said('words-as', suggestions.join(' / ')) : said('words-of-a-plan'), at || said('no-words')),
  );
}
