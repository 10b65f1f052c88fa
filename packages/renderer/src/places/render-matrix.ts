import type { PlacesMatrix } from '@tongbi/model';
import { tagLine } from '../document/describe-targets.js';
import { joinLines, type Line, say, strong, table } from '../document/document.js';
import { sideBySideMarkdown, sideBySidePage } from './side-by-side.js';
import { type MatrixCellView, type MatrixView, viewMatrix } from './view-matrix.js';
import type { PlacesOptions } from './view-places.js';

const pageOf = sideBySidePage<MatrixView>('matrix.hbs', 'matrix.mjs');

/**
 * All main indicators of several places (`tabulateMatrix` of `@tongbi/metric-differ`) as one self-contained HTML page that is readable without its script, which only
 * sorts. No request; all report text is escaped; the same input gives the same text.
 */
export function renderMatrix(matrix: PlacesMatrix, options: PlacesOptions = {}): string {
  return pageOf(viewMatrix(matrix, options));
}

/** 5%左右 ↓ 下调（上年目标 6%，上年实绩 5.2% ✗ 未达） */
function cellLine(
  { target, absent, converted, change, previousTarget, actual, outcome, statistics }: MatrixCellView,
  { beside }: MatrixView,
): Line {
  const reached = actual ? joinLines([say`${beside.actual} ${actual}`, tagLine(outcome)], ' ') : [];
  const before = joinLines([previousTarget ? say`${beside.previous} ${previousTarget}` : [], reached, say`${statistics ?? ''}`], '，');
  const now = joinLines([target ? say`${strong(target)}` : say`${absent ?? ''}`, say`${converted ?? ''}`, tagLine(change)], ' ');
  return before.length ? [...now, ...say`（${before}）`] : now;
}

/** The same as GitHub-flavoured Markdown. */
export function renderMatrixMarkdown(matrix: PlacesMatrix, options: PlacesOptions = {}): string {
  const view = viewMatrix(matrix, options);
  const { columns, rows } = view;
  const foot = columns.map((column) =>
    column.foot
      .map(({ all, counts }) => `${all}：${counts.map(({ sign, label, count }) => `${sign} ${label} ${count}`).join(' ')}`)
      .join('；'),
  );
  const body = table(
    [view.placeTitle, ...columns.map(({ title }) => title)],
    [
      ...rows.map(({ place, cells }) => [say`${place}`, ...cells.map((cell) => cellLine(cell, view))]),
      [say`${view.footTitle}`, ...foot.map((words) => say`${words}`)],
    ],
  );
  return sideBySideMarkdown(view, [body]);
}
