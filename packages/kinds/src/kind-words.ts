import { anyOf, type Kind, type KindWordClass, onceEach } from '@tongbi/model';

const byClass = onceEach((kind: Kind) =>
  onceEach((of: KindWordClass): readonly string[] => kind.words.flatMap((row) => (row.class === of ? [row.word] : []))),
);

/** What a kind calls something. */
export const kindWords = (kind: Kind, of: KindWordClass): readonly string[] => byClass(kind)(of);

const patterns = onceEach((kind: Kind) => onceEach((of: KindWordClass): RegExp => new RegExp(anyOf(kindWords(kind, of)), 'u')));

/** Any of these words; it matches nothing where a kind has none. */
export const kindWordPattern = (kind: Kind, of: KindWordClass): RegExp => (kindWords(kind, of).length ? patterns(kind)(of) : /(?!)/u);
