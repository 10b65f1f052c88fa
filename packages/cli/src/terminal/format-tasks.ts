import type { TaskOrder } from '@tongbi/model';
import { fitText, viewTasks } from '@tongbi/renderer/text';
import { shownLanguage } from '../language.js';
import type { TerminalStyle } from './terminal-style.js';

const HEADING_COLUMN = 48;

/** The order of the tasks for a terminal: each year with its tasks, the latest first, and where each stood the year before. */
export function formatTasks(order: TaskOrder, style: TerminalStyle): string {
  const { heading, years, rows, goneTitle } = viewTasks(order, { language: shownLanguage() });
  const blocks = years.map(({ year, edition, gone }, at) => {
    const tasks = rows.flatMap(({ rank, cells }) => {
      const cell = cells[at];
      return cell
        ? [`${String(rank).padStart(4)}  ${fitText(cell.text, HEADING_COLUMN)}${cell.mark && style.dim(`  ${cell.mark}`)}\n`]
        : [];
    });
    const left = gone.length ? `      ${style.dim(`${goneTitle}：${gone.join('；')}`)}\n` : '';
    return `${style.bold(String(year))}${edition && style.dim(`  ${edition}`)}\n${tasks.join('')}${left}`;
  });
  return `${style.bold(heading)}\n${blocks.join('')}`;
}
