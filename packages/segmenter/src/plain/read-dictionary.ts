/** A byte below this is a number; others begin one of two bytes. */
const ONE_BYTE = 192;
/** Six counts of four bytes. */
const HEAD_SIZE = 24;
/** No word of jieba's is longer; the form of a word has four bits for it. */
const MOST_UNITS = 16;

/**
 * Words and their weights as a tree of characters, in four flat arrays. Nodes of words of one length so far stand together, and so do the children of a node,
 * sorted by the codes of their characters: those of `node` are `first[node]` to `first[node + 1]`, without the latter.
 *
 *   加 → 加快 → 加快建设        建 → 建设
 *   codes   加 建 | 快 设 | 建 | 设
 *   first    2  3    4  5   5    6
 */
export interface Dictionary {
  /** Of each UTF-16 unit, beginning with 1; 0 has a unit that is in no word. */
  readonly codeOf: Uint16Array;
  /** The node of a word of one character, by its code; -1 where no word begins so. */
  readonly rootOf: Int32Array;
  readonly codes: Uint16Array;
  readonly first: Uint32Array;
  /** The place of a node's weight among `weights`, beginning with 1; 0 where what leads to it is no word. */
  readonly weightOf: Uint16Array;
  /** Natural logarithms of probabilities, the least first. */
  readonly weights: Float64Array;
}

/** What a file holds: of each word how much of the one before it shares and how long it is, and three streams of numbers. */
interface Sections {
  readonly weights: Float64Array;
  readonly units: Uint16Array;
  readonly forms: Uint8Array;
  readonly numbers: readonly Uint8Array[];
}

/**
 * @param bytes the contents of `data/dictionary.gz`, whose form is described beside it
 * @throws {RangeError} where they are none: still compressed, or cut off
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const { weights, units, forms, numbers } = readSections(bytes);
  const codeOf = new Uint16Array(1 << 16);
  units.forEach((unit, index) => {
    codeOf[unit] = index + 1;
  });
  const [nextFirst, nextRest, nextWeight] = numbers.map(numberReader) as [() => number, () => number, () => number];
  const starts = countNodes(forms);
  const size = starts[MOST_UNITS]!;
  const [codes, first, weightOf] = [new Uint16Array(size), new Uint32Array(size + 1).fill(size), new Uint16Array(size)];
  const rootOf = new Int32Array(units.length + 1).fill(-1);
  const path = new Uint16Array(MOST_UNITS);
  let before = 0;
  for (const form of forms) {
    const shared = form >> 4;
    const length = shared + (form & 15) + 1;
    for (let depth = shared; depth < length; depth++) {
      // The children of a node are sorted: what follows another child is counted from it.
      const code = depth > shared ? nextRest() + 1 : nextFirst() + (shared < before ? path[shared]! : 1);
      const node = starts[depth]!++;
      path[depth] = code;
      codes[node] = code;
      first[node] = starts[depth + 1]!;
      if (depth === 0) rootOf[code] = node;
      if (depth === length - 1) weightOf[node] = nextWeight() + 1;
    }
    before = length;
  }
  return { codeOf, rootOf, codes, first, weightOf, weights };
}

function readSections(bytes: Uint8Array): Sections {
  let end = 0;
  const take = (size: number): Uint8Array => {
    end += size;
    return bytes.subarray(end - size, end);
  };
  // Copied, so that they begin at a multiple of their size; of a Buffer `slice` would not copy.
  const copy = (size: number): ArrayBuffer => new Uint8Array(take(size)).buffer;
  const [weightCount = 0, unitCount = 0, ...sizes] = bytes.length >= HEAD_SIZE ? new Uint32Array(copy(HEAD_SIZE)) : [];
  const expected = sizes.reduce((sum, size) => sum + size, HEAD_SIZE + weightCount * 8 + unitCount * 2);
  if (expected !== bytes.length) throw new RangeError(`no dictionary of words: expected ${expected} bytes, got ${bytes.length}`);
  const [weights, units] = [new Float64Array(copy(weightCount * 8)), new Uint16Array(copy(unitCount * 2))];
  return { weights, units, forms: take(sizes[0]!), numbers: sizes.slice(1).map(take) };
}

/** Where the nodes of each depth begin, and at the end how many there are. */
function countNodes(forms: Uint8Array): Uint32Array {
  const starts = new Uint32Array(MOST_UNITS + 1);
  for (const form of forms) for (let depth = form >> 4; depth <= (form >> 4) + (form & 15); depth++) starts[depth + 1]!++;
  for (let depth = 1; depth <= MOST_UNITS; depth++) starts[depth]! += starts[depth - 1]!;
  return starts;
}

function numberReader(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    const byte = bytes[at++]!;
    return byte < ONE_BYTE ? byte : ONE_BYTE + ((byte - ONE_BYTE) << 8) + bytes[at++]!;
  };
}
