import { action, expectShape, fields, list, maybe, number, numbers, numbersByKey, orNull, text, truth } from './expect-shape.js';
import type { IndexPair } from './index-pair.js';

/** Pairs of numbers are kept in one number of 53 bits. */
const MOST_TEXTS = 2 ** 20;

const texts = list(text, 'texts');
const unit = { text, section: number, figures: texts };
const unitList = fields({ units: list(fields(unit), 'texts with section and figures'), sections: texts });
const input = fields({
  groups: list(fields(unit), 'texts with section and figures'),
  sections: texts,
  items: list(fields({ ...unit, group: number }), 'texts with section, figures and group'),
});
const pairs = list(fields({ previous: number, current: number }), 'pairs, as { previous: 0, current: 0 }');
const grams = fields({ rows: numbersByKey, idf: numbers, unknownIdf: number, width: number, vectors: numbers });
const knowledge = { grams: maybe(grams), embed: maybe(action) };
const model = fields({ bias: number, features: list(fields({ name: text, weight: number, mean: number }), 'weights') });
const twoPasses = fields({ first: model, second: model });
const options = fields({
  ...knowledge,
  models: maybe(fields({ groups: twoPasses, items: twoPasses })),
  thresholds: maybe(fields({ group: number, item: number, leftover: number, onlyOne: number, namesake: maybe(number) })),
  conflict: maybe(action),
  namesake: maybe(action),
  figures: maybe(action),
  pinned: maybe(pairs),
  forbidden: maybe(pairs),
  readings: maybe(list(fields({ previous: number, current: number, odds: number }), 'pairs with log-odds')),
  nearest: maybe(number),
  evidence: maybe(truth),
});
const documents = list(fields({ heading: text, texts, level: maybe(number), kind: maybe(text) }), 'sections, as { heading, texts }');
const nodes = list(
  fields({ heading: text, level: number, parent: orNull(number), kind: text, size: number, content: maybe(text), aside: maybe(truth) }),
  'sections',
);
const flows = list(fields({ previous: number, current: number, text: number }), 'links, as { previous, current, text }');
const partners = list(fields({ previous: number, current: number, score: number }), 'partners, as { previous, current, score }');
const tokens = list(fields({ text }), 'words, as { text }');

function checkIndex(index: number, length: number, what: string, of: string): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  const expected = length === 0 ? `there are no ${of}` : `expected a whole number from 0 to ${length - 1}, as there are ${length} ${of}`;
  throw new RangeError(`${what} is ${index}; ${expected}`);
}

function checkPairs(pairs: readonly IndexPair[], name: string, lengths: readonly [previous: number, current: number], of: string): void {
  pairs.forEach(({ previous, current }, index) => {
    checkIndex(previous, lengths[0], `${name}[${index}].previous`, `${of} in previous`);
    checkIndex(current, lengths[1], `${name}[${index}].current`, `${of} in current`);
  });
}

/** What is read of a side before it is known to be one. */
interface Side {
  readonly groups: readonly unknown[];
  readonly items: readonly { readonly group: number }[];
}

function checkSide(side: Side, name: string): void {
  for (const key of ['groups', 'items'] as const) {
    const length = side?.[key]?.length;
    if (length > MOST_TEXTS) throw new RangeError(`${name}.${key} has ${length} texts; expected at most ${MOST_TEXTS}`);
  }
  expectShape(side, name, input);
  for (const [index, { group }] of side.items.entries()) checkIndex(group, side.groups.length, `${name}.items[${index}].group`, 'groups');
}

/**
 * What is no list, no text or points nowhere is refused at once, by name, rather than as a bug of the aligner somewhere inside it.
 *
 * @throws RangeError for an item of a group that is not there, a pinned, forbidden or read pair of items that are not there, more than a million texts.
 * @throws TypeError for what is of another shape.
 */
export function checkInput(
  previous: Side,
  current: Side,
  given: { readonly [list in 'pinned' | 'forbidden' | 'readings']?: readonly IndexPair[] },
): void {
  checkSide(previous, 'previous');
  checkSide(current, 'current');
  expectShape(given, 'options', options);
  const lengths = [previous.items.length, current.items.length] as const;
  for (const name of ['pinned', 'forbidden', 'readings'] as const) checkPairs(given[name] ?? [], name, lengths, 'items');
}

export function checkDocuments(previous: unknown, current: unknown, given: unknown): void {
  expectShape(previous, 'previous', documents);
  expectShape(current, 'current', documents);
  expectShape(given, 'options', options);
}

type Nodes = readonly { readonly parent: number | null }[];

function checkNodes(sides: Readonly<Record<'previous' | 'current', Nodes>>): readonly [previous: number, current: number] {
  for (const [name, side] of Object.entries(sides)) {
    expectShape(side, name, nodes);
    side.forEach(({ parent }, index) => {
      if (parent !== null) checkIndex(parent, side.length, `${name}[${index}].parent`, 'sections');
    });
  }
  return [sides.previous.length, sides.current.length];
}

export function checkPartners(previous: Nodes, current: Nodes, some: readonly IndexPair[]): void {
  const lengths = checkNodes({ previous, current });
  expectShape(some, 'partners', partners);
  checkPairs(some, 'partners', lengths, 'sections');
}

export function checkSections(
  previous: Nodes,
  current: Nodes,
  links: Readonly<Record<'flows' | 'weakFlows', readonly IndexPair[]>>,
  words: unknown,
): void {
  const lengths = checkNodes({ previous, current });
  for (const [name, some] of Object.entries(links)) {
    expectShape(some, name, flows);
    checkPairs(some, name, lengths, 'sections');
  }
  expectShape(words, 'words', fields({ pinned: pairs, forbidden: pairs }));
}

export function checkUnits(previous: unknown, current: unknown, given: unknown): void {
  expectShape(previous, 'previous', unitList);
  expectShape(current, 'current', unitList);
  expectShape(given, 'knowledge', fields(knowledge));
}

export function checkTokens(previous: unknown, current: unknown, elsewhere: unknown): void {
  expectShape(previous, 'previous', tokens);
  expectShape(current, 'current', tokens);
  expectShape(elsewhere, 'elsewhere', texts);
}

/** @throws TypeError for columns that are no texts, RangeError for those that do not fit each other. */
export function checkColumns(columns: Readonly<Record<'gram' | 'idf' | 'largest' | 'vector', string>>): void {
  expectShape(columns, 'columns', fields({ gram: text, idf: text, largest: text, vector: text }));
  const rows = columns.gram.split('\t').length;
  for (const name of ['idf', 'largest', 'vector'] as const) {
    const cells = columns[name].split('\t');
    if (cells.length !== rows) throw new RangeError(`columns.${name} has ${cells.length} cells; expected ${rows}, as columns.gram has`);
    const odd = cells.find((cell) => (name === 'vector' ? cell.length !== cells[0]!.length : !Number.isFinite(Number(cell))));
    if (odd !== undefined)
      throw new RangeError(
        `columns.${name} has the cell "${odd}"; expected ${name === 'vector' ? `${cells[0]!.length} signs` : 'a number'}`,
      );
  }
}
