import { type IndexPair, probability } from '@tongbi/aligner';
import {
  type Evidence,
  groupBy,
  isOfReport,
  type Quote,
  type ReadBy,
  type Reading,
  remembered,
  reportsOfCorrection,
  type Span,
  spanContains,
} from '@tongbi/model';
import { findQuote } from '../corrections/find-quote.js';
import { type PairCorrections, statementAt } from '../corrections/pair-corrections.js';
import { readingWeights } from '../generated/reading-weights.js';
import { oddsOf } from '../links/explain-link.js';
import type { ReportPair, SideName } from '../prepare/prepared-report.js';
import { type Draft, leadKey, NO_READINGS, newDraft, type Opinion, type PairReadings, partnersKey } from './pair-readings.js';

type Answered = Reading & { readonly by: ReadBy; readonly answer: NonNullable<Reading['answer']> };

/** One thing that one answer says. */
interface Said {
  /** What it is about; of one thing two models may say two. */
  readonly subject: string;
  readonly value: string;
  readonly by: ReadBy;
  readonly weight: keyof typeof readingWeights;
  /** Whether a person says so too; null where none has spoken of it. */
  readonly agrees: boolean | null;
  readonly apply: (draft: Draft, odds: number) => void;
}

/** A second reader as it is shown among the evidence. */
function evidenceOf({ model, on }: ReadBy, { kind }: Reading['asks'], weight: number): Evidence {
  const evidence = kind === 'change' || kind === 'result' ? (`reader-${kind}` as const) : 'reader';
  return { evidence, weight, detail: `${model}，${on}` };
}

/** One thing of an answer; `note` keeps it among what second readers say of the pair. */
function say<Value>(
  { id, by, asks }: Answered,
  { value, ...said }: Pick<Said, 'subject' | 'weight' | 'agrees'> & { readonly value: Value },
  note: (draft: Draft, opinion: Opinion<Value>) => void,
): Said {
  const apply = (draft: Draft, odds: number) =>
    note(draft, { value, odds, evidence: evidenceOf(by, asks, odds), reading: `${id} ${by.model}` });
  // In whatever order kinds of change are named.
  return { ...said, value: String(Array.isArray(value) ? [...value].sort() : value), by, apply };
}

/** What the table says of an answer counts as so many answers that persons have looked at. */
const COUNT_OF_TABLE = 10;

/**
 * What an answer is worth: what the table says, and less where persons found such answers of this reader wrong in these reports. Of one that is as often wrong as
 * right nothing is left.
 */
function worthOf({ by, weight }: Said, all: readonly Said[]): number {
  const most = Number(readingWeights[weight]);
  const known = all.filter((one) => one.agrees !== null && one.weight === weight && one.by.model === by.model);
  const right = known.filter(({ agrees }) => agrees).length;
  const share = (right + COUNT_OF_TABLE * probability(Math.abs(most))) / (known.length + COUNT_OF_TABLE);
  const worth = Math.min(Math.abs(most), Math.max(0, oddsOf(share)));
  return Math.round(Math.sign(most) * worth * 100) / 100;
}

/** Looks up the quotes of readings in a pair of reports. */
class ReadingBinder {
  constructor(
    readonly pair: ReportPair,
    readonly persons: PairCorrections,
  ) {}

  /** Of two reports in either order: a comparison may be asked for with the later one first. */
  sideOf(id: string): SideName | undefined {
    return (['current', 'previous'] as const).find((side) => isOfReport(this.pair[side].report, id));
  }

  span(quote: Quote): Span | undefined {
    const side = this.sideOf(quote.report);
    const found = side && findQuote(this.pair[side].report, quote);
    return found && 'span' in found ? found.span : undefined;
  }

  item(quote: Quote): number | undefined {
    const [side, span] = [this.sideOf(quote.report), this.span(quote)];
    const at = side && span && statementAt(this.pair[side], span);
    return at && 'item' in at ? at.item : undefined;
  }

  /** A sentence of the current review. */
  told(quote: Quote): number | undefined {
    const span = this.span(quote);
    const index = span ? this.pair.current.review.groups.findIndex((group) => spanContains(group.span, span)) : -1;
    return index < 0 ? undefined : index;
  }
}

/** Whether a reading is about these two reports, in either order. */
export const isReadingOf = (reading: Reading, { previous, current }: ReportPair): boolean =>
  [previous, current].every(({ report }) => reportsOfCorrection(reading).some((id) => isOfReport(report, id)));

/** What an answer says, thing by thing; undefined where the texts no longer have its words. */
type Bind = (binder: ReadingBinder, reading: Answered) => readonly Said[] | undefined;

/** What a person says of two commitments. */
function personOf({ pinned, forbidden }: PairCorrections['items'], { previous, current }: IndexPair): boolean | null {
  const isPair = (other: IndexPair) => other.previous === previous && other.current === current;
  return pinned.some(isPair) ? true : forbidden.some(isPair) ? false : null;
}

const agreement = <Value>(person: Value | null | undefined, reader: Value): boolean | null => (person == null ? null : person === reader);

