import { type BestFew, BestPairs } from './best-few.js';
import { checkUnits } from './check-input.js';
import { type CompetingList, compete, type PairScores } from './competition.js';
import { cutClauses, maskDigits } from './cut-clauses.js';
import { dot, type Embed, embedByGrams, unitVectors } from './embed-texts.js';
import { type GramTable, noGrams } from './gram-table.js';
import { GramIndex, type GramSpace, genreIdf, likeness, sumOver, vectoriseGrams } from './gram-vectors.js';
import { type IndexPair, remembered } from './index-pair.js';
import { isAlphabetic, spellWords } from './spell-words.js';
import { type PairValue, sumAround } from './sum-around.js';

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

/** What is known beside the two lists. */
export interface Knowledge {
  /** How rare pairs of characters are in the genre, and their vectors: `shippedGrams` for Chinese plans and reports; without it no pair is known. */
  readonly grams?: GramTable;
  /** Vectors of texts as they are written; by `grams` unless given. */
  readonly embed?: Embed;
}

/**
 * One pair worth judging, with what speaks for it. Each field is a feature of the logistic combination. Every feature is the same
 * seen from either side, so that swapping the reports swaps what is new and what is dropped.
 */
export interface PairFeatures extends IndexPair {
  /** ln(1 + support of the neighbouring pairs in the competition of clauses). */
  readonly neighbours: number;
  /** Cosine of the two sections, 0 to 1. */
  readonly section: number;
  /** Shared numbers with unit, at most two count. */
  readonly figures: number;
  /**
   * Lead in shared information over the best rival, as a share of what the text says, seen from both texts and averaged;
   * negative when behind.
   */
  readonly lead: number;
  /** Cosine of the two texts over pairs of characters, 0 to 1. */
  readonly cosine: number;
  /** Cosine of the two texts' vectors, −1 to 1: paraphrase. */
  readonly meaning: number;
  /** Shared information as a share of what the terser of the two says, 0 to 1. */
  readonly containment: number;
  /** ln(1 + shared information), information counted by how rare the pairs of characters are in the genre: names weigh, 推进 does not. */
  readonly rareShared: number;
  /** Shared information so counted as a share of what the terser of the two says, 0 to 1. */
  readonly rareContainment: number;
  /** … and as a share of what the wordier says, 0 to 1. */
  readonly rareCoverage: number;
}

/** Candidates of each text, from either side: these hold 89 to 95 of 100 true links between the sentences of four pairs of reports. */
const BEST_BY_COMPETITION = 8;
const BEST_BY_INFORMATION = 8;
const SHARED_FIGURES_COUNTED = 2;
/** What a neighbour's score in the competition counts at most, and below which it counts nothing: there are many such and they say nothing. */
const SUPPORT_CAP = 1.5;
const SUPPORT_FLOOR = 0.02;

const competingList = (cut: readonly (readonly string[])[]): CompetingList => ({
  clauses: cut.flat(),
  owner: cut.flatMap((clauses, index) => clauses.map(() => index)),
});

function sharedFigures(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Set(a);
  return new Set(b.filter((figure) => left.has(figure))).size;
}

/** Cosines of sections by their indices, each worked out when first asked for. */
function sectionCosines(
  previous: readonly string[],
  current: readonly string[],
  asCompared: (text: string) => string,
): (section: number, other: number) => number {
  let space: GramSpace | undefined;
  const known = new Map<number, number>();
  return (section, other) => {
    return remembered(known, section * previous.length + other, () => {
      space ??= vectoriseGrams(previous.map(asCompared), current.map(asCompared));
      const [own, others] = [space.current[section], space.previous[other]];
      return own && others ? likeness(own, others, space.idf).cosine : 0;
    });
  };
}

/** What the competition says around pairs. */
const competingNeighbours = (scores: PairScores): readonly PairValue[] =>
  scores.flatMap((row, current) =>
    [...row]
      .filter(([, score]) => score >= SUPPORT_FLOOR)
      .map(([previous, score]) => ({ current, previous, value: Math.min(score, SUPPORT_CAP) })),
  );

function bestByCompetition(scores: PairScores, columns: number): BestPairs {
  const best = new BestPairs(scores.length, columns, BEST_BY_COMPETITION);
  for (const [row, partners] of scores.entries()) for (const [column, score] of partners) best.add(row, column, score);
  return best;
}

