import { isOn, type WordElement, type WordHandler } from './parse-word-xml.js';

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
  readonly cells: readonly (readonly WordBlock[])[];
}

export type WordBlock = WordParagraph | TableRow;

/** What the text of a part lacks. */
interface WordLosses {
  pictures: number;
  deletions: number;
  comments: number;
  hidden: number;
  symbols: number;
}

/** What stands in these is no text of the document as it is now: deleted or moved away, an older form of a text box, the sound of a word, fields. */
const skipped: ReadonlySet<string> = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
]);

/** What an element does to the body that it is met in. */
type Step = (body: WordBody, element: WordElement) => unknown;

interface Row {
  cells: WordBlock[][];
  deleted: boolean;
}

/** The blocks of a document part in reading order; text boxes stand behind the paragraph that holds their anchor. */
export class WordBody implements WordHandler {
  readonly blocks: WordBlock[] = [];
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly losses: WordLosses = { pictures: 0, deletions: 0, comments: 0, hidden: 0, symbols: 0 };
  readonly #paragraphs: { readonly paragraph: WordParagraph; readonly inside: WordBlock[] }[] = [];
  readonly #rows: Row[] = [];
  readonly #cells: WordBlock[][] = [];
  #skipping = 0;
  #inProperties = 0;
  #inText = false;
  #inRow = false;
  #hidden = false;

  open(element: WordElement): void {
    if (this.#skipping > 0) {
      this.#skipping++;
      return;
    }
    if (skipped.has(element.name)) this.#skip(element.name);
    else WordBody.#opens[element.name]?.(this, element);
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else WordBody.#closes[name]?.(this);
  }

  text(piece: string): void {
    if (!this.#inText || this.#skipping > 0) return;
    if (this.#hidden) this.losses.hidden += piece.length;
    else this.#write(piece);
  }

  /** `<w:del/>` in the properties of a paragraph or row says that its end, or the row, is deleted. */
  #skip(name: string): void {
    this.#skipping = 1;
    const current = this.#paragraphs.at(-1);
    if (name === 'del' || name === 'moveFrom') {
      if (this.#inProperties > 0 && current) current.paragraph.goesOn = true;
      else if (this.#inRow) this.#rows.at(-1)!.deleted = true;
      else this.losses.deletions++;
    }
  }

  #write(piece: string): void {
    const current = this.#paragraphs.at(-1);
    if (current) current.paragraph.text += piece;
  }

  #emit(block: WordBlock): void {
    (this.#paragraphs.at(-1)?.inside ?? this.#cells.at(-1) ?? this.blocks).push(block);
  }

  static readonly #opens: Readonly<Record<string, Step>> = {
    p: (body) => body.#paragraphs.push({ paragraph: { text: '', goesOn: false }, inside: [] }),
    pPr: (body) => body.#inProperties++,
    pStyle: (body, { attributes }) => {
      const current = body.#paragraphs.at(-1)?.paragraph;
      if (current && attributes.val !== undefined) current.style = attributes.val;
    },
    numId: (body, { attributes }) => {
      const current = body.#paragraphs.at(-1)?.paragraph;
      if (current && body.#inProperties > 0) current.numId = attributes.val ?? '0';
    },
    ilvl: (body, { attributes }) => {
      const current = body.#paragraphs.at(-1)?.paragraph;
      if (current && body.#inProperties > 0) current.depth = Number.parseInt(attributes.val ?? '0', 10) || 0;
    },
    r: (body) => {
      body.#hidden = false;
    },
    vanish: (body, element) => {
      if (body.#inProperties === 0) body.#hidden = isOn(element);
    },
    t: (body) => {
      body.#inText = true;
    },
    tab: (body) => body.#tab(),
    ptab: (body) => body.#tab(),
    br: (body) => body.#write('\n'),
    cr: (body) => body.#write('\n'),
    noBreakHyphen: (body) => body.#write('-'),
    sym: (body) => body.losses.symbols++,
    blip: (body) => body.losses.pictures++,
    imagedata: (body) => body.losses.pictures++,
    commentReference: (body) => body.losses.comments++,
    footnoteReference: (body, { attributes }) => body.footnotes.push(attributes.id ?? ''),
    endnoteReference: (body, { attributes }) => body.endnotes.push(attributes.id ?? ''),
    tr: (body) => body.#rows.push({ cells: [], deleted: false }),
    trPr: (body) => {
      body.#inRow = body.#rows.length > 0;
    },
    tc: (body) => body.#cells.push([]),
  };

  static readonly #closes: Readonly<Record<string, (body: WordBody) => unknown>> = {
    p: (body) => {
      const done = body.#paragraphs.pop();
      if (done) for (const block of [done.paragraph, ...done.inside]) body.#emit(block);
    },
    pPr: (body) => body.#inProperties--,
    t: (body) => {
      body.#inText = false;
    },
    trPr: (body) => {
      body.#inRow = false;
    },
    tr: (body) => {
      const row = body.#rows.pop();
      if (row && !row.deleted) body.#emit({ cells: row.cells });
    },
    tc: (body) => {
      const cell = body.#cells.pop();
      if (cell) body.#rows.at(-1)?.cells.push(cell);
    },
  };

  /** A tab of the properties is a stop of the ruler. */
  #tab(): void {
    if (this.#inProperties === 0) this.#write('\t');
  }
}
