import { wordForms } from '@tongbi/model';
import { hedgeWords } from './generated/hedge-words.js';
import { nameNouns } from './generated/name-nouns.js';
import { resultWords } from './generated/result-words.js';
import { stageWords } from './generated/stage-words.js';
import { termCategories } from './generated/term-categories.js';
import { wordingForms } from './generated/wording-forms.js';

/** The words that the forms name, by class: `hedge` of the hedge words, `told-done` of the result words, `stage-finish`, `noun-once`, `quoted-noun`, `stands-after`. */
const words = [
  ...hedgeWords.map(({ word, kind }) => ({ word, class: kind })),
  ...resultWords.map(({ word, says }) => ({ word, class: `told-${says}` })),
  ...stageWords.map(({ word, stage }) => ({ word, class: `stage-${stage}` })),
  ...nameNouns.map(({ word, plain }) => ({ word, class: `noun-${plain}` })),
  ...nameNouns.flatMap(({ word, quoted }) => (quoted ? [{ word, class: 'quoted-noun' }] : [])),
  ...termCategories.map(({ word, stands }) => ({ word, class: `stands-${stands}` })),
];

/** The forms by which wordings are compared, by what each recognises. */
export const forms = wordForms(words, wordingForms);
