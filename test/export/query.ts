import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

let connection: Promise<DuckDBConnection> | undefined;

/** The rows that DuckDB gives for a query, as plain values. */
export async function query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  connection ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect());
  const reader = await (await connection).runAndReadAll(sql);
  return reader.getRowObjectsJson();
}

/** The one number that a query counts. */
export async function countOf(sql: string): Promise<number> {
  const [row] = await query(`SELECT count(*)::INTEGER AS n FROM (${sql})`);
  return Number(row?.n);
}