const bindPartner: Bind = (binder, reading) => {
  const { asks, answer } = reading;
  if (asks.kind !== 'partner') return undefined;
  const [own, side] = [binder.item(asks.of), binder.sideOf(asks.of.report)];
  if (own === undefined) return undefined;
  return asks.offered.flatMap((quote, at): readonly Said[] => {
    const other = binder.item(quote);
    if (other === undefined) return [];
    const pair = side === 'current' ? { previous: other, current: own } : { previous: own, current: other };
    const [key, isOne] = [partnersKey(pair), answer.chosen.includes(at)];
    const agrees = agreement(personOf(binder.persons.items, pair), isOne);
    const said = { subject: `pair ${key}`, value: isOne, weight: isOne ? 'partner-yes' : 'partner-no', agrees } as const;
    return [say(reading, said, ({ partners }, opinion) => partners.set(key, { ...pair, ...opinion }))];
  });
};

const bindChange: Bind = (binder, reading) => {
  const { asks, answer } = reading;
  if (asks.kind !== 'change' || answer.change === undefined) return undefined;
  const [previous, current] = [binder.item(asks.previous), binder.item(asks.current)];
  if (previous === undefined || current === undefined) return undefined;
  const value = answer.change === 'kept' ? [] : answer.change;
  const agrees = agreement(binder.persons.statuses.get(current)?.status, value.length > 0 ? 'changed' : 'kept');
  const said = { subject: `change ${previous} ${current}`, value, weight: 'change', agrees } as const;
  return [say(reading, said, ({ changes }, opinion) => changes.set(partnersKey({ previous, current }), opinion))];
};

const bindResult: Bind = (binder, reading) => {
  const { asks, answer } = reading;
  if (asks.kind !== 'result' || binder.sideOf(asks.of.report) !== 'previous') return undefined;
  const promise = binder.item(asks.of);
  if (promise === undefined) return undefined;
  const { telling, reported } = binder.persons;
  const told = asks.offered.flatMap((quote, at): readonly Said[] => {
    const group = binder.told(quote);
    if (group === undefined) return [];
    const tells = answer.chosen.includes(at);
    const agrees = agreement(telling.get(promise)?.find((one) => one.group === group)?.tells, tells);
    const said = { subject: `telling ${promise} ${group}`, value: tells, weight: tells ? 'result-yes' : 'result-no', agrees } as const;
    return [
      say(reading, said, ({ tellings }, opinion) => {
        const groups = remembered(tellings, promise, () => new Map()) as Map<number, Opinion<boolean>>;
        groups.set(group, opinion);
      }),
    ];
  });
  const value = answer.reported;
  if (value === undefined || value === 'none') return told;
  const became = { subject: `reported ${promise}`, value, weight: 'result-yes', agrees: agreement(reported.get(promise), value) } as const;
  return [...told, say(reading, became, (draft, opinion) => draft.reported.set(promise, opinion))];
};

const bindBrief: Bind = (binder, reading) => {
  const { asks, answer } = reading;
  if (asks.kind !== 'brief') return undefined;
  return asks.items.flatMap(([quote], at): readonly Said[] => {
    const [side, span] = [binder.sideOf(quote!.report), binder.span(quote!)];
    if (!side || !span) return [];
    const key = leadKey(side, span.start);
    const said = { subject: `lead ${key}`, value: answer.chosen.indexOf(at), weight: 'lead', agrees: null } as const;
    return [say(reading, said, ({ leads }, opinion) => leads.set(key, opinion))];
  });
};

const binders: { readonly [kind in Reading['asks']['kind']]: Bind } = {
  partner: bindPartner,
  change: bindChange,
  result: bindResult,
  brief: bindBrief,
};

/**
 * Binds what second readers say of two reports to their commitments and sentences. What a person settled otherwise voids an answer, words that are gone
 * make it stale, and of what two models say in two ways neither is followed.
 */
export function bindReadings(pair: ReportPair, readings: readonly Reading[], persons: PairCorrections): PairReadings {
  if (readings.length === 0) return NO_READINGS;
  const binder = new ReadingBinder(pair, persons);
  const counts = { used: 0, void: 0, stale: 0, disputed: 0 };
  const [all, said]: [Said[], (readonly Said[])[]] = [[], []];
  for (const reading of readings) {
    if (reading.void) counts.void++;
    if (!reading.answer || !reading.by) continue;
    const bound = binders[reading.asks.kind](binder, reading as Answered);
    if (!bound || bound.length === 0) counts.stale++;
    else if (bound.some(({ agrees }) => agrees === false)) counts.void++;
    else said.push(bound);
    all.push(...(bound ?? []));
  }
  const bySubject = groupBy(said.flat(), ({ subject }) => subject);
  const disputed = new Set<string>();
  const worths = new Map<string, number>();
  const draft = newDraft();
  for (const [subject, [first, ...others]] of bySubject) {
    const isDisputed = others.some(({ value, by }) => value !== first!.value && by.model !== first!.by.model);
    const last = others.at(-1) ?? first!;
    if (isDisputed) disputed.add(subject);
    else
      last.apply(
        draft,
        remembered(worths, `${last.weight} ${last.by.model}`, () => worthOf(last, all)),
      );
  }
  const used = said.filter((bound) => bound.some(({ subject }) => !disputed.has(subject))).length;
  return { ...draft, disputed, counts: { ...counts, used, disputed: disputed.size } };
}
