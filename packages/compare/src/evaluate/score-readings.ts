import { type EvaluationDocument, groupBy, type ReaderQuestionKind, type Reading } from '@tongbi/model';
import { NO_CORRECTIONS, type PairCorrections } from '../corrections/pair-corrections.js';
import { roundConfidence as round } from '../links/explain-link.js';
import { bindReadings } from '../readings/bind-readings.js';
import { type PairReadings, partnersKey } from '../readings/pair-readings.js';
import type { StatedRecords } from './stated-records.js';

/** One thing that a person and a second reader both spoke of, with what the comparison says of it by itself. */
interface JudgedReading {
  readonly question: ReaderQuestionKind;
  readonly model: string;
  readonly person: string;
  readonly reader: string;
  readonly program: string;
}

type Said = Omit<JudgedReading, 'model'>;
function judgePartners({ partners }: PairReadings, { items }: PairCorrections, records: StatedRecords): readonly Said[] {
  const said = new Map([
    ...items.forbidden.map((pair) => [partnersKey(pair), false] as const),
    ...items.pinned.map((pair) => [partnersKey(pair), true] as const),
  ]);
  return [...partners].flatMap(([key, { value, previous, current }]) => {
    const person = said.get(key);
    if (person === undefined) return [];
    const record = records.linking({ previous: { item: previous }, current: { item: current } });
    return [{ question: 'partner', person: `${person}`, reader: `${value}`, program: `${record !== undefined}` }];
  });
}

function judgeChanges({ changes }: PairReadings, { statuses }: PairCorrections, records: StatedRecords): readonly Said[] {
  return [...changes].flatMap(([key, { value }]) => {
    const current = Number(key.split(' ')[1]);
    const [person, record] = [statuses.get(current)?.status, records.of({ item: current })];
    if (!person || !record) return [];
    return [{ question: 'change', person, reader: value.length > 0 ? 'changed' : 'kept', program: record.status }];
  });
}

function judgeResults({ tellings, reported }: PairReadings, persons: PairCorrections, records: StatedRecords): readonly Said[] {
  const told = [...tellings].flatMap(([promise, groups]) =>
    (persons.telling.get(promise) ?? []).flatMap(({ group, tells }): readonly Said[] => {
      const read = groups.get(group);
      if (!read) return [];
      return [
        { question: 'result', person: `${tells}`, reader: `${read.value}`, program: `${records.telling(promise, group) !== undefined}` },
      ];
    }),
  );
  const became = [...reported].flatMap(([promise, { value: reader }]): readonly Said[] => {
    const [person, record] = [persons.reported.get(promise), records.holding({ item: promise })[0]];
    return person && record ? [{ question: 'result', person, reader, program: record.reported }] : [];
  });
  return [...told, ...became];
}

/** Where persons and second readers spoke of the same thing; `records` are made without either. */
export function judgeReadings(records: StatedRecords, persons: PairCorrections, readings: readonly Reading[]): readonly JudgedReading[] {
  return [...groupBy(readings, ({ by }) => by?.model ?? '')].flatMap(([model, own]) => {
    const bound = bindReadings(records.sides, own, NO_CORRECTIONS);
    const said = [judgePartners, judgeChanges, judgeResults].flatMap((judge) => judge(bound, persons, records));
    return said.map((one) => ({ ...one, model }));
  });
}

/** Agreement beyond chance (Cohen 1960); null where chance alone would agree on all. */
function kappaOf(all: readonly JudgedReading[]): number | null {
  const count = (test: (one: JudgedReading) => boolean) => all.filter(test).length / all.length;
  const labels = new Set(all.flatMap(({ person, reader }) => [person, reader]));
  const chance = [...labels].reduce(
    (sum, label) => sum + count(({ person }) => person === label) * count(({ reader }) => reader === label),
    0,
  );
  return chance === 1 ? null : round((count(({ person, reader }) => person === reader) - chance) / (1 - chance));
}

/** How good each second reader is at each kind of question, and whether it is better than the comparison at what it was asked. */
export function scoreReadings(judged: readonly JudgedReading[]): EvaluationDocument['readings'] {
  return [...groupBy(judged, ({ model, question }) => JSON.stringify([model, question]))].map(([, all]) => {
    const { model, question } = all[0]!;
    const agreed = all.filter(({ person, reader }) => person === reader).length;
    const program = all.filter((one) => one.person === one.program).length;
    return { model, question, count: all.length, agreed, kappa: kappaOf(all), program, helps: agreed > program };
  });
}
