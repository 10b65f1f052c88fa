import type { ClaimAnswer, OpenClaim } from '@tongbi/compare';
import type { Comparison, Correction, PlacedCorrection, Reading } from '@tongbi/model';
import { type ReadReport, uncut } from '../../read/read-text.js';
import type { CorrectionsFile } from './said-files.js';

export interface ReviewSettings {
  /** Claims that are as certain as this are left alone. */
  readonly below: number;
  /** Whose words they are, and of which day. */
  readonly signature: Pick<Correction, 'by' | 'on'>;
  /** What second readers answered: the claims are those that a comparison makes. */
  readonly readings: readonly Reading[];
  /** As messages call the decision that is being made. */
  readonly decision: string;
}

/**
 * The claims of one comparison that a person goes through, the least certain first. Each decision is written at once, and the comparison made anew with it: what
 * depended on it is asked as it is then, or not at all.
 */
export class ReviewSession {
  #comparison!: Comparison;
  /** Loaded when a session begins: what else is done with an archive may need none of it. */
  #engine!: typeof import('@tongbi/compare');
  readonly #skipped = new Set<string>();
  /** The file before each decision of this session. */
  readonly #before: string[] = [];

  constructor(
    readonly file: CorrectionsFile,
    readonly previous: ReadReport,
    readonly current: ReadReport,
    readonly settings: ReviewSettings,
  ) {}

  static async open(file: CorrectionsFile, previous: ReadReport, current: ReadReport, settings: ReviewSettings): Promise<ReviewSession> {
    const session = new ReviewSession(file, previous, current, settings);
    session.#engine = await import('@tongbi/compare');
    session.#comparison = await session.#compare();
    return session;
  }

  /** What is still to be looked at, the least certain first. */
  get claims(): readonly OpenClaim[] {
    return this.#engine.openClaims(this.#comparison, this.settings.below).filter(({ key }) => !this.#skipped.has(key));
  }

  get decided(): number {
    return this.#before.length;
  }

  get reports(): Comparison['reports'] {
    return this.#comparison.reports;
  }

  skip({ key }: OpenClaim): void {
    this.#skipped.add(key);
  }

  /** Takes the last decision of this session back; false where there is none. */
  async undo(): Promise<boolean> {
    const text = this.#before.pop();
    if (text === undefined) {
      this.#skipped.clear();
      return false;
    }
    await this.file.write(text);
    this.#comparison = await this.#compare();
    return true;
  }

  /**
   * Writes what a person answers to a claim, and compares anew with it.
   *
   * @throws {UserError} where it contradicts what is written already, or does not go with the claim; nothing is written then
   */
  async answer(claim: OpenClaim, answer: ClaimAnswer, words: string): Promise<void> {
    const corrections = this.#engine.answerClaim(
      { previous: this.previous, current: this.current, reports: this.reports },
      claim,
      answer,
      words,
    );
    const signed = corrections.map((correction) => ({ ...correction, ...this.settings.signature }));
    const known = await this.file.list();
    const comparison = await this.#compare([...known, ...signed.map((one) => ({ ...one, writtenAt: this.settings.decision }))]);
    this.#engine.refuseTrouble(this.#comparison, comparison);
    const { text } = this.file;
    await this.file.write(await this.file.with(signed));
    this.#before.push(text);
    this.#comparison = comparison;
  }

  async #compare(said?: readonly PlacedCorrection[]): Promise<Comparison> {
    const corrections = [...(said ?? (await this.file.list())), ...this.settings.readings];
    return this.#engine.compareReports(this.previous, this.current, { segment: uncut, corrections });
  }
}
