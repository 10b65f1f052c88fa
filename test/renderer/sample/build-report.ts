import type { ComparedReport, Paragraph, Place, Role, Section, Span } from '@tongbi/model';

const PART = /^(?:#+ )?([一二三四五六七八九十]+、)(.*)$/u;
const SECTION = /^(（[一二三四五六七八九十]+）)(.*)$/u;
const ROLES: readonly (readonly [string, Role])[] = [
  ['回顾', 'review'],
  ['要求', 'requirements'],
  ['任务', 'tasks'],
];

type Draft = { -readonly [Key in keyof Section]: Section[Key] } & { paragraphs: Paragraph[]; children: Section[] };

function sentencesOf(text: string, span: Span): Paragraph['sentences'] {
  const sentences = [];
  let start = span.start;
  for (const piece of text.slice(span.start, span.end).match(/[^。]*。|[^。]+$/gu) ?? []) {
    sentences.push({ span: { start, end: start + piece.length }, text: piece, normalised: piece });
    start += piece.length;
  }
  return sentences;
}

function draft(id: string, number: string, heading: string, span: Span): Draft {
  const role = ROLES.find(([word]) => heading.includes(word))?.[1] ?? 'other';
  return { id, number, heading, headingSpan: span, role, span: { ...span }, paragraphs: [], children: [] };
}

/** A report from its text: lines with 一、 are parts, lines with （一） sections, other lines paragraphs. */
export function buildReport(
  about: Partial<ComparedReport> & { readonly place: string; readonly year: number; readonly text: string },
): ComparedReport {
  const { text } = about;
  const parts: Draft[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const part = PART.exec(line);
    const section = SECTION.exec(line);
    const top = parts.at(-1);
    if (part) parts.push(draft(`${parts.length + 1}`, part[1]!, part[2]!, span));
    else if (section && top) top.children.push(draft(`${top.id}.${top.children.length + 1}`, section[1]!, section[2]!, span));
    else if (line && top) {
      const home = (top.children.at(-1) as Draft | undefined) ?? top;
      home.paragraphs.push({ span, sentences: sentencesOf(text, span) });
      home.span = { start: home.span.start, end: span.end };
    }
    if (top) top.span = { start: top.span.start, end: span.end };
  }
  return {
    id: `${about.place}-${about.year}`,
    title: `${about.place}市政府工作报告（${about.year}年）`,
    kind: 'work-report',
    edition: 'full',
    body: { start: parts[0]?.span.start ?? 0, end: text.length },
    parts,
    removed: [],
    file: `${about.place}/${about.year}.md`,
    ...about,
  };
}

/** The place of a quote in a report; a quote that is not there is a mistake of the fixture. */
export function placeOf(report: ComparedReport, quote: string): Place {
  const start = report.text.indexOf(quote);
  if (start < 0) throw new Error(`fixture: ${report.id} has no “${quote}”`);
  const span = { start, end: start + quote.length };
  let section = '';
  const visit = (sections: readonly Section[]): void => {
    for (const each of sections) {
      if (each.span.start > start || start >= each.span.end) continue;
      section = each.id;
      visit(each.children);
    }
  };
  visit(report.parts);
  return { id: `${report.year}-${start}`, report: report.id, text: quote, span, section };
}
