import { onceEach } from './remembered.js';

/** A language that the page and the command can be in. Report text stays as it is. */
export type Language = 'zh' | 'en';

/** What is put into a phrase. An empty text or list, 0, false and null say nothing. */
export type PhraseValue = string | number | boolean | null | undefined | readonly PhraseValue[];

/** As many values as a word has places: of one with {0} one, of one with {1} two, and so on. */
export type ValuesIn<
  Word extends string,
  Value = PhraseValue,
  Found extends readonly Value[] = readonly [],
> = Word extends `${string}{${Found['length']}${string}` ? ValuesIn<Word, Value, readonly [...Found, Value]> : Found;

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

/** A word with its values filled in. A piece in [ ] is left out where a value in it says nothing: {0}[（{1}）] without the second is the first alone. */
export function fillPhrase(word: string, values: readonly PhraseValue[], language: Language): string {
  // An array's iterator goes on where an inner piece ended.
  const tokens = piecesOf(word).values();
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
