import { said } from '@tongbi/model';
import { type UnzipFileFilter, unzipSync } from 'fflate';
import type { ReadText } from '../extracted-text.js';
import { joinCells } from '../join-cells.js';
import { LIMITS } from '../limits.js';
import { listLosses } from '../list-losses.js';
import { megabytes, refuse, refusedBy, refuseSize } from '../refuse.js';
import { decodeXml, elementsIn, parseWordXml } from './parse-word-xml.js';
import { ParagraphNumbers, readNumbering, readStyles } from './read-numbering.js';
import { type Revision, readBody, type WordBlock } from './word-body.js';

/**
 * The parts of these names that a Word file has. Sizes are those of the directory at the end of the file: nothing is unpacked before they are known, and a part
 * that declares less than it holds is cut at what it declares.
 *
 * @throws {UserError} where it is broken, no Word file, or declares more than a report can hold
 */
function unzipParts(bytes: Uint8Array, names: readonly string[], file: string): Readonly<Record<string, Uint8Array>> {
  const sizes = new Map<string, number>();
  let all = 0;
  let count = 0;
  unzipOrRefuse(bytes, file, ({ name, originalSize }) => {
    all += originalSize;
    if (++count <= LIMITS.entries) sizes.set(name, originalSize);
    return false;
  });
  if (count > LIMITS.entries) throw refuseSize(file, 'too-many-files', said('files', LIMITS.entries), said('files', count));
  if (all > LIMITS.unpackedBytes)
    throw refuseSize(file, 'unpacks-to-too-much', megabytes(LIMITS.unpackedBytes), said('from', megabytes(all), megabytes(bytes.length)));
  if (names.includes(documentPart) && !sizes.has(documentPart)) {
    const { is, advice } = refusedBy('zip', [...sizes.keys()]) ?? ({ is: 'is-zip-without-word', advice: 'unpack-it' } as const);
    throw refuse(file, is, advice);
  }
  for (const name of names)
    if (sizes.get(name)! > LIMITS.partBytes)
      throw refuseSize(file, said('part-too-large', name), megabytes(LIMITS.partBytes), megabytes(sizes.get(name)!));
  const wanted = new Set(names);
  // One name may stand in the directory many times.
  return unzipOrRefuse(bytes, file, ({ name }) => wanted.delete(name));
}

function unzipOrRefuse(bytes: Uint8Array, file: string, filter: UnzipFileFilter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    // fflate says what is wrong in ways of its own, for some broken files by a RangeError of the engine.
    throw refuse(file, 'is-broken-zip', 'save-as-docx-again');
  }
}

const documentPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';

/**
 * The paragraphs of a Word file in order, with the labels of its lists; tables row by row, footnotes at the end. Tracked changes are read as accepted.
 *
 * @throws {UserError} where it is no Word file, is broken or beyond a limit
 */
export function readDocx(bytes: Uint8Array, file: string): ReadText {
  const [numbering, footnotes, endnotes] = ['word/numbering.xml', 'word/footnotes.xml', 'word/endnotes.xml'] as const;
  const found = unzipParts(bytes, [documentPart, stylesPart, numbering, footnotes, endnotes], file);
  const body = readBody(parseWordXml(found[documentPart]!, file));
  const lists = found[numbering] && readNumbering(found[numbering], file);
  const placeOf = found[stylesPart] && readStyles(found[stylesPart], file);
  const lines = writeBlocks(body.blocks, new ParagraphNumbers(lists, placeOf));
  const notes = [
    ...readNotes(found[footnotes], 'footnote', body.footnotes, file),
    ...readNotes(found[endnotes], 'endnote', body.endnotes, file),
  ];
  if (notes.length) lines.push('注释', ...notes);
  if (!lines.length) throw refuse(file, 'is-word-without-text', 'give-text-of-pictures');
  return { text: `${lines.join('\n\n')}\n`, lost: listLosses(body.losses), doubts: [] };
}

/** As `readRevision` says. */
export function readRevisionLines(bytes: Uint8Array, file: string, revision: Revision): readonly string[] {
  const { [documentPart]: part } = unzipParts(bytes, [documentPart], file);
  return writeBlocks(readBody(parseWordXml(part!, file), revision).blocks, new ParagraphNumbers());
}

/** As `readWordStyles` says. */
export function readStylesPart(bytes: Uint8Array, file: string): string {
  const { [stylesPart]: part } = unzipParts(bytes, [stylesPart], file);
  const xml = part && parseWordXml(part, file).children[0]?.name === 'styles' ? decodeXml(part) : '';
  if (!/<w:style\b/u.test(xml)) throw refuse(file, 'is-word-without-styles', 'save-as-docx-again');
  return xml;
}

/** A line for each paragraph that has text. */
function writeBlocks(blocks: readonly WordBlock[], numbers: ParagraphNumbers): string[] {
  const lines: string[] = [];
  let unfinished = '';
  for (const block of blocks) {
    if ('cells' in block) {
      if (!block.deleted) lines.push(...joinCells(block.cells.map((cell) => writeBlocks(cell, numbers))));
      continue;
    }
    const text = `${unfinished}${tidy(block.text)}`;
    unfinished = block.goesOn ? text : '';
    // An empty paragraph of a list shows its number in Word and counts, but says nothing.
    if (!block.goesOn && text) lines.push(`${numbers.label(block)}${text}`);
  }
  if (unfinished) lines.push(unfinished);
  return lines;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join('\n');

/** The footnotes that a text refers to, in the order of its references, each a line with the number that it has in the text. */
function readNotes(bytes: Uint8Array | undefined, kind: 'footnote' | 'endnote', ids: readonly string[], file: string): string[] {
  if (!bytes || ids.length === 0) return [];
  const notes = new Map(
    elementsIn(parseWordXml(bytes, file), kind).map((note) => [note.attributes.id, readBody(note).blocks.map(textOf).join('')]),
  );
  return ids.map((one, index) => `${index + 1}. ${notes.get(one)?.trim() ?? ''}`).filter((line) => !/^\d+\. $/u.test(line));
}

function textOf(block: WordBlock): string {
  if (!('cells' in block)) return block.text.replaceAll('\n', '');
  return block.deleted ? '' : block.cells.map((cell) => cell.map(textOf).join('')).join(' ');
}
