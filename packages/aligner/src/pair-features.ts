import { BestFew } from './best-few.js';
import { type CompetingList, compete, type PairScores } from './competition.js';
import { cutClauses, maskDigits } from './cut-clauses.js';
import { GramIndex, type GramSpace, likeness, vectoriseGrams } from './gram-vectors.js';
import { countUniqueGrams } from './unique-grams.js';

/** A text that looks for its partner in the other list: a sentence, or one commitment of it. In document order. */
export interface Unit {
  readonly text: string;
  /** Index into the texts of the sections. */
  readonly section: number;
  /** Numbers with their units, as "35|万人": an equal one speaks for a link. */
  readonly figures: readonly string[];
}

export interface UnitList {
  readonly units: readonly Unit[];
  /** The whole text of each section. */
  readonly sections: readonly string[];
}

/**
 * One pair worth judging, with what speaks for it. Each field is a feature of the logistic combination. Every feature is the same
 * seen from either side, so that swapping the reports swaps what is new and what is dropped.
 */
export interface PairFeatures {
  readonly previous: number;
  readonly current: number;
  /** ln(D + 1e-4) of the clause competition. */
  readonly competition: number;
  /** ln(1 + support of the neighbouring pairs). */
  readonly neighbours: number;
  /** Cosine of the two sections, 0 to 1. */
  readonly section: number;
  /** ln(1 + number of runs that stand in this text alone in either list). */
  readonly terms: number;
  /** Shared numbers with unit, at most two count. */
  readonly figures: number;
  /** 1/rank of each text among those that want the other, averaged: 1 where each is the other's first choice. */
  readonly rank: number;
  /**
   * Lead in shared information over the best rival, as a share of what the text says, seen from both texts and averaged;
   * negative when behind.
   */
  readonly lead: number;
  /** Cosine of the two texts, 0 to 1. */
  readonly cosine: number;
}

/** Candidates of each text, from either side: these hold 89 to 95 of 100 true links between the sentences of four pairs of reports. */
const BEST_BY_COMPETITION = 8;
const BEST_BY_INFORMATION = 8;
const SHARED_FIGURES_COUNTED = 2;
const COMPETITION_FLOOR = 1e-4;
/** The rank of a pair that did not compete at all. */
const UNRANKED = 1000;

/** Neighbours up to four places away support a pair, nearer ones more: weight e^(−(a² + b²)/8), each at most 1.5. */
const REACH = 4;
const REACH_WIDTH = 8;
const SUPPORT_CAP = 1.5;

function competingList(units: readonly Unit[]): CompetingList {
  const clauses: string[] = [];
  const owner: number[] = [];
  units.forEach((unit, index) => {
    for (const clause of cutClauses(unit.text)) {
      clauses.push(clause);
      owner.push(index);
    }
  });
  return { clauses, owner };
}

/** Columns of a sparse score table: `result[previous]` lists the current texts with their score. */
function transpose(rows: readonly ReadonlyMap<number, number>[], columns: number): readonly ReadonlyMap<number, number>[] {
  const result = Array.from({ length: columns }, () => new Map<number, number>());
  rows.forEach((row, i) => {
    for (const [j, score] of row) result[j]!.set(i, score);
  });
  return result;
}

const SUPPORT_OFFSETS = (() => {
  const steps = Array.from({ length: REACH }, (_, i) => i + 1).flatMap((step) => [-step, step]);
  return steps.flatMap((a) => steps.map((b) => ({ a, b, weight: Math.exp(-(a * a + b * b) / REACH_WIDTH) })));
})();

function support(scores: PairScores, i: number, j: number): number {
  let sum = 0;
  for (const { a, b, weight } of SUPPORT_OFFSETS) {
    const score = scores[i + a]?.get(j + b);
    if (score !== undefined) sum += Math.min(score, SUPPORT_CAP) * weight;
  }
  return sum;
}

function sharedFigures(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  return new Set(b.filter((figure) => left.has(figure))).size;
}

