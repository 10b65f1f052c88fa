import { type Diagnostic, diagnostic, headingText, type Kind, type MessageValue, type Section, said, termSaid } from '@tongbi/model';
import { readNumber } from '../headings/read-number.js';
import { isMixedHeading, roleOfHeading } from '../parts/role-of-heading.js';
import { forms } from '../text/line-forms.js';
import { readDate, readYears } from './read-date.js';
import { longestDate, titleWords } from './read-title-block.js';

interface YearEvidence {
  readonly year: number;
  /** Where it stands, for a diagnostic: a term ("title", "file name"), or a heading in words. */
  readonly from: MessageValue;
  readonly weight: number;
}

/**
 * A title block is sometimes pasted above another year's text; then the headings, which are the text, outvote it. A crawler's label and the file name are
 * wrong most often.
 */
const weights = { title: 3, meeting: 3, heading: 3, plans: 2, date: 1, label: 1, file: 1 } as const;

/** The first five-year plan ended in 1957; from the sixth (1981–1985) on they follow without a break. */
const sixthPlan = 1981;
const planPattern = /“?([一二三四五六七八九十]{1,3})五”?(?:时期|期间|规划|计划)?/gu;

/** All signs of the year: title, meeting line, headings of the parts, label of a crawler, file name. */
export function findYears(kind: Kind, lines: readonly string[], labels: readonly string[], parts: readonly Section[], file: string) {
  const found: YearEvidence[] = [];
  const add = (year: number | null | undefined, from: MessageValue, weight: number): void => {
    if (year) found.push({ year, from, weight });
  };
  for (const line of [...lines, ...labels])
    if (titleWords(kind).test(line) && !readDate(line)) add(yearOfTitle(kind, line), 'title', weights.title);
  for (const line of lines) {
    const isMeeting = forms.namesMeeting.test(line);
    // A date among other words is the page's.
    if (isMeeting || line.trim().length <= longestDate)
      add(readDate(line)?.year, 'meeting line', isMeeting ? weights.meeting : weights.date);
  }
  for (const part of parts) add(yearOfHeading(kind, part.heading), said('seen-in-heading', headingText(part)), weights.heading);
  add(yearOfPlans(kind, parts), 'five-year plans named in the headings', weights.plans);
  for (const line of labels)
    if (!titleWords(kind).test(line)) add(Number(/(?:19|20)[0-9]{2}/.exec(line)?.[0] ?? 0), `label ${line}`, weights.label);
  add(yearOfFile(file), 'file name', weights.file);
  return found;
}

/** The sign of the year that most signs speak for; title and meeting line are one block and count once. */
export function weighYears(evidence: readonly YearEvidence[]): YearEvidence | null {
  const isBlock = (one: YearEvidence, year = one.year) => one.year === year && (one.from === 'title' || one.from === 'meeting line');
  const counted = evidence.filter((one, at) => !isBlock(one) || !evidence.slice(0, at).some((two) => isBlock(two, one.year)));
  const sums = new Map<number, number>();
  for (const { year, weight } of counted) sums.set(year, (sums.get(year) ?? 0) + weight);
  return counted.reduce<YearEvidence | null>((best, one) => (best && sums.get(best.year)! >= sums.get(one.year)! ? best : one), null);
}

const seenIn = (from: MessageValue) => (typeof from === 'string' ? termSaid('seen in', from) : from);

/** What contradicts the year that was chosen, with both sides. */
export function yearConflicts(chosen: Omit<YearEvidence, 'weight'>, evidence: readonly YearEvidence[]): Diagnostic[] {
  const other = evidence.find(({ year }) => year !== chosen.year);
  if (!other) return [];
  const [own, its] = [seenIn(chosen.from), seenIn(other.from)];
  return [diagnostic('year-conflict', said('years-differ', own, its, chosen.year, other.year))];
}

/** 2024年计划执行情况与2025年计划草案的报告 is of the later year, an outline of the 第十五个五年规划 of the first that it plans. */
function yearOfTitle(kind: Kind, title: string): number | undefined {
  const plan = kind.plans.to > kind.plans.from ? readNumber(/第([一二三四五六七八九十]{1,3})个五年/u.exec(title)?.[1] ?? '') : 0;
  if (plan) return sixthPlan + (plan - 6) * 5;
  const years = readYears(title);
  return roleOfHeading(kind, title) === 'review' ? Math.max(...years) : years[0];
}

/** 2023年工作回顾 and 2024年主要任务 both belong to the report of 2024. */
function yearOfHeading(kind: Kind, heading: string): number | null {
  // 《…二〇三五年远景目标纲要》 is the name of another text.
  const years = readYears(heading.replace(/《[^》]*》/gu, '').replace(/(?<=[0-9])\s+(?=[0-9年])/gu, ''));
  if (!years.length || /[0-9]年?\s?[—－-]/u.test(heading)) return null;
  const role = roleOfHeading(kind, heading);
  if (role === 'review') return years.length > 1 && plansToo(kind, heading) ? Math.max(...years) : Math.max(...years) + 1;
  return role === 'tasks' || role === 'requirements' ? Math.min(...years) : null;
}

/** 一、1993年工作的回顾和1994年工作的基本方针: the later year is not among those looked back on. */
function plansToo(kind: Kind, heading: string): boolean {
  const [first = '', ...others] = heading.split(/[和与及、，](?=[^和与及、，]{0,4}[0-9０-９]{4})/u);
  return (
    isMixedHeading(kind, heading) ||
    (others.length > 0 && roleOfHeading(kind, first) === 'review' && roleOfHeading(kind, others.at(-1)!) !== 'review')
  );
}

/** A report that reviews “九五” and plans “十五” was given in the first year of the latter, 2001. */
function yearOfPlans(kind: Kind, parts: readonly Section[]): number | null {
  const isReview = ({ heading }: Section) => roleOfHeading(kind, heading) === 'review';
  const reviewed = planOf(parts.find(isReview)?.heading ?? '');
  const planned = parts.reduce((most, part) => (isReview(part) ? most : Math.max(most, planOf(part.heading))), 0);
  return reviewed > 0 && planned === reviewed + 1 ? sixthPlan + (planned - 6) * 5 : null;
}

const planOf = (heading: string): number => Math.max(0, ...[...heading.matchAll(planPattern)].map(([, number = '']) => readNumber(number)));

function yearOfFile(file: string): number | undefined {
  const name = file.split(/[\\/]/u).at(-1)!;
  const digits = /(?:19|20)[0-9]{2}/u.exec(name)?.[0];
  return digits ? Number(digits) : readYears(name)[0];
}
