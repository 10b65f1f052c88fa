import type { LineageChain, LineageDocument, ReportReference, TaskOrder } from '@tongbi/model';
import { fitText, padText, plainLine, viewTasks } from '@tongbi/renderer/text';
import { changeOf, endOf } from '@tongbi/site/words';
import { show, shownLanguage } from '../language.js';
import type { TerminalStyle } from './terminal.js';
import { wording } from './wording.js';

const MOST_CHAINS = 20;
const TEXT_COLUMN = 70;
/** 调整：力度、范围，换章节 and two spaces. */
const CHANGE_COLUMN = 28;

function yearLines(year: number, chain: LineageChain, { file, edition }: Partial<ReportReference>, style: TerminalStyle): string {
  const words = wording();
  const place = chain.places.find((one) => one.year === year);
  if (place) {
    const change = place.step === null && chain.atLeast ? show('since-at-least') : changeOf(place, shownLanguage());
    const hedge = place.step ? words.grades[place.step.grade] : '';
    const doubt = hedge ? style.dim(`  ${hedge}`) : '';
    const result = words.reported[place.reported];
    const told = result ? `${' '.repeat(6)}${style.dim(show('next-report-says', result.label))}\n` : '';
    return `${year}  ${style.cyan(padText(change, CHANGE_COLUMN))}${plainLine(place.place.text)}${doubt}\n${told}`;
  }
  if (file === undefined) return `${year}  ${style.dim(words.chainStates.noText)}\n`;
  return `${year}  ${style.dim(edition === 'abridged' ? words.absence('not-read', edition) : words.absence('not-stated', 'full'))}\n`;
}

/** Each chain, a line a year: what changed, how the year words it, what the next report says became of it. */
export function formatChains({ lineage, reports }: LineageDocument, style: TerminalStyle): string {
  return lineage.map((chain) => formatChain(chain, reports, style)).join('\n');
}

function formatChain(chain: LineageChain, reports: readonly ReportReference[], style: TerminalStyle): string {
  const years = Array.from({ length: chain.until - chain.since + 1 }, (_, index) => chain.since + index);
  const lines = years.map((year) => yearLines(year, chain, reports.find((report) => report.year === year) ?? {}, style));
  const head = style.bold(
    show('chain-is', chain.since === chain.until ? chain.since : `${chain.since}–${chain.until}`, chain.places.length),
  );
  return `${head}\n${lines.join('')}${' '.repeat(6)}${endOf(chain, shownLanguage())}\n`;
}

/** The commitments carried longest, each with its years and its latest wording. */
export function formatLongest({ lineage, reports }: LineageDocument, style: TerminalStyle): string {
  const long = lineage.filter(({ places }) => places.length > 1);
  const years = reports.flatMap(({ year }) => (year === null ? [] : [year]));
  const rows = long.slice(0, MOST_CHAINS).map((chain) => {
    const marks = years.map((year) => (chain.places.some((place) => place.year === year) ? '●' : '·')).join('');
    return `${chain.since}–${chain.until}  ${style.cyan(marks)}  ${fitText(chain.places.at(-1)!.place.text, TEXT_COLUMN)}\n`;
  });
  const ends = (['carried', 'done', 'dropped', 'open'] as const).map((ending) => {
    const count = long.filter((chain) => chain.ending === ending).length;
    return count ? `${wording().endings[ending]} ${count}` : '';
  });
  const head = show('chains-are', `${years[0]}–${years.at(-1)}`, reports.length, long.length, ends);
  const more = long.length > MOST_CHAINS ? style.dim(`${show('more-chains', long.length - MOST_CHAINS)}\n`) : '';
  return `${style.bold(head)}\n${rows.join('')}${more}`;
}

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
