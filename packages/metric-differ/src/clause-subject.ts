import { readNounPhrase } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';

/** Longest phrase that a clause without figures gives to the next one as its subject. */
const longest = 24;
const predicate = /(?:均|都|全部|持续|稳步|稳中|不断|明显|显著|有序|有力|扎实|深入|全面|加快|进一步|再|喜获|获得|实现)/;

/** The clause before the figure's own, where it holds no figure and belongs to the same sentence; else ''. */
function clauseBefore(text: string, site: Site): string {
  if (site.afterFigure || site.figureBeforeClause) return '';
  const end = site.clauseStart - 1;
  if (end <= 0 || !'，；'.includes(text[end] ?? '')) return '';
  for (let at = end - 1; at >= Math.max(0, end - 60); at--) {
    if ('，。；！？：\n'.includes(text[at]!)) return text.slice(at + 1, end);
  }
  return end <= 60 ? text.slice(0, end) : '';
}

/** What the clause before acts on, whole: 大力实施消费品以旧换新，带动… → 消费品以旧换新; after 等 only what the examples are of. */
export function objectOfClauseBefore(text: string, site: Site): string {
  const { words } = readNounPhrase(clauseBefore(text, site));
  const own = words.slice(words.lastIndexOf('等') + 1);
  return own.length <= longest ? own : '';
}

/** What the clause before speaks of: 设区市地区生产总值都有所增加，共增加… → 设区市地区生产总值. */
export function subjectOfClauseBefore(text: string, site: Site): string {
  const clause = clauseBefore(text, site);
  const cut = predicate.exec(clause.slice(2));
  const { words } = readNounPhrase(cut ? clause.slice(0, cut.index + 2) : clause);
  return words.length <= longest ? words : '';
}

/** The list of a clause without figures, for numbers told apart from it: 甲、乙、丙，分别完成…. */
export function listOfClauseBefore(text: string, site: Site): string {
  return readNounPhrase(clauseBefore(text, site)).words;
}
