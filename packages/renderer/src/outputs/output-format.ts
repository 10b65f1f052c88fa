import type { Comparison, ComparisonSet } from '@tongbi/model';
import type { RenderOptions } from '../html/render-html.js';
import type { TableName } from '../tables/table-view.js';
import type { TextOptions } from '../text/render-text.js';

export interface OutputOptions extends RenderOptions, TextOptions {
  /** Of a format that holds one table. */
  readonly table?: TableName;
}

/** A form in which a result can be had: a comparison, or a set of them. A new one is an entry of output-formats.ts. */
export interface OutputFormat<Result = Comparison | ComparisonSet, Options = OutputOptions> {
  /** As in `--format`. */
  readonly name: string;
  /** Of files, with their point; the first is the usual one. */
  readonly endings: readonly [string, ...string[]];
  /** Bytes that are no text: not for a terminal. */
  readonly binary: boolean;
  render(result: Result, options: Options): string | Promise<string | Uint8Array>;
}
