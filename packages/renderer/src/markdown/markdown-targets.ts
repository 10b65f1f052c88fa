import { figureText } from '../view/figure-view.js';
import type { TagView } from '../view/record-view.js';
import type { FigureView, GoalsView, TargetsView, TargetTable } from '../view/target-view.js';
import type { Wording } from '../words/wording.js';
import { markdownTable, markdownText } from './markdown-text.js';

function markdownFigure(figure: FigureView): string {
  const words = markdownText(figureText(figure));
  return figure.settled ? `${words} · ${markdownText(figure.settled)}` : words;
}

export function markdownTag(tag: TagView | null): string {
  return tag ? markdownText(`${tag.sign} ${tag.label}`) : '';
}

/** Leaves out of a row the results and what became of them where nothing can be said of them: of two places. */
export const resultsPicker =
  ({ told }: TargetTable) =>
  <Cell>(cells: readonly Cell[]): readonly Cell[] =>
    cells.filter((_, at) => told || (at !== 2 && at !== 3));

function targetTable(table: TargetTable, columns: TargetsView['columns'], { ui, phrases }: Wording): string {
  const pick = resultsPicker(table);
  const head = pick([ui.indicator, columns.previousTarget, columns.actual, ui.outcome, columns.currentTarget, columns.change]);
  const rows = table.rows.map(({ indicator, hedge, previousTarget, actual, outcome, currentTarget, change, delta, note }) =>
    pick([
      markdownText(phrases.hedged(indicator, hedge)),
      markdownFigure(previousTarget),
      markdownFigure(actual),
      markdownTag(outcome),
      markdownFigure(currentTarget),
      [markdownTag(change), markdownText(delta ?? ''), note && `（${markdownText(note)}）`].filter(Boolean).join(' '),
    ]),
  );
  return `${markdownTable(head, rows)}${table.note ? `\n${markdownText(table.note)}\n` : ''}`;
}

function goalTable({ label, previousColumn, currentColumn, rows }: GoalsView, { ui }: Wording): string {
  const pick = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => at !== 2 || previousColumn !== null);
  const head = pick([ui.indicator, ui.period, previousColumn ?? '', currentColumn]);
  const body = rows.map(({ indicator, period, previous, current }) =>
    pick([markdownText(indicator), markdownText(period), markdownFigure(previous), markdownFigure(current)]),
  );
  return `**${markdownText(label)}**\n\n${markdownTable(head, body)}`;
}

/** The targets with their outcome, the goals of several years, all other figures that the reports set, and those that both reviews state. */
export function markdownTargets({ columns, main, legend, goals, others, pairs }: TargetsView, wording: Wording): string {
  const parts = [
    main && targetTable(main, columns, wording),
    // The small charts are of the page alone.
    markdownText(legend.replace(wording.phrases.seriesLegend, '')).replace(/.$/u, '$&\n'),
    goals && goalTable(goals, wording),
    others && `**${markdownText(others.label)}**\n\n${targetTable(others, columns, wording)}`,
    pairs &&
      `**${markdownText(pairs.label)}**\n\n${markdownTable(
        [wording.ui.indicator, pairs.previousColumn, pairs.currentColumn, wording.ui.change],
        pairs.rows.map(({ indicator, previous, current, delta }) => [
          markdownText(indicator),
          markdownFigure(previous),
          markdownFigure(current),
          markdownText(delta ?? ''),
        ]),
      )}`,
  ];
  return parts.filter(Boolean).join('\n');
}
