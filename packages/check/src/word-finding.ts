import type { DecodedFile } from '@tongbi/archive';
import type { CheckDocument, Finding, Language, Message, RuleCode } from '@tongbi/model';
import { said, sayMessage, saySentence, wordMessage } from '@tongbi/model';
import type { FileRules } from './config/resolve-rules.js';
import type { LineIndex } from './line-index.js';
import { ruleInfo } from './rule-info.js';
import type { RawFinding } from './rules/rule.js';

/** A finding before the baseline has been asked. */
export type FoundInFile = Omit<Finding, 'accepted'>;

/** Enough of the words to know the place again. */
const LONGEST_EXCERPT = 40;

function excerptOf(text: string, start: number, end: number): string {
  const line = text.slice(start, Math.min(end, start + 4 * LONGEST_EXCERPT)).split(/\r?\n/u)[0] ?? '';
  const words = [...line.replace(/\s+/gu, ' ').trim()];
  return words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT).join('')}…` : words.join('');
}

/**
 * A raw finding with its level, lines, words and fix; nothing where the config has the rule off. `lines` are null where those of the text are not those of the
 * file.
 */
export function makeFinding(
  raw: RawFinding,
  { path, text, lines }: Pick<DecodedFile, 'path' | 'text'> & { readonly lines: LineIndex | null },
  settings: FileRules,
): FoundInFile[] {
  const { level } = settings(raw.code);
  if (level === 'off') return [];
  const { code, says, span, ...sides } = raw;
  const excerpt = span ? excerptOf(text, span.start, span.end) : '';
  return [
    {
      code,
      severity: level,
      file: path,
      says,
      ...(span && lines?.rangeOf(span)),
      ...(excerpt && { excerpt }),
      ...wordFinding({ code, says, ...sides }, 'en'),
    },
  ];
}

type Said = Pick<Finding, 'code' | 'says'> & Partial<Pick<Finding, 'expected' | 'actual'>>;

/** What a finding says in a language; what to do is the rule's advice where its message has none, or one for who reads a single file. */
function wordFinding({ code, says, ...sides }: Said, language: Language): Pick<Finding, 'reason' | 'expected' | 'actual' | 'fix'> {
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

/** Control characters, bidirectional controls and zero-width signs, which would steer a terminal or hide words. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** A text of a report or a path on one line, without anything that steers what shows it. */
export const plainLine = (text: string): string => text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();

/** Bytes of a text in UTF-8; a lone surrogate takes three. */
export const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** `reason (expected …, got …)`: what a finding says in one line. */
export function describeFinding({ reason, expected, actual }: Pick<Finding, 'reason' | 'expected' | 'actual'>, language: Language): string {
  return plainLine(sayMessage(said('with-details', reason, expected, actual), language));
}
