import { type NamedItem, type Theme, Theme as Themes } from '@tongbi/model';
import { enNameEnds } from '../generated/en-name-ends.js';
import { enThemes } from '../generated/en-themes.js';
import { forms } from '../genre-words.js';

const kinds = new Map(enNameEnds.map(({ word, kind }) => [word, kind as NamedItem['kind']]));
const capital = String.raw`[A-Z][\w'&-]*`;
const name = new RegExp(String.raw`(?:${capital}\s(?:(?:and|of|for|the)\s(?=[A-Z]))?){1,6}(?:${[...kinds.keys()].join('|')})\b`, 'gu');

/** What an English promise calls by a name: capitals that end in Fund, Scheme, Centre … */
export const englishNames = (text: string): readonly NamedItem[] =>
  [...new Set(Array.from(text.matchAll(name), ([found]) => found.replace(forms.opensSentence, '')))].flatMap((found) => {
    const words = found.split(' ');
    const kind = kinds.get(words.at(-1)!);
    return kind && words.length > 1 ? [{ text: found, kind, key: words.slice(0, -1).join(' ').toLowerCase() }] : [];
  });

const votes = enThemes.map(({ keyword, theme, weight }) => ({
  match: new RegExp(/^[A-Z&]{2,4}$/u.test(keyword) ? `\\b${keyword}\\b` : `\\b${keyword}`, /^[A-Z]/u.test(keyword) ? 'gu' : 'giu'),
  theme: Themes.parse(theme),
  weight: Number(weight),
}));
const [mostThemes, secondShare] = [3, 0.6];

/** Themes of an English text, strongest first. */
export function englishThemes(text: string): readonly Theme[] {
  const scores = new Map<Theme, number>();
  for (const { match, theme, weight } of votes) {
    const count = text.match(match)?.length ?? 0;
    if (count) scores.set(theme, (scores.get(theme) ?? 0) + weight * count);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  return ranked
    .filter(([, score]) => score >= ranked[0]![1] * secondShare)
    .slice(0, mostThemes)
    .map(([theme]) => theme);
}
