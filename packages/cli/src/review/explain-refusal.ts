import { FileChanged } from '@tongbi/archive/node';
import { CorrectionRefused, WordsUnfound } from '@tongbi/compare';
import { type NoValues, type UserError, wordMessage } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { language, say } from '../language.js';

/** More than these are not read at a prompt. */
const MOST_SHOWN = 3;

const refusals: Readonly<Record<string, NoValues>> = {
  'correction-conflict': 'refused-conflict',
  'correction-repeated': 'refused-repeated',
  'correction-ambiguous': 'refused-ambiguous',
  'correction-unfit': 'refused-unfit',
};

/** Why an answer of a review was not written, and what to do. */
export function explainRefusal(error: UserError): string {
  if (error instanceof WordsUnfound) return explainWords(error);
  if (error instanceof FileChanged) return say('file-changed-meanwhile', plainLine(error.file));
  const refusal = error instanceof CorrectionRefused ? refusals[error.code] : undefined;
  if (refusal) return say(refusal);
  const { failed, expected, advice } = wordMessage(error.says, language());
  const said = say('answer-unfit', failed, expected, advice);
  // Of a key of the review that does nothing here nothing was to be written.
  return error.says.key.startsWith('review-') ? said : say('not-written', said);
}

function explainWords({ count, near }: WordsUnfound): string {
  const shown = near.slice(0, MOST_SHOWN).map((text) => `“${plainLine(text)}”`);
  return count > 1 ? say('review-words-in-many', count, shown) : say('review-words-in-none', shown);
}
