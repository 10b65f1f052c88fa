import { canonicalIndicator } from '@tongbi/metric-differ';
import { anyOf, type BriefClause, type IndicatorRow, onceEach, type SentenceCode, type Stated } from '@tongbi/model';
import { tellingWords } from '../generated/telling-words.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { History, HistorySource } from './history.js';
import { wordsAt } from './item.js';
import { familyOf } from './row-items.js';

/** A rate that readers look for first is a target wherever it stands. */
export const isTarget = (row: IndicatorRow): boolean => row.main || familyOf(row) !== undefined;

export const isNumber = (stated: Stated | null): stated is Stated & { readonly value: number } => stated !== null && stated.value !== null;

/** No range, and to go up. */
export const isPlain = (stated: Stated | null): stated is Stated & { readonly value: number } =>
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

const PER = anyOf(tellingWords.flatMap(({ word, says }) => (says === 'per' ? [word] : [])));

/** A name that a plan says somewhere was perhaps only not read as a target; 单位生产总值能耗 does not say that of 生产总值. */
export const isSaidIn = (side: PreparedReport, { indicator }: Pick<IndicatorRow, 'indicator'>): boolean =>
  new RegExp(`(?<!${PER})${anyOf([indicator])}`, 'u').test(planWords(side));

/** 进出口额 is a 进出口总额, whose 增速 may be aimed at. */
const MEASURE = /总?[额量值]$/u;

/** Since when a target is there, how long it was, or of how many years it is the lowest, by the targets that the reports given set. */
export function rowHistory(row: IndicatorRow, { current }: Pick<HistorySource, 'current'>, history: History): readonly BriefClause[] {
  const years = new Set(row.series.flatMap(({ year, target }) => (target ? [year] : [])));
  const holds = ({ year }: { readonly year: number }) => years.has(year);
  const { previousTarget: before, currentTarget: now } = row;
  if (before && now) return isNumber(before) ? extremeOf(row, current.report.year) : [];
  if (before) return row.change === 'absent' && !isSaidIn(current, row) ? history.went(holds) : [];
  if (!isNumber(now) || !isTarget(row)) return [];
  const indicator = canonicalIndicator(row.indicator).words.replace(MEASURE, '');
  return history.came(holds, ({ report }) => isSaidIn(report, { indicator }));
}
