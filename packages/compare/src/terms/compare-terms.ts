import { onceEach, type PairComparison, type Segment, type TermChange } from '@tongbi/model';
import type { History } from '../highlights/history.js';
import { saysFormula } from '../highlights/item.js';
import { LongText } from '../links/long-text.js';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import type { RecordContext } from '../records/record-context.js';
import { type FoundTerm, textsOf, withoutEdition } from './find-terms.js';
import { backgroundShare, scoreTerms, withoutNested } from './score-terms.js';

const PLACES_SHOWN = 3;
const MOST_TERMS = 30;

/** What only a review says is seldom news, and nobody misses what was reported last year. */
const REVIEWED = 0.4;

/** 渔港提升行动 beside 提升渔港, which the other report promises, is news by its name alone. */
const SAID_OTHERWISE = 0.4;
/** What is made of words that stand together; a name in marks or that readers know is one whatever its words are. */
const MADE_OF_WORDS: ReadonlySet<FoundTerm['sort']> = new Set(['programme', 'name', 'plain']);

const clausesOf = onceEach((side: PreparedReport): readonly string[] => textsOf(side).flatMap((text) => text.split(/[，。；：]/u)));

/** The part of a term's words, its last apart, that one clause has: the most of any. */
function partSaid({ words }: FoundTerm, clauses: readonly string[]): number {
  const own = words.slice(0, -1).filter((word) => word.length > 1);
  return own.length === 0 ? 0 : Math.max(0, ...clauses.map((clause) => own.filter((word) => clause.includes(word)).length)) / own.length;
}

/** All that a report says, the same without words of an edition, and what it plans. */
const sayingOf = onceEach((side: PreparedReport) => {
  const all = `${side.reading.text}\n${textsOf(side).join('\n')}`;
  const planned = side.plan.groups.map(({ text }) => text).join('\n');
  return { all: new LongText(all), once: new LongText(withoutEdition(all)), planned: new LongText(planned) };
});

/** 新型农村合作医疗 is 农村新型合作医疗. */
const lettersOf = onceEach((term: string): string => [...term].sort().join(''));

function onlyIn(side: SideName, { segment, ...context }: RecordContext, history: History): readonly TermChange[] {
  const [own, other] = [context[side], context[side === 'current' ? 'previous' : 'current']];
  const said = sayingOf(other);
  const { planned } = sayingOf(own);
  const otherLetters = new Set(scoreTerms(other, segment).map(({ found }) => lettersOf(found.inner)));
  const scored = scoreTerms(own, segment).flatMap(({ term, found, score }) => {
    if (said.all.says(found.inner) || (found.sort === 'policy' && saysFormula(other, found.inner))) return [];
    const isMade = MADE_OF_WORDS.has(found.sort) && term === found.inner;
    if (isMade && (said.once.says(withoutEdition(term)) || otherLetters.has(lettersOf(term)))) return [];
    const otherwise = isMade ? 1 - (1 - SAID_OTHERWISE) * partSaid(found, clausesOf(other)) : 1;
    return [{ term, found, score: score * otherwise * (planned.says(found.inner) ? 1 : REVIEWED) }];
  });
  const groups = [...own.review.groups, ...own.plan.groups];
  return [...withoutNested(scored)]
    .map((one) => ({ ...one, background: backgroundShare(one.found.inner) }))
    .sort((a, b) => b.score - a.score || a.background - b.background || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ term, found, score, background }) => {
      const says = (earlier: PreparedReport) => saysFormula(earlier, found.inner);
      const since = side === 'current' ? history.came(says) : history.went(says);
      const saying = groups.filter(({ text }) => text.includes(found.inner));
      return {
        term,
        count: saying.reduce((sum, { text }) => sum + text.split(found.inner).length - 1, 0),
        places: saying.slice(0, PLACES_SHOWN).map(({ span, sectionId }) => context.places[side].at(span, sectionId)),
        score: Math.round(score * 100) / 100,
        background,
        ...(since.length > 0 && { history: since }),
      };
    });
}

/**
 * Words and phrases that only one of two full texts says, best first, against the background of what reports of all places say. Restated texts
 * have no vocabulary of their own to compare.
 */
export const compareTerms = (context: RecordContext, history: History): PairComparison['terms'] => ({
  new: onlyIn('current', context, history),
  vanished: onlyIn('previous', context, history),
});

/** A term of one report, with how much it tells. */
export interface ListedTerm {
  /** As written; a name or slogan with its quotation marks. */
  readonly term: string;
  /** As it is looked for in a text: without its marks. */
  readonly inner: string;
  readonly count: number;
  /** (1 + ln count) · rarity · weight; see docs/vocabulary.md. */
  readonly score: number;
}

/** The terms of a full text, what tells most first; none of a restated one, which has no vocabulary of its own. */
export function listTerms(report: PreparedReport, segment: Segment): readonly ListedTerm[] {
  if (report.report.edition !== 'full') return [];
  return withoutNested(scoreTerms(report, segment))
    .map(({ term, found, score }) => ({ term, inner: found.inner, count: found.count, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}
