import type { Report, Section, Span } from '@tongbi/model';

/** White space as the model means it: the invisible marks of pages are part of it. */
const blank = /^(?:\s|\u200b|\u200c|\u200d|\u2060|\ufeff)*$/u;

/** What is wrong with a report, in words; empty when headings, sentences and removed ranges tile the body and the tree is in order. */
export function brokenInvariants(report: Report): readonly string[] {
  const wrong: string[] = [];
  const tiles: Span[] = report.removed.map(({ span }) => span);
  const visit = (section: Section, outer: Span): void => {
    if (section.span.start < outer.start || section.span.end > outer.end) wrong.push(`section ${section.id} sticks out`);
    if (section.headingSpan) tiles.push(section.headingSpan);
    for (const { span, sentences } of section.paragraphs) {
      if (!sentences.length) wrong.push(`empty paragraph at ${span.start}`);
      for (const sentence of sentences) {
        tiles.push(sentence.span);
        if (report.text.slice(sentence.span.start, sentence.span.end) !== sentence.text)
          wrong.push(`sentence at ${sentence.span.start} is not its span`);
        if (sentence.span.start < span.start || sentence.span.end > span.end) wrong.push(`sentence at ${sentence.span.start} sticks out`);
      }
    }
    for (const child of section.children) visit(child, section.span);
    inOrder(section.children, wrong);
  };
  for (const part of report.parts) visit(part, report.body);
  inOrder(report.parts, wrong);
  return [...wrong, ...gaps(report, tiles)];
}

function inOrder(sections: readonly Section[], wrong: string[]): void {
  for (const [index, section] of sections.entries()) {
    const before = sections[index - 1];
    if (before && before.span.end > section.span.start) wrong.push(`sections ${before.id} and ${section.id} overlap`);
  }
}

function gaps({ text, body }: Report, tiles: readonly Span[]): readonly string[] {
  const wrong: string[] = [];
  const inside = tiles.filter(({ start, end }) => end > body.start && start < body.end).sort((a, b) => a.start - b.start);
  let at = body.start;
  for (const { start, end } of inside) {
    if (start < at) wrong.push(`overlap at ${start}`);
    else if (!blank.test(text.slice(at, start))) wrong.push(`lost: ${text.slice(at, start).trim()}`);
    at = Math.max(at, end);
  }
  if (!blank.test(text.slice(at, body.end))) wrong.push('lost at the end');
  return wrong;
}
