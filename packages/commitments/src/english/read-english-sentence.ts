import { type Report, sliceSpan } from '@tongbi/model';
import type { Found } from '../add-ends.js';
import { forms } from '../genre-words.js';
import type { SentenceContext } from '../sentence-context.js';
import { enWordsOf } from './en-words.js';
import { englishNames, englishThemes } from './english-names.js';
import { englishStrength } from './english-strength.js';
import { type EnglishPromise, opensExample, readEnglishItem, readEnglishPromise } from './read-english-promise.js';
import { type EnglishClause, splitEnglishClauses } from './split-english-clauses.js';

/** One form of apostrophes; nothing moves. */
const plain = (text: string): string => text.replace(/[‘’]/gu, "'").replace(/\s/gu, ' ');
const modals = String.raw`\b(will|shall|aim to|plan to|intend to)`;
const list = new RegExp(String.raw`${modals}[^.;]{0,60}:\s*$`, 'u');
const given: ReadonlySet<string> = new Set(enWordsOf('receive').split('|'));
const endsOpen = new RegExp(`${modals}$`, 'u');

/** The modal that a list stands under: of the sentence before, or of the paragraph before an item (a). */
function modalAbove({ section, paragraph, index, paragraphIndex }: SentenceContext): string | undefined {
  const first = paragraph.sentences[0]!.text;
  if (index > 0 || !/^\([a-z]{1,3}\)/u.test(first)) return undefined;
  for (let at = paragraphIndex - 1; at >= 0; at--) {
    const { sentences } = section.paragraphs[at]!;
    const last = sentences.at(-1)!.text;
    if (forms.opensList.test(last)) return list.exec(last)?.[1];
    if (!/^\([a-z]{1,3}\)/u.test(sentences[0]!.text)) return undefined;
  }
  return undefined;
}

/** What the promises of an English sentence are; empty for one that promises nothing. */
export function readEnglishSentence(report: Report, context: SentenceContext, id: (text: string) => string): readonly Found[] {
  const { sentence, section } = context;
  const text = plain(sentence.text);
  if (/\?["”']?$/u.test(text) || (forms.opensList.test(text) && list.test(text))) return [];
  let modal = modalAbove(context);
  const make = (clause: EnglishClause, promise: EnglishPromise): Found => {
    const start = sentence.span.start + clause.start;
    const span = { start, end: start + clause.text.length };
    const written = sliceSpan(report.text, span);
    return {
      id: id(written),
      span,
      text: written,
      section: section.id,
      sentence: sentence.span,
      verb: promise.verb,
      object: promise.object || null,
      strength: englishStrength(promise),
      named: englishNames(clause.text),
      themes: englishThemes(clause.text),
    };
  };
  // They will receive $300: who was told of for example
  const isExample = context.paragraph.sentences.slice(0, context.index).some((one) => opensExample.test(one.text));
  return splitEnglishClauses(text).flatMap((clause) => {
    const opened = endsOpen.exec(clause.text)?.[1];
    if (opened) modal = opened;
    const read = readEnglishPromise(clause.text) ?? (clause.isItem && modal ? readEnglishItem(clause.text, modal) : null);
    const isTold =
      isExample &&
      ((given.has(read?.verb ?? '') && /^(?:they|he|she|an?)\b/iu.test(clause.text)) || /^(?:his|her|their)\b/iu.test(clause.text));
    // keep to (a) cheap fares; (b) safe piers
    if (read && /\(a\)/u.test(clause.text)) modal = read.modal;
    return read && !isTold ? [make(clause, read)] : [];
  });
}