function sectionCosines(previous: UnitList, current: UnitList): readonly (readonly number[])[] {
  const space = vectoriseGrams(previous.sections.map(maskDigits), current.sections.map(maskDigits));
  return space.current.map((section) => space.previous.map((other) => likeness(section, other, space.idf).cosine));
}

/** For each text its possible partners, best first, with their rank from 1. */
type Ranks = readonly ReadonlyMap<number, number>[];

function rankRows(rows: readonly ReadonlyMap<number, number>[]): Ranks {
  return rows.map((row) => {
    const ordered = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new Map(ordered.map(([index], place) => [index, place + 1]));
  });
}

/** Which texts say most in common, from either side: the best few of each row and column of shared information. */
interface SharedInformation {
  readonly rows: readonly BestFew[];
  readonly columns: readonly BestFew[];
}

function shareInformation({ previous, current, idf }: GramSpace): SharedInformation {
  const index = new GramIndex(previous, idf);
  const rows = current.map(() => new BestFew(BEST_BY_INFORMATION));
  const columns = previous.map(() => new BestFew(BEST_BY_INFORMATION));
  current.forEach((vector, i) => {
    const { touched, information } = index.compare(vector);
    for (const j of touched) {
      rows[i]!.add(j, information[j]!);
      columns[j]!.add(i, information[j]!);
    }
  });
  return { rows, columns };
}

/** The pairs that are among the best of either of their texts, by competition or by shared information. */
function chooseCandidates(rows: Ranks, columns: Ranks, shared: SharedInformation): readonly (readonly number[])[] {
  const top = (ranks: ReadonlyMap<number, number>) => [...ranks.keys()].slice(0, BEST_BY_COMPETITION);
  const chosen = rows.map((row, i) => new Set([...top(row), ...shared.rows[i]!.indices]));
  columns.forEach((column, j) => {
    for (const i of [...top(column), ...shared.columns[j]!.indices]) chosen[i]!.add(j);
  });
  return chosen.map((row) => [...row].sort((a, b) => a - b));
}

/** Every pair worth judging with its features, by current, then previous text. */
export function findCandidatePairs(previous: UnitList, current: UnitList): readonly PairFeatures[] {
  const scores = compete(competingList(previous.units), competingList(current.units), current.units.length);
  const ranks = rankRows(scores);
  const columnRanks = rankRows(transpose(scores, previous.units.length));
  const space = vectoriseGrams(
    previous.units.map(({ text }) => maskDigits(text)),
    current.units.map(({ text }) => maskDigits(text)),
  );
  const shared = shareInformation(space);
  const sections = sectionCosines(previous, current);
  const terms = countUniqueGrams(
    previous.units.map(({ text }) => text),
    current.units.map(({ text }) => text),
  );
  const leadOver = (said: number, rivals: BestFew, all: number) => (said - rivals.rivalOf(said)) / (all || 1);

  return chooseCandidates(ranks, columnRanks, shared).flatMap((row, i) =>
    row.map((j) => {
      const unit = current.units[i]!;
      const other = previous.units[j]!;
      const [own, others] = [space.current[i]!, space.previous[j]!];
      const { cosine, information: said } = likeness(own, others, space.idf);
      return {
        previous: j,
        current: i,
        competition: Math.log((scores[i]!.get(j) ?? 0) + COMPETITION_FLOOR),
        neighbours: Math.log1p(support(scores, i, j)),
        section: sections[unit.section]?.[other.section] ?? 0,
        terms: Math.log1p(terms[i]!.get(j) ?? 0),
        figures: Math.min(SHARED_FIGURES_COUNTED, sharedFigures(unit.figures, other.figures)),
        rank: (1 / (columnRanks[j]!.get(i) ?? UNRANKED) + 1 / (ranks[i]!.get(j) ?? UNRANKED)) / 2,
        lead: (leadOver(said, shared.rows[i]!, own.information) + leadOver(said, shared.columns[j]!, others.information)) / 2,
        cosine,
      };
    }),
  );
}
