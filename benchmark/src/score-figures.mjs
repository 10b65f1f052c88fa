// Figures of one report: whether each is found, and right in value, unit, bound, aspect, role and in what it is of.
import { cutSentences, f1, itemAt, precision, tally, within } from './tally.mjs';

const near = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const plainUnit = (unit = '') =>
  unit
    .replace(/^个(?=百分点)/, '')
    .replace('％', '%')
    .replace(/^位$/, '位次');
/** 全市共实现“地区生产总值” → 地区生产总值: without quotation marks and without what only says “in all, here”. */
const plainName = (name = '') =>
  name.replace(/[\s“”"'‘’（）()《》、，,·]/g, '').replace(/^(全市|全省|全区|全国|全年|累计|本市|我市|共|达到|实现|完成)+/, '');

function commonLength(a, b) {
  let above = new Uint16Array(b.length + 1);
  for (const letter of a) {
    const row = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) row[at] = letter === b[at - 1] ? above[at - 1] + 1 : Math.max(above[at], row[at - 1]);
    above = row;
  }
  return above[b.length];
}

/** Names agree with seven tenths in common, or where one is within the other and at least half of it. */
function sameName(one, other) {
  const [a, b] = [plainName(one), plainName(other)];
  if (!a || !b) return false;
  const common = commonLength(a, b);
  return common >= 0.35 * (a.length + b.length) || (common === Math.min(a.length, b.length) && 2 * common >= Math.max(a.length, b.length));
}

const PARTS = {
  value: (said, marked) =>
    near(said.value, marked.value) && (marked.value_high === undefined || near(said.valueHigh ?? Number.NaN, marked.value_high)),
  unit: (said, marked) => plainUnit(said.unit) === plainUnit(marked.unit),
  indicator: (said, marked) => sameName(said.indicator, marked.indicator),
  role: (said, marked) => said.role === marked.role,
  aspect: (said, marked) => said.aspect === marked.aspect,
  bound: (said, marked) => said.bound === marked.bound,
};
/** A record is whole with these four; aspect and bound follow from how a clause is read and are shown by themselves. */
const WHOLE = ['value', 'unit', 'indicator', 'role'];

const touches = ({ span }, { start, end }) => (span.start <= start && span.end > start) || (span.start >= start && span.start < end);
const size = ({ span }) => span.end - span.start;

export function scoreFigures({ marks, text, range }, { figures }) {
  if (!figures) return [];
  const sentences = cutSentences(text);
  const free = new Set(within(range, figures, ({ span }) => span));
  const counts = tally(['found', 'whole', ...Object.keys(PARTS)], sentences.length);
  for (const { span } of free) for (const name of ['found', 'whole']) counts.add(itemAt(sentences, span.start), name, 0, 1, 0);
  for (const marked of marks) {
    const item = itemAt(sentences, marked.start);
    const best = [...free]
      .filter((figure) => touches(figure, marked))
      .reduce((least, figure) => (least && size(least) <= size(figure) ? least : figure), undefined);
    const right = best && Object.keys(PARTS).filter((part) => PARTS[part](best, marked));
    counts.add(item, 'found', best !== undefined, 0, 1);
    counts.add(item, 'whole', best !== undefined && WHOLE.every((part) => right.includes(part)), 0, 1);
    if (best) for (const part of Object.keys(PARTS)) counts.add(item, part, right.includes(part), 1, 1);
    free.delete(best);
  }
  const parts = Object.fromEntries(Object.keys(PARTS).map((part) => [`${part} right`, (sum) => precision(sum(part))]));
  return [counts.panel({ 'whole records': (sum) => f1(sum('whole')), found: (sum) => f1(sum('found')), ...parts })];
}
