import type { FigureView, GoalsView, TagView, TargetsView, TargetTable } from '../generated/view-fields.js';
import { figureText } from '../view/figure-view.js';
import type { Wording } from '../words/wording.js';
import { type Block, joinLines, type Line, label, say, table, tabulate, textBlocks, type Words } from './document.js';

const figureLine = (figure: FigureView): Line => joinLines(' · ', figureText(figure), figure.settled, figure.beside);

/** ↓ 下调 */
export const tagLine = (tag: TagView | null): Line => (tag ? say`${`${tag.sign} ${tag.label}`}` : []);

function describeTable(
  { rows, note: below, told }: TargetTable,
  columns: TargetsView['columns'],
  { ui, phrases }: Wording,
): readonly Block[] {
  const shown = tabulate<(typeof rows)[number], Words>(rows, [
    [ui.indicator, ({ indicator, hedge }) => phrases.hedged(indicator, hedge)],
    [columns.previousTarget, ({ previousTarget }) => figureLine(previousTarget)],
    [columns.actual, ({ actual }) => figureLine(actual), told],
    [ui.outcome, ({ outcome }) => tagLine(outcome), told],
    [columns.currentTarget, ({ currentTarget }) => figureLine(currentTarget)],
    [columns.change, ({ change, delta, note }) => joinLines(' ', tagLine(change), delta, note && say`（${note}）`)],
  ]);
  return [table(...shown), ...textBlocks(below)];
}

function describeGoals({ label: title, previousColumn, currentColumn, pathColumn, rows }: GoalsView, { ui }: Wording): readonly Block[] {
  const shown = tabulate<(typeof rows)[number], Words>(rows, [
    [ui.indicator, ({ indicator }) => indicator],
    [ui.period, ({ period }) => period],
    [previousColumn ?? '', ({ previous }) => figureLine(previous), previousColumn !== null],
    [currentColumn, ({ current }) => figureLine(current)],
    [pathColumn ?? '', ({ path }) => path, pathColumn !== null],
  ]);
  return [label(title), table(...shown)];
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
    ...textBlocks(meaning.trim() && meaning),
    ...(goals ? describeGoals(goals, wording) : []),
    ...(others ? [label(others.label), ...describeTable(others, columns, wording)] : []),
    ...(pairs ? describePairs(pairs, wording) : []),
  ];
}
