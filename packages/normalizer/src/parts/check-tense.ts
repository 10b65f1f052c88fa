import { type Diagnostic, diagnostic, headingText, type Paragraph, type Role, type Section } from '@tongbi/model';
import { countTenses } from './count-tenses.js';

/** What a part of each role should not speak of; the tense of the others says nothing: an outline of five years has its figures reached. */
const against: { readonly [Which in Role]?: 'done' | 'planned' } = {
  review: 'planned',
  tasks: 'done',
  requirements: 'done',
  government: 'done',
};
/** So many sentences, of those that show a tense so large a share, and of all so large a one: of 380 parts of 107 reports two are so. */
const [fewest, leastOfTensed, leastOfAll] = [12, 0.85, 0.2];

interface Counts {
  readonly done: number;
  readonly planned: number;
  readonly all: number;
}

/**
 * Parts, and sections with a role of their own, whose sentences contradict it: what was done (已, 完成了, 去年) under tasks. Short ones are judged together with
 * those of their role before them: 一、经济 二、民生 三、改革 may be a review whose heading was lost.
 */
export function checkTenses(parts: readonly Section[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let row: { readonly first: Section; readonly counts: Counts } | undefined;
  for (const part of parts) {
    const own = countOwn(part);
    row = row?.first.role === part.role ? { first: row.first, counts: add(row.counts, own) } : { first: part, counts: own };
    const isOdd = isAgainst(part.role, own);
    if (isOdd || isAgainst(part.role, row.counts)) {
      found.push(describe(isOdd ? part : row.first, isOdd ? own : row.counts));
      row = undefined;
    }
    found.push(...part.children.filter(({ role }) => role !== part.role).flatMap((child) => checkTenses([child])));
  }
  return found;
}

function isAgainst(role: Role, counts: Counts): boolean {
  const odd = against[role];
  if (!odd || counts[odd] < fewest) return false;
  return counts[odd] >= (counts.done + counts.planned) * leastOfTensed && counts[odd] >= counts.all * leastOfAll;
}

/** Of the sentences that have the role of the section they stand in. */
function countOwn(section: Section): Counts {
  const paragraphs = paragraphsOf(section, section.role);
  return { ...countTenses(paragraphs), all: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0) };
}

function paragraphsOf(section: Section, role: Role): readonly Paragraph[] {
  return section.role === role ? [...section.paragraphs, ...section.children.flatMap((child) => paragraphsOf(child, role))] : [];
}

const add = (one: Counts, other: Counts): Counts => ({
  done: one.done + other.done,
  planned: one.planned + other.planned,
  all: one.all + other.all,
});

function describe(section: Section, { done, planned }: Counts): Diagnostic {
  const reason = `“${headingText(section)}” was read as ${section.role}; ${done} of its sentences say what was done, ${planned} what will be.`;
  const actual = against[section.role] === 'done' ? 'review' : 'tasks';
  return diagnostic('role-doubtful', reason, { span: section.headingSpan ?? section.span, expected: section.role, actual });
}
