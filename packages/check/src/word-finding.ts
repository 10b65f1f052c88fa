import type { CheckDocument, Finding, Language, Message, RuleCode } from '@tongbi/model';
import { sayMessage, saySentence, wordMessage } from '@tongbi/model';
import { ruleInfo } from './rule-info.js';

type Said = Pick<Finding, 'code' | 'says'> & Partial<Pick<Finding, 'expected' | 'actual'>>;

/** What a finding says in a language; what to do is the rule's advice where its message has none, or one for who reads a single file. */
export function wordFinding({ code, says, ...sides }: Said, language: Language): Pick<Finding, 'reason' | 'expected' | 'actual' | 'fix'> {
  const { expected = sides.expected, received = sides.actual, advice } = wordMessage(says, language);
  const { fix } = ruleInfo(code as RuleCode, language);
  return {
    reason: saySentence(says, language),
    ...(expected !== undefined && { expected }),
    ...(received !== undefined && { actual: received }),
    fix: code === 'not-a-report' ? fix : (advice ?? fix),
  };
}

/** The result of a check before it is put into words. */
export type SaidCheck = Omit<CheckDocument, 'why' | 'notes'> & { readonly why: Message; readonly notes: readonly Message[] };

/** The same in the words of a language. */
export const wordCheck = ({ why, notes, findings, ...document }: SaidCheck, language: Language): CheckDocument => ({
  ...document,
  why: sayMessage(why, language),
  findings: findings.map((one) => ({ ...one, ...wordFinding(one, language) })),
  notes: notes.map((note) => sayMessage(note, language)),
});
