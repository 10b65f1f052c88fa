import { formatOrdinal } from './format-ordinal.js';
import type { ListDefinition, ListLevel } from './read-numbering.js';

/** Signs of symbol fonts, which other fonts lack. */
const privateUse = /[\uE000-\uF8FF]/u;

/** Writes the labels of a text's lists, paragraph by paragraph in their order: 一、 二、 （一）. */
export class ParagraphNumbers {
  /** Of each abstract definition the last number of each level. */
  readonly #counters = new Map<string, Map<number, number>>();
  /** Lists whose own starts have been taken. */
  readonly #begun = new Set<string>();

  constructor(readonly lists: ReadonlyMap<string, ListDefinition>) {}

  /** The label of the next paragraph of a list, with what stands behind it; '' where the list has none. */
  label(numId: string, depth: number): string {
    const list = this.lists.get(numId);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    this.#count(numId, list, depth, level);
    if (level.format === 'bullet') return privateUse.test(level.text) || level.text === '' ? '•' : level.text;
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => this.#write(list, Number(digit) - 1, level.legal));
    // 一、 stands by itself; a figure would run into the word behind it.
    return /[A-Za-z0-9.]$/u.test(label) && level.suffix !== 'nothing' ? `${label} ` : label;
  }

  #count(numId: string, list: ListDefinition, depth: number, level: ListLevel): void {
    const counters = this.#countersOf(list);
    const restart = this.#begun.has(`${numId} ${depth}`) ? undefined : list.restarts.get(depth);
    this.#begun.add(`${numId} ${depth}`);
    const last = counters.get(depth);
    counters.set(depth, restart ?? (last === undefined ? level.start : last + 1));
    for (const inner of [...counters.keys()]) {
      const by = list.levels.get(inner)?.restart;
      if (inner > depth && by !== 0 && (by === undefined || depth < by)) counters.delete(inner);
    }
  }

  /** A level that has had no paragraph yet stands at its start. */
  #write(list: ListDefinition, depth: number, legal: boolean): string {
    const level = list.levels.get(depth);
    if (!level) return '';
    const ordinal = this.#countersOf(list).get(depth) ?? level.start;
    return formatOrdinal(ordinal, legal ? 'decimal' : level.format);
  }

  #countersOf(list: ListDefinition): Map<number, number> {
    const counters = this.#counters.get(list.abstractId) ?? new Map<number, number>();
    this.#counters.set(list.abstractId, counters);
    return counters;
  }
}
