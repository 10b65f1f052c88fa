import { onceEach } from '@tongbi/model';
import type { Language } from './language.js';
import { type KeysOf, type NamedWord, wordsOf } from './words-of.js';

/** What is put into a phrase. An empty text or list, 0, false and null say nothing. */
export type PhraseValue = string | number | boolean | null | undefined | readonly PhraseValue[];

/** A word with {0} is a function of one value, one with {1} as well of two, and so on. */
export type Phrase<Word extends string> = Word extends `${string}{3${string}`
  ? (one: PhraseValue, other: PhraseValue, third: PhraseValue, fourth: PhraseValue) => string
  : Word extends `${string}{2${string}`
    ? (one: PhraseValue, other: PhraseValue, third: PhraseValue) => string
    : Word extends `${string}{1${string}`
      ? (one: PhraseValue, other: PhraseValue) => string
      : Word extends `${string}{0${string}`
        ? (one: PhraseValue) => string
        : string;

/** What stands between the items of a list. */
const LIST_MARKS = { zh: '、', en: ', ' } as const satisfies Record<Language, string>;

const isList = (value: PhraseValue): value is readonly PhraseValue[] => typeof value === 'object' && value !== null;
const says = (value: PhraseValue): boolean => (isList(value) ? value.some(says) : Boolean(value));

/** {0} a value, a list as the language joins lists; {0*；} a list joined by ；; {0:item} “item” or “items”; {0?} nothing, in a piece that waits for it. */
function sayValue(value: PhraseValue, manner: string, language: Language): string {
  if (manner === '?') return '';
  if (manner.startsWith(':')) return `${manner.slice(1)}${value === 1 ? '' : 's'}`;
  return isList(value) ? value.filter(says).join(manner.slice(1) || LIST_MARKS[language]) : String(value ?? '');
}

const piecesOf = onceEach((word: string) => word.split(/([[\]]|\{\d[^}]*\})/u));

/** A word, in its pieces, with its values filled in. A piece in [ ] is left out where a value in it says nothing: {0}[（{1}）] without the second is the first alone. */
function fillPhrase(pieces: readonly string[], values: readonly PhraseValue[], language: Language): string {
  // An array's iterator goes on where an inner piece ended.
  const tokens = pieces.values();
  const readPiece = (mayBeLeftOut: boolean): string => {
    let text = '';
    let isSaid = true;
    for (const token of tokens) {
      if (token === ']') break;
      if (token === '[') text += readPiece(true);
      else if (/^\{\d/u.test(token)) {
        const value = values[Number(token[1])];
        text += sayValue(value, token.slice(2, -1), language);
        isSaid &&= says(value);
      } else text += token;
    }
    return isSaid || !mayBeLeftOut ? text : '';
  };
  return readPiece(false);
}

/** The words of one kind in one language, those that have places to be filled in as functions; the Chinese word says how many. */
export function phrasesOf<Row extends NamedWord, Of extends Row['of']>(
  rows: readonly Row[],
  of: Of,
  language: Language,
): { readonly [Key in KeysOf<Row, Of>]: Phrase<Extract<Row, { readonly of: Of; readonly key: Key }>['zh']> } {
  const phrases = Object.entries<string>(wordsOf(rows, of, language)).map(([key, word]) => [
    key,
    /\{\d/u.test(word) ? (...values: readonly PhraseValue[]) => fillPhrase(piecesOf(word), values, language) : word,
  ]);
  return Object.fromEntries(phrases);
}
