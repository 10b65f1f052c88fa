import { canonicalIndicator, changeWords } from '@tongbi/metric-differ';
import {
  anyOf,
  type BriefArgument,
  type BriefClause,
  type BriefSentence,
  type HowSure,
  type IndicatorRow,
  type JudgedRow,
  type Outcome,
  onceEach,
  type SentenceCode,
  type Span,
  type Stated,
  type TargetChange,
} from '@tongbi/model';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import type { History, HistorySource } from './history.js';
import { isAsPlain, wordsAt, wordsTelling } from './item.js';
import type { Teller } from './quoter.js';
import { clauseOf, familyOf, isGrowth, STRIVING } from './row-items.js';

/** A rate that readers look for first is a target wherever it stands. */
const isTarget = (row: IndicatorRow): boolean => row.main || familyOf(row) !== undefined;

const isNumber = (stated: Stated | null): stated is Stated & { readonly value: number } => stated !== null && stated.value !== null;

/** No range, and to go up. */
const isPlain = (stated: Stated | null): stated is Stated & { readonly value: number } =>
  isNumber(stated) && stated.value >= 0 && !/[—–~～至-]/u.test(stated.text);

const isRate = ({ text }: Stated): boolean => /[%％]/u.test(text);

/** So many years running before it make a target the lowest, or the highest, of many. */
const FEWEST_YEARS = 4;

const since = (code: SentenceCode, year: number): readonly BriefClause[] => [{ code, arguments: [{ text: String(year) }] }];

/** 为所给各年报告中2019年以来最低: only of main targets, and of the years running before it in which the reports given set one in plain numbers. */
function extremeOf({ main, series, currentTarget: now }: IndicatorRow, year: number | null): readonly BriefClause[] {
  if (!main || year === null || !isPlain(now)) return [];
  const targets = new Map(series.map((one) => [one.year, one.target]));
  const before: number[] = [];
  for (let target = targets.get(year - 1) ?? null; isPlain(target) && isRate(target) === isRate(now); ) {
    before.push(target.value);
    target = targets.get(year - 1 - before.length) ?? null;
  }
  if (before.length < FEWEST_YEARS) return [];
  if (before.every((value) => now.value < value)) return since('target-lowest', year - before.length);
  return before.every((value) => now.value > value) ? since('target-highest', year - before.length) : [];
}

const planWords = onceEach((side: PreparedReport) => side.plan.groups.map(({ span }) => wordsAt(side, span)).join('\n'));

const PER = anyOf(wordsTelling('per'));

/** A name that a plan says somewhere was perhaps only not read as a target; 单位生产总值能耗 does not say that of 生产总值. */
const isSaidIn = (side: PreparedReport, { indicator }: Pick<IndicatorRow, 'indicator'>): boolean =>
  new RegExp(`(?<!${PER})${anyOf([canonicalIndicator(indicator).words])}`, 'u').test(planWords(side));

/** Since when a target is there, how long it was, or of how many years it is the lowest, by the targets that the reports given set. */
export function rowHistory(row: IndicatorRow, { current }: Pick<HistorySource, 'current'>, history: History): readonly BriefClause[] {
  const years = new Set(row.series.flatMap(({ year, target }) => (target ? [year] : [])));
  const holds = ({ report }: PreparedReport) => years.has(report.year!);
  const { previousTarget: before, currentTarget: now } = row;
  if (before && now) return isNumber(before) ? extremeOf(row, current.report.year) : [];
  if (before) return row.change === 'absent' && !isSaidIn(current, row) ? history.went(holds) : [];
  if (!isNumber(now) || !isTarget(row)) return [];
  const indicator = canonicalIndicator(row.indicator).words.replace(forms.measureAtEnd, '');
  return history.came(holds, (earlier) => isSaidIn(earlier, { indicator }));
}

const YEARS = wordsTelling('years');

/** 由…升为, 由…降为: said of plain numbers that are to go up; of ranges, bounds and declines 改为 is enough. */
function wayOf({ change, previousTarget, currentTarget }: IndicatorRow): 'raised' | 'lowered' | 'changed' | 'same' {
  if (change === 'same' || previousTarget?.text === currentTarget?.text) return 'same';
  return isPlain(previousTarget) && isPlain(currentTarget) && (change === 'raised' || change === 'lowered') ? change : 'changed';
}

