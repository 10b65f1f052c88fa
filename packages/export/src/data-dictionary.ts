import { shapeOf, tableNames } from './export-tables.js';
import type { ColumnType } from './table.js';

/** What the columns of all tables hold, as it is written beside them. */
export interface DataDictionary {
  readonly schema: 'tongbi/data-dictionary@1';
  readonly tables: readonly DictionaryTable[];
}

export interface DictionaryTable {
  readonly name: string;
  readonly row: string;
  readonly key: readonly string[];
  readonly joins: readonly string[];
  readonly columns: readonly DictionaryColumn[];
  readonly example: { readonly asks: string; readonly sql: string };
}

export interface DictionaryColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly unit: string | null;
  readonly description: string;
}

/** Made of the definition that the tables themselves are made of. */
export function dataDictionary(): DataDictionary {
  const tables = tableNames.map((name): DictionaryTable => {
    const { columns, row, key, joins, example } = shapeOf(name);
    return {
      name,
      row,
      key,
      joins,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        nullable: column.nullable ?? false,
        unit: column.unit ?? null,
        description: column.description,
      })),
      example,
    };
  });
  return { schema: 'tongbi/data-dictionary@1', tables };
}
