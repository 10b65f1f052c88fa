import { onceEach, type Quote, type Report, type Span, spanContains } from '@tongbi/model';
import { type FoldedText, spellText } from '../find/fold-text.js';

/** Fewer characters may stand anywhere: they need their surroundings. */
export const SHORTEST_ALONE = 8;

/** Where a quote stands, or why that cannot be said. */
export type FoundQuote =
  | { readonly span: Span }
  /** `gone`: the words are nowhere; `around`: they are, but not in these surroundings; `bare`: so few words need surroundings. */
  | { readonly trouble: 'gone' | 'around' | 'bare' }
  | { readonly trouble: 'ambiguous'; readonly times: number };

const WHITE = /[\s\u200b\u2060\ufeff]/u;

/** A text without white space, with the place that each of its characters has in it. */
const squeeze = (text: string, isRead: (at: number) => boolean = () => true): FoldedText =>
  spellText(text, (sign, at) => (WHITE.test(sign) || !isRead(at) ? '' : sign));

/** What of the text counts: its body without what was removed from it, as a table of contents, which says every heading once more. */
function readParts({ body, removed }: Pick<Report, 'body' | 'removed'>): (at: number) => boolean {
  const inside = removed.filter(({ span }) => spanContains(body, span));
  return (at) => at >= body.start && at < body.end && !inside.some(({ span }) => at >= span.start && at < span.end);
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * Finds quotes in one report, and never another place than the one that was meant: words that stand once and are enough for one place are found
 * wherever they now stand; all others only where all of their surroundings stand around them, and only if they do so once.
 */
class QuoteFinder {
  readonly #squeezed: FoldedText;
  readonly #text: string;

  constructor(report: Pick<Report, 'text' | 'body' | 'removed'>) {
    this.#text = report.text;
    this.#squeezed = squeeze(report.text, readParts(report));
  }

  find(quote: Pick<Quote, 'exact' | 'prefix' | 'suffix'>): FoundQuote {
    const { text: exact } = squeeze(quote.exact);
    const around = { prefix: squeeze(quote.prefix ?? '').text, suffix: squeeze(quote.suffix ?? '').text };
    const places = exact === '' ? [] : occurrences(this.#squeezed.text, exact);
    if (places.length === 0) return { trouble: 'gone' };
    const isBare = around.prefix === '' && around.suffix === '';
    if (isBare && exact.length < SHORTEST_ALONE) return { trouble: 'bare' };
    const meant = isBare ? places : places.filter((at) => this.#stands(at, exact, around));
    if (meant.length > 1) return { trouble: 'ambiguous', times: meant.length };
    return meant.length === 1 ? { span: this.#spanAt(meant[0]!, exact.length) } : { trouble: 'around' };
  }

  /** Every place where these words stand. */
  all(words: string): readonly Span[] {
    const exact = squeeze(words).text;
    return exact === '' ? [] : occurrences(this.#squeezed.text, exact).map((at) => this.#spanAt(at, exact.length));
  }

  /** Of a place, its words, or with the fewest surroundings; see `quotePlace`. */
  quote(span: Span): Pick<Quote, 'exact' | 'prefix' | 'suffix'> | undefined {
    const exact = this.#text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    for (const around of [this.#withinSentence(span), this.#around(span, 0, this.#text.length)]) {
      for (const size of SURROUNDINGS) {
        const quote = { exact, ...around(size) };
        const found = this.find(quote);
        if ('span' in found) return quote;
      }
    }
    return undefined;
  }

  #stands(at: number, exact: string, { prefix, suffix }: Record<'prefix' | 'suffix', string>): boolean {
    const { text } = this.#squeezed;
    return text.slice(Math.max(0, at - prefix.length), at) === prefix && text.startsWith(suffix, at + exact.length);
  }

  #spanAt(at: number, length: number): Span {
    const { places } = this.#squeezed;
    return { start: places[at]!, end: places[at + length - 1]! + 1 };
  }

  /** The words of its own sentence alone: what becomes of the sentences beside it then does not matter, and a copy of the sentence is seen to be one. */
  #withinSentence(span: Span): (size: number) => Pick<Quote, 'prefix' | 'suffix'> {
    const before = Math.max(...SENTENCE_ENDS.map((end) => this.#text.lastIndexOf(end, span.start - 1))) + 1;
    const after = SENTENCE_ENDS.map((end) => this.#text.indexOf(end, span.end)).filter((at) => at >= 0);
    return this.#around(span, span.start === 0 ? 0 : before, Math.min(this.#text.length, ...after.map((at) => at + 1)));
  }

  /** So many characters on either side, none before `first` or from `last` on. */
  #around({ start, end }: Span, first: number, last: number): (size: number) => Pick<Quote, 'prefix' | 'suffix'> {
    return (size) => {
      if (size === 0) return {};
      // White space does not count; twice as many characters hold enough others.
      const prefix = squeeze(this.#text.slice(Math.max(first, start - 2 * size), start)).text.slice(-size);
      const suffix = squeeze(this.#text.slice(end, Math.min(last, end + 2 * size))).text.slice(0, size);
      return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
    };
  }
}

const SENTENCE_ENDS = ['。', '！', '？', '\n'] as const;

/** Characters on either side that are tried, fewest first; a paragraph that stands twice needs many. */
const SURROUNDINGS = [0, 6, 12, 24, 48, 96] as const;

/** Of a report what a quote is found by. */
export type QuotedReport = Pick<Report, 'id' | 'text' | 'body' | 'removed'>;

/** A report is read through once, however many quotes are looked for in it. */
export const finderOf = onceEach((report: QuotedReport) => new QuoteFinder(report));

/**
 * The quote by which a place of a report is found again after edits elsewhere: its words, with the fewest surroundings that distinguish them from all others.
 * Undefined where none do, as in a text that stands twice from end to end.
 */
export function quotePlace(report: QuotedReport, span: Span): Quote | undefined {
  const found = finderOf(report).quote(span);
  return found && { report: report.id, ...found };
}

/** Where a quote stands in a report, or why that cannot be said. White space counts for nothing. */
export function findQuote(report: QuotedReport, quote: Pick<Quote, 'exact' | 'prefix' | 'suffix'>): FoundQuote {
  return finderOf(report).find(quote);
}
