import { shippedKinds, workReport } from '@tongbi/kinds';
import type { Diagnostic, Kind, RemovedRange, Report, Section, Span } from '@tongbi/model';
import { diagnostic, given, groupBy, said, sliceSpan, termSaid, walkSections } from '@tongbi/model';
import { checkGenre } from './identity/check-genre.js';
import { chooseKind, type KindChoice } from './identity/choose-kind.js';
import { findPlaces, placeConflicts, placeNamed } from './identity/identify-place.js';
import { findYears, weighYears, yearConflicts } from './identity/identify-year.js';
import { readFrontMatter } from './identity/read-front-matter.js';
import { readTitleBlock, type TitleBlock } from './identity/read-title-block.js';
import { readMarkdownBlocks } from './lines/read-markdown-blocks.js';
import { removeRepeats } from './lines/remove-repeats.js';
import { splitLines } from './lines/split-lines.js';
import { buildParts } from './parts/build-parts.js';
import { checkStructure } from './parts/check-structure.js';
import { foldReading, readingText } from './text/reading-text.js';
import { writingOf } from './writing.js';

/** What is known of a text beside the text. */
export interface NormalizeOptions extends KindChoice {
  /** Name of the file, for messages and as the last sign of place and year. */
  readonly file: string;
  /** By content where absent: a name changes nothing. */
  readonly format?: 'text' | 'markdown';
  /** Said by the user; stands above all that the file says. */
  readonly place?: string;
  /** Said by the user, four digits; stands above all that the file says. */
  readonly year?: number;
}

