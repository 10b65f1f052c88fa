import { type Diagnostic, diagnostic, headingText, type Paragraph, type Role, type Section, said, termSaid } from '@tongbi/model';
import { countTenses, type Tenses } from './count-tenses.js';

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
export function checkTenses(parts: readonly Section[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let row: Row | undefined;
  for (const part of parts) {
    const own = { first: part, ...countTenses(paragraphsOf(part, part.role)) };
    row = row?.first.role === part.role ? together(row, own) : own;
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
interface Row extends Tenses {
  readonly first: Section;
}

function together({ first, done, planned, all }: Row, other: Tenses): Row {
  return { first, done: done + other.done, planned: planned + other.planned, all: all + other.all };
}

function isOdd({ first, ...counts }: Row): boolean {
  const odd = against[first.role];
  if (!odd) return false;
  return counts[odd] >= Math.max(fewest, (counts.done + counts.planned) * leastOfTensed, counts.all * leastOfAll);
}

function describe({ first, done, planned }: Row): Diagnostic {
  const actual = against[first.role] === 'done' ? 'review' : 'tasks';
  const says = said('role-doubtful', headingText(first), termSaid('role', first.role), done, planned, termSaid('role', actual));
  return diagnostic('role-doubtful', says, { span: first.headingSpan ?? first.span, expected: first.role, actual });
}

/** Those that have the role of the section they stand in. */
function paragraphsOf(section: Section, role: Role): readonly Paragraph[] {
  return section.role === role ? [...section.paragraphs, ...section.children.flatMap((child) => paragraphsOf(child, role))] : [];
}
