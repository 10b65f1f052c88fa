import { type Diagnostic, diagnostic, headingText, type Section } from '@tongbi/model';
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
      const expected = (last.get(numbering.style) ?? 0) + 1;
      if (numbering.ordinal !== expected && section.headingSpan)
        found.push(
          diagnostic('numbering-skipped', describeJump(section, numbering.ordinal, expected - 1), {
            span: section.headingSpan,
            expected: String(expected),
            actual: String(numbering.ordinal),
          }),
        );
      last.set(numbering.style, numbering.ordinal);
    }
    if (section.role !== 'appendix') checkNumbers(section.children, found);
  }
}

function describeJump(section: Section, ordinal: number, before: number): string {
  const heading = headingText(section);
  if (ordinal === before) return `The number of “${heading}” stands twice.`;
  return ordinal < before
    ? `The number of “${heading}” is smaller than the one before.`
    : `A number is left out before “${heading}”; perhaps its section is missing.`;
}
