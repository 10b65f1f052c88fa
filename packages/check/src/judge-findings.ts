import type { FailOn, Finding, Severity } from '@tongbi/model';
import { type Message, said } from '@tongbi/model';

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
