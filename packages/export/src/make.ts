/** The rows of a place: with the comparing that they are made of. */
export { type ExportTools, exportPlace, type PlaceExport } from './export-place.js';
export type { ExportedRows, TableName } from './export-tables.js';
export type { Cell, Rows } from './table.js';
