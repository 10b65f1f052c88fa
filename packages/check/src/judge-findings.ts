import type { FailOn, Finding, Severity } from '@tongbi/model';

export interface Verdict {
  readonly verdict: 'pass' | 'fail';
  /** What decided it, in one sentence. */
  readonly why: string;
}

const weight = { info: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>;
const threshold = { ...weight, never: Number.POSITIVE_INFINITY } as const satisfies Record<FailOn, number>;

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Whether a finding fails the check by itself; what the baseline accepts does not. */
export const isFailure = ({ severity, accepted }: Finding, failOn: FailOn): boolean => !accepted && weight[severity] >= threshold[failOn];

export const gravestFirst = (a: Finding, b: Finding): number => weight[b.severity] - weight[a.severity];

/** Pass or fail: findings at or over `failOn`, or more warnings than allowed. What the baseline accepts does not count. */
export function judgeFindings(findings: readonly Finding[], failOn: FailOn, maxWarnings: number | null): Verdict {
  const counted = findings.filter(({ accepted }) => !accepted);
  const over = counted.filter((one) => isFailure(one, failOn));
  if (over.length) {
    const kinds = (['error', 'warning', 'info'] as const)
      .map((severity) => ({ severity, count: over.filter((one) => one.severity === severity).length }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => (severity === 'info' ? plural(count, 'note') : plural(count, severity)));
    return { verdict: 'fail', why: `${kinds.join(', ')} at or over --fail-on ${failOn}.` };
  }
  const warnings = counted.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== null && warnings > maxWarnings)
    return { verdict: 'fail', why: `${plural(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.` };
  if (!counted.length) return { verdict: 'pass', why: 'Nothing was found.' };
  return {
    verdict: 'pass',
    why: failOn === 'never' ? 'Findings do not fail this check.' : `No finding is at or over --fail-on ${failOn}.`,
  };
}
