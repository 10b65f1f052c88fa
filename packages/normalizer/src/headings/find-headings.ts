import { kindWordPattern } from '@tongbi/kinds';
import { type Kind, type Span, sliceSpan } from '@tongbi/model';
import { trimSpan } from '../lines/split-lines.js';
import { headOf, type TextBlock } from '../lines/text-block.js';
import { roleOfHeading } from '../parts/role-of-heading.js';
import { forms } from '../text/line-forms.js';
import { isAppendixHeading, isAppendixName, isBareHeading, isBarePart } from './bare-heading.js';
import { cleanHeading, type DocumentItem, type HeadingItem, type HeadingStyle, partStyles, styleRanks, unheaded } from './document-item.js';
import { endOfFirstClause, endOfHeading } from './end-of-heading.js';
import { findGroups, linesOf } from './find-groups.js';
import { findListedSections, readListed } from './find-listed-sections.js';
import { findLists } from './find-lists.js';
import { type Numbering, type NumberingStyle, type Numberings, readNumbering } from './numbering.js';
import { orderSeries } from './order-series.js';
import { readNumber } from './read-number.js';
import { endOfFirstHeading, findRunTogether, gluedNumbering } from './run-together.js';
import { addresses } from './salutation.js';

/** Where this many numbered paragraphs run through a whole text, as in Hong Kong's, the numbers are names of paragraphs, not of sections; so they are of the items of a list of tasks. A kind that numbers its paragraphs needs fewer. */
const fewestRunningNumbers = { paragraphs: 3, sections: 15 } as const;
/** A list or an annex may count anew. */
const restartShare = 0.05;
/** No paragraph of a report is longer; a section often is. */
const longestParagraph = 1500;
const secondPart = /[。！？!]\s*二、/gu;
/** With so many numbered headings a text does not rely on lines without a number. */
const fewestNumbered = 3;
const longestAlone = 80;

/** Headings, in the words of the text as written, and paragraphs of the body, in order; they tile the blocks. */
export function findHeadings(kind: Kind, text: string, written: string, blocks: readonly TextBlock[]): DocumentItem[] {
  return new HeadingFinder(kind, text, written, blocks, survey(kind, text, blocks)).run();
}

/** What the blocks say together of their headings, before one of them is read. */
function survey(kind: Kind, text: string, blocks: readonly TextBlock[]) {
  const heads = blocks.map(({ span }) => headOf(text, span));
  const numberings = heads.map(readNumbering);
  const lists = findLists(kind, text, blocks, numberings);
  const parts = heads.filter((_, index) => partStyles.has(numberings[index]?.style ?? 'bare'));
  const isMarked = blocks.some(({ depth }) => depth !== undefined);
  const lastSalutation = heads.findLastIndex((head) => addresses(kind, head));
  const decimals = numberings.flatMap((numbering) => (numbering?.style === 'decimal' ? [numbering.ordinal] : []));
  const restarts = decimals.filter((ordinal, index) => index > 0 && ordinal <= decimals[index - 1]!).length;
  return {
    /** Of each block. */
    numberings,
    lists,
    counted: findCounted(heads, numberings),
    runTogether: findRunTogether(text, blocks),
    listed: findListedSections(text, blocks, lists),
    /** Headings have marks (##), so that a line without one is a paragraph. */
    isMarked,
    allowBareParts: !isMarked && parts.filter((head) => roleOfHeading(kind, head.slice(0, 40)) !== null).length < 2,
    /** How many headings of parts have a line to themselves, without a mark at its end. */
    partsAlone: parts.filter((head) => head.length <= longestAlone && !/[。！；;，：:]$/u.test(head)).length,
    /** Index of the block that opens the closing call, or the last one before it. */
    lastSalutation: lastSalutation > 0 ? lastSalutation : Number.POSITIVE_INFINITY,
    runningNumbers:
      kind.parts === 'listed' || (decimals.length >= fewestRunningNumbers[kind.numbering] && restarts <= decimals.length * restartShare),
  };
}

/** Indexes of the lines 一, 二, 三, … that part a text without other headings of parts. */
function findCounted(heads: readonly string[], numberings: Numberings): ReadonlySet<number> {
  const lone = heads.flatMap((head, index) => (/^[一二三四五六七八九十]{1,3}$/u.test(head) ? [index] : []));
  const areParts = lone.length >= fewestNumbered && lone.every((index, at) => readNumber(heads[index]!) === at + 1);
  return new Set(areParts && !numberings.some((one) => one && partStyles.has(one.style)) ? lone : []);
}

