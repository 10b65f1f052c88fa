import type { Correction, Reported } from '@tongbi/model';
import type { ResultClaim } from './open-claims.js';
import type { ReviewSession } from './review-session.js';

/** What a person answers to a claim about what became of a promise, as the corrections that say so. */
export class ResultAnswers {
  constructor(readonly session: ReviewSession) {}

  /** The sentence tells of the promise, and says of it what is claimed. */
  accept(claim: ResultClaim): readonly Correction[] {
    const { reported, correctedBy = [] } = claim.record;
    // A second sentence of a promise whose result was settled with the first: only that it tells of it is new.
    const isSettled = correctedBy.some(({ says }) => says === 'result');
    return isSettled || reported === 'none' ? [this.#telling(claim, true)] : this.say(claim, reported);
  }

  /** The sentence does not tell of the promise. */
  refuse(claim: ResultClaim): readonly Correction[] {
    return [this.#telling(claim, false)];
  }

  /** The sentence tells of the promise, and this is what became of it; `none`: no sentence tells of it. */
  say(claim: ResultClaim, reported: Reported): readonly Correction[] {
    const promise = this.session.quote(claim.promise);
    const result = { kind: 'result', promise, told: this.session.current.report.id, reported } as const;
    return reported === 'none' ? [result] : [this.#telling(claim, true), result];
  }

  #telling({ promise, told }: ResultClaim, tells: boolean): Correction {
    return { kind: 'telling', promise: this.session.quote(promise), sentence: this.session.quote(told), tells };
  }
}
