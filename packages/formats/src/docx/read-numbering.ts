import { remembered } from '@tongbi/model';
import { formatOrdinal, readCount } from './format-ordinal.js';
import { elementsIn, isOn, lastIn, parseWordXml, valueIn, type WordElement } from './parse-word-xml.js';
import type { WordParagraph } from './word-body.js';

type Levels = ReadonlyMap<number, ReturnType<typeof readLevel>>;

/** One `w:num`: a list of the text. Lists of one abstract definition go on counting each other's numbers. */
interface ListDefinition {
  readonly abstractId: string;
  readonly levels: Levels;
  /** Levels that this list begins anew, with the number that it begins with. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of `word/numbering.xml` by the number that paragraphs name. */
export function readNumbering(bytes: Uint8Array, file: string): ReadonlyMap<string, ListDefinition> {
  const root = parseWordXml(bytes, file);
  const abstracts = elementsIn(root, 'abstractNum').map((one) => ({
    id: one.attributes.abstractNumId ?? '',
    levels: readLevels(one),
    link: valueIn(one, 'numStyleLink'),
    style: valueIn(one, 'styleLink'),
  }));
  // Those of an abstract definition, or of the list style that it names.
  const levelsOf = new Map(
    abstracts.map(({ id, levels, link }) => [id, abstracts.find(({ style }) => link !== undefined && style === link)?.levels ?? levels]),
  );
  const readList = (list: WordElement): ListDefinition => {
    const abstractId = valueIn(list, 'abstractNumId') ?? '';
    const restarts = elementsIn(list, 'lvlOverride').flatMap((one) => {
      const start = valueIn(one, 'startOverride');
      return start === undefined ? [] : [[readCount(one.attributes.ilvl) ?? 0, readCount(start) ?? 1] as const];
    });
    return { abstractId, levels: new Map([...(levelsOf.get(abstractId) ?? []), ...readLevels(list)]), restarts: new Map(restarts) };
  };
  return new Map(elementsIn(root, 'num').map((list) => [list.attributes.numId ?? '', readList(list)]));
}

const readLevels = (list: WordElement): Levels =>
  new Map(elementsIn(list, 'lvl').map((level) => [readCount(level.attributes.ilvl) ?? 0, readLevel(level)]));

/** One level of a list: how its numbers are written, and when they begin again. */
function readLevel(level: WordElement) {
  const [restart, legal] = [valueIn(level, 'lvlRestart'), lastIn(level, 'isLgl')];
  return {
    start: readCount(valueIn(level, 'start')) ?? 1,
    format: valueIn(level, 'numFmt') ?? 'decimal',
    /** `第%1章`: %1 stands for the number of the first level. */
    text: valueIn(level, 'lvlText') ?? '',
    /** What stands between label and text: tab, space or nothing. */
    suffix: valueIn(level, 'suff') ?? 'tab',
    /** The level, from 1, whose next number begins this one again; 0 never, undefined the one above. */
    restart: restart === undefined ? undefined : (readCount(restart) ?? 0),
    /** Numbers of outer levels are written in digits: 第一章 1.1. */
    legal: legal !== undefined && isOn(legal),
  };
}

/** A chain of styles is short; a longer one is a circle. */
const longestChain = 20;

/** Looks up in which list the paragraphs of a style stand: headings are often numbered by their style. */
export function readStyles(bytes: Uint8Array, file: string) {
  const styles = new Map(elementsIn(parseWordXml(bytes, file), 'style').map((style) => [style.attributes.styleId ?? '', style]));
  return (first: string) => {
    let numId: string | undefined;
    let depth: string | undefined;
    let current = styles.get(first);
    for (let step = 0; current && step < longestChain; step++) {
      numId ??= valueIn(current, 'numId');
      depth ??= valueIn(current, 'ilvl');
      current = styles.get(valueIn(current, 'basedOn') ?? '');
    }
    return numId === undefined ? undefined : { numId, depth: readCount(depth) ?? 0 };
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

  /** `placeOf`: in which list the paragraphs of a style stand. */
  constructor(
    readonly lists: ReadonlyMap<string, ListDefinition> = new Map(),
    readonly placeOf: ReturnType<typeof readStyles> = () => undefined,
  ) {}

  /** The label of the next paragraph, with what stands behind it; '' where it stands in no list. */
  label(paragraph: WordParagraph): string {
    const styled = paragraph.style === undefined ? undefined : this.placeOf(paragraph.style);
    const numId = paragraph.numId ?? styled?.numId ?? '0';
    const depth = paragraph.depth ?? styled?.depth ?? 0;
    // 0 takes a paragraph out of the list of its style.
    const list = numId === '0' ? undefined : this.lists.get(numId);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    const counters = remembered(this.#counters, list.abstractId, () => new Map<number, number>());
    this.#count(numId, list, depth, counters);
    if (level.format === 'bullet') return privateUse.test(level.text) || level.text === '' ? '•' : level.text;
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const outer = list.levels.get(Number(digit) - 1);
      // A level that has had no paragraph yet stands at its start.
      return outer ? formatOrdinal(counters.get(Number(digit) - 1) ?? outer.start, level.legal ? 'decimal' : outer.format) : '';
    });
    // 一、 stands by itself; a figure would run into the word behind it.
    return /[A-Za-z0-9.]$/u.test(label) && level.suffix !== 'nothing' ? `${label} ` : label;
  }

  #count(numId: string, list: ListDefinition, depth: number, counters: Map<number, number>): void {
    const restart = this.#begun.has(`${numId} ${depth}`) ? undefined : list.restarts.get(depth);
    this.#begun.add(`${numId} ${depth}`);
    const last = counters.get(depth);
    counters.set(depth, restart ?? (last === undefined ? list.levels.get(depth)!.start : last + 1));
    for (const inner of [...counters.keys()]) {
      const by = list.levels.get(inner)?.restart;
      if (inner > depth && by !== 0 && (by === undefined || depth < by)) counters.delete(inner);
    }
  }
}
