import { isOn, type WordElement } from './parse-word-xml.js';

/** A paragraph of a Word file as it is written, before its list label. */
export interface WordParagraph {
  text: string;
  style?: string;
  numId?: string;
  depth?: number;
  /** Its end was deleted in a tracked change: the next one goes on in it. */
  goesOn: boolean;
}

/** A row of a table: of each cell its paragraphs. */
interface TableRow {
  readonly cells: WordBlock[][];
  deleted: boolean;
}

export type WordBlock = WordParagraph | TableRow;

/** The blocks of a document part in reading order, the notes that it refers to, by their ids, and what its text lacks. */
const emptyBody = (revision: Revision) => ({
  revision,
  blocks: [] as WordBlock[],
  footnotes: [] as string[],
  endnotes: [] as string[],
  losses: { pictures: 0, deletions: 0, comments: 0, symbols: 0, 'hidden-characters': 0 },
});
type WordBody = ReturnType<typeof emptyBody>;

/** With all tracked changes accepted, as a document is read, or with all rejected: as it was before them. */
export type Revision = 'accepted' | 'rejected';

/** What stands in these is no text of the document: an older form of a text box, the sound of a word, fields. */
const never: ReadonlySet<string> = new Set(
  'Fallback instrText delInstrText rt pPrChange rPrChange sectPrChange tblPrChange trPrChange tcPrChange numberingChange'.split(' '),
);
/** What is no text of it as it is now, deleted or moved away, or was none before. */
const gone: Readonly<Record<Revision, ReadonlySet<string>>> = {
  accepted: new Set(['del', 'moveFrom', 'delText']),
  rejected: new Set(['ins', 'moveTo']),
};

/** Where in the document an element stands. */
interface Surroundings {
  /** Of the document, or of a cell. */
  readonly blocks: WordBlock[];
  readonly paragraph?: WordParagraph;
  readonly row?: TableRow;
  readonly run?: { isHidden: boolean };
  readonly propertiesOf?: 'paragraph' | 'row';
}

/** Reads a document part, or a note; text boxes stand behind the paragraph that holds their anchor. */
export function readBody(part: WordElement, revision: Revision = 'accepted'): WordBody {
  const body = emptyBody(revision);
  walk(part, { blocks: body.blocks }, body);
  return body;
}

/** The depth of a part is limited before this, so that recursion is safe. */
function walk(element: WordElement, around: Surroundings, body: WordBody): void {
  if (never.has(element.name)) return;
  if (gone[body.revision].has(element.name)) {
    noteDeletion(element, around, body);
    return;
  }
  const inside = { ...around, ...entered.get(element.name)?.(around) };
  countLoss(element, body);
  write(element, inside, body.losses);
  for (const child of element.children) walk(child, inside, body);
}

/** `<w:del/>` in the properties of a paragraph or row says that its end, or the row, is deleted; `<w:ins/>` that it was not there before. */
function noteDeletion({ name }: WordElement, { paragraph, row, propertiesOf }: Surroundings, { losses }: WordBody): void {
  if (name === 'delText') return;
  if (propertiesOf === 'paragraph' && paragraph) paragraph.goesOn = true;
  else if (propertiesOf === 'row' && row) row.deleted = true;
  else losses.deletions++;
}

/** What is other inside an element of a name than around it. */
const entered: ReadonlyMap<string, (around: Surroundings) => Partial<Surroundings>> = new Map(
  Object.entries({
    p: ({ blocks }: Surroundings) => ({ paragraph: added(blocks, { text: '', goesOn: false }) }),
    tr: ({ blocks }: Surroundings) => ({ row: added(blocks, { cells: [], deleted: false }) }),
    tc: ({ row }: Surroundings) => ({ blocks: added(row?.cells ?? [], []) }),
    r: () => ({ run: { isHidden: false } }),
    pPr: () => ({ propertiesOf: 'paragraph' as const }),
    trPr: () => ({ propertiesOf: 'row' as const }),
  }),
);

function added<Item extends All, All>(list: All[], item: Item): Item {
  list.push(item);
  return item;
}

function countLoss({ name, attributes }: WordElement, { losses, footnotes, endnotes }: WordBody): void {
  if (name === 'sym') losses.symbols++;
  else if (name === 'blip' || name === 'imagedata') losses.pictures++;
  else if (name === 'commentReference') losses.comments++;
  else if (name === 'footnoteReference') footnotes.push(attributes.id ?? '');
  else if (name === 'endnoteReference') endnotes.push(attributes.id ?? '');
}

/** Adds what an element says to the paragraph that it stands in. */
function write(element: WordElement, { paragraph, run, propertiesOf }: Surroundings, losses: WordBody['losses']): void {
  const { name, attributes, text } = element;
  const isProperty = propertiesOf === 'paragraph';
  if (name === 'vanish' && run && !isProperty) run.isHidden = isOn(element);
  if (name === 't' && run?.isHidden) losses['hidden-characters'] += text.length;
  else if (!paragraph) return;
  else if (name === 't' || name === 'delText') paragraph.text += text;
  else if (name === 'br' || name === 'cr') paragraph.text += '\n';
  else if (name === 'noBreakHyphen') paragraph.text += '-';
  // A tab of the properties is a stop of the ruler.
  else if ((name === 'tab' || name === 'ptab') && !isProperty) paragraph.text += '\t';
  else if (name === 'pStyle' && attributes.val !== undefined) paragraph.style = attributes.val;
  else if (name === 'numId' && isProperty) paragraph.numId = attributes.val ?? '0';
  else if (name === 'ilvl' && isProperty) paragraph.depth = Number.parseInt(attributes.val ?? '0', 10) || 0;
}
