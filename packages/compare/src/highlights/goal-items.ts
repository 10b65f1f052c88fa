import { canonicalIndicator } from '@tongbi/metric-differ';
import type { GoalRow, Span } from '@tongbi/model';
import { CERTAIN, type Feature, type HighlightSource, type Item, type Judged } from './item.js';
import { clauseOf, familyOf } from './row-items.js';

/** Goals of several years that only one of the two reports has or that both put otherwise; those side by side are one item. */
export function goalItems({ previous, current, established }: HighlightSource, { goals }: Judged): readonly Item[] {
  const items: Item[] = [];
  for (const row of goals.filter(isIndicator)) {
    const own = row.current?.report === current.report.id ? row.current : null;
    const old = row.previous?.report === previous.report.id ? row.previous : null;
    if (old?.text === own?.text || (!old && !established.new) || (!own && !established.dropped)) continue;
    const item = goalItem(row, old ? clauseOf(previous, old.span) : [], own ? clauseOf(current, own.span) : []);
    const last = items.at(-1);
    if (last && isBeside(last, item))
      items[items.length - 1] = {
        ...last,
        current: [...last.current, ...item.current],
        features: new Map([...item.features, ...last.features]),
      };
    else items.push(item);
  }
  return items;
}

/** That a plan has 23 指标 is no goal. */
const isIndicator = ({ indicator, unit }: GoalRow): boolean => unit === '%' || canonicalIndicator(indicator).entry !== undefined;

/** Both new, the clauses parted by one mark: 经济年均增长5%左右，研发投入年均增长7%左右. */
const isBeside = (last: Item, item: Item): boolean =>
  last.previous.length + item.previous.length === 0 &&
  last.current.length < 3 &&
  item.current.some(({ start }) => Math.abs(start - (last.current.at(-1)?.end ?? 0)) <= 1);

function goalItem(row: GoalRow, previous: readonly Span[], current: readonly Span[]): Item {
  const family = familyOf(row);
  const features = new Map<Feature, number>([['goal-of-years', 1]]);
  if (family === 'growth') features.set('growth', 1);
  if (family) features.set('core-rate', 1);
  const about = { records: [], rows: [], sections: [] };
  return { kind: 'goal', previous, current, ...about, features, family: `goal of ${family ?? row.indicator}`, sure: CERTAIN };
}
