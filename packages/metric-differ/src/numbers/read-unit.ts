import { WordTable } from '@tongbi/model';
import { notUnits as otherWords } from '../generated/not-units.js';
import { units } from '../generated/units.js';
import { forms } from '../genre-words.js';

type UnitKind = (typeof units)[number]['kind'];

const table = new WordTable<string>(units.map(({ word, unit }) => [word, unit]));
const kinds = new Map<string, UnitKind>(units.map(({ unit, kind }) => [unit, kind]));
kinds.set('位次', 'count').set('比', 'ratio').set('‰', 'proportion');

/** Ordinary words that begin with a measure word: 个性, 件数, 项目, 人民. */
const notUnits = WordTable.of(otherWords.map(({ word }) => word));

/** The longest unit at `at`: 个百分点 before 个, 平方公里 before 平方米; nothing where the word there only begins like one. */
export function readUnit(text: string, at: number): { readonly word: string; readonly unit: string } | undefined {
  const found = table.startingAt(text, at);
  if (!found) return undefined;
  const other = notUnits.startingAt(text, at);
  if (other && other.word.length > found.word.length) return undefined;
  const next = text[at + found.word.length];
  if (found.word === '两' && !forms.weighsSilver.test(text[at + 1] ?? '')) return undefined;
  if (/^[A-Za-z]+$/.test(found.word) && next !== undefined && /[A-Za-z0-9+]/.test(next)) return undefined;
  return { word: found.word + alsoIn(text, at + found.word.length), unit: found.value };
}

/** 套（间）, 台（套）: the second measure word is no part of what is counted. */
function alsoIn(text: string, at: number): string {
  if (text[at] !== '（' && text[at] !== '(') return '';
  const end = at + 1 + (table.startingAt(text, at + 1)?.word.length ?? 0);
  return end > at + 1 && (text[end] === '）' || text[end] === ')') ? text.slice(at, end + 1) : '';
}

/** What follows a number in a report: a unit, a sign of proportion, a multiplier. */
export function isMeasured(text: string, at: number): boolean {
  return /^[%％‰万亿千百年]/.test(text[at] ?? '') || readUnit(text, at) !== undefined;
}

/** %, 百分点, ‰: not counted, but a part of something. */
export const isProportion = ({ unit }: { readonly unit: string }): boolean => unitKind(unit) === 'proportion';

/** What a base unit can be compared with; `count` for a unit that the table does not have. */
export const unitKind = (unit: string): UnitKind => kinds.get(unit) ?? (forms.foreignMoney.test(unit) ? 'money' : 'count');
