import type { CheckCode, DiagnosticCode, Language, RuleCode, RuleLevel } from '@tongbi/model';
import { checkRuleTexts, diagnosticTexts, said, sayMessage } from '@tongbi/model';
import { codeTraits } from './generated/code-traits.js';

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

/** Of a code of either table what its texts do not say. */
export const traitsOf = (code: string): { readonly level?: string; readonly of?: string } =>
  Object.hasOwn(codeTraits, code) ? codeTraits[code as keyof typeof codeTraits] : {};

export function ruleInfo(code: RuleCode, language: Language = 'en'): RuleInfo {
  if (Object.hasOwn(checkRuleTexts, code)) {
    const { level, title, ...texts } = checkRuleTexts[code as CheckCode];
    const [why, fix] = language === 'zh' ? [texts.whyZh, texts.fixZh] : [texts.why, texts.fix];
    return { code, level, title, why, fix, docs: `docs/rules.md#${code}` };
  }
  const { severity, title, ...texts } = diagnosticTexts[code as DiagnosticCode];
  const fix = language === 'zh' ? texts.fixZh : texts.fix;
  // In a comparison work goes on; here the file may still be mended before it is added.
  const level = (traitsOf(code).level || severity) as RuleLevel;
  return { code, level, title, why: null, fix, docs: `docs/diagnostics.md#${code}` };
}

/** Whether a diagnostic says something of one file of an archive; others are of a comparison that somebody asked for, and the check chooses what it compares. */
export const isFileDiagnostic = (code: DiagnosticCode): boolean => traitsOf(code).of !== 'pair';

/** What `tongbi check --explain CODE` prints: what a rule looks for, why, and what to do. */
export function explainRule(code: RuleCode, language: Language = 'en'): string {
  const { title, level, why, fix, docs } = ruleInfo(code, language);
  const parts = [said('rule-title', code, title, said(`level-${level}`)), why, said('what-to-do', fix), said('see-docs', docs)];
  return parts.flatMap((part) => (part === null ? [] : `${typeof part === 'string' ? part : sayMessage(part, language)}\n`)).join('\n');
}