/** How each change of a target between two numbers is said; the others, of which one side has no number, have their own words. */
const NUMBERED: ReadonlySet<TargetChange> = new Set(['raised', 'lowered', 'bound', 'same', 'not-comparable']);

/** As the table says it: 略低, 远低于 of a target with 左右. */
function resultCode({ outcome, degree }: IndicatorRow): SentenceCode | undefined {
  if (!outcome || outcome === 'not-comparable' || outcome === 'not-reported') return undefined;
  const isOff = outcome === 'below' || outcome === 'above';
  return isOff && degree && degree !== 'clearly' ? `result-${degree}-${outcome}` : `result-${outcome}`;
}

const besideGrowth: { readonly [outcome in Outcome]?: SentenceCode } = { below: 'result-below-growth', above: 'result-above-growth' };

/** 居民消费价格涨幅: the name with the word that says which way it goes, as the target's clause has it. */
function nameArgument(row: IndicatorRow, { source, quoter }: Teller): BriefArgument {
  const plain = { ...(row.english && { english: row.english }), row: row.id };
  // 即渔港投资, 其中渔港投资
  const { words } = canonicalIndicator(row.indicator);
  const bare = row.indicator.endsWith(words) || row.indicator.startsWith(words) ? words : row.indicator;
  for (const stated of [row.currentTarget, row.previousTarget]) {
    const side = isNumber(stated) && quoter.nameOf(stated.report);
    if (!side || row.qualifier) continue;
    const { text } = source[side].reading;
    const at = text.lastIndexOf(bare, stated.span.start);
    const lead = text.slice(at + bare.length, stated.span.start);
    const sign = changeWords.get(lead);
    if (at >= 0 && (lead === '' || sign !== undefined))
      return {
        ...quoter.quote(side, { start: at, end: stated.span.start }),
        ...plain,
        ...(sign && { change: sign === '-' ? 'fall' : 'growth' }),
      };
  }
  return { text: row.name, ...plain };
}

const clause = (code: SentenceCode, ...given: readonly BriefArgument[]): BriefClause => ({ code, arguments: given });

/** The clause of a target, its evidence and quotation. */
function quoted(stated: Stated, { source, quoter }: Teller): BriefArgument | undefined {
  const name = quoter.nameOf(stated.report);
  const [span] = name ? clauseOf(source[name], stated.span) : [];
  return name && span && quoter.quote(name, span);
}

/** 年均, 累计: what was reached in several years is no result of one. */
const ofYears = (text: string): boolean => YEARS.some((word) => text.includes(word));

/** What was reached, and whether it is what was aimed at. */
function resultClauses(row: IndicatorRow, name: BriefArgument, teller: Teller): readonly BriefClause[] {
  const { actual, outcome, previousTarget } = row;
  if (!actual) return outcome === 'not-reported' && row.main ? [clause('result-silent')] : [];
  if (!isNumber(actual))
    return outcome && row.main && actual.text !== previousTarget?.text && !ofYears(actual.text)
      ? [clause('result-words', teller.quoter.figure(actual))]
      : [];
  const { previous, current } = teller.source;
  const isActual = ({ actual: one }: IndicatorRow['series'][number]) =>
    one?.report === actual.report && one.span.start === actual.span.start;
  const year = row.series.find(isActual)?.year ?? previous.report.year;
  // A review of another year says nothing of what was aimed at.
  if (year === null || current.report.year !== year + 1) return [];
  const given = [{ text: String(year) }, valueWords(actual, name, teller)];
  const growth = teller.pair.indicators.find((one) => one.main && isGrowth(one) && isNumber(one.actual))?.actual;
  // 与经济增长同步 is measured by the growth that the same review reports.
  const besides = outcome && besideGrowth[outcome];
  if (besides && previousTarget?.value === null) return growth ? [clause(besides, ...given, teller.quoter.figure(growth))] : [];
  // Of joblessness less than was expected is no shortfall.
  const isPlain = familyOf(row) === 'unemployment';
  return [clause((!isPlain && resultCode(row)) || 'result', ...given)];
}

/** A figure; the word that makes it a decline is said once. */
function valueWords(stated: Stated, name: BriefArgument, { quoter }: Teller): BriefArgument {
  const { direction, ...plain } = stated;
  return quoter.figure(direction && !name.text.endsWith(direction) ? stated : plain);
}

