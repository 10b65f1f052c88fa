import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, ColumnType, Rows, TableShape } from './table.js';

const types = {
  text: 'STRING',
  list: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, BasicType>;

/** Rows of one group: a query that looks for one place reads the groups that can hold it. */
const ROWS_OF_GROUP = 20_000;

/** A Parquet file that grows: what its rows have made of it so far is given away piece by piece, so that no more than one group of rows is ever held. */
export class ParquetPieces {
  readonly #columns: TableShape['columns'];
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #waiting: Rows[number][] = [];

  constructor({ columns }: Pick<TableShape, 'columns'>) {
    this.#columns = columns;
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaFromColumnData({ columnData: this.#dataOf([]) }),
      createdBy: 'tongbi',
    });
  }

  add(rows: Rows): Uint8Array {
    for (const row of rows) {
      this.#waiting.push(row);
      if (this.#waiting.length === ROWS_OF_GROUP) this.#writeGroup();
    }
    return this.#take();
  }

  end(): Uint8Array {
    if (this.#waiting.length) this.#writeGroup();
    this.#parquet.finish();
    return this.#take();
  }

  #writeGroup(): void {
    this.#parquet.write({ columnData: this.#dataOf(this.#waiting).map(({ name, data }) => ({ name, data })), rowGroupSize: ROWS_OF_GROUP });
    this.#waiting = [];
  }

  #dataOf(rows: Rows) {
    return this.#columns.map(({ name, type, nullable }, index) => ({
      name,
      data: rows.map((row): Cell => row[index]!),
      type: types[type],
      nullable,
    }));
  }

  /** The bytes since they were last taken; offsets in the file go on. */
  #take(): Uint8Array {
    const taken = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return taken;
  }
}

/** A table as the bytes of a Parquet file, Snappy-compressed. The same rows give the same bytes; a table without rows has its columns. */
export function writeParquet(shape: Pick<TableShape, 'columns'>, rows: Rows): Uint8Array {
  const pieces = new ParquetPieces(shape);
  const [head, tail] = [pieces.add(rows), pieces.end()];
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
