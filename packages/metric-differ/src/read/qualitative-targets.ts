import { kindWordPattern } from '@tongbi/kinds';
import { type Kind, onceEach, type Span, spanContains, WordTable } from '@tongbi/model';
import { qualitative } from '../generated/qualitative.js';
import { forms } from '../genre-words.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { readNounPhrase } from '../subject/noun-phrase.js';
import { stripLinks } from '../subject/strip-links.js';
import { lengthOfList, targetMention } from './main-targets.js';

interface QualitativeDraft {
  readonly indicator: string;
  readonly wording: string;
  readonly span: Span;
}

const wordsOf = (place: string) => qualitative.filter((row) => row.place === place).map(({ word }) => word);
const predicates = WordTable.of(wordsOf('list'));
const ends = WordTable.of(wordsOf('end'));
const listOpens = onceEach(
  (kind: Kind) => new RegExp(`${kindWordPattern(kind, 'target').source}(?:(?:[是为有]|如下)?[：:，]|[是为])`, 'gu'),
);
/** A sentence with fewer figures is no list of targets (实现…目标，…), unless it names so many known indicators with them. */
const leastFigures = 2;
const leastNamed = 3;
/** A clause longer than this tells more than one thing. */
const longestClause = 40;
/** Shortest indicator and longest one that a clause of the list may begin with. */
const [shortest, longest] = [2, 60];

/** Where the wording begins in 居民收入与经济增长基本同步, or -1 where the clause is no target. */
function wordingStart(clause: string): number {
  const whole = [forms.keepsInStep, forms.holdAndStrive].map((words) => clause.search(words)).find((at) => at >= shortest);
  if (whole !== undefined) return whole;
  for (let at = shortest; at < Math.min(clause.length, longest); at++) {
    const found = predicates.startingAt(clause, at);
    if (found && !(found.word === '力争' && clause[at - 1] === '努')) return at;
  }
  return -1;
}

/** The indicator of a clause and where its wording begins: 粮食产量 | 保持稳定. Undefined where it is no target. */
function readClause(clause: string): { readonly indicator: string; readonly wording: string } | undefined {
  // 在优化结构的基础上，…: how the others are to be reached.
  if (/^在.*[上下中]$/.test(clause)) return undefined;
  const task = forms.assignedTask.exec(clause);
  if (task) return { indicator: readNounPhrase(task[1]!).words, wording: clause };
  const start = wordingStart(clause);
  // 两项比率均 | 完成任务: the adverb is of the wording.
  const indicator = start < 0 ? '' : readNounPhrase(clause.slice(0, start).replace(/(?:均|都|也)$/, '')).words;
  return indicator.length < shortest ? undefined : { indicator, wording: clause.slice(start) };
}

/** The clauses of a stretch that hold no figure, in order; `isMark` says where one ends. */
function* plainClauses(within: Span, figures: readonly Span[], isMark: (at: number) => boolean): Generator<Span> {
  let { start } = within;
  let next = 0;
  for (let at = start; at <= within.end; at++) {
    if (at < within.end && !isMark(at)) continue;
    while (next < figures.length && figures[next]!.end <= start) next++;
    if (next >= figures.length || figures[next]!.start >= at) yield { start, end: at };
    start = at + 1;
  }
}

const CLAUSE_MARK = /[，；。]/u;

/** Whether the first of the things that a name holds is one that every report knows. */
const isKnown = (indicator: string): boolean => canonicalIndicator(indicator.split('、')[0]!).entry !== undefined;

/** 外资稳中提质、进出口总额高于上年: the target before the mark is whole, and another known one follows; not 外资、进出口总额稳中提质. */
function partsTargets(text: string, list: Span, figures: readonly Span[], at: number): boolean {
  if (text[at] !== '、') return false;
  const before = text.slice(list.start, at).split(CLAUSE_MARK).at(-1)!;
  const isWhole = wordingStart(before) >= 0 || figures.some(({ start, end }) => start < at && end > at - before.length);
  if (!isWhole) return false;
  const next = readClause(text.slice(at + 1, list.end).split(CLAUSE_MARK)[0]!);
  return next !== undefined && isKnown(next.indicator);
}

/** The clauses of one list that hold no figure and name an indicator with its wording. */
function readList(text: string, list: Span, figures: readonly Span[]): readonly QualitativeDraft[] {
  const isMark = (at: number) => CLAUSE_MARK.test(text[at]!) || partsTargets(text, list, figures, at);
  return [...plainClauses(list, figures, isMark)].flatMap((span) => {
    const clause = text.slice(span.start, span.end);
    const target = forms.aboutAll.test(clause) ? undefined : readClause(clause);
    return target ? [{ ...target, span }] : [];
  });
}

/** Where the list of expected targets of a paragraph starts and ends; undefined where it has none. */
function findList(text: string, figures: readonly Span[], opens: RegExp): Span | undefined {
  for (const opening of text.matchAll(opens)) {
    const start = opening.index + opening[0].length;
    const end = start + lengthOfList(text.slice(start));
    const inside = figures.filter((span) => span.start >= start && span.end <= end);
    const named = () => readList(text, { start, end }, figures).filter(({ indicator }) => isKnown(indicator)).length;
    // 生产总值增长高于全省1个百分点，居民收入与之同步，进出口保持增长: its first target has a number, the others words.
    const isOpen = inside[0] !== undefined && !CLAUSE_MARK.test(text.slice(start, inside[0].start));
    if (inside.length >= leastFigures || (isOpen && inside.length + named() >= leastNamed)) return { start, end };
  }
  return undefined;
}

/** 干流水质保持Ⅱ类, 应急站点全覆盖: clauses that say without a number how far a thing is to come. */
function readEnds(text: string, figures: readonly Span[], list: Span | undefined): readonly QualitativeDraft[] {
  const isMark = (at: number) => '，；。！？：'.includes(text[at]!) || (text[at] === '、' && ends.endingAt(text, at) !== undefined);
  return [...plainClauses({ start: 0, end: text.length }, figures, isMark)].flatMap((span) => {
    const isInList = list !== undefined && spanContains(list, span);
    const word = isInList || span.end - span.start > longestClause ? undefined : ends.endingAt(text, span.end)?.word;
    if (word === undefined) return [];
    const wording = stripLinks(text, span.start, span.end - word.length, false).end;
    const indicator = readNounPhrase(text.slice(span.start, wording)).words;
    return indicator.length >= shortest ? [{ indicator, wording: text.slice(wording, span.end), span }] : [];
  });
}

/**
 * The targets without a number of one paragraph of the plan, in text order: clauses of the list after 主要预期目标 that hold no figure, and
 * elsewhere those that say 全覆盖 or a class of water. `figures` are the spans of the paragraph's figures; among the requirements a bare mention of
 * targets opens the list; `isListed` where the paragraph before opens it.
 */
export function readQualitativeTargets(
  kind: Kind,
  text: string,
  figures: readonly Span[],
  { amongRequirements = false, isListed = false } = {},
): readonly QualitativeDraft[] {
  const list = isListed ? { start: 0, end: text.length } : findList(text, figures, (amongRequirements ? targetMention : listOpens)(kind));
  const listed = list ? readList(text, list, figures) : [];
  return [...listed, ...readEnds(text, figures, list)].sort((a, b) => a.span.start - b.span.start);
}
