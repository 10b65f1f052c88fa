import type { RuleCode } from '@tongbi/model';
import { ruleInfo } from './rule-info.js';

/** What `tongbi check --explain CODE` prints: what a rule looks for, why, and what to do. */
export function explainRule(code: RuleCode): string {
  const { title, level, why, fix, docs } = ruleInfo(code);
  const usual = level === 'off' ? 'off; a policy that a config turns on' : level;
  return `${code}: ${title} · ${usual}\n\n${why ? `${why}\n\n` : ''}What to do: ${fix}\n\nSee ${docs}\n`;
}
