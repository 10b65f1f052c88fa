import { shapeOf, type TableShape, tableNames } from './export-tables.js';
import type { Column } from './table.js';

/** What the columns of all tables hold, as it is written beside them. */
export interface DataDictionary {
  readonly schema: 'tongbi/data-dictionary@1';
  readonly tables: readonly DictionaryTable[];
}

export interface DictionaryTable extends Omit<TableShape, 'columns'> {
  readonly columns: readonly DictionaryColumn[];
}

export type DictionaryColumn = Omit<Column<never>, 'read'>;

/** Made of the definition that the tables themselves are made of. */
export function dataDictionary(): DataDictionary {
  const tables = tableNames.map((name): DictionaryTable => {
    const { columns, row, key, joins, example } = shapeOf(name);
    return { name, row, key, joins, columns: columns.map(({ read: _, ...column }) => column), example };
  });
  return { schema: 'tongbi/data-dictionary@1', tables };
}

/** The dictionary as Markdown, a section a table: columns, keys, and a query. */
export const describeTables = (): string => dataDictionary().tables.map(describeTable).join('\n');

function describeTable({ name, row, key, joins, columns, example }: DictionaryTable): string {
  const rows = columns.map(({ name: column, type, nullable, unit, description }) => [
    `\`${column}\``,
    `${type}${nullable ? ', may be empty' : ''}`,
    unit ?? '',
    description.replaceAll('|', '\\|'),
  ]);
  const joined = joins.length ? ` Joined by ${joins.map((one) => `\`${one}\``).join(', ')}.` : '';
  return [
    `## ${name}`,
    '',
    `One row is ${row}. Key: ${key.map((one) => `\`${one}\``).join(', ')}.${joined}`,
    '',
    '| column | type | unit | holds |',
    '| --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    example.asks,
    '',
    '```sql',
    `${example.sql};`,
    '```',
    '',
  ].join('\n');
}
