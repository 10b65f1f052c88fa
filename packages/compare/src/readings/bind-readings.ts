import {
  type Evidence,
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
import type { ReportPair, SideName } from '../prepare/prepared-report.js';
import { leadKey, NO_READINGS, type Opinion, type PairReadings, partnersKey } from './pair-readings.js';

type Answered = Reading & { readonly by: ReadBy; readonly answer: NonNullable<Reading['answer']> };

/** One thing that one answer says. */
interface Said {
  /** What it is about; of one thing two models may say two. */
  readonly subject: string;
  readonly value: string;
  readonly model: string;
  /** Whether a person has settled it otherwise. */
  readonly isSettled: boolean;
  readonly apply: (draft: Draft) => void;
}

type Draft = {
  -readonly [list in keyof PairReadings]: PairReadings[list] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : PairReadings[list];
};

/** A second reader as it is shown among the evidence. */
function evidenceOf({ model, on }: ReadBy, { kind }: Reading['asks'], weight: number): Evidence {
  const evidence = kind === 'change' || kind === 'result' ? (`reader-${kind}` as const) : 'reader';
  return { evidence, weight, detail: `${model}，${on}` };
}

function opinion<Value>({ by, asks }: Answered, value: Value, weight: keyof typeof readingWeights): Opinion<Value> {
  const odds = Number(readingWeights[weight]);
  return { value, odds, evidence: evidenceOf(by, asks, odds) };
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

const isPair = (pair: { readonly previous: number; readonly current: number }) => (other: typeof pair) =>
  pair.previous === other.previous && pair.current === other.current;

const bindPartner: Bind = (binder, reading) => {
  const { asks, answer, by } = reading;
  if (asks.kind !== 'partner') return undefined;
  const [own, side] = [binder.item(asks.of), binder.sideOf(asks.of.report)];
  if (own === undefined) return undefined;
  return asks.offered.flatMap((quote, at): readonly Said[] => {
    const other = binder.item(quote);
    if (other === undefined) return [];
    const pair = side === 'current' ? { previous: other, current: own } : { previous: own, current: other };
    const isOne = answer.chosen.includes(at);
    const { pinned, forbidden } = binder.persons.items;
    return [
      {
        subject: `pair ${partnersKey(pair)}`,
        value: String(isOne),
        model: by.model,
        isSettled: (isOne ? forbidden : pinned).some(isPair(pair)),
        apply: ({ partners }) =>
          partners.set(partnersKey(pair), { ...pair, ...opinion(reading, isOne, isOne ? 'partner-yes' : 'partner-no') }),
      },
    ];
  });
};

const bindChange: Bind = (binder, reading) => {
  const { asks, answer, by } = reading;
  if (asks.kind !== 'change' || answer.change === undefined) return undefined;
  const [previous, current] = [binder.item(asks.previous), binder.item(asks.current)];
  if (previous === undefined || current === undefined) return undefined;
  const kinds = answer.change === 'kept' ? [] : answer.change;
  return [
    {
      subject: `change ${previous} ${current}`,
      value: [...kinds].sort().join(),
      model: by.model,
      isSettled: binder.persons.statuses.has(current),
      apply: ({ changes }) => changes.set(partnersKey({ previous, current }), opinion(reading, kinds, 'change')),
    },
  ];
};

const bindResult: Bind = (binder, reading) => {
  const { asks, answer, by } = reading;
  if (asks.kind !== 'result' || binder.sideOf(asks.of.report) !== 'previous') return undefined;
  const promise = binder.item(asks.of);
  if (promise === undefined) return undefined;
  const { telling, reported } = binder.persons;
  const told = asks.offered.flatMap((quote, at): readonly Said[] => {
    const group = binder.told(quote);
    if (group === undefined) return [];
    const tells = answer.chosen.includes(at);
    return [
      {
        subject: `telling ${promise} ${group}`,
        value: String(tells),
        model: by.model,
        isSettled: telling.get(promise)?.some((one) => one.group === group && one.tells !== tells) === true,
        apply: ({ tellings }) =>
          (remembered(tellings, promise, () => new Map()) as Map<number, Opinion<boolean>>).set(
            group,
            opinion(reading, tells, tells ? 'result-yes' : 'result-no'),
          ),
      },
    ];
  });
  const verdict = answer.reported;
  if (verdict === undefined || verdict === 'none') return told;
  const settled = reported.get(promise);
  const became: Said = {
    subject: `reported ${promise}`,
    value: verdict,
    model: by.model,
    isSettled: settled !== undefined && settled !== verdict,
    apply: (draft) => draft.reported.set(promise, opinion(reading, verdict, 'result-yes')),
  };
  return [...told, became];
};

const bindBrief: Bind = (binder, reading) => {
  const { asks, answer, by } = reading;
  if (asks.kind !== 'brief') return undefined;
  return asks.items.flatMap(([quote], at): readonly Said[] => {
    const [side, span] = [binder.sideOf(quote!.report), binder.span(quote!)];
    if (!side || !span) return [];
    const rank = answer.chosen.indexOf(at);
    const key = leadKey(side, span.start);
    return [
      {
        subject: `lead ${key}`,
        value: String(rank),
        model: by.model,
        isSettled: false,
        apply: ({ leads }) => leads.set(key, opinion(reading, rank, 'lead')),
      },
    ];
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
  const said: Said[] = [];
  for (const reading of readings) {
    if (reading.void) counts.void++;
    if (!reading.answer || !reading.by) continue;
    const bound = binders[reading.asks.kind](binder, reading as Answered);
    if (!bound || bound.length === 0) counts.stale++;
    else if (bound.some(({ isSettled }) => isSettled)) counts.void++;
    else {
      counts.used++;
      said.push(...bound);
    }
  }
  const bySubject = new Map<string, Said[]>();
  for (const one of said) remembered(bySubject, one.subject, () => []).push(one);
  const disputed = new Set<string>();
  const draft: Draft = {
    ...NO_READINGS,
    partners: new Map(),
    changes: new Map(),
    tellings: new Map(),
    reported: new Map(),
    leads: new Map(),
  };
  for (const [subject, all] of bySubject) {
    const isDisputed = all.some(({ value, model }) => value !== all[0]!.value && model !== all[0]!.model);
    if (isDisputed) disputed.add(subject);
    else all.at(-1)!.apply(draft);
  }
  return { ...draft, disputed, counts: { ...counts, disputed: disputed.size } };
}
