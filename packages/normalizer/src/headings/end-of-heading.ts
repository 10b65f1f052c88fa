import type { Kind } from '@tongbi/model';
import { headingStyles } from '../generated/heading-styles.js';
import { forms } from '../text/line-forms.js';
import { partStyles } from './document-item.js';
import type { NumberingStyle } from './numbering.js';
import { endOfFirstHeading } from './run-together.js';

/** 1.医疗卫生方面：新建… The inner styles name an item before a colon. */
const labelled: ReadonlySet<NumberingStyle> = new Set(['decimal', 'decimal-bracketed', 'circled']);
const longestLabel = 14;
/** A line with a heading alone is shorter. */
const shortestGlued = 80;
const lookingBack = '回顾';

/**
 * How many characters of `text` (what follows the number) are the heading, its closing mark included; 0 when there is none.
 *
 * - a short text without a mark inside is all heading: 主要任务
 * - run in: 强化科技创新，释放新动能。统筹… → to the first 。
 * - glued: 工作回顾过去一年，… → to the word that such headings end with
 */
export function endOfHeading(kind: Kind, text: string, style: NumberingStyle): number {
  const limit = Number(headingStyles[style].longest);
  const end = forms.sentenceEnd.exec(text);
  const glued = partStyles.has(style) ? endOfGluedHeading(kind, text) : 0;
  if (glued) return glued;
  const label = labelled.has(style) ? endBeforeColon(text) : 0;
  if (label && label <= longestLabel) return label;
  if (!end) return text.length <= Math.max(limit, shortestGlued) && !/[；;：:，,]$/u.test(text) ? text.length : endBeforeColon(text);
  const name = style === 'bracketed' ? endOfName(text, end.index) : 0;
  if (name) return name;
  if (end.index <= limit && !text.slice(0, end.index).includes('；')) {
    const after = end.index + 1;
    return after + (forms.closers.exec(text.slice(after, after + 4))?.[0].length ?? 0);
  }
  return endBeforeColon(text);
}

/** （三）强化用水保障：新建水厂2座。 What has a figure or is all there is after the colon is the text, else the promise in it would stand in no sentence. */
function endOfName(text: string, end: number): number {
  const name = endBeforeColon(text);
  if (!name || name > longestLabel) return 0;
  return /[0-9０-９]/u.test(text.slice(name, end)) || end + 1 >= text.trimEnd().length ? name : 0;
}

/** 强化产业支撑：实施… The colon may end a short heading. */
function endBeforeColon(text: string): number {
  const mark = forms.clauseEnd.exec(text);
  return mark && /[：:]/u.test(mark[0]) && mark.index >= 4 && mark.index <= 30 ? mark.index + 1 : 0;
}

/** The heading of a part stands alone in its line; where more follows, it has been run together with its paragraph. */
function endOfGluedHeading(kind: Kind, text: string): number {
  const mark = forms.clauseEnd.exec(text);
  const clause = text.slice(0, Math.min(mark?.index ?? text.length, 60));
  if (!mark || text.length <= clause.length + 1) return 0;
  let likely = 0;
  let any = 0;
  const enders = kind.roles.filter(({ ends }) => ends);
  for (const { word } of enders) {
    for (let at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
      const end = at + word.length;
      const rest = clause.slice(end);
      if (rest.length < 2 || forms.headingGoesOn.test(rest)) continue;
      // …成就和主要目标 | 回顾过去的五年: nobody looks back on goals, so the word opens the sentence.
      if (word === lookingBack && enders.some((goal) => goal.role === 'requirements' && clause.endsWith(goal.word, at))) continue;
      if (forms.opensText.test(rest.trimStart())) likely = Math.max(likely, end);
      else any = Math.max(any, end);
    }
  }
  if (likely || text.length < shortestGlued) return likely;
  if (any) return any;
  const first = forms.sentenceEnd.exec(text);
  // One or two clauses may be a heading.
  const isSentence =
    !first || first.index > Number(headingStyles.ideographic.longest) || forms.clauseEnd.exec(text.slice(mark.index + 1))?.[0] !== first[0];
  return isSentence ? endOfFirstHeading(text) : 0;
}

/** A sound heading has at most two long clauses, some fifty characters. */
const longestSound = 52;
const longestFirstClause = 30;

/**
 * Where a heading has lost the break after it and nobody can say where it ends, its first clause is sure: `（一）夯实产业根基，茶乡招牌越擦越亮新建茶园9处，…` ends
 * before 茶乡. 0 where the heading that was found, `whole` characters of `rest`, is sound: neither too long nor with a figure.
 */
export function endOfFirstClause(rest: string, whole: number): number {
  if (whole > 0 && whole <= longestSound && !forms.figure.test(rest.slice(0, whole))) return 0;
  const mark = /[，。；：]/u.exec(rest);
  return mark?.[0] === '，' && mark.index >= 4 && mark.index <= longestFirstClause ? mark.index + 1 : 0;
}
