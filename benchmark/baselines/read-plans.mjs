// What the baselines share: two files as sentences of their plans, counts of character pairs, and one document on stdout.
import { readFileSync } from 'node:fs';

export const SCALES = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const decode = (file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

/** Pieces of a text that end with one of these, without white space around them. */
function cut(text, from, ends) {
  return [...text.slice(from).matchAll(new RegExp(`[^${ends}\\n]+[${ends}]?`, 'g'))].flatMap(({ index, 0: piece }) => {
    const start = from + index + (piece.length - piece.trimStart().length);
    const words = piece.trim();
    return /\p{L}/u.test(words) ? [{ start, end: start + words.length, text: words }] : [];
  });
}

/** Where the plan begins: at the first numbered heading that names tasks, aims or requirements (二、…年重点任务); without one at half of the text. */
function findPlan(text) {
  const headings = [...text.matchAll(/(?:^|[\n\s#])([一二三四五六七]、[^\n。]{2,40})/g)];
  const found = headings.find(
    ({ 1: words, index }) => index > text.length / 8 && /任务|要求|安排|目标|重点/.test(words) && !/回顾/.test(words),
  );
  return found ? found.index : Math.floor(text.length / 2);
}

/** `ends`: what ends a unit; sentences if not said, `。！？；，` for clauses. */
export function readPlans(ends = '。！？；') {
  const [previous, current] = process.argv.slice(2).map((file) => {
    const text = decode(file);
    const plan = findPlan(text);
    return { text, plan, units: cut(text, plan, ends), review: cut(text, 0, ends).filter(({ start }) => start < plan) };
  });
  return { previous, current };
}

/** Character pairs of letters and digits, each with how often it is there. */
export function countPairs(text) {
  const letters = [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return count(letters.slice(1).map((letter, at) => letters[at] + letter));
}

export function count(terms) {
  const counts = new Map();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Counts → vectors of length 1, rare terms heavier; the documents are all that are given. */
export function weigh(documents) {
  const within = count(documents.flatMap((counts) => [...counts.keys()]));
  return documents.map((counts) => {
    const vector = new Map([...counts].map(([term, times]) => [term, times * Math.log((1 + documents.length) / within.get(term))]));
    const size = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([term, weight]) => [term, weight / size]));
  });
}

export function cosine(a, b) {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** [before, now] for each unit of this year with its best partner by rare character pairs, where they are alike enough. */
export function findPartners(before, now, enough) {
  const vectors = weigh([...before, ...now].map(({ text }) => countPairs(text)));
  return now.flatMap((unit, index) => {
    const alike = before.map((_, other) => cosine(vectors[other], vectors[before.length + index]));
    const best = alike.indexOf(Math.max(...alike));
    return alike[best] >= enough ? [[before[best], unit]] : [];
  });
}

const place = ({ start, end }) => ({ span: { start, end } });

/** Links [previous, current, more?] and all that has none → the document of records. */
export function makeRecords(previous, current, links) {
  const [before, now] = [new Set(links.map(([unit]) => unit)), new Set(links.map(([, unit]) => unit))];
  return [
    ...[...now].map((unit) => {
      const own = links.filter(([, other]) => other === unit);
      const same = own.every(([other]) => other.text === unit.text);
      return { status: same ? 'kept' : 'changed', current: place(unit), previous: own.map(([other]) => place(other)), ...own[0][2] };
    }),
    ...current.filter((unit) => !now.has(unit)).map((unit) => ({ status: 'new', current: place(unit), previous: [] })),
    ...previous.filter((unit) => !before.has(unit)).map((unit) => ({ status: 'dropped', current: null, previous: [place(unit)] })),
  ];
}

export const print = (document) => process.stdout.write(JSON.stringify(document));
