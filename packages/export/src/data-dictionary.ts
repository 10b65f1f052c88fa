import { shapeOf, tableNames } from './export-tables.js';
import type { TableShape } from './table.js';

/** What the columns of all tables hold, as it is written beside them. */
export interface DataDictionary {
  readonly schema: 'tongbi/data-dictionary@1';
  readonly tables: readonly TableShape[];
}

/** Made of the definition that the tables themselves are made of. */
export const dataDictionary = (): DataDictionary => ({ schema: 'tongbi/data-dictionary@1', tables: tableNames.map(shapeOf) });

/** The dictionary as Markdown, a section a table: columns, keys, and a query. */
export const describeTables = (): string => dataDictionary().tables.map(describeTable).join('\n');

function describeTable({ name, row, key, joins, columns, example }: TableShape): string {
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
