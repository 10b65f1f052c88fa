import type { CheckCode, DiagnosticCode, Language, RuleCode, RuleLevel } from '@tongbi/model';
import { checkRuleTexts, diagnosticTexts, said, sayMessage } from '@tongbi/model';

/** What is known of a rule, whichever table it stands in. */
export interface RuleInfo {
  readonly code: RuleCode;
  readonly level: RuleLevel;
  readonly title: string;
  readonly fix: string;
  /** Null for a diagnostic: docs/diagnostics.md says why. */
  readonly why: string | null;
  /** Section of the documentation. */
  readonly docs: string;
}

/**
 * What a diagnostic counts as in an archive, where that is not what it counts as in a comparison: there work goes on, here the file may
 * still be mended before it is added.
 */
const diagnosticLevels: Readonly<Partial<Record<DiagnosticCode, RuleLevel>>> = {
  'place-missing': 'error',
  'year-missing': 'error',
  'place-conflict': 'error',
  'year-conflict': 'error',
  'parts-missing': 'error',
  'front-matter-invalid': 'error',
  'numbering-skipped': 'warning',
};

/** Of a comparison that somebody asked for; the check chooses what it compares. */
const ofComparisons: ReadonlySet<string> = new Set([
  'same-year',
  'order-reversed',
  'places-differ',
  'kinds-differ',
  'years-apart',
  'edition-limits',
]);

export function ruleInfo(code: RuleCode, language: Language = 'en'): RuleInfo {
  if (Object.hasOwn(checkRuleTexts, code)) {
    const { level, title, ...texts } = checkRuleTexts[code as CheckCode];
    const [why, fix] = language === 'zh' ? [texts.whyZh, texts.fixZh] : [texts.why, texts.fix];
    return { code, level, title, why, fix, docs: `docs/rules.md#${code}` };
  }
  const { severity, title, ...texts } = diagnosticTexts[code as DiagnosticCode];
  const fix = language === 'zh' ? texts.fixZh : texts.fix;
  const level = diagnosticLevels[code as DiagnosticCode] ?? severity;
  return { code, level, title, why: null, fix, docs: `docs/diagnostics.md#${code}` };
}

/** Whether a diagnostic says something of one file of an archive. */
export const isFileDiagnostic = (code: DiagnosticCode): boolean => !ofComparisons.has(code);

/** What `tongbi check --explain CODE` prints: what a rule looks for, why, and what to do. */
export function explainRule(code: RuleCode, language: Language = 'en'): string {
  const { title, level, why, fix, docs } = ruleInfo(code, language);
  const parts = [said('rule-title', code, title, said(`level-${level}`)), why, said('what-to-do', fix), said('see-docs', docs)];
  return parts.flatMap((part) => (part === null ? [] : `${typeof part === 'string' ? part : sayMessage(part, language)}\n`)).join('\n');
}
