import type { FigureView, GoalsView, TagView, TargetsView, TargetTable } from '../generated/view-fields.js';
import { figureText } from '../view/figure-view.js';
import type { Wording } from '../words/wording.js';
import { type Block, joinLines, type Line, label, say, table, textBlock } from './document.js';

const figureLine = (figure: FigureView): Line => joinLines(' · ', figureText(figure), figure.settled, figure.beside);

/** ↓ 下调 */
export const tagLine = (tag: TagView | null): Line => (tag ? say`${`${tag.sign} ${tag.label}`}` : []);

/** Leaves out of a row the results and what became of them where nothing can be said of them: of two places. */
export const resultsPicker =
  ({ told }: TargetTable) =>
  <Cell>(cells: readonly Cell[]): readonly Cell[] =>
    cells.filter((_, at) => told || (at !== 2 && at !== 3));

function describeTable(rows: TargetTable, columns: TargetsView['columns'], { ui, phrases }: Wording): readonly Block[] {
  const pick = resultsPicker(rows);
  const head = pick([ui.indicator, columns.previousTarget, columns.actual, ui.outcome, columns.currentTarget, columns.change]);
  const cells = rows.rows.map(({ indicator, hedge, previousTarget, actual, outcome, currentTarget, change, delta, note }) =>
    pick([
      phrases.hedged(indicator, hedge),
      figureLine(previousTarget),
      figureLine(actual),
      tagLine(outcome),
      figureLine(currentTarget),
      joinLines(' ', tagLine(change), delta, note && say`（${note}）`),
    ]),
  );
  return [table(head, cells), ...(rows.note ? [textBlock(rows.note)] : [])];
}

function describeGoals({ label: title, previousColumn, currentColumn, pathColumn, rows }: GoalsView, { ui }: Wording): readonly Block[] {
  const pick = <Cell>(cells: readonly Cell[]) =>
    cells.filter((_, at) => (at !== 2 || previousColumn !== null) && (at !== 4 || pathColumn !== null));
  const cells = rows.map(({ indicator, period, previous, current, path }) =>
    pick([indicator, period, figureLine(previous), figureLine(current), path]),
  );
  return [label(title), table(pick([ui.indicator, ui.period, previousColumn ?? '', currentColumn, pathColumn ?? '']), cells)];
}

function describePairs({ label: title, previousColumn, currentColumn, rows }: NonNullable<TargetsView['pairs']>, { ui }: Wording) {
  const cells = rows.map(({ indicator, previous, current, delta }) => [indicator, figureLine(previous), figureLine(current), delta]);
  return [label(title), table([ui.indicator, previousColumn, currentColumn, ui.change], cells)];
}

/** The targets with their outcome, the goals of several years, all other figures that the reports set, and those that both reviews state. */
export function describeTargets({ columns, main, legend, goals, others, pairs }: TargetsView, wording: Wording): readonly Block[] {
  // The small charts are of the page alone.
  const meaning = legend.replace(wording.phrases.seriesLegend, '');
  return [
    ...(main ? describeTable(main, columns, wording) : []),
    ...(meaning.trim() ? [textBlock(meaning)] : []),
    ...(goals ? describeGoals(goals, wording) : []),
    ...(others ? [label(others.label), ...describeTable(others, columns, wording)] : []),
    ...(pairs ? describePairs(pairs, wording) : []),
  ];
}
