import { headingText, type Report, type Span, walkSections } from '@tongbi/model';

export interface TextBlock {
  readonly tag: 'h2' | 'h3' | 'h4' | 'p';
  /** Headings and sentences. */
  readonly units: readonly Span[];
}

/** The text of a report in its blocks, headings and paragraphs. */
export function listBlocks(report: Report): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { section, above } of walkSections(report.parts)) {
    const tag = above.length === 0 ? 'h2' : above.length === 1 ? 'h3' : 'h4';
    if (section.headingSpan) blocks.push({ tag, units: [withoutMarkup(report.text, section.headingSpan)] });
    for (const { span, sentences } of section.paragraphs) {
      blocks.push({ tag: 'p', units: sentences.length ? sentences.map((sentence) => sentence.span) : [span] });
    }
  }
  // A text without any part is one block.
  return blocks.length ? blocks : [{ tag: 'p', units: [report.body] }];
}

/** The `## ` of a Markdown heading is none of its words. */
function withoutMarkup(text: string, { start, end }: Span): Span {
  const markup = /^#{1,6}[ \t]+/u.exec(text.slice(start, end));
  return { start: start + (markup?.[0].length ?? 0), end };
}

/** How the places of a report's page are called: s a sentence or heading, c a commitment, f a figure, each by where it starts. */
export const anchorOf = {
  sentence: ({ start }: Pick<Span, 'start'>) => `s${start}`,
  commitment: ({ start }: Pick<Span, 'start'>) => `c${start}`,
  figure: ({ start }: Pick<Span, 'start'>) => `f${start}`,
} as const;

/** The place of a heading in the page of its report. */
export const headingAnchor = ({ text }: Pick<Report, 'text'>, heading: Span): string => anchorOf.sentence(withoutMarkup(text, heading));

/** Where the parts and sections of a report begin, for a table of contents. */
export const listHeadings = (report: Report): readonly { readonly text: string; readonly anchor: string; readonly depth: number }[] =>
  [...walkSections(report.parts)].flatMap(({ section, above }) =>
    section.headingSpan && above.length < 2
      ? [{ text: headingText(section), anchor: headingAnchor(report, section.headingSpan), depth: above.length }]
      : [],
  );
