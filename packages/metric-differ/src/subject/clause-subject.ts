import { forms } from '../genre-words.js';
import { readNounPhrase } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';

/** Longest phrase that a clause without figures gives to the next one as its subject. */
const longest = 24;
const ifShort = (words: string) => (words.length <= longest ? words : '');

/** The clause before the figure's own, where it holds no figure and belongs to the same sentence; else ''. */
function clauseBefore(text: string, site: Site): string {
  if (site.afterFigure || site.figureBeforeClause) return '';
  const end = site.clauseStart - 1;
  if (end <= 0 || !'，；'.includes(text[end] ?? '')) return '';
  // 推进安居工程建设，在确保质量的前提下，…: the clause before says how, the one before it what.
  const clauses = text
    .slice(Math.max(0, end - 60), end)
    .replace(/，在[^，。；！？：\n]*下$/, '')
    .split(/[，。；！？：\n]/);
  return clauses.length > 1 || end <= 60 ? clauses.at(-1)! : '';
}

/** 经营主体稳中培优。总量达…: the subject of a short sentence without figures directly before. */
export function subjectOfTopicSentence(text: string, site: Site): string {
  if (site.clauseStart !== site.sentenceStart || site.afterFigure || site.figureBeforeClause) return '';
  const sentence =
    /(?:^|[。！？\n])([^，；：。！？\n]{3,14})。$/.exec(text.slice(Math.max(0, site.sentenceStart - 16), site.sentenceStart))?.[1] ?? '';
  const cut = forms.predicateOf.exec(sentence.slice(2));
  return cut ? readNounPhrase(sentence.slice(0, cut.index + 2)).words : '';
}

/** What the clause before acts on, whole: 大力实施消费品以旧换新，带动… → 消费品以旧换新; after 等 only what the examples are of. */
export function objectOfClauseBefore(text: string, site: Site): string {
  const clause = clauseBefore(text, site);
  if (/^在.*下$/.test(clause)) return '';
  const { words } = readNounPhrase(clause);
  return ifShort(words.slice(words.lastIndexOf('等') + 1));
}

/** The work that the clause before is about: 持续推进重点工程建设 → 重点工程. */
export function workOfClauseBefore(text: string, site: Site): string {
  const clause = clauseBefore(text, site);
  const { words } = readNounPhrase(clause);
  return words !== clause && words.endsWith('建设') ? ifShort(words.slice(0, -2)) : '';
}

/** 发行甲国债，…，今年先发行1万亿元: what the same verb acted on earlier in the sentence. */
export function objectOfVerbBefore(text: string, site: Site, verb: string): string {
  if (forms.commonVerb.test(verb) || verb.length < 2) return '';
  const before = text.slice(Math.max(site.sentenceStart, site.clauseStart - 120), Math.max(site.sentenceStart, site.clauseStart - 1));
  const at = before.lastIndexOf(verb);
  if (at < 0) return '';
  return ifShort(readNounPhrase(/^[^，。；：\d]*/.exec(before.slice(at + verb.length))![0]).words);
}

/** What the clause before speaks of: 设区市地区生产总值都有所增加，共增加… → 设区市地区生产总值. */
export function subjectOfClauseBefore(text: string, site: Site): string {
  const clause = clauseBefore(text, site);
  const cut = forms.predicateOf.exec(clause.slice(2));
  return ifShort(readNounPhrase(cut ? clause.slice(0, cut.index + 2) : clause).words);
}

/** The list of a clause without figures, for numbers told apart from it: 甲、乙、丙，分别完成…. */
export const listOfClauseBefore = (text: string, site: Site): string => readNounPhrase(clauseBefore(text, site)).words;

/** So far back stands the industry that a sentence's bare 产值 is of. */
const industryReach = 240;

/** 推动新材料产业提质，建设…，产值突破…: the industry that the nearest sentence opens with, the figure's own first. */
export function industryAround(text: string, site: Site): string {
  const from = Math.max(0, site.clauseStart - industryReach);
  const sentences = text.slice(from, site.clauseStart).split(/[。；！？：\n]/);
  for (const sentence of sentences.reverse()) {
    const found = forms.industryAtHead.exec(readNounPhrase(sentence.split('，')[0]!).words)?.[0];
    if (found) return found;
  }
  return '';
}
