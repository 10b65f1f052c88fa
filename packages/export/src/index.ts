export { type DataDictionary, dataDictionary, describeTables } from './data-dictionary.js';
export { type ExportedPair, type ExportedRows, makeRows, shapeOf, type TableName, tableNames } from './export-tables.js';
export type { ExportFormat, ExportManifest, ExportPiece } from './make-export.js';
export { exportFormats, foreignNames, TablesOfPlaces, writeCsvTable } from './make-export.js';
export type { Cell, Column, ColumnType, ExportedReport, Rows, TableShape } from './table.js';
export { writeParquet } from './write-parquet.js';