/** Which texts say most in common, from either side. */
function bestByInformation({ previous, current, idf }: GramSpace): BestPairs {
  const index = new GramIndex(previous, idf);
  const best = new BestPairs(current.length, previous.length, BEST_BY_INFORMATION);
  for (const [row, vector] of current.entries()) {
    const { touched, information } = index.compare(vector);
    for (const column of touched) best.add(row, column, information[column]!);
  }
  return best;
}

/** The pairs that are among the best of either of their texts by one of the lists. */
function amongBest(lists: readonly BestPairs[]): readonly (readonly number[])[] {
  const chosen = lists[0]!.rows.map(() => new Set<number>());
  for (const { rows, columns } of lists) {
    for (const [i, row] of rows.entries()) for (const j of row.indices) chosen[i]!.add(j);
    for (const [j, column] of columns.entries()) for (const i of column.indices) chosen[i]!.add(j);
  }
  return chosen.map((row) => [...row].sort((a, b) => a - b));
}

/** The pairs of two lists of cut texts that are worth judging, by competition or by shared information, with what showed them. */
function chooseCandidates(previous: readonly (readonly string[])[], current: readonly (readonly string[])[]) {
  const scores = compete(competingList(previous), competingList(current), current.length);
  const joined = (texts: readonly (readonly string[])[]) => texts.map((clauses) => clauses.join(''));
  const space = vectoriseGrams(joined(previous), joined(current));
  const shared = bestByInformation(space);
  const candidates = amongBest([bestByCompetition(scores, previous.length), shared]);
  return { space, shared, candidates, neighbours: sumAround(competingNeighbours(scores), candidates) };
}

/**
 * Every pair worth judging with its features, by current, then previous text.
 *
 * @throws TypeError for what is of another shape.
 */
export function findCandidatePairs(previous: UnitList, current: UnitList, knowledge: Knowledge = {}): readonly PairFeatures[] {
  checkUnits(previous, current, knowledge);
  return candidateFinder(previous, current, knowledge)(previous.units, current.units);
}

/** The same for several lists of two documents, whose sections are read once; by words where most letters of the lists first given are of an alphabet. */
export function candidateFinder(
  previous: UnitList,
  current: UnitList,
  knowledge: Knowledge,
): (before: readonly Unit[], after: readonly Unit[]) => readonly PairFeatures[] {
  const { grams = noGrams, embed = embedByGrams(grams) } = knowledge;
  const isSpelled = isAlphabetic([...previous.units, ...current.units].map(({ text }) => text));
  const asCompared = (text: string) => (isSpelled ? spellWords(text) : text);
  const sections = sectionCosines(previous.sections, current.sections, (text) => maskDigits(asCompared(text)));
  return (before, after) => {
    const cut = (units: readonly Unit[]) => units.map(({ text }) => cutClauses(asCompared(text)));
    const { space, shared, candidates, neighbours } = chooseCandidates(cut(before), cut(after));
    const rare = genreIdf(space, grams);
    const rareSums = { previous: space.previous.map((one) => sumOver(one, rare)), current: space.current.map((one) => sumOver(one, rare)) };
    const vectorsOf = (units: readonly Unit[]) => unitVectors(embed(units.map(({ text }) => text)));
    const vectors = { previous: vectorsOf(before), current: vectorsOf(after) };
    const leadOver = (said: number, rivals: BestFew, all: number) => (said - rivals.rivalOf(said)) / (all || 1);

    return candidates.flatMap((row, i) =>
      row.map((j, place) => {
        const [unit, other] = [after[i]!, before[j]!];
        const [own, others] = [space.current[i]!, space.previous[j]!];
        const [ownRare, othersRare] = [rareSums.current[i]!, rareSums.previous[j]!];
        const { cosine, information: said, genre } = likeness(own, others, space.idf, rare);
        return {
          previous: j,
          current: i,
          neighbours: Math.log1p(neighbours[i]![place]!),
          section: sections(unit.section, other.section),
          figures: Math.min(SHARED_FIGURES_COUNTED, sharedFigures(unit.figures, other.figures)),
          lead: (leadOver(said, shared.rows[i]!, own.information) + leadOver(said, shared.columns[j]!, others.information)) / 2,
          cosine,
          meaning: dot(vectors.current[i]!, vectors.previous[j]!),
          containment: said / (Math.min(own.information, others.information) || 1),
          rareShared: Math.log1p(genre),
          rareContainment: genre / (Math.min(ownRare, othersRare) || 1),
          rareCoverage: genre / (Math.max(ownRare, othersRare) || 1),
        };
      }),
    );
  };
}
