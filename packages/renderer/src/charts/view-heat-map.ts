import type { ComparisonSet } from '@tongbi/model';
import type { HeatMapView } from '../generated/view-fields.js';
import type { TextIndex } from '../view/index-texts.js';
import { visibleText } from '../view/visible-text.js';

// Shades of the heat map above none; more than five are not distinguished.
const LEVELS = 5;
/** A selection holds what it holds: its counts are shown, and not compared. */
const SELECTION = -1;

/** Commitments by theme and year, shaded by their share in the year's, since reports differ in length. Null where nothing can be compared. */
export function viewHeatMap(set: ComparisonSet, index: TextIndex): HeatMapView | null {
  const { themes } = set;
  if (!themes?.length || set.reports.length < 2) return null;
  const reports = themes[0]!.counts.map(({ report }) => index.text(report)?.report).filter((report) => report !== undefined);
  const compared = (column: number): boolean => reports[column]?.edition !== 'abridged';
  // Of selections nothing can be said, and one year alone is no comparison.
  if (reports.filter((_, column) => compared(column)).length < 2) return null;
  const totals = reports.map(({ id }) =>
    themes.reduce((sum, { counts }) => sum + (counts.find(({ report }) => report === id)?.count ?? 0), 0),
  );
  const shares = themes.map(({ counts }) => counts.map(({ count }, column) => count / Math.max(1, totals[column]!)));
  const highest = Math.max(...shares.flatMap((row) => row.filter((_, column) => compared(column))), Number.EPSILON);
  return {
    id: 'heat-map',
    heading: index.wording.phrases.heatMap,
    note: index.wording.phrases.heatMapNote(reports.some(({ edition }) => edition === 'abridged')),
    columns: reports.map(({ id, edition }) => ({
      label: index.label(id),
      edition: edition === 'full' ? '' : index.wording.edition(edition),
      focus: id === set.focus,
    })),
    rows: themes.map(({ theme, counts }, row) => ({
      theme: visibleText(index.wording.themeName(theme)),
      cells: counts.map(({ count }, column) => ({
        count,
        level: compared(column) ? Math.ceil((shares[row]![column]! / highest) * LEVELS) : SELECTION,
      })),
    })),
  };
}