/** 在实际工作中努力争取更好结果: the part between two marks that says how hard a number is meant. */
function strivingIn(text: string, { start, end }: Span): Span | undefined {
  const word = STRIVING.find((each) => text.slice(start, end).includes(each));
  if (word === undefined) return undefined;
  const at = text.indexOf(word, start);
  const from = Math.max(start, ...['，', '、'].map((mark) => text.lastIndexOf(mark, at) + 1));
  return { start: from, end: at + word.length };
}

/** 不再写“努力争取更好结果” … where only one of two targets has it. */
function strivingClauses(row: IndicatorRow, { source, quoter }: Teller): readonly BriefClause[] {
  const at = (stated: Stated | null, name: SideName): Span | undefined => {
    const [span] = stated && quoter.nameOf(stated.report) === name ? clauseOf(source[name], stated.span) : [];
    return span && strivingIn(source[name].reading.text, span);
  };
  const [before, now] = [at(row.previousTarget, 'previous'), at(row.currentTarget, 'current')];
  if (Boolean(before) === Boolean(now)) return [];
  return now ? [clause('words-new', quoter.quote('current', now))] : [clause('words-gone', quoter.quote('previous', before!))];
}

function targetClauses(row: JudgedRow, name: BriefArgument, teller: Teller): readonly BriefClause[] {
  const { previousTarget: before, currentTarget: now, change, history = [] } = row;
  const kind = isTarget(row) ? 'target' : 'plan';
  const value = (stated: Stated) => valueWords(stated, name, teller);
  if (isNumber(before) && isNumber(now) && NUMBERED.has(change)) {
    // 新建（上年：改造）泊位: what two names have in common is best said in the words of both clauses.
    const isOther = change === 'not-comparable' && row.qualifier !== undefined;
    // 进出口900亿元, then 增长7%: one name, and neither number is of the other's kind.
    const isOfOtherKind = change === 'not-comparable' && isRate(before) !== isRate(now);
    const [own, other] = isOther || isOfOtherKind || row.qualifier?.includes('、') ? [quoted(before, teller), quoted(now, teller)] : [];
    if (own && other) return [clause(isOther ? 'words-beside' : 'words-changed', own, other)];
    const way = wayOf(row);
    const given = way === 'same' ? [value(now)] : [value(before), value(now)];
    return [clause(`${kind}-${way}`, name, ...given), ...history, ...strivingClauses(row, teller)];
  }
  if (isNumber(before) && change === 'number-dropped') {
    const words = now && quoted(now, teller);
    return words ? [clause('words-changed', quoted(before, teller)!, words)] : [clause('target-unnumbered', name, value(before))];
  }
  if (change === 'same-words') return [clause('words-kept', quoted(now!, teller) ?? value(now!))];
  if (before && now) return [clause('words-changed', quoted(before, teller) ?? value(before), quoted(now, teller) ?? value(now))];
  const isSaid = isSaidIn(teller.source.previous, row);
  // Of a target that was set in words, or that the text before leaves out with others, only what it is.
  if (isNumber(now) && kind === 'target' && !isSaid)
    return change === 'new' ? [clause('target-new', name, value(now)), ...history] : [clause('target-is', name, value(now))];
  // What was reached last year was perhaps promised in other words.
  if (now) return [clause(row.actual || isSaid || change !== 'new' ? 'words-said' : 'words-new', quoted(now, teller) ?? value(now))];
  if (!before) return [];
  const isGone = change === 'absent' && !isSaidIn(teller.source.current, row);
  if (!isNumber(before)) return [clause(isGone ? 'words-gone' : 'words-were', quoted(before, teller) ?? value(before)), ...history];
  return [clause(isGone ? 'target-gone' : `${kind}-was`, name, value(before)), ...history];
}

/** 进出口总额增长目标由5%降为4%；2025年实际3%，未达; without the result where that is less sure than what the sentence says of the target. */
export function rowSentence(row: JudgedRow, teller: Teller, sure: HowSure): BriefSentence | undefined {
  const name = nameArgument(row, teller);
  const isTold = isAsPlain(row.claims.outcome ?? sure, sure);
  const [first, ...further] = [...targetClauses(row, name, teller), ...(isTold ? resultClauses(row, name, teller) : [])];
  return first && { ...first, ...(further.length > 0 && { further }), grade: sure.grade };
}
