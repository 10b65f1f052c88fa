import type { ChosenFiles } from '@tongbi/archive';
import { countEach, type FailOn, type Finding, type Message, type Severity, said, UserError } from '@tongbi/model';
import type { CheckedArchive } from './run/check-archive.js';
import type { FoundInFile, SaidCheck } from './word-finding.js';

export interface Verdict {
  readonly verdict: 'pass' | 'fail';
  /** What decided it, in one sentence. */
  readonly why: Message;
}

const weight = { info: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>;
const threshold = { ...weight, never: Number.POSITIVE_INFINITY } as const satisfies Record<FailOn, number>;

/** Whether a finding fails the check by itself; what the baseline accepts does not. */
export const isFailure = ({ severity, accepted }: Finding, failOn: FailOn): boolean => !accepted && weight[severity] >= threshold[failOn];

export const gravestFirst = (a: Finding, b: Finding): number => weight[b.severity] - weight[a.severity];

/** Pass or fail: findings at or over `failOn`, or more warnings than allowed. What the baseline accepts does not count. */
export function judgeFindings(findings: readonly Finding[], failOn: FailOn, maxWarnings: number | null): Verdict {
  const counted = findings.filter(({ accepted }) => !accepted);
  const over = counted.filter((one) => isFailure(one, failOn));
  if (over.length) {
    const kinds = (['error', 'warning', 'info'] as const).flatMap((severity) => {
      const count = over.filter((one) => one.severity === severity).length;
      return count > 0 ? [said(`count-${severity}`, count)] : [];
    });
    return { verdict: 'fail', why: said('fails-by', kinds, failOn) };
  }
  const warnings = counted.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== null && warnings > maxWarnings) return { verdict: 'fail', why: said('fails-by-warnings', warnings, maxWarnings) };
  if (!counted.length) return { verdict: 'pass', why: said('nothing-found') };
  return { verdict: 'pass', why: failOn === 'never' ? said('findings-never-fail') : said('none-fails', failOn) };
}

/** Findings that an archive accepts as they are: by file and code, the words each is about. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a finding is known again by. Lines move with every edit above them; words stay. */
const keyOf = ({ excerpt, actual, reason }: FoundInFile): string => excerpt ?? actual ?? reason;

/** Marks findings that the baseline has; a baseline that has two of a kind accepts two. */
export function acceptFindings(findings: readonly FoundInFile[], baseline: Baseline): { findings: readonly Finding[]; stale: number } {
  const idOf = (file: string, code: string, key: string): string => JSON.stringify([file, code, key]);
  const entries = Object.entries(baseline).flatMap(([file, codes]) =>
    Object.entries(codes).flatMap(([code, keys]) => keys.map((key) => idOf(file, code, key))),
  );
  const left = new Map(countEach(entries));
  const marked = findings.map((one): Finding => {
    const id = idOf(one.file, one.code, keyOf(one));
    const count = left.get(id) ?? 0;
    if (count > 0) left.set(id, count - 1);
    return { ...one, accepted: count > 0 };
  });
  return { findings: marked, stale: entries.length - marked.filter(({ accepted }) => accepted).length };
}

/** A baseline that accepts these findings. Files that were not looked at keep what the earlier baseline has of them. */
export function makeBaseline(findings: readonly FoundInFile[], before: Baseline, looked: ReadonlySet<string>): Baseline {
  const made: Record<string, Record<string, string[]>> = {};
  for (const [file, codes] of Object.entries(before))
    if (!looked.has(file)) made[file] = Object.fromEntries(Object.entries(codes).map(([code, keys]) => [code, [...keys]]));
  for (const one of findings) {
    const codes = made[one.file] ?? {};
    codes[one.code] = [...(codes[one.code] ?? []), keyOf(one)];
    made[one.file] = codes;
  }
  const sorted = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(made).map(([file, codes]) => [file, Object.fromEntries(sorted(codes))]));
}

/** @throws {UserError} where the text is no baseline */
export function parseBaseline(text: string, file: string): Baseline {
  const refuse = (received: Message | string): never => {
    throw new UserError(said('baseline-unreadable', file, said('what-baseline-is'), received, said('write-baseline-anew')));
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(data)) return refuse(said('another-json'));
  for (const [name, codes] of Object.entries(data)) {
    if (!isRecord(codes)) return refuse(said('no-mapping-of-codes', name));
    for (const [code, keys] of Object.entries(codes))
      if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'string')) return refuse(said('no-list-of-words', name, code));
  }
  return data as Baseline;
}

/** The verdict on what was checked, with all that was found; what the baseline has is accepted. */
export function judgeArchive(
  { base, scope, removed, notes }: ChosenFiles,
  { files, comparisons, findings: found, notes: more }: CheckedArchive,
  baseline: Baseline,
  limits: { readonly failOn: FailOn; readonly maxWarnings: number | null },
): SaidCheck {
  const { findings, stale } = acceptFindings(found, baseline);
  const remarks = [...notes, ...more];
  if (files.length === 0) remarks.push(said(scope === 'changes' ? 'none-changed' : 'no-report-by-name'));
  if (scope === 'all' && stale > 0) remarks.push(said('baseline-stale', stale));
  const counts = countEach(findings.map(({ severity, accepted }) => (accepted ? 'accepted' : severity)));
  const count = (kind: 'error' | 'warning' | 'info' | 'accepted'): number => counts.get(kind) ?? 0;
  return {
    schema: 'tongbi/check@1',
    ...judgeFindings(findings, limits.failOn, limits.maxWarnings),
    ...limits,
    base: base && { ref: base.ref, commit: base.commit, from: base.from },
    scope,
    counts: {
      files: files.length,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      accepted: count('accepted'),
    },
    files,
    removed,
    findings,
    comparisons,
    notes: remarks,
  };
}
