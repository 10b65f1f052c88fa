import type { Role } from '@tongbi/model';
import { roleWords } from '../generated/role-words.js';
import { simplify } from '../text/simplify.js';
import { namedOutline } from './names-outline.js';

// Longer words first, so that 奋斗目标 is seen before 目标.
const words = roleWords.map((row) => ({ ...row, role: row.role as Role })).sort((a, b) => b.word.length - a.word.length);

/** Whether a heading names a review and something of the year to come: 2023年回顾和2024年总体要求. */
export function isMixedHeading(heading: string): boolean {
  const roles = new Set(words.filter(({ word }) => heading.includes(word)).map(({ role }) => role));
  return roles.has('review') && (roles.has('tasks') || roles.has('requirements') || namedOutline(heading) !== null);
}

/**
 * What a heading says its part is for, or null when it does not say.
 *
 * A plan of several years is its outline, whatever it calls the plan (“十五五”时期主要目标任务), unless something else is named beside it.
 * Any word of review makes it a review (1998年工作回顾和1999年工作的总体要求 reports first). Of tasks and 自身建设 the first wins; tasks win over requirements
 * (总体要求和主要任务 holds the commitments).
 */
export function roleOfHeading(written: string): Role | null {
  const heading = simplify(written.replace(/\s+/gu, ''));
  const found = new Map<Role, number>();
  for (const { word, role } of words) {
    const at = heading.indexOf(word);
    if (at >= 0 && at < (found.get(role) ?? Number.POSITIVE_INFINITY)) found.set(role, at);
  }
  for (const role of ['appendix', 'review'] as const) if (found.has(role)) return role;
  if (namedOutline(heading)?.alone) return 'outline';
  const tasks = found.get('tasks') ?? Number.POSITIVE_INFINITY;
  const government = found.get('government') ?? Number.POSITIVE_INFINITY;
  if (tasks < government) return 'tasks';
  if (government < Number.POSITIVE_INFINITY) return 'government';
  if (found.has('requirements')) return 'requirements';
  return found.has('closing') ? 'closing' : found.has('opening') ? 'opening' : null;
}

const ends = roleWords.filter((row) => row.ends === 'yes').map((row) => row.word);

/** Whether a line ends as headings of parts do: 加强政府自身建设 */
export function endsAsHeading(line: string): boolean {
  return ends.some((word) => line.endsWith(word));
}
