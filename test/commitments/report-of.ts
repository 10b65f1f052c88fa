import type { Paragraph, Report, Role, Section, Sentence } from '@tongbi/model';

export interface SectionText {
  readonly role?: Role;
  readonly heading?: string;
  /** Paragraphs as written; sentences end at 。！？. */
  readonly paragraphs: readonly string[];
}

/** A report whose parts are the given sections, built without the normalizer: spans tile the text. */
export function reportOf(sections: readonly SectionText[]): Report {
  const pieces: string[] = [];
  let at = 0;
  const put = (text: string): { start: number; end: number } => {
    const span = { start: at, end: at + text.length };
    pieces.push(text, '\n');
    at = span.end + 1;
    return span;
  };
  const parts = sections.map(({ role = 'tasks', heading = '主要任务', paragraphs }, index): Section => {
    const headingSpan = put(heading);
    const read = paragraphs.map((paragraph): Paragraph => {
      const span = put(paragraph);
      return { span, sentences: sentencesOf(paragraph, span.start) };
    });
    const span = { start: headingSpan.start, end: at - 1 };
    return { id: `${index + 1}`, number: '', heading, headingSpan, role, span, paragraphs: read, children: [] };
  });
  const text = pieces.join('');
  const body = { start: 0, end: text.length };
  return {
    id: '示例-2024',
    place: '示例',
    year: 2024,
    kind: 'work-report',
    title: '政府工作报告',
    edition: 'full',
    text,
    body,
    parts,
    removed: [],
  };
}

function sentencesOf(paragraph: string, offset: number): Sentence[] {
  return [...paragraph.matchAll(/[^。！？]+[。！？]*/g)].map((match) => ({
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
    text: match[0],
    normalised: match[0],
  }));
}
