import { units } from './generated/units.js';
import { WordTable } from './word-table.js';

export type UnitKind =
  | 'money'
  | 'people'
  | 'count'
  | 'area'
  | 'length'
  | 'mass'
  | 'energy'
  | 'volume'
  | 'time'
  | 'data'
  | 'proportion'
  | 'ratio'
  | 'degree';

interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
}

const table = new WordTable<Unit>(units.map(({ word, unit, kind }) => [word, { unit, kind: kind as UnitKind }]));
const kinds = new Map<string, UnitKind>(units.map(({ unit, kind }) => [unit, kind as UnitKind]));
kinds.set('位次', 'count').set('比', 'ratio').set('‰', 'proportion');

/** Measure words that also begin ordinary words: 个性, 件数, 条件, 项目, 家庭, 人民, 人均, 户籍, 元旦, 位于, 版图, 度假. */
const wordsNotUnits = [
  '个性',
  '件数',
  '条件',
  '条例',
  '项目',
  '家庭',
  '家电',
  '家园',
  '人民',
  '人均',
  '人口老龄',
  '人才',
  '人大',
  '人工',
  '户籍',
  '户外',
  '户厕',
  '元旦',
  '元宇宙',
  '位于',
  '位居',
  '位列',
  '版图',
  '度假',
  '度电',
  '度夏',
  '度冬',
  '所有',
  '场所',
  '级别',
  '强化',
  '强市',
  '强国',
  '强省',
  '强县',
  '强军',
  '类别',
  '点位',
  '起点',
  '期间',
  '处于',
  '处置',
  '支持',
  '次序',
  '代',
  '本市',
  '本省',
  '本地',
  '天然',
  '天津',
  '天中',
  '周边',
  '斤两',
  '里程',
  '网',
  '份额',
  '班子',
  '部门',
  '部分',
  '篇章',
  '口岸',
  '根本',
  '眼科',
  '门诊',
  '床位',
  '克服',
  '升级',
  '升至',
  '升到',
  '桶装',
  '方面',
  '瓦斯',
  '双',
  '秒杀',
  '分钟经济',
];
const notUnits = new WordTable<true>(wordsNotUnits.map((word) => [word, true]));

/** The longest unit at `at`: 个百分点 before 个, 平方公里 before 平方米; nothing where the word there only begins like one. */
export function readUnit(text: string, at: number): { readonly word: string; readonly unit: string } | undefined {
  const found = table.startingAt(text, at);
  if (!found) return undefined;
  const other = notUnits.startingAt(text, at);
  if (other && other.word.length > found.word.length) return undefined;
  const next = text[at + found.word.length];
  if (/^[A-Za-z]+$/.test(found.word) && next !== undefined && /[A-Za-z0-9+]/.test(next)) return undefined;
  return { word: found.word + alsoIn(text, at + found.word.length), unit: found.value.unit };
}

/** 套（间）, 台（套）: the second measure word is no part of what is counted. */
function alsoIn(text: string, at: number): string {
  if (text[at] !== '（' && text[at] !== '(') return '';
  const end = at + 1 + (table.startingAt(text, at + 1)?.word.length ?? 0);
  return end > at + 1 && (text[end] === '）' || text[end] === ')') ? text.slice(at, end + 1) : '';
}

/** What a base unit can be compared with; `count` for a unit that the table does not have. */
export function unitKind(unit: string): UnitKind {
  return kinds.get(unit) ?? 'count';
}