export interface NormalizedReport {
  /** Nothing of its body is lost: spans of headings, sentences, `removed` and white space tile `body`. */
  readonly report: Report;
  /** Spans count in the text that was given. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The report that a decoded text holds: title block, parts with roles, sections, paragraphs and sentences with spans into `text`, and what was
 * removed; what is odd about it comes as diagnostics.
 *
 * @throws UserError when the text is no work report, saying what is missing.
 */
export function normalizeReport(text: string, options: NormalizeOptions): NormalizedReport {
  const { kind, isNamed } = chooseKind(text, options);
  const writing = writingOf(kind);
  const { reading, marks } = readingText(kind, text, writing.marks);
  const document = readDocument(kind, reading, text, options);
  const title = readTitleBlock(kind, reading, text, document.blocks);
  const parts = buildParts(kind, reading, text, writing.findHeadings(kind, reading, text, document.blocks.slice(title.bodyFrom)));
  const genre = checkGenre(kind, reading, parts, options.file, isNamed);
  const identity = identify(kind, reading, options, document, title, parts);
  // The speaker's name alone in a line is recognised by the front matter.
  const strays = title.strays.filter((span) => sliceSpan(text, span) !== document.front.speaker);
  const removed = [
    ...document.removed,
    ...strays.map((span) => ({ span, reason: 'before the report' })),
    ...lostMarks(marks, parts, document.removed),
  ].sort((a, b) => a.span.start - b.span.start);
  const folded = foldReading(reading);
  const report: Report = {
    ...identity.fields,
    kind: kind.id,
    ...(!shippedKinds().includes(kind) && { profile: kind }),
    text,
    ...(folded !== text && { reading: folded }),
    body: { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 },
    parts,
    removed,
  };
  const found = [
    ...document.diagnostics,
    ...genre,
    ...identity.diagnostics,
    ...checkStructure(kind, parts, report),
    ...removalDiagnostics(removed),
  ];
  return { report, diagnostics: found.map((one) => ({ ...one, report: report.id })) };
}

const fences = /^---\s*\n|\r?\n---\s*$/gu;

function readDocument(kind: Kind, text: string, written: string, options: NormalizeOptions) {
  const isMarkdown = options.format ? options.format === 'markdown' : looksLikeMarkdown(text);
  const markdown = isMarkdown ? readMarkdownBlocks(text) : null;
  // As the user wrote it: a Traditional name stays one.
  const yaml = markdown?.frontMatter ?? { start: 0, end: 0 };
  const { fields: front, diagnostics } = readFrontMatter(sliceSpan(written, yaml).replace(fences, ''), yaml, options.file);
  const once = removeRepeats(
    text,
    markdown?.blocks.map((block) => ({ ...block, indented: true, afterBlank: true })) ?? splitLines(kind, text),
  );
  const { removePage, joinLines } = writingOf(kind);
  const { kept, removed } = removePage(kind, text, once.kept);
  return {
    // Blocks of Markdown keep the level of their heading.
    blocks: markdown ? kept : joinLines(kind, text, kept),
    removed: [...(markdown?.removed ?? []), ...once.removed, ...removed],
    front,
    diagnostics,
  };
}

/** Front matter or headings with # make a text Markdown, whatever the name of its file. */
const looksLikeMarkdown = (text: string): boolean => /^---\r?\n/u.test(text) || /^#{1,6} /mu.test(text);

function identify(
  kind: Kind,
  text: string,
  options: NormalizeOptions,
  { front, removed }: ReturnType<typeof readDocument>,
  title: TitleBlock,
  parts: readonly Section[],
) {
  const labels = removed.map(({ span }) => sliceSpan(text, span)).filter((line) => /^(?:标题|年份)[:：]/u.test(line));
  const places = findPlaces(title.lines, labels, text.slice(parts[0]?.span.start ?? 0), options.file);
  const years = findYears(kind, title.lines, labels, parts, options.file);
  const from = (said: unknown) => (said === undefined ? 'front matter' : 'option');
  const [named, dated] = [options.place ?? front.place, options.year ?? front.year];
  const ofKind = kind.place === null ? undefined : { ...placeNamed(kind.place), from: 'kind' };
  const known =
    named === undefined
      ? (places.find((one) => one.from !== 'text') ?? ofKind ?? places[0])
      : { ...placeNamed(named), from: from(options.place) };
  const chosen = dated === undefined ? weighYears(years) : { year: dated, from: from(options.year) };
  const diagnostics = [
    // A kind of one place names others in passing.
    ...(known ? placeConflicts(known, known.from === 'kind' ? [] : places) : [diagnostic('place-missing', said('place-missing'))]),
    ...(chosen ? yearConflicts(chosen, years) : [diagnostic('year-missing', said('year-missing'))]),
  ];
  const [place, year] = [known?.place ?? null, chosen?.year ?? null];
  const stem = place !== null && year !== null ? `${place}-${year}` : baseName(options.file);
  const fields = {
    id: kind === workReport() ? stem : `${stem}-${kind.id}`,
    place,
    year,
    title: front.title ?? title.title ?? kind.name[kind.language],
    edition: front.edition ?? 'full',
    ...given({
      // The code of another place is none of the place that the user names.
      placeCode: (options.place === undefined ? front.placeCode : undefined) ?? known?.placeCode,
      date: front.date ?? title.date,
      session: front.session ?? title.session,
      speaker: front.speaker ?? title.speaker,
      fictional: front.fictional,
      note: front.note,
      sources: front.sources,
    }),
  };
  return { fields, diagnostics };
}

/** The spelled-out spaces and marks of notes that stand in no heading, sentence or removed range: they are reported, so that nothing is lost. */
function lostMarks(marks: readonly RemovedRange[], parts: readonly Section[], removed: readonly RemovedRange[]): RemovedRange[] {
  if (!marks.length) return [];
  const tiles = [...walkSections(parts)].flatMap(({ section: { headingSpan, paragraphs } }): readonly Span[] => [
    ...(headingSpan ? [headingSpan] : []),
    ...paragraphs.flatMap(({ sentences }) => sentences.map(({ span }) => span)),
  ]);
  const known = [...tiles, ...removed.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  let at = 0;
  return marks.filter(({ span }) => {
    while (at < known.length && known[at]!.end <= span.start) at++;
    return at === known.length || known[at]!.start >= span.end;
  });
}

const baseName = (file: string): string =>
  file
    .split(/[\\/]/u)
    .at(-1)!
    .replace(/\.[^.]*$/u, '') || 'report';

/** One diagnostic for each kind of text that was removed, at its first place. */
function removalDiagnostics(removed: readonly RemovedRange[]): Diagnostic[] {
  const codeOf = ({ reason }: RemovedRange) => (reason === 'advertising' ? 'advertising-removed' : 'chrome-removed');
  return [...groupBy(removed, codeOf)].map(([code, own]) => {
    const reasons = new Set(own.map(({ reason }) => reason));
    const kinds = [...reasons].map((reason) => termSaid('removed', reason));
    return diagnostic(code, said('lines-removed', own.length, kinds), { span: own[0]!.span });
  });
}
