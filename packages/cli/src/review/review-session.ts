import { uncut } from '@tongbi/archive';
import type { CorrectionsFile, ReadReport } from '@tongbi/archive/node';
import { compareReports, quotePlace } from '@tongbi/compare';
import { type Comparison, type Correction, type Place, type Quote, type Record, type ResultPlace, said, UserError } from '@tongbi/model';
import { refuseTrouble } from '../corrections/refuse-trouble.js';
import { say } from '../language.js';

interface ClaimBase {
  readonly key: string;
  readonly confidence: number;
  readonly record: Record;
}

/** That two commitments are one, or that one has no other. */
export interface LinkClaim extends ClaimBase {
  readonly kind: 'link';
}

/** That a sentence of the review reports on a promise, and what it says became of it. */
export interface ResultClaim extends ClaimBase {
  readonly kind: 'result';
  readonly promise: Place;
  readonly told: ResultPlace;
}

export type Claim = LinkClaim | ResultClaim;

/** What the claims of a comparison are that a person has not settled yet, and that are less certain than `below`: the least certain first. */
function openClaims({ commitments }: Pick<Comparison, 'commitments'>, below: number): readonly Claim[] {
  const claims: readonly Claim[] = [...commitments.flatMap(linkClaim), ...resultClaims(commitments)];
  return claims.filter(({ confidence }) => confidence < below).sort((a, b) => doubtRank(a) - doubtRank(b));
}

/**
 * A wrong link hides two changes, a wrong “new” one: of all orders that were tried on pairs whose links people had made, the one in which links stand as if they were
 * so much less sure found most errors first.
 */
const LINK_FIRST = 0.2;
const doubtRank = ({ confidence, kind, record }: Claim): number =>
  kind === 'link' && record.current && record.previous.length > 0 ? confidence - LINK_FIRST : confidence;

function linkClaim(record: Record): readonly LinkClaim[] {
  const { id, confidence, established } = record;
  return established && !isSettled(record) ? [{ kind: 'link', key: id, confidence, record }] : [];
}

/** Whether persons have spoken of what a record claims: that its two sides are one, or that one has no other. */
function isSettled({ status, correctedBy = [] }: Record): boolean {
  const words = new Set(correctedBy.map(({ says }) => says));
  return words.has('status') || words.has(status === 'new' || status === 'dropped' ? 'not-same' : 'same');
}

/**
 * A promise that was split stands in several records, and is asked about once. Of several that became one it is not known which of them a sentence reports on: they
 * are left to `tongbi correct`.
 */
function resultClaims(commitments: readonly Record[]): readonly ResultClaim[] {
  const claims = new Map<string, ResultClaim>();
  for (const record of commitments) {
    const [promise, other] = record.previous;
    if (!promise || other) continue;
    for (const told of record.results) {
      const key = `${promise.span.start} ${told.span.start}`;
      // What a person said of a sentence has a confidence of 1, or the sentence is no longer there.
      const isSaid = told.because.some(({ evidence }) => evidence === 'person');
      if (!isSaid && !claims.has(key)) claims.set(key, { kind: 'result', key, confidence: told.confidence, record, promise, told });
    }
  }
  return [...claims.values()];
}

interface ReviewSettings {
  /** Claims that are as certain as this are left alone. */
  readonly below: number;
  /** Whose words they are, and of which day. */
  readonly signature: Pick<Correction, 'by' | 'on'>;
}

/**
 * The claims of one comparison that a person goes through, the least certain first. Each decision is written at once, and the comparison made anew with it: what
 * depended on it is asked as it is then, or not at all.
 */
export class ReviewSession {
  #comparison!: Comparison;
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
    session.#comparison = await session.#compare();
    return session;
  }

  /** What is still to be looked at, the least certain first. */
  get claims(): readonly Claim[] {
    return openClaims(this.#comparison, this.settings.below).filter(({ key }) => !this.#skipped.has(key));
  }

  get decided(): number {
    return this.#before.length;
  }

  get reports(): Comparison['reports'] {
    return this.#comparison.reports;
  }

  skip({ key }: Claim): void {
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
   * Writes what was decided, and compares anew with it.
   *
   * @throws {UserError} where it contradicts what is written already; nothing is written then
   */
  async settle(corrections: readonly Correction[]): Promise<void> {
    const signed = corrections.map((correction) => ({ ...correction, ...this.settings.signature }));
    const known = await this.file.list();
    const comparison = await this.#compare([...known, ...signed.map((one) => ({ ...one, writtenAt: say('this-decision') }))]);
    refuseTrouble(this.#comparison, comparison);
    const { text } = this.file;
    await this.file.write(await this.file.with(signed));
    this.#before.push(text);
    this.#comparison = comparison;
  }

  /**
   * The quote that a place is found again by.
   *
   * @throws {UserError} where the same words stand elsewhere, with the same around them
   */
  quote(place: Place): Quote {
    const report = this.#comparison.reports.find(({ id }) => id === place.report)!;
    const quote = quotePlace(report, place.span);
    if (quote) return quote;
    throw new UserError(said('review-repeated', place.text));
  }

  async #compare(corrections?: Awaited<ReturnType<CorrectionsFile['list']>>): Promise<Comparison> {
    return compareReports(this.previous, this.current, { segment: uncut, corrections: corrections ?? (await this.file.list()) });
  }
}
