import type { ThemeTable } from '@tongbi/model';
import type { ThemeView } from '@tongbi/renderer';
import { fitText } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const TEXT_COLUMN = 76;
// A terminal shows what most places share; the page and the other formats have every commitment.
const MOST_GROUPS = 12;

/** What several places promise on one theme for a terminal: the sentence, what most of them share, how many each has. */
export function formatTheme({ title, summary, shared, sharedTitle, places, byPlace }: ThemeView, style: TerminalStyle): string {
  const groups = shared
    .slice(0, MOST_GROUPS)
    .map(({ text, places: told }) => `  ${fitText(text, TEXT_COLUMN)}\n    ${style.dim(fitText(told, TEXT_COLUMN))}\n`);
  const counts = places.map(({ place, count }) => `  ${place}  ${count}\n`);
  const list = groups.length ? `\n${style.bold(sharedTitle)}\n${groups.join('')}` : '';
  return `${style.bold(title)}\n${summary}\n${list}\n${style.bold(byPlace)}\n${counts.join('')}`;
}

/** 科技创新（12）、…: what the commitments are on. */
export function nearThemes({ near }: ThemeTable): string {
  return near.map(({ theme, commitments }) => `${theme}（${commitments}）`).join('、');
}
