import { onceEach, type Strength, verbs, WordTable } from '@tongbi/model';
import { strength } from './generated/strength.js';
import { plainText } from './plain-text.js';
import { type Clause, readClauses } from './read-clause.js';

const words = new WordTable(
  [
    ...verbs.filter(({ grade }) => grade !== '').map(({ verb, ...row }) => ({ word: verb, kind: 'verb', ...row })),
    ...strength.map((row) => ({ kind: 'modifier', ...row })),
  ].map(({ word, kind, grade, direction }) => [word, { kind, grade: Number(grade), direction: direction as Strength['direction'] }]),
);
const longestModifier = Math.max(...strength.map(({ word }) => word.length));
const weakest = 1;
const strongest = 5;
/** 确保, 坚决, 严禁 bind the whole promise, wherever in it they stand. */
const bindingGrade = 5;
/** 把低收入户就业摆在首位: the verb that binds stands behind its object, and is not read. */
const DISPOSAL = '把';
/** A verb that the lexicon does not grade: an ordinary promise. */
const ordinaryGrade = 3;

/**
 * How hard a promise binds: its words and a grade from 1 (探索) to 5 (确保), from the first clause with a verb; a later 确保 or 坚决 raises it
 * to 5. Null where no clause opens with a verb.
 *
 *   稳妥有序推进A改革 → 2      积极推进A改革 → 3.5      全面推行A制度 → 3.75      坚决遏制A → 5
 */
export const strengthOf = onceEach((text: string): Strength | null => clausesStrength(readClauses(plainText(text).text)));

/** Whether nothing that is promised has an end that could be shown: 推进A, 健全A, 打造A, but not 建成A, nor 加快A、出台B. */
export const isOpenEnded = onceEach((text: string): boolean => {
  const verbs = readClauses(plainText(text).text).flatMap(({ opening }) => (opening.late ? [opening.late] : opening.verbs));
  return verbs.length > 0 && verbs.every(({ value }) => value !== 'make' && value !== 'reach');
});

/** The same for clauses already read. */
export function clausesStrength(clauses: readonly Clause[]): Strength | null {
  const told = clauses.filter(({ opening }) => opening.verbs[0]?.word !== DISPOSAL);
  const main =
    told.find((clause) => clause.opening.verbs.length > 0 && !clause.frame) ??
    told.find((clause) => clause.opening.verbs.length > 0 || clause.opening.late);
  if (!main) return null;
  const graded = gradeOpening(main);
  for (const clause of clauses) {
    if (clause === main) continue;
    const word = words.startingAt(clause.text, clause.opening.leadEnd);
    if (word && word.value.grade >= bindingGrade) return { words: [...graded.words, word.word], grade: strongest, direction: 'firm' };
  }
  return graded;
}

function gradeOpening(clause: Clause): Strength {
  const { verbs, late } = clause.opening;
  const modifiers = [...clause.opening.modifiers.map(({ word }) => word), ...(late ? modifiersBefore(clause.text, late.start) : [])];
  const verb = verbs[0]?.word ?? late?.word ?? '';
  const found = [...modifiers, verb];
  const base = baseGrade(verb);
  const parts = modifiers.flatMap(modifierParts);
  const binding = parts.some((part) => part.grade >= bindingGrade);
  const shift = parts.reduce((sum, part) => sum + (part.grade < bindingGrade ? part.grade : 0), 0);
  const grade = binding ? strongest : Math.min(strongest, Math.max(weakest, base + shift));
  const pulls = new Set([...parts.map(({ direction }) => direction), words.get(verb)?.direction]);
  return { words: found, grade, direction: directionOf(pulls) };
}

/** 积极稳妥 pulls both ways, and so nowhere. */
function directionOf(pulls: ReadonlySet<Strength['direction'] | undefined>): Strength['direction'] {
  if (pulls.has('firm') === pulls.has('soft')) return 'plain';
  return pulls.has('firm') ? 'firm' : 'soft';
}

/** Behind a subject or a place too: 在城区全面推行A. */
function modifiersBefore(text: string, end: number): readonly string[] {
  for (let start = Math.max(0, end - longestModifier); start < end; start++) {
    const match = words.startingAt(text, start);
    if (match?.value.kind === 'modifier' && start + match.word.length === end) return [...modifiersBefore(text, start), match.word];
  }
  return [];
}

/** 加快 of 加快A建设 is a modifier that does a verb's work: an ordinary promise, shifted. */
function baseGrade(verb: string): number {
  const row = words.get(verb);
  if (!row) return ordinaryGrade;
  return row.kind === 'modifier' ? ordinaryGrade + row.grade : row.grade;
}

/** 稳妥有序 counts as 稳妥 and 有序. A verb before the verb (力争实现) is the weaker of the two: its distance from an ordinary promise shifts the grade. */
const modifierParts = (word: string): Pick<Strength, 'grade' | 'direction'>[] =>
  words.wordsIn(word).map(({ value: { kind, grade, direction } }) => {
    return { grade: kind === 'modifier' || grade >= bindingGrade ? grade : grade - ordinaryGrade, direction };
  });
