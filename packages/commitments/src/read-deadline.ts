import { anyOf, type Deadline } from '@tongbi/model';
import { times } from './generated/times.js';
import { forms, pattern } from './genre-words.js';

const monthOf = new Map(times.map(({ word, month }) => [word, month === '' ? null : Number(month)]));
const lastMonth = 12;
/** 十五五 ends with 2030: the first plan ended with 1957, the tenth with 2005. */
const firstPlanned = 1955;
const yearsOfPlan = 5;
const digits = '一二三四五六七八九';

/** 2027年, 明年; 6月底, 上半年: either may stand alone. What stands before and behind decides. */
const timeForm = pattern`(?:(?<year>20\d\d)年|(?<next>${'next-year'})|“?十(?<plan>[一二三四五六七八九])五”?(?:时?期)?(?=末))?(?:(?<word>${new RegExp(anyOf([...monthOf.keys()]))})|(?<month>1[0-2]|[1-9])月(?:份|底|末|初|[上中下]旬|[1-3]?\d日)?|(?<=五”?(?:时?期)?)末|(?<=20\d\d年|${'next-year'})(?:底|末|初)?)${'before-time'}?`;
const time = new RegExp(timeForm.source, 'gu');

/**
 * The first time by which a text says something is due; `year` is that of the plan. Nothing where the time has passed.
 *
 *   6月底前完成 → month 6        年内开工 → 12        到2027年 → 2027, 12        “十五五”末 → 2030, 12
 */
export function readDeadline(text: string, planned: number | null, offset: number): Deadline | null {
  for (const match of text.matchAll(time)) {
    const [words] = match;
    const { year, next, plan, word, month } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const behind = text.slice(match.index + words.length);
    const isBare = year !== undefined && words === `${year}年`;
    if (words === '' || forms.noTimeBefore.test(before) || forms.yearOfName.test(behind)) continue;
    const due = year !== undefined ? Number(year) : plan ? firstPlanned + yearsOfPlan * (10 + digits.indexOf(plan) + 1) : planned;
    if (isBare && !forms.dueBefore.test(before) && !(planned !== null && Number(year) > planned)) continue;
    if (planned !== null && due !== null && due < planned) continue;
    const start = offset + match.index;
    return {
      text: words,
      span: { start, end: start + words.length },
      year: next && planned !== null ? planned + 1 : due,
      month: words.endsWith('初') && !month ? null : word === undefined ? Number(month ?? lastMonth) : (monthOf.get(word) ?? null),
    };
  }
  return null;
}

/** A time that is all its sentence opens with: 到年底，建成A. */
export function readOpeningDeadline(sentence: string, planned: number | null, offset: number): Deadline | null {
  const opening = /^\s*[^，。；]{2,12}(?=，)/u.exec(sentence)?.[0] ?? '';
  const found = readDeadline(opening, planned, offset);
  return found && opening.trim().replace(/^[到至在]/u, '').length - found.text.length <= 2 ? found : null;
}
