import type { Finding } from '@tongbi/model';
import type { FileRules } from './config/resolve-rules.js';
import type { LineIndex } from './line-index.js';
import type { RawFinding } from './rules/rule.js';
import { wordFinding } from './word-finding.js';

/** A finding before the baseline has been asked. */
export type FoundInFile = Omit<Finding, 'accepted'>;

export interface LocatedFile {
  readonly path: string;
  readonly text: string;
  /** Null where the lines of the text are not those of the file. */
  readonly lines: LineIndex | null;
}

/** Enough of the words to know the place again. */
const LONGEST_EXCERPT = 40;

function excerptOf(text: string, start: number, end: number): string {
  const line = text.slice(start, Math.min(end, start + 4 * LONGEST_EXCERPT)).split(/\r?\n/u)[0] ?? '';
  const words = [...line.replace(/\s+/gu, ' ').trim()];
  return words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT).join('')}…` : words.join('');
}

/** A raw finding with its level, lines, words and fix; nothing where the config has the rule off. */
export function makeFinding(raw: RawFinding, file: LocatedFile, settings: FileRules): FoundInFile[] {
  const { level } = settings(raw.code);
  if (level === 'off') return [];
  const { code, says, span, ...sides } = raw;
  const excerpt = span ? excerptOf(file.text, span.start, span.end) : '';
  return [
    {
      code,
      severity: level,
      file: file.path,
      says,
      ...(span && file.lines?.rangeOf(span)),
      ...(excerpt && { excerpt }),
      ...wordFinding({ code, says, ...sides }, 'en'),
    },
  ];
}
