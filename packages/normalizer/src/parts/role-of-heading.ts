import { anyOf, type Kind, onceEach, type Role } from '@tongbi/model';
import { forms } from '../text/line-forms.js';
import { simplify } from '../text/simplify.js';

/** What speaks of the time to come. */
export const planRoles: ReadonlySet<Role | null> = new Set<Role>(['outline', 'tasks', 'requirements']);

/** Where the first word for a role stands in a heading; infinitely far where none does. */
function placeOf(kind: Kind, role: Role, heading: string): number {
  const places = kind.roles.flatMap((row) => (row.role === role ? [heading.indexOf(row.word)] : []));
  return Math.min(...places.filter((at) => at >= 0));
}

const says = (kind: Kind, role: Role, heading: string) => kind.roles.some((row) => row.role === role && heading.includes(row.word));

/** Whether a heading names a review and something of the year to come: 2023年回顾和2024年总体要求. */
export function isMixedHeading(kind: Kind, heading: string): boolean {
  const isPlan = () => says(kind, 'tasks', heading) || says(kind, 'requirements', heading) || namedOutline(kind, heading) !== null;
  return says(kind, 'review', heading) && isPlan();
}

/**
 * What a heading says its part is for, or null when it does not say.
 *
 * A plan of several years is its outline, whatever it calls the plan (“十五五”时期主要目标任务), unless something else is named beside it.
 * Any word of review makes it a review (1998年工作回顾和1999年工作的总体要求 reports first). Of tasks and 自身建设 the first wins; tasks win over requirements
 * (总体要求和主要任务 holds the commitments).
 */
export function roleOfHeading(kind: Kind, written: string): Role | null {
  const heading = simplify(written.replace(/\s+/gu, ''));
  for (const role of ['appendix', 'review'] as const) if (says(kind, role, heading)) return role;
  if (namedOutline(kind, heading)?.alone) return 'outline';
  if (placeOf(kind, 'tasks', heading) < placeOf(kind, 'government', heading)) return 'tasks';
  return (['government', 'requirements', 'closing', 'opening'] as const).find((role) => says(kind, role, heading)) ?? null;
}

/** How a kind names the plan of several years; 今后五年, or a plan by its number (“十五五”), opens a piece of a heading, or a paragraph. */
const outlineOf = onceEach((kind: Kind) => {
  const wordsOf = (of: string): readonly string[] => kind.outline.flatMap((row) => (row.class === of ? [row.word] : []));
  const whens = wordsOf('when').length ? `${anyOf(wordsOf('when'))}|` : '';
  const horizon = `${whens}[“"]?(?:[一二三四五六七八九]|十[一二三四五六七八九]?)五[”"]?|第[一二三四五六七八九十]{1,2}个五年(?:规划|计划)`;
  return {
    what: wordsOf('what'),
    year: wordsOf('year'),
    opensPiece: new RegExp(`^(?:关于|对|做好)?(${horizon})`, 'u'),
    opensParagraph: new RegExp(
      `^(?:各位代表[！，：]\\s*)?(?:${forms.pointsTo.source})?(?:(${horizon})|[^，。]{0,40}?(第[一二三四五六七八九十]{1,2}个五年(?:规划|计划)))`,
      'u',
    ),
  };
});

const has = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
/** 十五五, of “十五五” and of 第十五个五年规划. */
const bare = (text: string) => text.replace(/[“”"]/gu, '').replace(/^第(.+)个五年.*$/u, '$1五');
const isPlan = (text: string) => bare(text).endsWith('五');

/**
 * The outline that a heading names, “十五五”时期主要目标任务; null where it speaks of the years behind (“十四五”时期工作回顾) or of one year of the
 * plan (“十五五”开局之年的重点任务), or where the plan is only named (高质量完成“十四五”规划任务). `alone`: it says nothing of a review or of one year besides;
 * `horizon`: by which words it may be known below, 十五五, or 今后五年 where the heading does not number the plan.
 */
export function namedOutline(kind: Kind, written: string): { readonly alone: boolean; readonly horizon: string } | null {
  const heading = simplify(written.replace(/\s+/gu, ''));
  const { what, year, opensPiece } = outlineOf(kind);
  const isMore = says(kind, 'review', heading) || forms.oneYear.test(heading);
  if (forms.draftPlan.test(heading)) return { alone: !isMore, horizon: bare(/第.{1,2}个五年/u.exec(heading)![0]) };
  const pieces = heading.split(/[，、和及与暨]/u);
  // Of another time: what stands behind it is no longer said of the plan.
  const isOther = pieces.map((piece) => says(kind, 'review', piece) || forms.oneYear.test(piece));
  for (const [index, piece] of pieces.entries()) {
    const found = opensPiece.exec(piece)?.[1];
    if (!found) continue;
    const end = isOther.indexOf(true, index);
    const said = pieces.slice(index, end < 0 ? undefined : end).join('，');
    if (has(what, said) && !has(year, said)) return { alone: !isMore, horizon: bare(found) };
  }
  return null;
}

/** Whether a sentence begins with the time of an outline: “十五五”时期是…; of no other plan, where the heading has numbered it. */
export function opensOutline(kind: Kind, sentence: string, horizon: string): boolean {
  const found = outlineOf(kind).opensParagraph.exec(sentence);
  if (!found) return false;
  const named = bare(found[1] ?? found[2] ?? '');
  return named === horizon || !isPlan(named) || !isPlan(horizon);
}

const firstClauses = 60;

/** Whether a sentence by itself opens an outline: 今后五年，经济社会发展的主要目标是… */
export function statesOutline(kind: Kind, sentence: string): boolean {
  const { what, year, opensParagraph } = outlineOf(kind);
  const head = sentence.slice(0, firstClauses);
  return opensParagraph.test(head) && has(what, head) && !has(year, head) && /[是为有：]/u.test(head);
}
