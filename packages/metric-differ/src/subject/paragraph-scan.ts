import type { Bound } from '@tongbi/model';
import { forms } from '../genre-words.js';
import type { NumberContext } from '../numbers/number-context.js';
import { readBoundAfter } from './strip-links.js';

/** Where a figure's clause and sentence stand. */
interface Clause {
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly sentence: number;
  readonly sentenceStart: number;
}

/** A figure with its neighbourhood. */
export interface Site extends Clause {
  readonly context: NumberContext;
  /** After the bound words behind it: 5%以上. */
  readonly end: number;
  readonly boundAfter: Bound | undefined;
  /** Where the text that belongs to it starts: its clause or the end of the figure before. */
  readonly leftStart: number;
  /** Whether the figure before stands in the same clause. */
  readonly afterFigure: boolean;
  /** Whether the clause before its own holds a figure. */
  readonly figureBeforeClause: boolean;
  readonly clause: number;
  /** Where the next figure of the same clause starts; the clause's end where there is none. */
  readonly rightEnd: number;
}

const clauseEnds = new Set([...'，；。！？：\n（）']);
const sentenceEnds = new Set([...'。！？\n']);

/** 3.6万套（间）, 智能工厂（车间）, 散居渔户（含外来作业渔户）: a short bracket without figures belongs to the word before it. */
function endOfShortBracket(text: string, at: number): number {
  const bracket = /^（(?:[^（）\d，。；！？：]{1,8}|不?含[^（）\d，。；！？：]{1,16}|[A-Za-z]{1,6}[\d.]{1,4})）/.exec(
    text.slice(at, at + 20),
  );
  return bracket ? at + bracket[0].length : at;
}

function findClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let sentenceStart = 0;
  let bracketEnd = 0;
  for (let at = 0; at <= text.length; at++) {
    // 治理任务.加强建设: a full stop of another keyboard.
    const char = text[at] === '.' && forms.strayStop.test(text.slice(at - 1, at + 2)) ? '。' : (text[at] ?? '\n');
    if (!clauseEnds.has(char) || at < bracketEnd) continue;
    if (char === '（') bracketEnd = endOfShortBracket(text, at);
    if (at < bracketEnd) continue;
    clauses.push({ clauseStart: start, clauseEnd: at, sentence, sentenceStart });
    start = at + 1;
    if (!sentenceEnds.has(char)) continue;
    sentence++;
    sentenceStart = start;
  }
  return clauses;
}

/** The figures of one paragraph with the stretches of text that may speak of them. */
export function scanParagraph(text: string, figures: readonly NumberContext[]): readonly Site[] {
  const clauses = findClauses(text);
  const sites: Site[] = [];
  const holdsFigure = new Set<number>();
  let at = 0;
  for (const [index, context] of figures.entries()) {
    const { start, end } = context.number.span;
    while (at < clauses.length - 1 && clauses[at]!.clauseEnd < start) at++;
    const clause = clauses[at]!;
    const last = sites.at(-1);
    const afterFigure = last?.clause === at;
    const bound = readBoundAfter(text, end);
    const next = figures[index + 1]?.number.span.start ?? clause.clauseEnd;
    holdsFigure.add(at);
    sites.push({
      context,
      end: bound.end,
      boundAfter: bound.bound,
      leftStart: afterFigure ? last.end : clause.clauseStart,
      afterFigure,
      figureBeforeClause: holdsFigure.has(at - 1),
      ...clause,
      clause: at,
      rightEnd: Math.min(next, clause.clauseEnd),
    });
  }
  return sites;
}

/** The longest list seen tells eight numbers of eight things. */
const mostInGroup = 12;

/** 426万、656万人: of a list of people the last has the unit. */
const isPlain = (unit: string) => unit === '' || unit === '人';

/** Figures that stand side by side with nothing but 、 or 和 between: 11.4%和64%. */
export function groupSites(text: string, sites: readonly Site[]): readonly (readonly Site[])[] {
  const groups: Site[][] = [];
  for (const site of sites) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const { number } = site.context;
    const joins =
      last !== undefined &&
      group!.length < mostInGroup &&
      site.afterFigure &&
      number.kind === last.context.number.kind &&
      forms.joinsFigures.test(text.slice(last.end, number.span.start).trim()) &&
      (number.unit === ''
        ? isPlain(last.context.number.unit)
        : last.context.number.unit !== '' || (isPlain(number.unit) && last.context.number.multiplier >= 1e4));
    if (joins) group!.push(site);
    else groups.push([site]);
  }
  return groups;
}
