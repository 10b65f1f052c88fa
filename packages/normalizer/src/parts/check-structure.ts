import { type Diagnostic, diagnostic, headingText, type Section, type Span } from '@tongbi/model';
import { readListed } from '../headings/find-listed-sections.js';
import { readNumbering } from '../headings/numbering.js';
import { checkTenses } from './check-tense.js';

/** What is odd about the tree of parts: none, no review or no tasks, numbers that skip or repeat. */
export function checkStructure(parts: readonly Section[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const headed = parts.filter((part) => part.heading !== '' && part.role !== 'appendix' && part.role !== 'closing');
  if (!headed.length) found.push(diagnostic('parts-missing', 'No headings of parts were found; the text is one part.'));
  const roles = new Set(parts.flatMap((part) => [part.role, ...part.children.map((child) => child.role)]));
  for (const role of ['review', 'tasks'] as const)
    if (!roles.has(role)) found.push(diagnostic('role-missing', `No part was recognised as the ${role} part.`, { expected: role }));
  checkNumbers(parts, found);
  found.push(...checkTenses(parts));
  return found;
}

function checkNumbers(sections: readonly Section[], found: Diagnostic[]): void {
  const last = new Map<string, number>();
  for (const section of sections) {
    const numbering = readNumbering(section.number) ?? readListed(section.number);
    if (numbering) {
      const { style, ordinal } = numbering;
      const expected = (last.get(style) ?? 0) + 1;
      if (ordinal !== expected && section.headingSpan) found.push(describeJump(section, section.headingSpan, ordinal, expected));
      last.set(style, ordinal);
    }
    if (section.role !== 'appendix') checkNumbers(section.children, found);
  }
}

function describeJump(section: Section, span: Span, ordinal: number, expected: number): Diagnostic {
  const heading = headingText(section);
  let reason = `A number is left out before “${heading}”; perhaps its section is missing.`;
  if (ordinal < expected) reason = `The number of “${heading}” is smaller than the one before.`;
  if (ordinal === expected - 1) reason = `The number of “${heading}” stands twice.`;
  return diagnostic('numbering-skipped', reason, { span, expected: String(expected), actual: String(ordinal) });
}
