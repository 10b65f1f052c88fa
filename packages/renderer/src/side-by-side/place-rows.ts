import { NATION, type PlaceFigure, type PlaceRow, type PlacesTable, type ReportReference } from '@tongbi/model';
import { type ColumnDraft, columnsIn, JOIN, statisticColumns } from '../tables/make-table.js';
import { statedWords, statisticWords } from '../view/figure-view.js';
import { visibleText } from '../view/visible-text.js';
import { formatQuantity } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';
import { type PlacesOptions, placeName, whereWords } from './side-by-side.js';

/** Last year's target of a row in the words of its report. */
export const previousWords = ({ previousTarget, previousWording }: PlaceRow): string | null =>
  targetWords({ target: previousTarget, wording: previousWording });

/** The target of a row in the words of its report, a wording where it has no number. */
export function targetWords({ target, wording }: Pick<PlaceRow, 'target' | 'wording'>): string | null {
  return target ? statedWords(target) : wording && visibleText(wording.text);
}

/** What was reached in the year before, in the words of its report. */
export const actualWords = ({ actual }: PlaceRow): string | null => actual && statedWords(actual);

/** The nation's report beside those of places. */
export const isNation = ({ place }: Pick<PlaceRow, 'place'>): boolean => place === NATION;

/** 2025年各地目标：地区生产总值 */
export function placesTitle({ year, indicator, english }: PlacesTable, wording: Wording): string {
  return visibleText(wording.places.title(year, wording.indicator(indicator, english)));
}

/** What the target is in the unit of the table, where the report uses another: 合102.2 亿斤. */
function convertedWords(figure: PlaceFigure | null, table: Pick<PlacesTable, 'unit'>, wording: Wording): string | null {
  if (!figure || figure.unit === table.unit || figure.size === null) return null;
  return wording.places.converted(formatQuantity(figure.size, table.unit, wording));
}

/** One place; a target in the words of its report, or why there is none; `converted` where its number is not that which ranks it: 合102.2 亿斤. */
export function viewRow(
  row: PlaceRow,
  position: number,
  table: Pick<PlacesTable, 'reports' | 'unit'>,
  wording: Wording,
  { hrefOf }: PlacesOptions,
) {
  const { places } = wording;
  const evidence = row.target ?? row.wording;
  const href = hrefOf?.(row.report);
  return {
    id: `p${position + 1}`,
    rank: row.rank === null ? places.unranked : String(row.rank),
    place: placeName(row, table),
    nation: isNation(row),
    target: targetWords(row),
    absent: evidence ? null : wording.labels.placeStates[row.state],
    converted: convertedWords(row.target, table, wording),
    further: row.further.length ? places.further(row.further.map(statedWords)) : null,
    previousTarget: previousWords(row),
    actual: actualWords(row),
    statistics: statisticWords(row, wording),
    outcome: wording.outcomeTag(row),
    change: row.change && wording.labels.targetChanges[row.change],
    quote: evidence && visibleText(evidence.quote),
    where: evidence && whereWords(evidence, wording),
    line: evidence?.line ?? null,
    // Where the host has a page for it.
    report: href === undefined ? null : { text: places.columns.where, href },
  };
}

/** A row of one indicator, numbers apart from their units. */
export function placeColumns(table: Pick<PlacesTable, 'reports' | 'unit' | 'statistics'>, wording: Wording): ColumnDraft<PlaceRow>[] {
  const { places, tables, labels } = wording;
  const reports = new Map(table.reports.map((report) => [report.id, report]));
  const reportOf = (row: PlaceRow): ReportReference | undefined => reports.get(row.report);
  const make = columnsIn<PlaceRow, keyof typeof places.columns>(places);
  const { text, label, number, whole } = make;
  const evidence = ({ target, wording: worded }: PlaceRow) => target ?? worded;
  return [
    whole('rank', ({ rank }) => rank),
    label('place', (row) => placeName(row, table)),
    label('code', ({ placeCode }) => placeCode ?? null),
    label('state', ({ state }) => labels.placeStates[state]),
    label('target', targetWords, 24),
    number('value', ({ target }) => target?.value ?? null),
    number('high', ({ target }) => target?.valueHigh ?? null),
    label('unit', ({ target }) => target?.unit ?? null, 8),
    label('bound', ({ target }) => target && tables.bounds[target.bound], 8),
    number('size', ({ target }) => target?.size ?? null),
    label('sizeUnit', ({ target }) => (target?.size == null ? null : table.unit), 8),
    label('further', ({ further }) => further.map(statedWords).join(JOIN) || null, 24),
    label('previousText', previousWords, 20),
    number('previousValue', ({ previousTarget }) => previousTarget?.value ?? null),
    label('change', ({ change }) => change && (labels.targetChanges[change]?.label ?? null)),
    label('actualText', actualWords, 20),
    number('actualValue', ({ actual }) => actual?.value ?? null),
    ...(table.statistics ? statisticColumns(make, wording, (row: PlaceRow) => row) : []),
    label('outcome', (row) => wording.outcomeTag(row)?.label ?? null),
    text('quote', (row) => evidence(row)?.quote ?? null),
    label('section', (row) => evidence(row)?.heading || null, 32),
    whole('line', (row) => evidence(row)?.line ?? null),
    label('file', (row) => reportOf(row)?.file ?? null, 32),
    label('edition', (row) => wording.edition(reportOf(row)?.edition ?? '')),
  ];
}
