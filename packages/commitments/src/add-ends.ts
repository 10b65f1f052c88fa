import { kindOf } from '@tongbi/kinds';
import { type Commitment, type Deadline, firstFrom, type Report, sliceSpan } from '@tongbi/model';
import { type Assignment, readAssignments } from './read-assignments.js';
import { readDeadline, readOpeningDeadline } from './read-deadline.js';
import { aimsOf, type Figures, testableOf } from './testable-of.js';

/** A commitment of which it is not yet said who is to keep it, by when, and how that could be shown. */
export type Found = Omit<Commitment, 'who' | 'by' | 'testable'>;

/** Adds to each who is to keep it, by when, and what could show that it was kept. 到年底，建成A，开工B: a time that opens a sentence is that of all in it. */
export function addEnds(report: Report, found: readonly Found[], figures: Figures): readonly Commitment[] {
  const { text: written, reading = written, year } = report;
  const { language } = kindOf(report);
  const assignments = assignTo(found, readAssignments(report));
  const aims = aimsOf(figures);
  return found.map((one) => {
    const { span, sentence } = one;
    const own = sliceSpan(reading, span);
    const given = assignments.get(one) ?? [];
    const who = given.flatMap((each) => each.who);
    const by =
      readDeadline(own, year, span.start) ??
      given.reduce<Deadline | null>((first, each) => first ?? each.by, null) ??
      readOpeningDeadline(sliceSpan(reading, sentence), year, sentence.start);
    const dated = { ...one, ...(who.length > 0 && { who }), ...(by && { by }) };
    return { ...dated, testable: testableOf(dated, own.replace(/\s/gu, ''), aims, language) };
  });
}

/**
 * To which commitments each assignment belongs: those before it in its paragraph, back to the last assignment; where there are none, as of a line
 * 责任单位：A of its own, those of the paragraph before; where another assignment stands between, the same as that one's.
 */
function assignTo(found: readonly Found[], assignments: readonly Assignment[]): ReadonlyMap<Found, readonly Assignment[]> {
  const given = new Map<Found, Assignment[]>();
  let last: { readonly end: number; readonly of: readonly Found[] } = { end: 0, of: [] };
  for (const one of assignments) {
    const from = (least: number) => firstFrom(found, least, ({ span }) => span.start);
    const between = found.slice(from(last.end), from(one.start));
    const near = between.filter(({ span }) => span.start >= one.paragraph);
    const of = near.length ? near : between.length ? sentencesTogether(between) : last.of;
    for (const each of of) given.set(each, [...(given.get(each) ?? []), one]);
    last = { end: one.end, of };
  }
  return given;
}

/** The last of some commitments, with those of its section that no line parts from it. */
function sentencesTogether(found: readonly Found[]): readonly Found[] {
  const { section } = found.at(-1)!;
  return found.filter((one) => one.section === section);
}
