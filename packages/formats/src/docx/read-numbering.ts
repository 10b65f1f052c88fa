import { formatOrdinal } from './format-ordinal.js';
import { isOn, parseWordXml } from './parse-word-xml.js';

/** One level of a list: how its numbers are written, and when they begin again. */
interface ListLevel {
  start: number;
  format: string;
  /** `第%1章`: %1 stands for the number of the first level. */
  text: string;
  /** What stands between label and text: tab, space or nothing. */
  suffix: string;
  /** The level, from 1, whose next number begins this one again; 0 never, undefined the one above. */
  restart?: number;
  /** Numbers of outer levels are written in digits: 第一章 1.1. */
  legal: boolean;
}

/** One `w:num`: a list of the text. Lists of one abstract definition go on counting each other's numbers. */
interface ListDefinition {
  abstractId: string;
  readonly levels: Map<number, ListLevel>;
  /** Levels that this list begins anew, with the number that it begins with. */
  readonly restarts: Map<number, number>;
}

interface Abstract {
  readonly levels: Map<number, ListLevel>;
  /** Its levels are those of a list style. */
  styleLink?: string;
  styleName?: string;
}

/** The lists of `word/numbering.xml` by the number that paragraphs name. */
export function readNumbering(bytes: Uint8Array, file: string): ReadonlyMap<string, ListDefinition> {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, ListDefinition>();
  let abstract: Abstract | undefined;
  let list: ListDefinition | undefined;
  let level: ListLevel | undefined;
  let overridden = 0;
  parseWordXml(bytes, file, {
    open(element) {
      const { name, attributes } = element;
      const val = attributes.val ?? '';
      if (name === 'abstractNum') {
        abstract = { levels: new Map() };
        abstracts.set(attributes.abstractNumId ?? '', abstract);
      } else if (name === 'num') {
        list = { abstractId: '', levels: new Map(), restarts: new Map() };
        lists.set(attributes.numId ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstractId = val;
      else if (name === 'numStyleLink' && abstract) abstract.styleLink = val;
      else if (name === 'styleLink' && abstract) abstract.styleName = val;
      else if (name === 'lvlOverride') overridden = toNumber(attributes.ilvl, 0);
      else if (name === 'startOverride' && list) list.restarts.set(overridden, toNumber(val, 1));
      else if (name === 'lvl') {
        level = newLevel();
        (list ?? abstract)?.levels.set(toNumber(attributes.ilvl, 0), level);
      } else if (level) readLevel(level, name, val, isOn(element));
    },
    close(name) {
      if (name === 'abstractNum') abstract = undefined;
      else if (name === 'num') list = undefined;
      else if (name === 'lvl') level = undefined;
    },
  });
  return new Map([...lists].map(([id, one]) => [id, { ...one, levels: new Map([...levelsOf(abstracts, one.abstractId), ...one.levels]) }]));
}

function levelsOf(abstracts: ReadonlyMap<string, Abstract>, id: string): ReadonlyMap<number, ListLevel> {
  const found = abstracts.get(id);
  if (found?.styleLink === undefined) return found?.levels ?? new Map();
  return [...abstracts.values()].find(({ styleName }) => styleName === found.styleLink)?.levels ?? found.levels;
}

function readLevel(level: ListLevel, name: string, val: string, on: boolean): void {
  if (name === 'start') level.start = toNumber(val, 1);
  else if (name === 'numFmt') level.format = val;
  else if (name === 'lvlText') level.text = val;
  else if (name === 'suff') level.suffix = val;
  else if (name === 'lvlRestart') level.restart = toNumber(val, 0);
  else if (name === 'isLgl') level.legal = on;
}

function newLevel(): ListLevel {
  return { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };
}

function toNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^[0-9]{1,6}$/u.test(text) ? Number(text) : otherwise;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly numId: string;
  readonly depth: number;
}

interface Style {
  numId?: string;
  depth?: number;
  basedOn?: string;
}
/** A chain of styles is short; a longer one is a circle. */
const longestChain = 20;

/** Looks up in which list the paragraphs of a style stand: headings are often numbered by their style. */
export function readStyles(bytes: Uint8Array, file: string): (style: string) => ListPlace | undefined {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  parseWordXml(bytes, file, {
    open({ name, attributes }) {
      const val = attributes.val ?? '';
      if (name === 'style') {
        style = {};
        styles.set(attributes.styleId ?? '', style);
      } else if (!style) return;
      else if (name === 'basedOn') style.basedOn = val;
      else if (name === 'numId') style.numId = val;
      else if (name === 'ilvl') style.depth = toNumber(val, 0);
    },
    close(name) {
      if (name === 'style') style = undefined;
    },
  });
  return (first) => {
    let numId: string | undefined;
    let depth: number | undefined;
    let current = styles.get(first);
    for (let step = 0; current && step < longestChain; step++) {
      numId ??= current.numId;
      depth ??= current.depth;
      current = current.basedOn === undefined ? undefined : styles.get(current.basedOn);
    }
    return numId === undefined ? undefined : { numId, depth: depth ?? 0 };
  };
}

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
