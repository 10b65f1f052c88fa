import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, UserError } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';

export const clean = readFileSync(join(import.meta.dirname, 'fixtures/clean.txt'), 'utf8');

/** What texts are mutated with: all that has a meaning of its own. */
export const pieces = [
  '一、',
  '（一）',
  '（二）',
  '1.',
  '各位代表：',
  '附件1',
  '名词解释',
  '工作回顾',
  '“',
  '”',
  '《',
  '。',
  '；',
  '\n',
  '\r\n',
  '　　',
  ' '.repeat(9),
  '## ',
  '> ',
  '- ',
  '---\n',
  '\u200b',
  '😀',
  '\ud800',
  '[',
  '[1]',
  '①',
  '第一，',
];

/** A report, or null where the text was refused; any other error is a bug. */
export function read(text: string, file = 'x.txt'): Report | null {
  try {
    return normalizeReport(text, { file }).report;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
