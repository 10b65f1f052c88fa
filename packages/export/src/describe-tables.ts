import { type DictionaryTable, dataDictionary } from './data-dictionary.js';

/** The dictionary as Markdown, a section a table: columns, keys, and a query. */
export function describeTables(): string {
  return dataDictionary().tables.map(describeTable).join('\n');
}

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
