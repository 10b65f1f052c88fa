import type { Diagnostic, Report, Section } from '@tongbi/model';

/** What a person checks of a read report, one line each: identity, parts and sections with counts, what was removed, what is odd. */
export function outlineReport({ report, diagnostics }: { report: Report; diagnostics: readonly Diagnostic[] }): string {
  const { id, place, placeCode, year, date, session, speaker, title, edition } = report;
  const lines = [`id ${id}`, `place ${place} ${placeCode ?? '-'}`, `year ${year} date ${date ?? '-'}`, `session ${session ?? '-'}`];
  lines.push(`speaker ${speaker ?? '-'}`, `title ${title}`, `edition ${edition}`);
  const add = (section: Section, depth: number): void => {
    const sentences = section.paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
    const name = `${section.number}|${section.heading}`;
    lines.push(
      `${'  '.repeat(depth)}${section.id} ${section.role} ${name} · ${section.paragraphs.length} paragraphs, ${sentences} sentences`,
    );
    for (const child of section.children) add(child, depth + 1);
  };
  for (const part of report.parts) add(part, 0);
  for (const { span, reason } of report.removed) lines.push(`removed ${reason}: ${report.text.slice(span.start, span.end)}`);
  for (const { code, severity, expected, actual } of diagnostics)
    lines.push(`${severity} ${code}${expected ? ` ${expected} / ${actual ?? '-'}` : ''}`);
  return `${lines.join('\n')}\n`;
}
