/**
 * What one output says of a comparison, in its own words and without white space. A format that has no place for something leaves it null;
 * what was cut off ends in …
 */
export interface Facts {
  /** Commitments, each by the words that it has now, else by those that it had. */
  readonly records: readonly RecordFact[] | null;
  readonly passages: readonly RecordFact[] | null;
  /** The rows of the table of targets, in its order. */
  readonly rows: readonly RowFact[] | null;
  /** What happened, sentence by sentence. */
  readonly dispatch: readonly SentenceFact[] | null;
  /** In order. */
  readonly highlights: readonly HighlightFact[] | null;
  readonly goals: readonly GoalFact[] | null;
  /** 新增 8: what is counted, without what is counted as none. */
  readonly counts: readonly string[] | null;
}

export interface RecordFact {
  readonly text: string;
  readonly label: string;
  /** 多半, 待核; empty where it is asserted. */
  readonly hedge: string;
  /** 数字、措辞 */
  readonly kinds: string;
  /** 2024年报告：完成; empty where nothing is told. */
  readonly outcome: string;
}

export interface RowFact {
  readonly name: string;
  /** 多半, 待核; empty where it is asserted. */
  readonly hedge: string;
  readonly previous: string;
  readonly actual: string;
  readonly outcome: string;
  readonly current: string;
  readonly change: string;
}

export interface HighlightFact {
  readonly label: string;
  readonly sentence: string;
  /** Clauses that the sentence does not quote. */
  readonly places: string;
}

export interface SentenceFact {
  readonly sentence: string;
}

export interface GoalFact {
  readonly indicator: string;
  readonly period: string;
  readonly previous: string;
  readonly current: string;
}

/** Formats break lines and set blanks as they need to. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

const keyOf = (fact: unknown): string => JSON.stringify(fact);

/** Cards stand under sections, rows of a table as the data has them: for those the order is no fact. */
export const inAnyOrder = <Fact>(facts: readonly Fact[]): readonly string[] => facts.map(keyOf).sort();

/** Whether every word of a fact is that of another, as far as it is shown. */
export function agrees<Fact extends object>(shown: Fact, whole: Fact): boolean {
  const other = Object.values(whole) as readonly string[];
  return Object.values(shown).every((words: string, at) => words === other[at] || isCutOf(words, other[at]!));
}

/** Whether words are others with what stood at each … cut out. */
function isCutOf(words: string, whole: string): boolean {
  const [first = '', ...pieces] = words.split('…');
  if (pieces.length === 0 || !whole.startsWith(first)) return false;
  let end = first.length;
  return pieces.every((piece) => {
    const at = whole.indexOf(piece, end);
    end = at + piece.length;
    return at >= 0;
  });
}
