import {
  type Correction,
  type Diagnostic,
  type PlacedCorrection,
  type Reading,
  remembered,
  said,
  type WrittenCorrection,
} from '@tongbi/model';
import type { PreparedReport, ReportPair } from '../prepare/prepared-report.js';
import { bindReadings, isReadingOf } from '../readings/bind-readings.js';
import { type Bound, type CorrectionKind, ReportBinder } from './correction-kind.js';
import { figureKind } from './kinds/figure.js';
import { linkKind, sectionKind } from './kinds/link.js';
import { resultKind, tellingKind } from './kinds/result.js';
import { roleKind } from './kinds/role.js';
import { statusKind } from './kinds/status.js';
import { NO_CORRECTIONS, type PairCorrections, PairDraft } from './pair-corrections.js';
import { diagnose, nameOf } from './placed-correction.js';

const kinds: { readonly [Name in Correction['kind']]: CorrectionKind<Name> } = {
  link: linkKind,
  status: statusKind,
  result: resultKind,
  telling: tellingKind,
  figure: figureKind,
  section: sectionKind,
  role: roleKind,
};

/** What is known of the kind of a correction, or of a request for one. */
export const kindOf = ({ kind }: { readonly kind: Correction['kind'] }): CorrectionKind<Correction['kind']> =>
  kinds[kind] as CorrectionKind<Correction['kind']>;

/** A correction with what it says of the texts. */
type BoundCorrection = Bound & { readonly correction: WrittenCorrection };

/**
 * The assertions that no other one contradicts. Of two that do, neither is followed: who is right is not for a program to say. What is said twice
 * is followed once.
 */
function settleConflicts(bound: readonly BoundCorrection[], diagnostics: Diagnostic[]): readonly BoundCorrection[] {
  const bySubject = new Map<string, { readonly value: string; readonly by: BoundCorrection }>();
  const contested = new Set<BoundCorrection>();
  const repeated = new Set<BoundCorrection>();
  for (const one of bound) {
    for (const [place, [subject, value]] of one.says.entries()) {
      const known = bySubject.get(subject);
      if (!known) bySubject.set(subject, { value, by: one });
      else if (known.value !== value) {
        if (!contested.has(one))
          diagnostics.push(diagnose(one.correction, 'correction-conflict', said('contradicts', nameOf(known.by.correction))));
        contested.add(one).add(known.by);
      } else if (place === 0 && known.by.says[0]![0] === subject) {
        repeated.add(one);
        diagnostics.push(diagnose(one.correction, 'correction-repeated', said('says-the-same', nameOf(known.by.correction))));
      }
    }
  }
  return bound.filter((one) => !contested.has(one) && !repeated.has(one));
}

/** Binds what persons say of two reports to their commitments, sentences and sections; what cannot be bound or is contested comes back as diagnostics. */
function resolvePair(pair: ReportPair, corrections: readonly PlacedCorrection[]): PairCorrections {
  const diagnostics: Diagnostic[] = [];
  let isConcerned = false;
  const readings = corrections.filter(
    (one): one is Reading => one.kind === 'reading' && Boolean(one.answer ?? one.void) && isReadingOf(one, pair),
  );
  const bound = corrections.flatMap((correction): readonly BoundCorrection[] => {
    if (correction.kind === 'reading') return [];
    const binder = new ReportBinder(pair, correction, diagnostics);
    const kind = kindOf(correction).ofPair;
    if (!kind?.concerns(binder, correction)) return [];
    isConcerned = true;
    const one = kind.bind(binder, correction);
    return one ? [{ correction, ...one }] : [];
  });
  if (!isConcerned && readings.length === 0) return NO_CORRECTIONS;
  const draft = new PairDraft(diagnostics);
  for (const { apply } of settleConflicts(bound, diagnostics)) apply(draft);
  draft.forbidAlone({ previous: pair.previous.items.length, current: pair.current.items.length });
  draft.readings = bindReadings(pair, readings, draft);
  return draft;
}

/** What persons say of any two of the reports, each pair bound to its texts once. */
export class CorrectionBook {
  readonly #known = new Map<PreparedReport, Map<PreparedReport, PairCorrections>>();

  constructor(readonly corrections: readonly PlacedCorrection[] = []) {}

  of(previous: PreparedReport, current: PreparedReport): PairCorrections {
    if (this.corrections.length === 0) return NO_CORRECTIONS;
    const row = remembered(this.#known, previous, () => new Map<PreparedReport, PairCorrections>());
    return remembered(row, current, () => resolvePair({ previous, current }, this.corrections));
  }
}
