import { CORRECTIONS_NAME, comparePair, compareSet, noMemory, type ReadReport, type ReportSource } from '@tongbi/archive';
import { answerClaim, refuseTrouble } from '@tongbi/compare';
import { addCorrections, parseCorrections } from '@tongbi/corrections';
import {
  allDiagnostics,
  type Comparison,
  type ComparisonSet,
  type Correction,
  type PlacedCorrection,
  type Segment,
  said,
  sayMessage,
} from '@tongbi/model';
import { openByAnchor } from './claims-of.js';
import type { AnswerInput, CompareInput, Tell } from './requests.js';
import { type ComparedResult, readAt } from './result.js';

const sourceOf = (read: ReadReport): ReportSource => ({
  file: read.file,
  key: { name: read.file, sha256: '', place: null, year: null },
  read: async () => read,
});

/** Two reports without a focus are the earlier and the later; where their years do not say which, as given. */
function inOrder(reads: readonly ReadReport[]): readonly ReadReport[] {
  const [first, second] = reads;
  const isSwapped = (first?.report.year ?? 0) > (second?.report.year ?? Number.POSITIVE_INFINITY);
  return reads.length === 2 && isSwapped ? [second!, first!] : reads;
}

async function compareAll(
  reads: readonly ReadReport[],
  focus: number | null,
  made: { readonly corrections: readonly PlacedCorrection[]; readonly segment: Segment; readonly tell: Tell },
): Promise<Comparison | ComparisonSet> {
  const given = { memory: noMemory, corrections: made.corrections, segment: async () => made.segment, tell: made.tell };
  if (reads.length !== 2 || focus !== null) return await compareSet(reads.map(sourceOf), focus ?? -1, given);
  const [previous, current] = inOrder(reads).map(sourceOf);
  return await comparePair(previous!, current!, given);
}

/** What the command says of the same files. @throws {UserError} where the reports cannot be compared, or the corrections are none */
export async function compareRead(
  { reads, focus, corrections: text }: CompareInput,
  segment: Segment,
  tell: Tell,
): Promise<ComparedResult> {
  const corrections = parseCorrections(text, CORRECTIONS_NAME);
  return { kind: 'comparison', reads, focus, corrections, text, result: await compareAll(reads, focus, { corrections, segment, tell }) };
}

/**
 * The comparison with what a reader answers to a claim of it.
 *
 * @throws {UserError} where the answer contradicts what was said before, or does not go with the claim; then nothing is changed
 */
export async function compareAgain(before: ComparedResult, given: AnswerInput, segment: Segment, tell: Tell): Promise<ComparedResult> {
  const { reads, focus, corrections, text } = before;
  const added = correctionsFor(before, given).map((correction) => ({ ...correction, ...given.signature }));
  const placed = added.map((one) => ({ ...one, writtenAt: sayMessage(said('this-decision'), given.language) }));
  const result = await compareAll(reads, focus, { corrections: [...corrections, ...placed], segment, tell });
  refuseTrouble({ diagnostics: allDiagnostics(before.result) }, { diagnostics: allDiagnostics(result) });
  const written = addCorrections(text, added, CORRECTIONS_NAME);
  return { ...before, corrections: parseCorrections(written, CORRECTIONS_NAME), text: written, result };
}

function correctionsFor({ result, reads }: ComparedResult, { anchor, kind, answer, words }: AnswerInput): readonly Correction[] {
  const card = openByAnchor(result).get(anchor);
  const claims = card?.claims.filter((claim) => claim.kind === kind) ?? [];
  if (!card || claims.length === 0) throw new Error(`No ${kind} is claimed at ${anchor}.`);
  const readOf = (id: string): ReadReport => {
    const report = result.reports.find((one) => one.id === id)!;
    return { ...reads[readAt(report, reads)]!, report };
  };
  const of = { previous: readOf(card.pair.previous.id), current: readOf(card.pair.current.id), reports: result.reports };
  const given = claims.flatMap((claim) => answerClaim(of, claim, answer, words));
  // Where two sentences are taken to report on a promise, what became of it is said once.
  return [...new Map(given.map((one) => [JSON.stringify(one), one])).values()];
}
