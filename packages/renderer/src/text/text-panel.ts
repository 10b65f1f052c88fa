import type { PanelView } from '../view/page-view.js';
import type { HighlightsView } from '../view/record-view.js';
import type { FigureView, TargetsView, TargetTable } from '../view/target-view.js';
import type { Wording } from '../words/wording.js';
import { fitText, formatTable, padText, plainLine, textWidth } from './pad-text.js';
import type { TextStyle } from './text-style.js';

const TEXT_COLUMN = 76;
const INDICATOR_COLUMN = 28;
const VALUE_COLUMN = 18;
/** A summary is read at a glance: the main targets stand first; the other formats have all. */
const MOST_ROWS = 15;

/** ＋ 新增 8 · － 未再提及 4: what stands at the head of every summary. */
export function countsText({ counts }: Pick<PanelView, 'counts'>): string {
  return counts.map(({ sign, label, count }) => `${sign} ${label} ${count}`).join(' · ');
}

/** The two texts, what may not be asserted of them, and the counts. */
export function textHead(panel: PanelView, style: TextStyle): string {
  const notices = panel.notices.map(({ label, text }) => style.dim(`  ${plainLine(label)}：${plainLine(text)}\n`));
  const lines = [panel.unchanged, countsText(panel)].filter(Boolean).map((line) => `  ${line}\n`);
  return `${style.bold(plainLine(panel.editions))}\n${notices.join('')}${lines.join('')}`;
}

function textHighlights({ title, items }: HighlightsView, { phrases }: Wording, style: TextStyle): string {
  const tags = items.map(({ sign, label, hedge }) => `${sign} ${phrases.hedged(label, hedge)}`);
  const column = Math.max(...tags.map(textWidth)) + 2;
  const lines = items.map(({ sides, reasons }, at) => {
    const text = sides.map((side) => plainLine(side.text)).join(' → ');
    const why = reasons ? `${' '.repeat(column + 2)}${style.dim(fitText(reasons, TEXT_COLUMN))}\n` : '';
    return `  ${style.cyan(padText(tags[at]!, column))}${fitText(text, TEXT_COLUMN)}\n${why}`;
  });
  return `${style.bold(title)}\n${lines.join('')}`;
}

const figureText = ({ prefix, whole, rest, words, absent }: FigureView): string =>
  fitText(absent ?? words ?? `${prefix ?? ''}${whole ?? ''}${rest ?? ''}`, VALUE_COLUMN);

function textTargets({ title, columns, main, others }: TargetsView, { ui, phrases }: Wording, style: TextStyle): string {
  const { rows } = (main ?? others) as TargetTable;
  const head = [`  ${ui.indicator}`, columns.previousTarget, columns.actual, ui.outcome, columns.currentTarget, ui.change];
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ indicator, previousTarget, actual, outcome, currentTarget, change, delta }) => [
      `  ${fitText(indicator, INDICATOR_COLUMN)}`,
      figureText(previousTarget),
      figureText(actual),
      outcome ? `${outcome.sign} ${outcome.label}` : '',
      figureText(currentTarget),
      `${change.sign} ${change.label}${delta ? ` ${delta}` : ''}`,
    ]);
  const left = rows.length - shown.length;
  const notes = [left > 0 && phrases.moreItems(left), main && others?.label].filter(Boolean);
  return `${style.bold(title)}\n${formatTable([head, ...shown])}${notes.map((note) => style.dim(`  ${note}\n`)).join('')}`;
}

/** One comparison for a terminal: its head, the table of targets, what is worth reading first. */
export function textPanel(panel: PanelView, wording: Wording, style: TextStyle): string {
  const { targets, highlights } = panel;
  const parts = [
    textHead(panel, style),
    targets && (targets.main ?? targets.others) && textTargets(targets, wording, style),
    highlights && textHighlights(highlights, wording, style),
  ];
  return parts.filter(Boolean).join('\n');
}
