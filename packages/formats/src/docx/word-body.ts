import { isOn, type WordElement, type WordHandler } from './word-element.js';
import type { WordBlock, WordLosses, WordParagraph } from './word-paragraph.js';

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

interface Cell {
  blocks: WordBlock[];
}
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
  readonly #cells: Cell[] = [];
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
    else (opens[element.name] ?? nothing)(this, element);
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else (closes[name] ?? nothing)(this);
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
    (this.#paragraphs.at(-1)?.inside ?? this.#cells.at(-1)?.blocks ?? this.blocks).push(block);
  }

  static readonly openParagraph = (body: WordBody): void => {
    body.#paragraphs.push({ paragraph: { text: '', goesOn: false }, inside: [] });
  };
  static readonly closeParagraph = (body: WordBody): void => {
    const done = body.#paragraphs.pop();
    if (!done) return;
    body.#emit(done.paragraph);
    for (const block of done.inside) body.#emit(block);
  };
  static readonly openProperties = (body: WordBody): void => {
    body.#inProperties++;
  };
  static readonly closeProperties = (body: WordBody): void => {
    body.#inProperties--;
  };
  static readonly style = (body: WordBody, { attributes }: WordElement): void => {
    const current = body.#paragraphs.at(-1)?.paragraph;
    if (current && attributes.val !== undefined) current.style = attributes.val;
  };
  static readonly numId = (body: WordBody, { attributes }: WordElement): void => {
    const current = body.#paragraphs.at(-1)?.paragraph;
    if (current && body.#inProperties > 0) current.numId = attributes.val ?? '0';
  };
  static readonly depth = (body: WordBody, { attributes }: WordElement): void => {
    const current = body.#paragraphs.at(-1)?.paragraph;
    if (current && body.#inProperties > 0) current.depth = Number.parseInt(attributes.val ?? '0', 10) || 0;
  };
  static readonly openRun = (body: WordBody): void => {
    body.#hidden = false;
  };
  static readonly vanish = (body: WordBody, element: WordElement): void => {
    if (body.#inProperties === 0) body.#hidden = isOn(element);
  };
  static readonly openText = (body: WordBody): void => {
    body.#inText = true;
  };
  static readonly closeText = (body: WordBody): void => {
    body.#inText = false;
  };
  /** A tab of the properties is a stop of the ruler. */
  static readonly tab = (body: WordBody): void => {
    if (body.#inProperties === 0) body.#write('\t');
  };
  static readonly breakLine = (body: WordBody): void => body.#write('\n');
  static readonly hyphen = (body: WordBody): void => body.#write('-');
  static readonly symbol = (body: WordBody): void => {
    body.losses.symbols++;
  };
  static readonly picture = (body: WordBody): void => {
    body.losses.pictures++;
  };
  static readonly comment = (body: WordBody): void => {
    body.losses.comments++;
  };
  static readonly footnote = (body: WordBody, { attributes }: WordElement): void => {
    body.footnotes.push(attributes.id ?? '');
  };
  static readonly endnote = (body: WordBody, { attributes }: WordElement): void => {
    body.endnotes.push(attributes.id ?? '');
  };
  static readonly openRow = (body: WordBody): void => {
    body.#rows.push({ cells: [], deleted: false });
  };
  static readonly closeRow = (body: WordBody): void => {
    const row = body.#rows.pop();
    if (row && !row.deleted) body.#emit({ cells: row.cells });
  };
  static readonly openRowProperties = (body: WordBody): void => {
    body.#inRow = body.#rows.length > 0;
  };
  static readonly closeRowProperties = (body: WordBody): void => {
    body.#inRow = false;
  };
  static readonly openCell = (body: WordBody): void => {
    body.#cells.push({ blocks: [] });
  };
  static readonly closeCell = (body: WordBody): void => {
    const cell = body.#cells.pop();
    const row = body.#rows.at(-1);
    if (cell && row) row.cells.push(cell.blocks);
  };
}

type Step = (body: WordBody, element: WordElement) => void;
const nothing = (): void => undefined;

const opens: Readonly<Record<string, Step>> = {
  p: WordBody.openParagraph,
  pPr: WordBody.openProperties,
  pStyle: WordBody.style,
  numId: WordBody.numId,
  ilvl: WordBody.depth,
  r: WordBody.openRun,
  vanish: WordBody.vanish,
  t: WordBody.openText,
  tab: WordBody.tab,
  ptab: WordBody.tab,
  br: WordBody.breakLine,
  cr: WordBody.breakLine,
  noBreakHyphen: WordBody.hyphen,
  sym: WordBody.symbol,
  blip: WordBody.picture,
  imagedata: WordBody.picture,
  commentReference: WordBody.comment,
  footnoteReference: WordBody.footnote,
  endnoteReference: WordBody.endnote,
  tr: WordBody.openRow,
  trPr: WordBody.openRowProperties,
  tc: WordBody.openCell,
};

const closes: Readonly<Record<string, (body: WordBody) => void>> = {
  p: WordBody.closeParagraph,
  pPr: WordBody.closeProperties,
  t: WordBody.closeText,
  trPr: WordBody.closeRowProperties,
  tr: WordBody.closeRow,
  tc: WordBody.closeCell,
};
