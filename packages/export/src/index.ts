export { type DataDictionary, type DictionaryColumn, type DictionaryTable, dataDictionary } from './data-dictionary.js';
export { describeTables } from './describe-tables.js';
export { type ExportedRows, makeRows, shapeOf, type TableName, type TableShape, tableNames } from './export-tables.js';
export type { ExportedReport } from './exported-report.js';
export {
  type ExportFormat,
  type ExportManifest,
  type ExportPiece,
  exportFormats,
  foreignNames,
  TablesOfPlaces,
} from './make-export.js';
export type { Cell, Column, ColumnType, Rows, Table } from './table.js';
export type { ExportedPair } from './tables/links.js';
export { writeCsvTable } from './write-csv-table.js';
export { writeParquet } from './write-parquet.js';
