import type { Paragraph } from '@tongbi/model';
import { oneOf } from './genre-words.js';
import type { SentenceContext } from './sentence-context.js';

/** What opens the paragraph of a review that owns up to what is wrong; `.{0,40}` bounds the search. */
const owningUp = new RegExp(
  `${oneOf('recognises')}.{0,40}${oneOf('shortcoming')}|还有不少.{0,6}(?:困难|问题|挑战)|${oneOf('still')}(?:存在|面临)(?:着|的)?.{0,12}(?:困难|问题|不足|短板|挑战)`,
);
const problemHeading = /困难|问题|不足|挑战/;
/** “思危方能居安。” before the sentence that owns up is of the paragraph on problems as well. */
const preambleSentences = 2;

/**
 * Whether a sentence of the review speaks of problems: from “同时也要看到，A还不够强，B短板较多。” to the end of its paragraph, and all under a
 * heading on problems. Asked in text order; each sentence is read once.
 */
export function problemReader(): (context: SentenceContext) => boolean {
  let paragraph: Paragraph | null = null;
  let started = false;
  return (context) => {
    if (context.role !== 'review') return false;
    if (context.paragraph !== paragraph) {
      paragraph = context.paragraph;
      const preamble = paragraph.sentences.slice(0, preambleSentences);
      started = problemHeading.test(context.section.heading) || preamble.some((sentence) => owningUp.test(sentence.normalised));
    } else if (!started) started = owningUp.test(context.sentence.normalised);
    return started;
  };
}
