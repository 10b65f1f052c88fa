import { type CorrectionRequest, proposeCorrection } from '@tongbi/compare';
import { type Correction, type Place, type Record, UserError } from '@tongbi/model';
import type { ReviewSession } from './review-session.js';

/** What a person answers to a claim about links, as the corrections that say so. */
export class LinkAnswers {
  constructor(readonly session: ReviewSession) {}

  /** The claim is right. */
  accept({ current, previous }: Record): readonly Correction[] {
    if (current && previous.length > 0) return previous.map((place) => this.#link(true, place, current));
    const own = current ?? previous[0]!;
    const against = this.session[current ? 'previous' : 'current'].report.id;
    return [{ kind: 'status', status: current ? 'new' : 'dropped', of: this.session.quote(own), against }];
  }

  /** Its two sides are not the same. */
  part({ current, previous }: Record): readonly Correction[] {
    if (current && previous.length > 0) return this.#partAll(current, previous);
    throw new UserError('这一条没有对应，无从拆开。', {
      expected: 'r 或 w',
      received: 'n',
      advice: '是哪一条的延续？按 w 输入另一年的文字。',
    });
  }

  /** It carries on the best of the others, and none of those that it was linked with. */
  takeRival({ current, previous, rival }: Record): readonly Correction[] {
    if (!rival) throw new UserError('没有另一可能。', { expected: 'w', received: 'r', advice: '按 w 输入另一年的文字。' });
    const given = current ? this.#link(true, rival.place, current) : this.#link(true, previous[0]!, rival.place);
    return [given, ...this.#partAll(current, previous)];
  }

  /** It carries on, or is carried on by, what has these words in the other report. */
  takeWords({ current, previous }: Record, words: string): readonly Correction[] {
    const ends = current ? { previous: words, current: current.text } : { previous: previous[0]!.text, current: words };
    const request: CorrectionRequest = { kind: 'link', same: true, ...ends };
    return [proposeCorrection(this.session.previous, this.session.current, request), ...this.#partAll(current, previous)];
  }

  /** The partners that it has and should not have. */
  #partAll(current: Place | null, previous: readonly Place[]): readonly Correction[] {
    return current ? previous.map((place) => this.#link(false, place, current)) : [];
  }

  #link(same: boolean, previous: Place, current: Place): Correction {
    return { kind: 'link', same, previous: this.session.quote(previous), current: this.session.quote(current) };
  }
}
