import type { IndexPair } from '@tongbi/aligner';
import type { CorrectedBy, Diagnostic, Reported, StatusCorrection } from '@tongbi/model';
import { type PairCorrections, pairSignature, type Side, type StatementPair, signatureKey, type Telling } from './pair-corrections.js';
import { statementKey } from './statement-at.js';

/** Collects what was agreed on a pair of reports. */
export class PairDraft {
  readonly #items = { pinned: [] as IndexPair[], forbidden: [] as IndexPair[] };
  readonly #passages = { pinned: [] as StatementPair[], forbidden: [] as StatementPair[] };
  readonly #sections = { pinned: [] as IndexPair[], forbidden: [] as IndexPair[] };
  readonly #alone = { previous: new Set<number>(), current: new Set<number>() };
  readonly #statuses = new Map<number, StatusCorrection>();
  readonly #reported = new Map<number, Reported>();
  readonly #telling = new Map<number, Telling[]>();
  readonly #signatures = new Map<string, CorrectedBy[]>();

  join(pair: StatementPair, signed: CorrectedBy): void {
    this.#add('pinned', pair);
    this.#sign(pairSignature(statementKey(pair.previous), statementKey(pair.current)), signed);
  }

  part(pair: StatementPair, signed: Readonly<Record<Side, CorrectedBy>>): void {
    this.#add('forbidden', pair);
    this.#sign(signatureKey('previous', statementKey(pair.previous)), signed.previous);
    this.#sign(signatureKey('current', statementKey(pair.current)), signed.current);
  }

  leaveAlone(side: Side, item: number, signed: CorrectedBy): void {
    this.#alone[side].add(item);
    this.#sign(signatureKey(side, statementKey({ item })), signed);
  }

  setStatus(item: number, correction: StatusCorrection, signed: CorrectedBy): void {
    this.#statuses.set(item, correction);
    this.#sign(signatureKey('current', statementKey({ item })), signed);
  }

  setReported(item: number, { reported }: { readonly reported: Reported }, signed: CorrectedBy): void {
    this.#reported.set(item, reported);
    this.#sign(signatureKey('promise', item), signed);
  }

  setTelling(item: number, telling: Telling, signed: CorrectedBy): void {
    this.#telling.set(item, [...(this.#telling.get(item) ?? []), telling]);
    this.#sign(signatureKey('promise', item), signed);
  }

  joinSections(pair: IndexPair, signed: CorrectedBy): void {
    this.#sections.pinned.push(pair);
    this.#sign(signatureKey('section', pair.current), signed);
  }

  partSections(pair: IndexPair, signed: CorrectedBy): void {
    this.#sections.forbidden.push(pair);
    this.#sign(signatureKey('section', pair.current), signed);
  }

  /** `counts`: how many commitments each report has. */
  finish(counts: Readonly<Record<Side, number>>, diagnostics: readonly Diagnostic[]): PairCorrections {
    const { pinned, forbidden } = this.#items;
    return {
      items: { pinned, forbidden: [...forbidden, ...this.#aloneWithAll(counts)] },
      passages: this.#passages,
      sections: this.#sections,
      alone: this.#alone,
      statuses: this.#statuses,
      reported: this.#reported,
      telling: this.#telling,
      signatures: this.#signatures,
      diagnostics,
    };
  }

  #add(list: 'pinned' | 'forbidden', { previous, current }: StatementPair): void {
    if ('item' in previous && 'item' in current) this.#items[list].push({ previous: previous.item, current: current.item });
    else this.#passages[list].push({ previous, current });
  }

  #aloneWithAll({ previous, current }: Readonly<Record<Side, number>>): readonly IndexPair[] {
    const [before, after] = [[...Array(previous).keys()], [...Array(current).keys()]];
    return [
      ...[...this.#alone.current].flatMap((one) => before.map((other) => ({ previous: other, current: one }))),
      ...[...this.#alone.previous].flatMap((one) => after.map((other) => ({ previous: one, current: other }))),
    ];
  }

  #sign(key: string, signed: CorrectedBy): void {
    this.#signatures.set(key, [...(this.#signatures.get(key) ?? []), signed]);
  }
}
