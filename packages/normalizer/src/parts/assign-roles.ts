import { kindWordPattern, kindWords } from '@tongbi/kinds';
import type { Kind, Paragraph, Role, Section } from '@tongbi/model';
import { forms } from '../text/line-forms.js';
import { countTenses, fewestTensed, isSure } from './count-tenses.js';
import { isMixedHeading, namedOutline, planRoles, roleOfHeading } from './role-of-heading.js';
import type { SectionDraft } from './section-draft.js';

/** So many times as many paragraphs as the year's tasks. */
const wholePlan = 2;

/** How the government itself will work stands at the end; where more parts follow (一国两制行稳致远，强化政府治理体系), the part is about something else. */
const mostAfterGovernment = 3;

/** Drafts → sections, each with its id, its role and its span. The opening before the first part has the id 0. */
export function assignRoles(kind: Kind, roots: readonly SectionDraft[]): Section[] {
  const lookBack = findLookBack(kind, roots);
  const roles: Role[] = [];
  for (const root of roots) roles.push(lookBack.has(root) ? 'review' : roleOfPart(kind, root, roles, roots.length === 1));
  // Every report plans something: where no part is the plan, those that read like a review by their tense alone are it, but for the first that names its year.
  const byTense = roots.map((root, index) => roles[index] === 'review' && root.item !== null && saidBy(kind, root) !== 'review');
  const plans = roles.some((role) => role === 'tasks' || role === 'requirements');
  const isHeaded = ({ item }: SectionDraft) => item && item.style !== 'closing' && item.style !== 'appendix';
  for (const [index, role] of roles.entries())
    if (role === 'government' && roots.slice(index + 1).filter(isHeaded).length > mostAfterGovernment) roles[index] = 'tasks';
  const isYears = (index: number) => byTense.indexOf(true) === index && forms.namesTime.test(roots[index]!.item!.heading);
  const final = roles.map((role, index) => (byTense[index] && !plans && !isYears(index) ? 'tasks' : role));
  // An outline beside which the year's plan is an afterthought is itself the plan; that of a first year with tasks of its own never is.
  const sizeOf = (role: Role) => roots.reduce((sum, root, index) => (final[index] === role ? sum + paragraphsOf(root).length : sum), 0);
  if (sizeOf('outline') >= wholePlan * sizeOf('tasks'))
    for (const [index, role] of final.entries()) if (role === 'outline') final[index] = 'tasks';
  const government = findGovernment(kind, roots, final);
  const first = roots[0]?.item === null ? 0 : 1;
  const roleAt = (index: number) => (roots[index] === government ? 'government' : final[index]!);
  return roots.map((root, index) => toSection(kind, root, `${first + index}`, roleAt(index), government));
}

/** What the heading of a part or section says that it is for; null where it says nothing, or where there is none. */
const saidBy = (kind: Kind, { item }: SectionDraft): Role | null => item && roleOfHeading(kind, item.heading);

/**
 * The parts above the first that says it is the plan: together they look back, though each is too short to show it. Above a line 2024年工作安排 also those whose
 * headings speak of tasks: 一、主要目标任务全面完成.
 */
function findLookBack(kind: Kind, roots: readonly SectionDraft[]): ReadonlySet<SectionDraft> {
  const namesTime = ({ item }: SectionDraft) => item !== null && forms.namesTime.test(item.heading);
  const turn = roots.findIndex((root) => planRoles.has(saidBy(kind, root)) && (isLine(root) || namesTime(root)));
  const above = roots.slice(0, Math.max(turn, 0)).filter((root) => {
    const said = saidBy(kind, root);
    return root.item && (said === null || (said === 'tasks' && isLine(roots[turn]!) && !namesTime(root)));
  });
  return new Set(tenseOf(above.flatMap(paragraphsOf)) === 'review' ? above : []);
}

/** 今年工作安排; with a comma it is said in passing: 渔港最主要的任务是疏浚，… */
const isLine = ({ item }: SectionDraft) => item?.style === 'bare-part' || (item?.style === 'bare' && !item.heading.includes('，'));

/** `before`: the roles of the parts before. */
function roleOfPart(kind: Kind, root: SectionDraft, before: readonly Role[], isOnly: boolean): Role {
  if (root.role) return root.role;
  const isPlan = kind.parts !== 'divided';
  // A text without any heading is all plan where every part does both, or all is to be done.
  if (!root.item && isPlan) return isOnly || root.children.length ? 'tasks' : 'opening';
  if (!root.item) return !before.length && !root.children.length ? 'opening' : (tenseOf(paragraphsOf(root)) ?? 'other');
  if (root.item.style === 'appendix') return roleOfAnnex(kind, root.item.heading);
  if (root.item.style === 'closing') return 'closing';
  const said = saidBy(kind, root);
  const content = tenseOf(paragraphsOf(root));
  const isFirst = before.every((role) => role === 'opening');
  // 一、主要工作 in the first part speaks of the year before.
  if (isFirst && (said === 'tasks' || said === 'outline') && content === 'review') return 'review';
  // 发展成就和主要目标任务, which was not divided: what its sentences say most, wherever it stands.
  if (said === 'review' && content === 'tasks' && isMixedHeading(kind, root.item.heading) && !root.children.length)
    return namedOutline(kind, root.item.heading) ? 'outline' : 'tasks';
  if (said || isPlan) return said ?? 'tasks';
  // 坚持稳步发展的方针, behind a review, is the plan, however much it tells.
  const isPromised = !isFirst && forms.promises.test(root.item.heading);
  if (content === 'review' && !isPromised && before.every((role) => role === 'opening' || role === 'review')) return 'review';
  // Too short to decide by its tense: what follows a review is the plan.
  return content === null && !before.includes('review') ? 'other' : 'tasks';
}

