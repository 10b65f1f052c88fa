import type { Role } from '@tongbi/model';
import { governmentWords } from '../generated/government-words.js';
import { roleOfHeading } from './role-of-heading.js';
import type { SectionDraft } from './section-draft.js';

const words = governmentWords.map(({ word }) => word);
/** So many of the words, of fewer sentences one for each: 建设服务型政府，优化营商环境 is said in passing. */
const [fewestWords, fewestAtAll] = [7, 3];
/** … in so large a share of the sentences. On 107 reports sections on 民主法制, or on safety with a paragraph on the government, have up to .37. */
const leastShare = 0.45;
/** Less is needed of the end of a plan, which has no heading, and of a section whose heading names the government: those seen have .35 to .75. */
const leastShareThere = 0.35;
/** It stands at the end: after it come at most the armed forces, Hong Kong, diplomacy. */
const lastSections = 4;

/** Whether a part or section speaks of how the government itself will work: 依法行政, 廉洁, 作风. */
export function isOnGovernment(draft: SectionDraft): boolean {
  const sentences = sentencesOf(draft);
  const text = sentences.join('');
  const fewest = Math.max(fewestAtAll, Math.min(fewestWords, sentences.length));
  if (words.filter((word) => text.includes(word)).length < fewest) return false;
  const share = sentences.filter((sentence) => words.some((word) => sentence.includes(word))).length / sentences.length;
  return share >= (!draft.item || draft.item.heading.includes('政府') ? leastShareThere : leastShare);
}

function sentencesOf({ paragraphs, children }: SectionDraft): readonly string[] {
  return [...paragraphs.flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised)), ...children.flatMap(sentencesOf)];
}

/**
 * The part after the tasks, or the section at their end, that is on the government itself though its heading does not say so: 四、以实干书写答卷. None
 * where a heading says it.
 */
export function findGovernment(roots: readonly SectionDraft[], roles: readonly Role[]): SectionDraft | undefined {
  const plan = roots.filter((_, index) => roles[index] !== 'review');
  const saysSo = ({ item }: SectionDraft) => item !== null && roleOfHeading(item.heading) === 'government';
  if (roles.includes('government') || plan.some(({ children }) => children.some(saysSo))) return undefined;
  const tasks = roots.filter((_, index) => roles[index] === 'tasks');
  const sections = tasks.findLast(({ children }) => children.length > 0)?.children ?? [];
  return [...sections, ...tasks.slice(1)].slice(-lastSections).findLast(isOnGovernment);
}
