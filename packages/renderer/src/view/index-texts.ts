import { type ComparedReport, firstFrom, headingText, type Section, type Span, walkSections } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import { shortenHeading, visibleText } from './visible-text.js';

/** Of a block its headings and sentences: what a link into the text leads into, and what evidence is quoted by. */
function blocksOf(report: ComparedReport) {
  const blocks: { readonly tag: 'h3' | 'h4' | 'h5' | 'p'; readonly units: readonly Span[] }[] = [];
  for (const { section, above } of walkSections(report.parts)) {
    if (section.headingSpan) blocks.push({ tag: (['h3', 'h4'] as const)[above.length] ?? 'h5', units: [section.headingSpan] });
    for (const paragraph of section.paragraphs) {
      blocks.push({ tag: 'p', units: paragraph.sentences.length ? paragraph.sentences.map(({ span }) => span) : [paragraph.span] });
    }
  }
  return blocks;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A section by its number; by the start of its heading where it has none. */
const numberOf = ({ number, heading }: Section): string => visibleText(number) || shortenHeading(visibleText(heading));
/** 三、 is named by 三 where nothing follows. */
const MARK_AT_END = /[、.．]$/u;

/** One report with its blocks in text order, and what each of its sections is called. */
function indexText(report: ComparedReport, number: number, wording: Wording) {
  const blocks = blocksOf(report);
  const units = blocks.flatMap((block) => block.units).sort((a, b) => a.start - b.start);
  const sections = new Map(
    [...walkSections(report.parts)].map(({ section, above }, order) => {
      const short = above.map(numberOf).join('');
      const heading = visibleText(headingText(section));
      const path = [...above.map((each) => visibleText(headingText(each))), heading].filter(Boolean);
      return [
        section.id,
        {
          order,
          path,
          where: `${short}${shortenHeading(heading)}`,
          number: `${short}${numberOf(section)}`.replace(MARK_AT_END, ''),
        },
      ] as const;
    }),
  );
  const label = report.year === null ? visibleText(report.title || report.file) : wording.phrases.year(report.year);
  // The spans that the page links to are filled in while it is built.
  const linked = new Map<number, number>();
  return { report, number, label, blocks, units, sections, linked, lines: lineStarts(report.text) };
}
export type IndexedText = ReturnType<typeof indexText>;

function linkInto(text: IndexedText, span: Span): string {
  // The last unit that starts at or before it; none where it lies before the body.
  const unit = text.units[firstFrom(text.units, span.start + 1, ({ start }) => start) - 1];
  if (!unit || span.start >= unit.end) return `#o${text.number}`;
  const end = Math.min(Math.max(span.end, span.start + 1), unit.end);
  text.linked.set(span.start, Math.max(end, text.linked.get(span.start) ?? 0));
  return `#o${text.number}-${span.start}`;
}

/** Reports of several places have their place before the year, documents of several kinds their kind behind it; two of one place and year (two editions, two drafts) the file behind it, or a name of their own. */
function distinctLabels(texts: readonly IndexedText[], { phrases, place, kindName }: Wording, names: ReadonlyMap<string, string>) {
  const isOfSeveral = new Set(texts.flatMap(({ report }) => report.place ?? [])).size > 1;
  const areKinds = new Set(texts.map(({ report }) => report.kind)).size > 1;
  const placed = texts.map((text) => {
    const own = isOfSeveral && text.report.place ? phrases.inReport(place(text.report.place), text.label) : text.label;
    return { ...text, label: areKinds ? phrases.inReport(own, kindName(text.report)) : own };
  });
  return placed.map((text) => {
    const isTwin = placed.some((other) => other !== text && other.label === text.label);
    const label = names.get(text.report.id) ?? (isTwin ? `${text.label}（${text.report.file}）` : text.label);
    return { ...text, label: visibleText(label) };
  });
}

/** All reports of a page: names places, and hands out links to them. */
export function indexTexts(reports: readonly ComparedReport[], wording: Wording, names: ReadonlyMap<string, string> = new Map()) {
  const texts: readonly IndexedText[] = distinctLabels(
    reports.map((report, number) => indexText(report, number, wording)),
    wording,
    names,
  );
  const byId = new Map(texts.map((text) => [text.report.id, text]));
  const sectionOf = (report: string, section: string) => byId.get(report)?.sections.get(section);
  /** "2023 年": the report's year, its title where it has none. */
  const label = (report: string): string => byId.get(report)?.label ?? visibleText(report);
  const nameIn = (report: string, section: string, by: 'where' | 'number'): string => {
    const found = sectionOf(report, section);
    return found ? `${label(report)} · ${found[by]}` : label(report);
  };
  return {
    wording,
    texts,
    text: (report: string): IndexedText | undefined => byId.get(report),
    /** "#o0-1234": leads to the place in the original text; the whole of the report where the span lies outside all sentences. */
    link: (report: string, span: Span): string => {
      const text = byId.get(report);
      return text ? linkInto(text, span) : '#texts';
    },
    /** The id of the whole original. */
    textId: (report: string): string => `o${byId.get(report)?.number ?? ''}`,
    label,
    /** Part and section as a reader quotes them, outermost first: ["三、主要任务", "（二）扩大内需"]. */
    path: (report: string, section: string): readonly string[] => sectionOf(report, section)?.path ?? [],
    /** "2023年 · 三、（二）扩大内需": a heading above is cut to its number, where it has one; the page's script spells it out. */
    where: (report: string, section: string): string => nameIn(report, section, 'where'),
    /** "2023年 · 三、（二）": the same by its numbers, where the section has one. */
    numberOf: (report: string, section: string): string => nameIn(report, section, 'number'),
    /** The line of the decoded text that a position stands in, from 1; null of an unknown report. */
    line: (report: string, position: number): number | null => {
      const text = byId.get(report);
      return text ? firstFrom(text.lines, position + 1, (start) => start) : null;
    },
    /** Where a section stands in its text, for sorting; unknown sections come last. */
    order: (report: string, section: string): number => sectionOf(report, section)?.order ?? Number.MAX_SAFE_INTEGER,
  };
}
export type TextIndex = ReturnType<typeof indexTexts>;
