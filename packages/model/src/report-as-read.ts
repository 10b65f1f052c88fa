import type { Report, Section } from './report.js';
import { sliceSpan } from './span.js';

/**
 * The report with the words that rules are to read, not those that are shown: `text`, headings and sentences come from `reading`. Every span
 * is good in both. The report itself where it is read as it is written.
 */
export function reportAsRead(report: Report): Report {
  const { reading } = report;
  if (reading === undefined) return report;
  const readSection = (section: Section): Section => ({
    ...section,
    heading: readHeading(reading, section),
    paragraphs: section.paragraphs.map(({ span, sentences }) => ({
      span,
      sentences: sentences.map((sentence) => ({ ...sentence, text: sliceSpan(reading, sentence.span) })),
    })),
    children: section.children.map(readSection),
  });
  return { ...report, text: reading, parts: report.parts.map(readSection) };
}

/** The words of a heading without its number, signs of Markdown, and the mark at its end. */
function readHeading(reading: string, { heading, headingSpan, number }: Section): string {
  if (!headingSpan || !heading) return heading;
  const whole = closeUp(sliceSpan(reading, headingSpan)).replace(/^#{1,6} /u, '');
  return whole
    .slice(closeUp(number).length)
    .trim()
    .replace(/[。：:，]$/u, '');
}

/** A heading as it stands in one line. */
const closeUp = (text: string): string =>
  text
    .replace(/\s*[\r\n]\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
