import { type Span, WordTable } from '@tongbi/model';
import { qualitative } from '../generated/qualitative.js';
import { pattern } from '../genre-words.js';
import { readNounPhrase } from '../subject/noun-phrase.js';
import { stripLinks } from '../subject/strip-links.js';
import { targetMention } from './main-targets.js';

interface QualitativeDraft {
  readonly indicator: string;
  readonly wording: string;
  readonly span: Span;
}

const wordsOf = (place: string) => qualitative.filter((row) => row.place === place).map(({ word }) => word);
const predicates = WordTable.of(wordsOf('list'));
const ends = WordTable.of(wordsOf('end'));
const listOpens = new RegExp(pattern`${'target-name'}(?:(?:[是为有]|如下)?[：:，]|[是为])`, 'gu');
/** A sentence with fewer figures is no list of targets: 实现…目标，…. */
const leastFigures = 2;
const together = pattern`${'keeps-with'}[^，；。]{2,14}${'in-step'}`;
/** 地区生产总值增速“保8争9”: two numbers in a saying, of which neither is the target alone. */
const holdAndStrive = /“?保\d+(?:\.\d+)?%?争\d/;
/** A clause longer than this tells more than one thing. */
const longestClause = 40;
/** Shortest indicator and longest one that a clause of the list may begin with. */
const [shortest, longest] = [2, 40];
/** 全面完成国家下达的节能减排和环境保护等任务: the verb stands before what is to be done, and who sets it between them. */
const assigned = pattern`^${'firmly'}*完成${'superior'}?${'assigns'}?的?([^，；。]{2,30}?)等?(?:约束性)?${'task'}$`;

/** 在实际工作中努力争取更好结果 is a promise about all of them. */
const aboutAll = pattern`${'about-all'}`;

/** Where the wording begins in 居民收入与经济增长基本同步, or -1 where the clause is no target. */
function wordingStart(clause: string): number {
  const pair = together.exec(clause);
  if (pair && pair.index >= shortest) return pair.index;
  const saying = holdAndStrive.exec(clause);
  if (saying && saying.index >= shortest) return saying.index;
  for (let at = shortest; at < Math.min(clause.length, longest); at++) {
    const found = predicates.startingAt(clause, at);
    if (found && !(found.word === '力争' && clause[at - 1] === '努')) return at;
  }
  return -1;
}

function endOfSentence(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if ('。！？'.includes(text[at]!)) return at;
  return text.length;
}

/** The indicator of a clause and where its wording begins: 粮食产量 | 保持稳定. Undefined where it is no target. */
function readClause(clause: string): { readonly indicator: string; readonly wording: string } | undefined {
  const task = assigned.exec(clause);
  if (task) return { indicator: readNounPhrase(task[1]!).words, wording: clause };
  const start = wordingStart(clause);
  // 两项比率均 | 完成任务: the adverb is of the wording.
  const indicator = start < 0 ? '' : readNounPhrase(clause.slice(0, start).replace(/(?:均|都|也)$/, '')).words;
  return indicator.length < shortest ? undefined : { indicator, wording: clause.slice(start) };
}

/** The clauses of one list that hold no figure and name an indicator with its wording. */
function readList(text: string, from: number, end: number, figures: readonly Span[]): readonly QualitativeDraft[] {
  const found: QualitativeDraft[] = [];
  let start = from;
  let next = 0;
  for (let at = from; at <= end; at++) {
    if (at < end && !'，；'.includes(text[at]!)) continue;
    const clause = text.slice(start, at);
    while (next < figures.length && figures[next]!.end <= start) next++;
    const holdsFigure = next < figures.length && figures[next]!.start < at;
    const target = holdsFigure || aboutAll.test(clause) ? undefined : readClause(clause);
    if (target) found.push({ ...target, span: { start, end: at } });
    start = at + 1;
  }
  return found;
}

/** Where the list of expected targets of a paragraph starts and ends; undefined where it has none. */
function findList(text: string, figures: readonly Span[], opens: RegExp): Span | undefined {
  for (const opening of text.matchAll(opens)) {
    const start = opening.index + opening[0].length;
    const end = endOfSentence(text, start);
    const first = figures.findIndex((span) => span.start >= start);
    const last = first < 0 ? undefined : figures[first + leastFigures - 1];
    if (last && last.end <= end) return { start, end };
  }
  return undefined;
}

/** 干流水质保持Ⅱ类, 应急站点全覆盖: clauses that say without a number how far a thing is to come. */
function readEnds(text: string, figures: readonly Span[], list: Span | undefined): readonly QualitativeDraft[] {
  const found: QualitativeDraft[] = [];
  let start = 0;
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    const isItem = text[at] === '、' && ends.endingAt(text, at) !== undefined;
    if (at < text.length && !isItem && !'，；。！？：'.includes(text[at]!)) continue;
    while (next < figures.length && figures[next]!.end <= start) next++;
    const holdsFigure = next < figures.length && figures[next]!.start < at;
    const isInList = list !== undefined && start >= list.start && at <= list.end;
    const end = holdsFigure || isInList || at - start > longestClause ? undefined : ends.endingAt(text, at);
    const wording = end ? stripLinks(text, start, at - end.word.length, false).end : -1;
    const indicator = wording < 0 ? '' : readNounPhrase(text.slice(start, wording)).words;
    if (indicator.length >= shortest) found.push({ indicator, wording: text.slice(wording, at), span: { start, end: at } });
    start = at + 1;
  }
  return found;
}

/**
 * The targets without a number of one paragraph of the plan, in text order: clauses of the list after 主要预期目标 that hold no figure, and
 * elsewhere those that say 全覆盖 or a class of water. `figures` are the spans of the paragraph's figures; among the requirements a bare mention of
 * targets opens the list.
 */
export function readQualitativeTargets(text: string, figures: readonly Span[], amongRequirements = false): readonly QualitativeDraft[] {
  const list = findList(text, figures, amongRequirements ? targetMention : listOpens);
  const listed = list ? readList(text, list.start, list.end, figures) : [];
  return [...listed, ...readEnds(text, figures, list)].sort((a, b) => a.span.start - b.span.start);
}
