import type { Comparison } from '@tongbi/model';
import type { Language } from '../words/language.js';
import { prepareSet } from './prepare-set.js';
import { sentenceText, viewSentence } from './view-sentence.js';

/** What happened between two reports, one text a sentence, as every output says it. */
export function dispatchTexts(comparison: Comparison, language: Language): readonly string[] {
  const [context] = prepareSet(comparison, language).contexts;
  return comparison.dispatch.map((sentence) => sentenceText(viewSentence(sentence, context!)));
}
