import { type ReadReport, readMetrics } from '@tongbi/metric-differ';
import type { Edition, Report, Role, Section } from '@tongbi/model';

export interface PartDraft {
  readonly role: Role;
  readonly heading?: string;
  readonly paragraphs: readonly string[];
}

/** A report of the given parts, each a heading line and its paragraphs, with spans into the text. */
export function makeReport(year: number | null, drafts: readonly PartDraft[], edition: Edition = 'full'): Report {
  let text = '';
  const parts = drafts.map(({ role, heading = '', paragraphs }, index): Section => {
    const start = text.length;
    if (heading) text += `${heading}\n`;
    const headingSpan = heading ? { start, end: start + heading.length } : null;
    const spans = paragraphs.map((paragraph) => {
      const span = { start: text.length, end: text.length + paragraph.length };
      text += `${paragraph}\n`;
      return { span, sentences: [{ span, text: paragraph, normalised: paragraph }] };
    });
    return {
      id: String(index + 1),
      number: '',
      heading,
      headingSpan,
      role,
      span: { start, end: text.length },
      paragraphs: spans,
      children: [],
    };
  });
  return {
    id: `示例-${year}`,
    place: '示例',
    year,
    kind: 'work-report',
    title: '政府工作报告',
    edition,
    text,
    body: { start: 0, end: text.length },
    parts,
    removed: [],
  };
}

/** A report of a year with one review and one plan paragraph, read. */
export function readOf(year: number, review: string, plan: string, edition: Edition = 'full'): ReadReport {
  const report = makeReport(
    year,
    [
      { role: 'review', heading: `一、${year - 1}年工作回顾`, paragraphs: [review] },
      { role: 'tasks', heading: `二、${year}年重点工作`, paragraphs: [plan] },
    ],
    edition,
  );
  return { report, ...readMetrics(report) };
}
