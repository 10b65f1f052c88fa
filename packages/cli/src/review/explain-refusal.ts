import { FileChanged } from '@tongbi/archive/node';
import { WordsUnfound } from '@tongbi/compare';
import { type UserError, wordMessage } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { CorrectionRefused } from '../corrections/refuse-trouble.js';

/** More than these are not read at a prompt. */
const MOST_SHOWN = 3;

const refusals: Readonly<Record<string, string>> = {
  'correction-conflict': '与已有的核定矛盾，没有写入。要改：按 u 撤销本次的，或在核定文件中去掉先前的；要留：按 s 跳过。',
  'correction-repeated': '已有同样的核定，不必再写。按 s 跳过。',
  'correction-ambiguous': '这段文字在报告中不止一处，分不清是哪一处，没有写入。按 s 跳过。',
  'correction-unfit': '这段文字不是一项承诺或一句回顾，没有写入。按 s 跳过。',
};

/** Why an answer of a review was not written, and what to do, in the language of its prompts. */
export function explainRefusal(error: UserError): string {
  if (error instanceof WordsUnfound) return explainWords(error);
  if (error instanceof CorrectionRefused) return refusals[error.code] ?? `没有写入：${wordMessage(error.says, 'zh').failed}`;
  if (error instanceof FileChanged) return `${plainLine(error.file)} 刚被别处改动，没有写入。按 q 退出，再重新开始。`;
  const { failed, expected, advice = '' } = wordMessage(error.says, 'zh');
  // Of a key of the review that does nothing here nothing was to be written.
  const isOwn = error.says.key.startsWith('review-');
  return `${isOwn ? '' : '没有写入：'}${failed}${expected === undefined ? '' : `（应为：${expected}）`}${advice}`;
}

function explainWords({ count, near }: WordsUnfound): string {
  const shown = near
    .slice(0, MOST_SHOWN)
    .map((text) => `“${plainLine(text)}”`)
    .join('、');
  if (count > 1) return `这些字在 ${count} 处都有，如${shown}。按 w 多输入几个字，直到一整句。`;
  return `没有一项写着这些字。${shown === '' ? '' : `相近的有${shown}。`}按 w 照报告原文再输入一次。`;
}
