/** The few best of many by score, kept as they come: cheaper than sorting all. Ties go to the smaller index. */
export class BestFew {
  readonly #indices: number[] = [];
  readonly #scores: number[] = [];

  /** `floor` is what counts as the best where there is none. */
  constructor(
    readonly size: number,
    readonly floor = 0,
  ) {}

  add(index: number, score: number): void {
    let place = this.#scores.length;
    if (place === this.size && !this.#beats(index, score, place - 1)) return;
    while (place > 0 && this.#beats(index, score, place - 1)) place--;
    // By hand: `splice` makes a new list each time, and this runs for every pair of texts that share anything.
    for (let at = Math.min(this.#scores.length, this.size - 1); at > place; at--) {
      this.#indices[at] = this.#indices[at - 1]!;
      this.#scores[at] = this.#scores[at - 1]!;
    }
    this.#indices[place] = index;
    this.#scores[place] = score;
  }

  #beats(index: number, score: number, place: number): boolean {
    const other = this.#scores[place]!;
    return score > other || (score === other && index < this.#indices[place]!);
  }

  /** Indices, best first. */
  get indices(): readonly number[] {
    return this.#indices;
  }

  /** The best score but `score` itself; the floor if there is none. */
  rivalOf(score: number): number {
    const [first = this.floor, second = this.floor] = this.#scores;
    return score === first ? second : first;
  }
}

/** The best few of each text by some score of pairs, from either side. */
export class BestPairs {
  readonly rows: readonly BestFew[];
  readonly columns: readonly BestFew[];

  constructor(rows: number, columns: number, size: number) {
    this.rows = Array.from({ length: rows }, () => new BestFew(size));
    this.columns = Array.from({ length: columns }, () => new BestFew(size));
  }

  add(row: number, column: number, score: number): void {
    this.rows[row]!.add(column, score);
    this.columns[column]!.add(row, score);
  }
}
