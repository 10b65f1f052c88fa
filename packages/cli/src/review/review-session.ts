import { type CorrectionRequest, compareReports, proposeCorrection, quotePlace } from '@tongbi/compare';
import { type Comparison, type Correction, type Place, type Quote, type Record, type Segment, UserError } from '@tongbi/model';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { refuseTrouble } from '../corrections/refuse-trouble.js';
import type { ReadReportFile } from '../files/read-report.js';

/** Neither redline nor terms are asked for here. */
const uncut: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];

export interface ReviewSettings {
  /** Claims that are as certain as this are left alone. */
  readonly below: number;
  /** Whose words they are, and of which day. */
  readonly signature: Pick<Correction, 'by' | 'on'>;
}

/** Whether persons have spoken of what a record claims: that its two sides are one, or that one has no other. */
export function isSettled({ status, correctedBy = [] }: Record): boolean {
  const words = new Set(correctedBy.map(({ says }) => says));
  return words.has('status') || words.has(status === 'new' || status === 'dropped' ? 'not-same' : 'same');
}

/**
 * The claims of one comparison that a person goes through, the least certain first. Each decision is written at once, and the comparison made anew with it: what
 * depended on it is asked as it is then, or not at all.
 */
export class ReviewSession {
  #comparison: Comparison;
  readonly #skipped = new Set<string>();
  /** The file before each decision of this session. */
  readonly #before: string[] = [];

  private constructor(
    readonly file: CorrectionsFile,
    readonly previous: ReadReportFile,
    readonly current: ReadReportFile,
    readonly settings: ReviewSettings,
    comparison: Comparison,
  ) {
    this.#comparison = comparison;
  }

  static async open(
    file: CorrectionsFile,
    previous: ReadReportFile,
    current: ReadReportFile,
    settings: ReviewSettings,
  ): Promise<ReviewSession> {
    const comparison = compareReports(previous, current, { segment: uncut, corrections: await file.list() });
    return new ReviewSession(file, previous, current, settings, comparison);
  }

  /** What is still to be looked at, the least certain first. */
  get claims(): readonly Record[] {
    const open = this.#comparison.commitments.filter(
      (record) => record.established && record.confidence < this.settings.below && !isSettled(record) && !this.#skipped.has(record.id),
    );
    return open.sort((a, b) => a.confidence - b.confidence);
  }

  get decided(): number {
    return this.#before.length;
  }

  get reports(): Comparison['reports'] {
    return this.#comparison.reports;
  }

  skip(record: Record): void {
    this.#skipped.add(record.id);
  }

  /** The claim is right. */
  accept(record: Record): Promise<void> {
    const { current, previous } = record;
    if (current && previous.length > 0) return this.#settle(previous.map((place) => this.#link(true, place, current)));
    const own = current ?? previous[0]!;
    const against = (current ? this.previous : this.current).report.id;
    return this.#settle([{ kind: 'status', status: current ? 'new' : 'dropped', of: this.#quote(own), against }]);
  }

  /** Its two sides are not the same. */
  async part({ current, previous }: Record): Promise<void> {
    if (!current || previous.length === 0)
      throw new UserError('这一条没有对应，无从拆开。', {
        expected: 'r 或 w',
        received: 'n',
        advice: '是哪一条的延续？按 w 输入另一年的文字。',
      });
    await this.#settle(this.#partAll(current, previous));
  }

  /** It carries on the best of the others, and none of those that it was linked with. */
  async takeRival({ current, previous, rival }: Record): Promise<void> {
    if (!rival) throw new UserError('没有另一可能。', { expected: 'w', received: 'r', advice: '按 w 输入另一年的文字。' });
    const given = current ? this.#link(true, rival.place, current) : this.#link(true, previous[0]!, rival.place);
    await this.#settle([given, ...this.#partAll(current, previous)]);
  }

  /** It carries on, or is carried on by, what has these words in the other report. */
  async takeWords({ current, previous }: Record, words: string): Promise<void> {
    const ends = current ? { previous: words, current: current.text } : { previous: previous[0]!.text, current: words };
    const request: CorrectionRequest = { kind: 'link', same: true, ...ends };
    await this.#settle([proposeCorrection(this.previous, this.current, request), ...this.#partAll(current, previous)]);
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

  async #settle(corrections: readonly Correction[]): Promise<void> {
    const signed = corrections.map((correction) => ({ ...correction, ...this.settings.signature }));
    const known = await this.file.list();
    const comparison = await this.#compare([...known, ...signed.map((one) => ({ ...one, writtenAt: 'This decision' }))]);
    refuseTrouble(this.#comparison, comparison);
    const { text } = this.file;
    await this.file.write(await this.file.with(signed));
    this.#before.push(text);
    this.#comparison = comparison;
  }

  async #compare(corrections?: Awaited<ReturnType<CorrectionsFile['list']>>): Promise<Comparison> {
    return compareReports(this.previous, this.current, { segment: uncut, corrections: corrections ?? (await this.file.list()) });
  }

  /** The partners that it has and should not have. */
  #partAll(current: Place | null, previous: readonly Place[]): readonly Correction[] {
    return current ? previous.map((place) => this.#link(false, place, current)) : [];
  }

  #link(same: boolean, previous: Place, current: Place): Correction {
    return { kind: 'link', same, previous: this.#quote(previous), current: this.#quote(current) };
  }

  #quote(place: Place): Quote {
    const report = this.#comparison.reports.find(({ id }) => id === place.report)!;
    const quote = quotePlace(report, place.span);
    if (quote) return quote;
    throw new UserError('这段文字在报告中重复出现，无从分辨。', {
      expected: '只出现一次的文字',
      received: place.text,
      advice: '按 s 跳过。',
    });
  }
}
