import type { Diagnostic, Kind, Paragraph, Report, Role, Section, Span } from '@tongbi/model';
import { diagnostic, headingText, said, termSaid } from '@tongbi/model';
import { readListed } from '../headings/find-listed-sections.js';
import { readNumbering } from '../headings/numbering.js';
import { addTenses, countTenses, type Tenses } from './count-tenses.js';

/** What a part of each role should not speak of; the tense of the others says nothing: an outline of five years has its figures reached. */
const against: { readonly [Which in Role]?: 'done' | 'planned' } = {
  review: 'planned',
  tasks: 'done',
  requirements: 'done',
  government: 'done',
};
/** So many sentences, of those that show a tense so large a share, and of all so large a one: of 380 parts of 107 reports two are so. */
const [fewest, leastOfTensed, leastOfAll] = [12, 0.85, 0.2];

/**
 * Parts, and sections with a role of their own, whose sentences contradict it: what was done (已, 完成了, 去年) under tasks. Short ones are judged together with
 * those of their role before them: 一、经济 二、民生 三、改革 may be a review whose heading was lost.
 */
function checkTenses(parts: readonly Section[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let row: Row | undefined;
  for (const part of parts) {
    const own = { first: part, ...countTenses(paragraphsOf(part, part.role)) };
    row = row?.first.role === part.role ? { first: row.first, ...addTenses(row, own) } : own;
    const odd = [own, row].find(isOdd);
    if (odd) {
      found.push(describe(odd));
      row = undefined;
    }
    found.push(...part.children.filter(({ role }) => role !== part.role).flatMap((child) => checkTenses([child])));
  }
  return found;
}

/** Parts of one role beside each other. */
type Row = Tenses & { readonly first: Section };

function isOdd({ first, ...counts }: Row): boolean {
  const odd = against[first.role];
  return odd !== undefined && counts[odd] >= Math.max(fewest, (counts.done + counts.planned) * leastOfTensed, counts.all * leastOfAll);
}

function describe({ first, done, planned }: Row): Diagnostic {
  const actual = against[first.role] === 'done' ? 'review' : 'tasks';
  const says = said('role-doubtful', headingText(first), termSaid('role', first.role), done, planned, termSaid('role', actual));
  return diagnostic('role-doubtful', says, { span: first.headingSpan ?? first.span, expected: first.role, actual });
}

/** Those that have the role of the section they stand in. */
const paragraphsOf = (section: Section, role: Role): readonly Paragraph[] =>
  section.role === role ? [...section.paragraphs, ...section.children.flatMap((child) => paragraphsOf(child, role))] : [];

/** An English speech is one piece: nothing is lost where it has no headings. */
const isHeaded = { zh: true, en: false } as const;

/** What is odd about the tree of parts: none, no review or no tasks, numbers that skip or repeat. */
export function checkStructure(kind: Kind, parts: readonly Section[], { edition }: Pick<Report, 'edition'>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const headed = parts.filter((part) => part.heading !== '' && part.role !== 'appendix' && part.role !== 'closing');
  const roles = new Set(parts.flatMap((part) => [part.role, ...part.children.map((child) => child.role)]));
  if (!headed.length && isHeaded[kind.language]) found.push(diagnostic('parts-missing', said('parts-missing')));
  // A selection need not have them all. Where the call at the end is missing, the text may break off: `tongbi check` says so.
  const missing = edition === 'abridged' ? [] : kind.needs.filter((role) => role !== 'closing' && !roles.has(role));
  for (const role of missing) found.push(diagnostic('role-missing', said('role-missing', termSaid('role', role)), { expected: role }));
  checkNumbers(parts, found);
  if (kind.parts === 'divided') found.push(...checkTenses(parts));
  return found;
}

function checkNumbers(sections: readonly Section[], found: Diagnostic[]): void {
  const last = new Map<string, number>();
  for (const section of sections) {
    const numbering = readNumbering(section.number) ?? readListed(section.number);
    if (numbering) {
      const { style, ordinal } = numbering;
      // Chapters are counted through all the parts of an outline.
      const goesOn = style === 'chapter' && !last.has(style);
      const expected = goesOn ? ordinal : (last.get(style) ?? 0) + 1;
      if (ordinal !== expected && section.headingSpan) found.push(describeJump(section, section.headingSpan, ordinal, expected));
      last.set(style, ordinal);
    }
    if (section.role !== 'appendix') checkNumbers(section.children, found);
  }
}

function describeJump(section: Section, span: Span, ordinal: number, expected: number): Diagnostic {
  const key = ordinal > expected ? 'number-left-out' : ordinal === expected - 1 ? 'number-twice' : 'number-smaller';
  return diagnostic('numbering-skipped', said(key, headingText(section)), { span, expected: String(expected), actual: String(ordinal) });
}
