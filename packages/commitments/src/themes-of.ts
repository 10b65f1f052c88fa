import { remembered, Theme, WordTable } from '@tongbi/model';
import { themes } from './generated/themes.js';

const votes = new Map<string, { readonly theme: Theme; readonly weight: number }[]>();
for (const { keyword, theme, weight } of themes)
  remembered(votes, keyword, () => []).push({ theme: Theme.parse(theme), weight: Number(weight) });
const keywords = new WordTable(votes);
/** A word of the heading speaks for all that stands under it, but less than a word of the promise itself. */
const headingShare = 0.75;
/** Less than this (a lone general word such as 创新 or 环境) names no theme. */
const leastScore = 1.5;
/** A second theme is named where it is nearly as strong as the first. */
const secondShare = 0.6;
const mostThemes = 3;

/** Themes of a text under a heading, strongest first, at most three; empty where nothing speaks for any. */
export function themesOf(text: string, heading: string): readonly Theme[] {
  return themesUnder(heading)(text);
}

/** The same for many texts under one heading, whose votes are counted once. */
export function themesUnder(heading: string): (text: string) => readonly Theme[] {
  const headingVotes = votesOf(heading);
  return (text) => {
    const scores = new Map(votesOf(text));
    for (const [theme, score] of headingVotes) scores.set(theme, (scores.get(theme) ?? 0) + score * headingShare);
    const ranked = [...scores].filter(([, score]) => score >= leastScore).sort((a, b) => b[1] - a[1]);
    const strong = ranked.filter(([, score]) => score >= ranked[0]![1] * secondShare);
    return strong.slice(0, mostThemes).map(([theme]) => theme);
  };
}

/** The longest keyword at each place votes, then reading goes on behind it: 数字人民币 does not vote as 数字. */
function votesOf(text: string): ReadonlyMap<Theme, number> {
  const scores = new Map<Theme, number>();
  for (const { value } of keywords.wordsIn(text)) {
    for (const { theme, weight } of value) scores.set(theme, (scores.get(theme) ?? 0) + weight);
  }
  return scores;
}