class HeadingFinder {
  readonly #items: DocumentItem[] = [];
  /** Ordinal of the last heading of each style, to know which number a glued heading must have. */
  readonly #last = new Map<NumberingStyle, number>();
  #inAppendix = false;
  #appendixDepth = 0;
  #isOfTargets = false;
  /** Of an annex of targets: lines that head some of them, and how deep. */
  #groups: ReadonlyMap<number, number> = new Map();
  /** The block being read is so long that it must have lost its paragraphs. */
  #isFlat = false;
  /** Where the last 二、 stands behind a sentence; looked for when first asked. */
  #lastSecond: number | undefined;

  constructor(
    readonly kind: Kind,
    readonly text: string,
    readonly written: string,
    readonly blocks: readonly TextBlock[],
    readonly seen: ReturnType<typeof survey>,
  ) {}

  run(): DocumentItem[] {
    for (const [index, block] of this.blocks.entries()) this.#readBlock(block, index);
    return orderSeries(this.#withoutLoneLine());
  }

  /**
   * Headings without a number have others beside them; a single short line among numbered ones is a paragraph that lost its end: 过去一年，是全面贯彻落实⏎党的…
   * 加强自身建设, 关于外事工作 and what names a year say themselves what they are.
   */
  #withoutLoneLine(): DocumentItem[] {
    const headings = this.#items.filter((item) => item.kind === 'heading');
    const [only, ...more] = headings.filter(({ style }) => style === 'bare');
    if (!only?.span || more.length) return this.#items;
    const isTitled = forms.topic.test(only.heading) || (roleOfHeading(this.kind, only.heading) !== null && !/[，,]/u.test(only.heading));
    const isAmongNumbered = headings.filter(({ ordinal }) => ordinal > 0).length >= fewestNumbered;
    if (headings.length > 1 && (isTitled || !isAmongNumbered)) return this.#items;
    const { span } = only;
    return this.#items.map((item) => (item === only ? { kind: 'paragraph', span } : item));
  }

  #readBlock(block: TextBlock, index: number): void {
    const line = headOf(this.text, block.span);
    const whole = block.span.end - block.span.start === line.length;
    if (block.depth !== undefined) this.#addMarkdownHeading(block);
    else if (whole && this.#items.length > 0 && (isAppendixHeading(line) || (this.#annexAbove && isAppendixName(line))))
      this.#addAppendix(block.span);
    else if (whole && forms.closingHeading.test(line)) this.#addHeading('closing', block.span, block.span, null);
    else if (index > this.seen.lastSalutation && (forms.noteAtEnd.test(line) || (!this.#inAppendix && forms.firstNote.test(line))))
      this.#addNotes(block.span, line);
    else if (this.#inAppendix) this.#addAnnexText(block.span);
    else if (this.seen.lists.has(index) || this.#isListItem(index)) this.#addParagraph(block.span.start, block.span.end);
    // The number of such a part is its heading.
    else if (this.seen.counted.has(index))
      this.#addHeading('ideographic', block.span, block.span, { style: 'ideographic', number: '', length: 0, ordinal: readNumber(line) });
    else if (this.seen.numberings[index]) this.#readText(block.span);
    else if (this.seen.allowBareParts && isBarePart(this.kind, line)) this.#addBareHeading('bare-part', block.span, line);
    else if (!this.seen.isMarked && this.kind.parts !== 'listed' && isBareHeading(this.kind, this.text, this.blocks, index))
      this.#addBareHeading('bare', block.span, line);
    else this.#readText(block.span);
  }

  /** 二是完善保障 above a paragraph of its own has a number, as it would with the mark of a heading. */
  #addBareHeading(style: 'bare' | 'bare-part', span: Span, line: string): void {
    const numbering = readListed(line);
    this.#addHeading(style, { start: span.start + (numbering?.length ?? 0), end: span.end }, span, numbering);
  }

  /** The heading of an annex right above: 2024年十件民生实事 below 附件1 is its name. */
  get #annexAbove(): HeadingItem | undefined {
    const last = this.#items.at(-1);
    return last?.kind === 'heading' && last.style === 'appendix' ? last : undefined;
  }

  /** 附件2 and the line 名词解释 below it are one heading. */
  #addAppendix(span: Span): void {
    const whole = { start: this.#annexAbove?.span?.start ?? span.start, end: span.end };
    if (whole.start < span.start) this.#items.pop();
    this.#openAppendix(sliceSpan(this.text, whole));
    this.#addHeading('appendix', whole, whole, null);
  }

  #openAppendix(heading: string, depth = 0): void {
    this.#inAppendix = true;
    this.#appendixDepth = depth;
    this.#isOfTargets = kindWordPattern(this.kind, 'target').test(heading);
    this.#groups = this.#isOfTargets ? findGroups(this.text, this.blocks) : new Map();
  }

  /** In an annex of targets lines that name a group of them are headings. */
  #addAnnexText({ start, end }: Span): void {
    let at = start;
    for (const { words: _, ...line } of linesOf(this.text, { start, end })) {
      const depth = this.#groups.get(line.start);
      if (depth === undefined) continue;
      this.#addParagraph(at, line.start);
      this.#addHeading('group', line, line, null, depth);
      at = line.end;
    }
    this.#addParagraph(at, end);
  }

  /** 注：数据为初步核算数。 after the closing call: the mark is the heading; [1]指… has none. */
  #addNotes({ start, end }: Span, line: string): void {
    this.#inAppendix = true;
    const mark = { start, end: start + (forms.noteAtEnd.exec(line)?.[0].length ?? 0) };
    if (mark.end > start) this.#addHeading('appendix', mark, mark, null);
    else this.#items.push({ ...unheaded, style: 'appendix', rank: styleRanks.appendix });
    this.#addParagraph(mark.end, end);
  }

