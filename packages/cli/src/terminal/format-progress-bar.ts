import { fitText } from '@tongbi/renderer/text';

const CELLS = 24;
const NAME_WIDTH = 40;

/** `████░░░░ 3/12 reports/suzhou/2024.md`: how many of the files are done, and which one is being read. */
export function formatProgressBar(done: number, all: number, file: string): string {
  const full = Math.floor((done / Math.max(1, all)) * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done + 1}/${all} ${fitText(file, NAME_WIDTH)}`;
}
