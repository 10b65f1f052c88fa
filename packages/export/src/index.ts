export { type DataDictionary, type DictionaryColumn, type DictionaryTable, dataDictionary, describeTables } from './data-dictionary.js';
export { type ExportedRows, makeRows, shapeOf, type TableName, type TableShape, tableNames } from './export-tables.js';
export type { ExportFormat, ExportManifest, ExportPiece } from './make-export.js';
export { exportFormats, foreignNames, TablesOfPlaces, writeCsvTable } from './make-export.js';
export type { Cell, Column, ColumnType, ExportedReport, Rows, Table } from './table.js';
export type { ExportedPair } from './tables/links.js';
export { writeParquet } from './write-parquet.js';