  #addMarkdownHeading(block: TextBlock): void {
    const words = block.words ?? block.span;
    const heading = sliceSpan(this.text, words);
    const numbering = readNumbering(heading) ?? readListed(heading);
    const opens = isAppendixHeading(heading) || forms.annexAndName.test(heading) || forms.noteAtEnd.test(heading);
    if (opens) this.#openAppendix(heading, block.depth);
    else this.#inAppendix = this.#isOfTargets && block.depth! > this.#appendixDepth;
    const start = words.start + (this.#inAppendix ? 0 : (numbering?.length ?? 0));
    const style = opens ? 'appendix' : this.#inAppendix ? 'group' : forms.closingHeading.test(heading) ? 'closing' : 'markdown';
    this.#addHeading(style, { start, end: words.end }, block.span, style === 'group' ? null : numbering, block.depth);
  }

  /** A numbered heading at the start of the block, what follows it, and headings that are glued to sentences inside. */
  #readText(span: Span): void {
    this.#isFlat = span.end - span.start > longestParagraph;
    let open = this.#takeHeading(span, false);
    for (const match of sliceSpan(this.text, span).matchAll(gluedNumbering)) {
      const at = span.start + match.index + match[0].length;
      if (at < open) continue;
      const count = this.#items.length;
      this.#addParagraph(open, at);
      const next = this.#takeHeading({ start: at, end: span.end }, true);
      if (next > at) open = next;
      else this.#items.length = count;
    }
    this.#addParagraph(open, span.end);
  }

  /** Adds the heading that `span` begins with. Returns where it ends; the start of the span when there is none. */
  #takeHeading(span: Span, glued: boolean): number {
    const head = headOf(this.text, span);
    const listed = this.seen.listed.has(span.start) ? readListed(head) : null;
    const numbering = listed ?? readNumbering(head);
    if (!numbering) return span.start;
    const rest = head.slice(numbering.length);
    // A row of sections has shown that their first sentences are headings, however long.
    const whole = this.#lengthOfHeading(rest, numbering, span.start) || (listed ? rest.indexOf('。') + 1 : 0);
    const length = (glued && this.#isFlat && endOfFirstClause(rest, whole)) || whole;
    if (glued && !this.#isNext(numbering, rest.slice(0, length), span)) return span.start;
    if (!listed && !this.#isHeading(numbering, span, length)) return span.start;
    const end = span.start + numbering.length + length;
    this.#addHeading(numbering.style, { start: span.start + numbering.length, end }, { start: span.start, end }, numbering);
    return end;
  }

  /** （一）抓好春耕保障化肥供应，…: one that runs on ends where the next begins. */
  #lengthOfHeading(rest: string, numbering: Numbering, start: number): number {
    if (numbering.style !== 'bracketed') return endOfHeading(this.kind, rest, numbering.style);
    const first = this.seen.runTogether.has(start) ? endOfFirstHeading(rest) : 0;
    const found = first || endOfHeading(this.kind, rest, numbering.style) || endOfFirstHeading(rest);
    if (found) return found;
    // Of one that has no end the first clause is sure, if it promises nothing.
    const clause = endOfFirstClause(rest, 0);
    return /[0-9０-９]/u.test(rest.slice(0, clause)) ? 0 : clause;
  }

  /**
   * Whether a numbered block is an item of a list and no heading: 1. 新建卫生院3所。 with 2. right below it. Were it a heading, the promise in it would be in no
   * sentence. The outer styles need the mark of a sentence at the end: a line like （一）抓产业 without text below is an empty section.
   */
  #isListItem(index: number): boolean {
    const { span } = this.blocks[index]!;
    const [last, numbering] = [this.seen.numberings[index - 1], this.seen.numberings[index]];
    if (!numbering) return false;
    const isNext = last?.style === numbering.style && last.ordinal === numbering.ordinal - 1;
    // 一、整顿市场；⏎二、稳定物价。 are one sentence, though the last of them ends like a heading.
    if (isNext && this.#endsItem(this.blocks[index - 1]!.span)) return true;
    if (partStyles.has(numbering.style) || numbering.style === 'stem') return false;
    if (numbering.style === 'bracketed' && !/[。！!]$/u.test(this.text.slice(span.end - 1, span.end))) return false;
    const length = numbering.length + endOfHeading(this.kind, headOf(this.text, span).slice(numbering.length), numbering.style);
    if (length < span.end - span.start) return false;
    const next = this.blocks[index + 1];
    // The last item of a list has the text after the list below it; that it is an item is seen from the one before it.
    return !next || next.depth !== undefined || this.seen.numberings[index + 1]?.style === numbering.style || isNext;
  }

  #isNext(numbering: Numbering, heading: string, { start }: Span): boolean {
    const last = this.#last.get(numbering.style) ?? 0;
    if (numbering.ordinal !== last + 1 || (!this.#isFlat && forms.figure.test(heading))) return false;
    // 一、 after a sentence may open an enumeration; the first part says what it is for, or is long.
    if (numbering.style === 'bracketed' || last > 0 || roleOfHeading(this.kind, heading) !== null) return true;
    // 二、 follows after more than a paragraph.
    this.#lastSecond ??= [...this.text.matchAll(secondPart)].at(-1)?.index ?? 0;
    return this.#lastSecond - start > longestParagraph;
  }

  #isHeading(numbering: Numbering, span: Span, length: number): boolean {
    const heading = this.text.slice(span.start, span.start + numbering.length + length);
    const whole = heading.length >= span.end - span.start;
    // 一、 above a paragraph counts the points of the sentence before it; an item of a list is cut by ；
    if (!length || this.#endsItem(span)) return false;
    // 一、⏎改建码头。渡口要… in a text whose parts stand alone in their lines is an item of a list.
    if (partStyles.has(numbering.style) && this.seen.partsAlone >= fewestNumbered && /[。！]$/u.test(heading)) return false;
    // 第一，坚持…。 is a heading only where it stands alone, or in a row of sections.
    if (numbering.style === 'ordinal') return whole;
    if (numbering.style !== 'decimal') return true;
    // 1. 新建卫生院3所。2. 改造村小2所。 in one paragraph: its items are sentences.
    const next = new RegExp(`[。；]\\s*${numbering.ordinal + 1}[.．、]`, 'u');
    return !this.seen.runningNumbers && (whole || !next.test(sliceSpan(this.text, span)));
  }

  #endsItem(span: Span): boolean {
    return /[；;]/u.test(this.text.slice(span.end - 1, span.end)) && !headOf(this.text, span).includes('。');
  }

  #addHeading(style: HeadingStyle, words: Span, span: Span, numbering: Numbering | null, depth = 0): void {
    const item: HeadingItem = {
      kind: 'heading',
      style,
      rank: styleRanks[style] + depth,
      number: style === 'appendix' ? '' : (numbering?.number ?? ''),
      ordinal: numbering?.ordinal ?? 0,
      heading: cleanHeading(sliceSpan(this.text, words), style),
      written: cleanHeading(sliceSpan(this.written, words), style),
      span,
    };
    if (numbering && style !== 'appendix') {
      this.#last.set(numbering.style, numbering.ordinal);
      for (const other of [...this.#last.keys()]) if (styleRanks[other] > styleRanks[numbering.style]) this.#last.delete(other);
    }
    this.#items.push(item);
  }

  #addParagraph(start: number, end: number): void {
    const span = trimSpan(this.text, start, end);
    if (span) this.#items.push({ kind: 'paragraph', span });
  }
}
