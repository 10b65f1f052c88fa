// The parts of the engine's syntax tree that the checks look at; its own types leave most of them open.
interface Located {
  readonly loc?: { readonly start: { readonly line: number } };
}

export interface Expression extends Located {
  readonly type: string;
  readonly original?: string;
  readonly data?: boolean;
  readonly depth?: number;
  readonly parts?: readonly string[];
}

interface Program {
  readonly body?: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export interface Statement extends Located {
  readonly type: string;
  readonly path?: Expression;
  readonly name?: Expression;
  readonly params?: readonly Expression[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Expression }[] };
  readonly program?: Program;
  readonly inverse?: Program;
}

/** The helpers that are built into Handlebars; there are no others. */
export const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with'];
export const VALUE_HELPERS: readonly string[] = ['lookup', 'log'];
