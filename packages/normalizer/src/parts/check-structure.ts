import { type Diagnostic, diagnostic, headingText, type Report, type Section, type Span, said, termSaid } from '@tongbi/model';
import { readListed } from '../headings/find-listed-sections.js';
import { readNumbering } from '../headings/numbering.js';
import { checkTenses } from './check-tense.js';

/** What is odd about the tree of parts: none, no review or no tasks, numbers that skip or repeat. */
export function checkStructure(parts: readonly Section[], report: Pick<Report, 'edition' | 'title'>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const headed = parts.filter((part) => part.heading !== '' && part.role !== 'appendix' && part.role !== 'closing');
  if (!headed.length) found.push(diagnostic('parts-missing', said('parts-missing')));
  const roles = new Set(parts.flatMap((part) => [part.role, ...part.children.map((child) => child.role)]));
  for (const role of ['review', 'tasks'] as const)
    if (!roles.has(role) && !lacksByNature(report, role))
      found.push(diagnostic('role-missing', said('role-missing', termSaid('role', role)), { expected: role }));
  checkNumbers(parts, found);
  found.push(...checkTenses(parts));
  return found;
}

/** A selection need not have both parts, and a policy address (施政报告) reports what was done beside what will be. */
const lacksByNature = ({ edition, title }: Pick<Report, 'edition' | 'title'>, role: 'review' | 'tasks'): boolean =>
  edition === 'abridged' || (role === 'review' && title.includes('施政报告'));

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
  const key = ordinal > expected ? 'number-left-out' : ordinal === expected - 1 ? 'number-twice' : 'number-smaller';
  return diagnostic('numbering-skipped', said(key, heading), { span, expected: String(expected), actual: String(ordinal) });
}
