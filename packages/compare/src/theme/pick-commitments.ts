import { type Commitment, Theme } from '@tongbi/model';
import { squeezeWords } from '../links/squeeze-words.js';

/** What is asked for: a theme by its name or a part of it that no other has, else words of the text. */
interface Asked {
  readonly theme: string;
  readonly by: 'theme' | 'words';
}

const isTheme = (words: string): words is Theme => Theme.safeParse(words).success;

/** 科技 is 科技创新, since no other theme has 科技; 低空经济 is no theme, and looked for in the texts. */
export function readAsked(words: string): Asked {
  const asked = squeezeWords(words);
  if (isTheme(asked)) return { theme: asked, by: 'theme' };
  const holding = Theme.options.filter((name) => name.includes(asked));
  return holding.length === 1 && asked.length > 1 ? { theme: holding[0]!, by: 'theme' } : { theme: asked, by: 'words' };
}

/** Whether a commitment is on what was asked for. */
export function isOn({ theme, by }: Asked): (commitment: Commitment) => boolean {
  return by === 'theme'
    ? ({ themes }) => themes.some((one) => one === theme)
    : ({ text }) => theme !== '' && squeezeWords(text).includes(theme);
}

/** Characters shared: 科创 is near 科技创新. */
function nearness(asked: string, name: string): number {
  return [...new Set(asked)].filter((character) => name.includes(character)).length;
}

/** The themes that the commitments are on, the nearest to the words first, of equals the most frequent. */
export function nearThemes(
  words: string,
  commitments: readonly Commitment[],
): readonly { readonly theme: string; readonly commitments: number }[] {
  const counts = new Map<string, number>();
  for (const theme of commitments.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => nearness(words, b) - nearness(words, a) || few - many)
    .map(([theme, count]) => ({ theme, commitments: count }));
}
