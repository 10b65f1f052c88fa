import type { Comparison } from '@tongbi/model';
import { agrees, type Facts, inAnyOrder } from './facts.js';

/** How much of a comparison a format shows. */
export interface Limits {
  /** The first so many rows of the table of targets. */
  readonly rows?: number;
  readonly highlights?: number;
}

/** A row with one figure beside a text that is only a selection says nothing: the page counts such rows and leaves them out. */
function isLone({ main, change, previousTarget, actual, currentTarget }: Comparison['indicators'][number]): boolean {
  const stated = [previousTarget, actual, currentTarget].filter((each) => each !== null);
  return !main && change.startsWith('unseen') && stated.length < 2;
}

/** What the format says otherwise than the data, or not at all: none. */
export function differences(shown: Facts, whole: Facts, { indicators, passages }: Comparison, limits: Limits = {}): readonly string[] {
  const hasMain = indicators.some(({ main }) => main);
  const isListed = (at: number): boolean =>
    limits.rows === undefined
      ? shown.rows?.length === indicators.length || !hasMain || !isLone(indicators[at]!)
      : !hasMain || indicators[at]!.main;
  const rows = whole.rows!.filter((_, at) => isListed(at)).slice(0, limits.rows);
  // Sentences that say nothing new are counted, and lines of a list that only one report has are listed without a label.
  const isPart = (shown.passages?.length ?? 0) < passages.length;
  const onPage = new Set(shown.passages && inAnyOrder(shown.passages));
  return [
    ...unordered('record', shown.records, whole.records!),
    ...unordered('passage', shown.passages, isPart ? whole.passages!.filter((fact) => onPage.has(JSON.stringify(fact))) : whole.passages!),
    ...ordered('row', shown.rows, rows),
    ...ordered('dispatch', shown.dispatch, whole.dispatch!),
    ...ordered('highlight', shown.highlights, whole.highlights!.slice(0, limits.highlights)),
    ...ordered('goal', shown.goals, whole.goals!),
    ...unordered('count', shown.counts, whole.counts!),
  ];
}

function unordered<Fact>(what: string, shown: readonly Fact[] | null, whole: readonly Fact[]): readonly string[] {
  if (!shown) return [];
  const left = inAnyOrder(whole).slice();
  const more = inAnyOrder(shown).filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...more.map((fact) => `${what} shown: ${fact}`), ...left.map((fact) => `${what} missing: ${fact}`)];
}

/** Where a word was cut off for want of room, what is left of it is compared. */
function ordered<Fact extends object>(what: string, shown: readonly Fact[] | null, whole: readonly Fact[]): readonly string[] {
  if (!shown) return [];
  const differing = shown.flatMap((fact, at) =>
    whole[at] && agrees(fact, whole[at]) ? [] : [`${what} ${at}: ${JSON.stringify(fact)} of ${JSON.stringify(whole[at])}`],
  );
  return [...differing, ...whole.slice(shown.length).map((fact) => `${what} missing: ${JSON.stringify(fact)}`)];
}
