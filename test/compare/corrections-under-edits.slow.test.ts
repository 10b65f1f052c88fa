import { compareReports, findQuote, quotePlace, type ReadFile } from '@tongbi/compare';
import { type PlacedCorrection, type Quote, type Span, UserError } from '@tongbi/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample, readText, segment } from './read-report.js';

const seed = 20240401;
const file = readExample(2024);
const { report } = file;

/** The places that corrections are bound to: every commitment, and the figures of the targets. */
const comparison = compareReports(file, file, { segment });
const places = [
  ...comparison.commitments.flatMap(({ current }) => (current ? [current.span] : [])),
  ...comparison.metrics.flatMap(({ current }) => (current ? [current.span] : [])),
].sort((a, b) => a.start - b.start);
const bound = places.map((span) => ({ span, quote: quotePlace(report, span)! }));

/** One edit of the text, and where it leaves every place: at other offsets, or nowhere. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

const sentences = [...report.text.matchAll(/[^。\n]+。/gu)]
  .map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
  .filter(({ start }) => start > report.body.start);
const at = fc.nat(sentences.length - 1).map((index) => sentences[index]!);
const makers = {
  drop: ({ start, end }: Span): Edit => ({ start, end, put: '' }),
  twice: ({ start, end }: Span): Edit => ({ start: end, end, put: report.text.slice(start, end) }),
  insert: ({ end }: Span): Edit => ({ start: end, end, put: '新建山区气象站7座，改造旧站3座。' }),
  'break the line': ({ end }: Span): Edit => ({ start: end, end, put: '\n\n' }),
  'change a character': ({ start, end }: Span): Edit => ({ start: (start + end) >> 1, end: ((start + end) >> 1) + 1, put: '某' }),
  'raise a figure': ({ start, end }: Span): Edit => {
    const found = /\d+/u.exec(report.text.slice(start, end));
    const from = start + (found?.index ?? 0);
    return found ? { start: from, end: from + found[0].length, put: String(Number(found[0]) + 1) } : { start, end: start, put: '' };
  },
  'say another sentence here': ({ start, end }: Span): Edit => ({
    start,
    end,
    put: report.text.slice(sentences[0]!.start, sentences[0]!.end),
  }),
} as const;
const edit = fc.tuple(at, fc.constantFrom(...Object.values(makers))).map(([span, make]) => make(span));

/** Edits that do not touch each other, from the end of the text to its start. */
const edits = fc.array(edit, { minLength: 1, maxLength: 6 }).map((list) => {
  const sorted = [...list].sort((a, b) => b.start - a.start);
  return sorted.filter((one, index) => index === 0 || one.end <= sorted[index - 1]!.start);
});

const apply = (text: string, list: readonly Edit[]) =>
  list.reduce((now, { start, end, put }) => `${now.slice(0, start)}${put}${now.slice(end)}`, text);

/** Where a place stands after the edits; null where one of them has changed its words. */
function follow({ start, end }: Span, list: readonly Edit[]): Span | null {
  let by = 0;
  for (const one of list) {
    if (one.start < end && one.end > start && one.end > one.start) return null;
    if (one.start === one.end && one.start > start && one.start < end && one.put.trim() !== '') return null;
    if (one.end <= start) by += one.put.length - (one.end - one.start);
  }
  return { start: start + by, end: end + by };
}

function edited(list: readonly Edit[]): ReadFile | null {
  try {
    return readText(apply(report.text, list), file.file);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const letters = (text: string) => text.replace(/\s/gu, '');

test('a hundred times edits here and there: each quote stands where its words went, or is told; none moves to another text', () => {
  const seen = { followed: 0, told: 0, copies: 0 };
  fc.assert(
    fc.property(edits, (list) => {
      const read = edited(list);
      fc.pre(read !== null);
      for (const { span, quote } of bound) {
        const meant = follow(span, list);
        const found = findQuote(read!.report, quote);
        if (!('span' in found)) {
          seen.told++;
          continue;
        }
        const text = letters(read!.report.text.slice(found.span.start, found.span.end));
        expect(text).toBe(letters(quote.exact));
        if (meant && found.span.start === meant.start) seen.followed++;
        else {
          // Only where its own words are gone, and a copy that the edits made of them, as long as they are, stands elsewhere with all that was quoted around it.
          expect(meant).toBe(null);
          expect(list.some(({ put }) => letters(put).includes(letters(quote.exact)))).toBe(true);
          seen.copies++;
        }
      }
    }),
    { numRuns: 100, seed },
  );
  expect(seen.followed).toBeGreaterThan(0.9 * (seen.followed + seen.told + seen.copies));
  expect(seen.told).toBeGreaterThan(0);
});

test('what is not found is told by the comparison, with its place in the file, and what is found is followed', () => {
  const previous = readExample(2023);
  const dropped = bound.filter(({ span }) => span.end - span.start > 10).slice(0, 40);
  const corrections = dropped.map(
    ({ quote }, index): PlacedCorrection => ({
      kind: 'status',
      status: 'new',
      of: quote as Quote,
      against: previous.report.id,
      writtenAt: `tongbi.corrections.yaml:${index + 1}`,
    }),
  );
  fc.assert(
    fc.property(edits, (list) => {
      const read = edited(list);
      fc.pre(read !== null);
      const { commitments, diagnostics } = compareReports(previous, read!, { segment, corrections });
      const told = new Set(
        diagnostics.filter(({ code }) => code.startsWith('correction-')).map(({ reason }) => /yaml:(\d+)/u.exec(reason)?.[1]),
      );
      for (const [index, { quote }] of dropped.entries()) {
        const followed = commitments.some(
          ({ status, current, correctedBy }) =>
            status === 'new' && correctedBy && current && letters(current.text).includes(letters(quote.exact)),
        );
        expect(followed || told.has(String(index + 1))).toBe(true);
      }
    }),
    { numRuns: 5, seed },
  );
});