/** An annex with the list of 民生实事 promises, and so does one of what the kind calls its targets (指标); one that explains terms does not. */
function roleOfAnnex(kind: Kind, heading: string): Role {
  if (kindWordPattern(kind, 'annex').test(heading)) return 'tasks';
  return kindWordPattern(kind, 'target').test(heading) ? 'requirements' : 'appendix';
}

/** review or tasks, by the tense of the sentences; null when too few of them show one. */
function tenseOf(paragraphs: readonly Paragraph[]): 'review' | 'tasks' | null {
  const { done, planned } = countTenses(paragraphs);
  if (done + planned < fewestTensed) return null;
  return isSure(done, planned) ? 'review' : 'tasks';
}

/** A draft's own paragraphs and those of all its sections. */
const paragraphsOf = ({ paragraphs, children }: SectionDraft): readonly Paragraph[] => [...paragraphs, ...children.flatMap(paragraphsOf)];

/** `government`: what is on the government itself, by its place and words. */
function roleOfChild(kind: Kind, draft: SectionDraft, parent: Role, above: SectionDraft, government: SectionDraft | undefined): Role {
  // What groups the targets of an annex says nothing of its own: 公务员制度.
  if (draft.item?.style === 'group') return parent;
  if (draft === government || ((parent === 'tasks' || parent === 'outline') && !draft.item && isOnGovernment(kind, draft)))
    return 'government';
  const heading = draft.item?.heading ?? '';
  const said = roleOfHeading(kind, heading);
  if (said === null || parent === 'appendix' || parent === 'closing' || parent === 'government') return parent;
  // Below 回顾和“十五五”主要目标 a section may be the outline, though it says 主要目标 alone; below a mere review “十四五”主要任务 were done.
  const isHalf = parent === 'review' && planRoles.has(said) && namedOutline(kind, above.item?.heading ?? '') !== null;
  if (said === 'outline' || isHalf) return parent !== 'review' || isHalf ? 'outline' : parent;
  // An outline is one of several years in all its sections, but for those on the years before it.
  if (parent === 'outline') return said === 'review' ? said : parent;
  if (said === 'requirements') {
    const isOwn = parent !== 'review' || isMixedHeading(kind, above.item?.heading ?? '');
    return isOwn && forms.aims.test(heading) && !forms.promises.test(heading) ? 'requirements' : parent;
  }
  // 引言 below the salutation.
  if (said === 'opening' && !above.item) return said;
  // A review speaks of 自身建设 and of tasks as well: they were done.
  if (parent === 'review') return parent;
  return said === 'government' || said === 'review' || said === 'tasks' ? said : parent;
}

function toSection(kind: Kind, draft: SectionDraft, id: string, role: Role, government: SectionDraft | undefined): Section {
  const children = draft.children.map((child, index) =>
    toSection(kind, child, `${id}.${index + 1}`, child.role ?? roleOfChild(kind, child, role, draft, government), government),
  );
  const spans = [draft.item?.span ?? [], ...[...draft.paragraphs, ...children].map(({ span }) => span)].flat();
  return {
    id,
    number: draft.item?.number ?? '',
    heading: draft.item?.written ?? '',
    headingSpan: draft.item?.span ?? null,
    role,
    span: { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
    paragraphs: draft.paragraphs,
    children,
  };
}

/** So many of the words, of fewer sentences one for each: 建设服务型政府，优化营商环境 is said in passing. */
const [fewestWords, fewestAtAll] = [7, 3];
/**
 * … in so large a share of the sentences. On 107 reports sections on 民主法制, or on safety with a paragraph on the government, have up to .37. Less is needed of the
 * end of a plan, which has no heading, and of a section whose heading names the government: those seen have .35 to .75.
 */
const [leastShare, leastShareThere] = [0.45, 0.35];
/** It stands at the end: after it come at most the armed forces, Hong Kong, diplomacy. */
const lastSections = 4;

/** Whether a part or section speaks of how the government itself will work: 依法行政, 廉洁, 作风. */
function isOnGovernment(kind: Kind, draft: SectionDraft): boolean {
  const wordsOnGovernment = kindWords(kind, 'government');
  const sentences = paragraphsOf(draft).flatMap((paragraph) => paragraph.sentences.map(({ normalised }) => normalised));
  const text = sentences.join('');
  const fewest = Math.max(fewestAtAll, Math.min(fewestWords, sentences.length));
  if (wordsOnGovernment.filter((word) => text.includes(word)).length < fewest) return false;
  const share = sentences.filter((sentence) => wordsOnGovernment.some((word) => sentence.includes(word))).length / sentences.length;
  return share >= (!draft.item || draft.item.heading.includes('政府') ? leastShareThere : leastShare);
}

/**
 * The part after the tasks, or the section at their end, that is on the government itself though its heading does not say so: 四、以实干书写答卷. None
 * where a heading says it.
 */
function findGovernment(kind: Kind, roots: readonly SectionDraft[], roles: readonly Role[]): SectionDraft | undefined {
  const plan = roots.filter((_, index) => roles[index] !== 'review');
  const isSaid = plan.some(({ children }) => children.some((child) => saidBy(kind, child) === 'government'));
  if (isSaid || roles.includes('government')) return undefined;
  const tasks = roots.filter((_, index) => roles[index] === 'tasks');
  const sections = tasks.findLast(({ children }) => children.length > 0)?.children ?? [];
  return [...sections, ...tasks.slice(1)].slice(-lastSections).findLast((draft) => isOnGovernment(kind, draft));
}
