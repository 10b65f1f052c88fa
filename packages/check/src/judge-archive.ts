import type { ChosenFiles } from '@tongbi/archive';
import { countEach, type FailOn, said } from '@tongbi/model';
import { acceptFindings, type Baseline, judgeFindings } from './judge-findings.js';
import type { CheckedArchive } from './run/check-archive.js';
import type { SaidCheck } from './word-finding.js';

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
