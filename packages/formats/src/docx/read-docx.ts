import { type NoValues, said } from '@tongbi/model';
import { type UnzipFileFilter, unzipSync } from 'fflate';
import type { ReadText } from '../extracted-text.js';
import { joinCells } from '../join-cells.js';
import { LIMITS } from '../limits.js';
import { listLosses } from '../list-losses.js';
import { megabytes, refuse, refuseSize } from '../refuse.js';
import { decodeXml, elementsIn, parseWordXml } from './parse-word-xml.js';
import { type ListPlace, ParagraphNumbers, readNumbering, readStyles } from './read-numbering.js';
import { type Revision, readBody, type WordBlock, type WordParagraph } from './word-body.js';

/** What a zip file says that it holds, by name. */
type ZipEntries = ReadonlyMap<string, number>;

/**
 * Names and declared sizes, from the directory at the end of the file; nothing is unpacked.
 *
 * @throws {UserError} where it is broken, or declares more than a report can hold
 */
function listEntries(bytes: Uint8Array, file: string): ZipEntries {
  const entries = new Map<string, number>();
  let all = 0;
  let count = 0;
  unzipOrRefuse(bytes, file, ({ name, originalSize }) => {
    count++;
    all += originalSize;
    if (count <= LIMITS.entries) entries.set(name, originalSize);
    return false;
  });
  if (count > LIMITS.entries) throw refuseSize(file, 'too-many-files', said('files', LIMITS.entries), said('files', count));
  if (all > LIMITS.unpackedBytes)
    throw refuseSize(file, 'unpacks-to-too-much', megabytes(LIMITS.unpackedBytes), said('from', megabytes(all), megabytes(bytes.length)));
  return entries;
}

/**
 * The parts of these names that are there. A part that declares less than it holds is cut at what it declares.
 *
 * @throws {UserError} where one is too large or broken
 */
function unzipParts(bytes: Uint8Array, entries: ZipEntries, names: readonly string[], file: string): Readonly<Record<string, Uint8Array>> {
  for (const name of names) {
    const size = entries.get(name) ?? 0;
    if (size > LIMITS.partBytes) throw refuseSize(file, said('part-too-large', name), megabytes(LIMITS.partBytes), megabytes(size));
  }
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
const parts = [documentPart, 'word/numbering.xml', stylesPart, 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * The paragraphs of a Word file in order, with the labels of its lists; tables row by row, footnotes at the end. Tracked changes are read as accepted.
 *
 * @throws {UserError} where it is no Word file, is broken or beyond a limit
 */
export function readDocx(bytes: Uint8Array, file: string): ReadText {
  const entries = listEntries(bytes, file);
  if (!entries.has(documentPart)) throw explainZip(entries, file);
  const found = unzipParts(bytes, entries, parts, file);
  const body = readBody(parseWordXml(found[documentPart]!, file));
  const lists = found['word/numbering.xml'] ? readNumbering(found['word/numbering.xml'], file) : new Map();
  const placeOf = found['word/styles.xml'] ? readStyles(found['word/styles.xml'], file) : () => undefined;
  const lines = writeBlocks(body.blocks, new ParagraphNumbers(lists), placeOf);
  const notes = [
    ...readNotes(found['word/footnotes.xml'], 'footnote', body.footnotes, file),
    ...readNotes(found['word/endnotes.xml'], 'endnote', body.endnotes, file),
  ];
  if (notes.length) lines.push('注释', ...notes);
  if (!lines.length) throw refuse(file, 'is-word-without-text', 'give-text-of-pictures');
  const lost = listLosses([
    [body.losses.pictures, 'pictures'],
    [body.losses.deletions, 'deletions'],
    [body.losses.comments, 'comments'],
    [body.losses.symbols, 'symbols'],
    [body.losses.hidden, 'hidden-characters'],
  ]);
  return { text: `${lines.join('\n\n')}\n`, lost, doubts: [] };
}

/**
 * The lines of a Word file with all of its tracked changes accepted, or all rejected.
 *
 * @throws {UserError} as `readDocx`
 */
export function readRevisionLines(bytes: Uint8Array, file: string, revision: Revision): readonly string[] {
  const entries = listEntries(bytes, file);
  if (!entries.has(documentPart)) throw explainZip(entries, file);
  const { [documentPart]: part } = unzipParts(bytes, entries, [documentPart], file);
  return writeBlocks(readBody(parseWordXml(part!, file), revision).blocks, new ParagraphNumbers(new Map()), () => undefined);
}

/**
 * What a Word file says of its styles, as it is written.
 *
 * @throws {UserError} as `readDocx`, and where it has none
 */
export function readStylesPart(bytes: Uint8Array, file: string): string {
  const { [stylesPart]: part } = unzipParts(bytes, listEntries(bytes, file), [stylesPart], file);
  const xml = part && parseWordXml(part, file).children[0]?.name === 'styles' ? decodeXml(part) : '';
  if (!/<w:style\b/u.test(xml)) throw refuse(file, 'is-word-without-styles', 'save-as-docx-again');
  return xml;
}

/** A line for each paragraph that has text. */
function writeBlocks(blocks: readonly WordBlock[], numbers: ParagraphNumbers, placeOf: (style: string) => ListPlace | undefined): string[] {
  const lines: string[] = [];
  let unfinished = '';
  for (const block of blocks) {
    if ('cells' in block) {
      if (!block.deleted) lines.push(...joinCells(block.cells.map((cell) => writeBlocks(cell, numbers, placeOf))));
      continue;
    }
    const text = `${unfinished}${tidy(block.text)}`;
    unfinished = block.goesOn ? text : '';
    if (block.goesOn || !text) continue;
    lines.push(`${labelOf(block, numbers, placeOf)}${text}`);
  }
  if (unfinished) lines.push(unfinished);
  return lines;
}

/** An empty paragraph of a list shows its number in Word and counts, but says nothing. */
function labelOf(paragraph: WordParagraph, numbers: ParagraphNumbers, placeOf: (style: string) => ListPlace | undefined): string {
  const styled = paragraph.style === undefined ? undefined : placeOf(paragraph.style);
  const numId = paragraph.numId ?? styled?.numId;
  // 0 takes a paragraph out of the list of its style.
  return numId === undefined || numId === '0' ? '' : numbers.label(numId, paragraph.depth ?? styled?.depth ?? 0);
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const kinds: readonly (readonly [RegExp, NoValues])[] = [
  [/^xl\//u, 'is-spreadsheet'],
  [/^ppt\//u, 'is-slides'],
  [/^content\.xml$/u, 'is-opendocument'],
  [/^META-INF\/container\.xml$/u, 'is-epub'],
  [/^Doc_0\/|^OFD\.xml$/u, 'is-ofd'],
];

function explainZip(entries: ZipEntries, file: string) {
  const names = [...entries.keys()];
  const kind = kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  return kind ? refuse(file, kind, 'save-as-docx-pdf-txt') : refuse(file, 'is-zip-without-word', 'unpack-it');
}

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
