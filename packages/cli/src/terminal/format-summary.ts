import { highlightNames } from '@tongbi/check';
import type { Record as ChangeRecord, Comparison, ComparisonSet, IndicatorRow, PairComparison, Status } from '@tongbi/model';
import { comparedPairs } from '../commands/dump-stage.js';
import { describeReport } from './describe-report.js';
import { fitText, formatTable, padText } from './pad-text.js';
import type { TerminalStyle } from './terminal-style.js';

const MOST_HIGHLIGHTS = 10;
/** The widest name, 未再提及, and two spaces. */
const LABEL_COLUMN = 10;
const TEXT_COLUMN = 84;
const INDICATOR_COLUMN = 28;
const VALUE_COLUMN = 18;

const statusNames = { new: '新增', dropped: '未再提及', changed: '调整', kept: '延续' } satisfies Record<Status, string>;
const outcomeNames = {
  met: '完成',
  missed: '未达',
  exceeded: '超额',
  below: '低于',
  above: '高于',
  'not-comparable': '口径不同',
  'not-reported': '未报告',
} satisfies Record<NonNullable<IndicatorRow['outcome']>, string>;
const changeNames = {
  raised: '上调',
  lowered: '下调',
  same: '持平',
  bound: '限定变化',
  'number-dropped': '不再给数字',
  'number-added': '给出数字',
  new: '新设',
  absent: '未设',
  'not-comparable': '口径不同',
} satisfies Record<IndicatorRow['change'], string>;

/** What changed, for a terminal: of each compared pair the counts, of the one nearest to the focus the ten that matter most and the targets. */
export function formatSummary(result: Comparison | ComparisonSet, style: TerminalStyle): string {
  const pairs = comparedPairs(result);
  const nearest = nearestPair(pairs);
  return pairs.map((pair) => `${headLine(pair, style)}${countsLine(pair)}${pair === nearest ? details(pair, style) : ''}`).join('\n');
}

/** Of one pair the reports and the counts. */
export function formatCounts(pair: PairComparison, style: TerminalStyle): string {
  return `${headLine(pair, style)}${countsLine(pair)}`;
}

/** The comparison with the year before, or with the closest one there is. */
function nearestPair(pairs: readonly PairComparison[]): PairComparison | undefined {
  const distance = ({ previous, current }: PairComparison): number => Math.abs((current.year ?? 0) - (previous.year ?? 0));
  return pairs.reduce<PairComparison | undefined>((best, pair) => (best && distance(best) <= distance(pair) ? best : pair), undefined);
}

function headLine({ previous, current }: PairComparison, style: TerminalStyle): string {
  return `${style.bold(`${describeReport(previous)} → ${describeReport(current)}`)}\n`;
}

function countsLine({ commitments }: PairComparison): string {
  const done = commitments.filter(isDone).length;
  const counts = (Object.keys(statusNames) as Status[]).map((status) => {
    const records = commitments.filter((record) => record.status === status && !isDone(record));
    const unsure = records.filter(({ established }) => !established).length;
    return `${statusNames[status]} ${records.length}${unsure ? `（节编本所限 ${unsure}）` : ''}`;
  });
  return `  ${[...counts, `已完成 ${done}`].join(' · ')}\n`;
}

/** A promise that the next report says was carried out is not one that was dropped. */
function isDone({ status, reported }: ChangeRecord): boolean {
  return status === 'dropped' && reported === 'done';
}

function details(pair: PairComparison, style: TerminalStyle): string {
  const first = pair.highlights.slice(0, MOST_HIGHLIGHTS);
  const lines = first.map(({ kind, previous, current }) => {
    const [before, now] = [previous, current].map((places) => places.map((place) => place.text.replace(/\s+/gu, '')).join('；'));
    const text = before && now ? `${now}（上年：${before}）` : now || before!;
    return `  ${style.cyan(padText(highlightNames[kind], LABEL_COLUMN))}${fitText(text, TEXT_COLUMN)}\n`;
  });
  return `${first.length ? `\n${style.bold('最值得看的变化')}\n${lines.join('')}` : ''}${targets(pair, style)}`;
}

/** A summary is read at a glance: the main targets stand first in the data; the page and the JSON have all. */
const MOST_INDICATORS = 15;

function targets({ indicators, previous, current }: PairComparison, style: TerminalStyle): string {
  if (indicators.length === 0) return '';
  const more = indicators.length - MOST_INDICATORS;
  const head = ['  指标', `${previous.year ?? '上年'} 目标`, '实绩', '兑现', `${current.year ?? '本年'} 目标`, '变化'];
  const rows = indicators
    .slice(0, MOST_INDICATORS)
    .map(({ indicator, previousTarget, actual, outcome, currentTarget, change }) => [
      `  ${fitText(indicator, INDICATOR_COLUMN)}`,
      ...[previousTarget, actual].map((stated) => (stated ? fitText(stated.text, VALUE_COLUMN) : '—')),
      outcome ? outcomeNames[outcome] : '—',
      currentTarget ? fitText(currentTarget.text, VALUE_COLUMN) : '—',
      changeNames[change],
    ]);
  return `\n${style.bold('目标与兑现')}\n${formatTable([head, ...rows])}${more > 0 ? `  另有 ${more} 项，见网页或 JSON\n` : ''}`;
}
