import { type Commitment, type Report, sliceSpan } from '@tongbi/model';
import { namedItems } from './named-items.js';
import type { PlainText } from './plain-text.js';
import type { Clause } from './read-clause.js';
import type { SentenceContext } from './sentence-context.js';
import { clausesStrength } from './strength-of.js';

interface Ingredients {
  /** Offsets into the plain sentence. */
  readonly piece: { readonly start: number; readonly end: number };
  /** The clauses of its group; a counted item shares the verb of the first. */
  readonly clauses: readonly Clause[];
  readonly plain: PlainText;
  readonly context: SentenceContext;
  /** Gives the text as written. */
  readonly report: Report;
  readonly id: (text: string) => string;
}

/** Words after the verb that belong to it: 办好了, 做好的. */
const particles = /^[了着过]/;

/** A commitment with span, verb, object, strength, names and themes, from its place in a plain sentence. */
export function buildCommitment({ piece, clauses, plain, context, report, id }: Ingredients): Commitment {
  const { sentence, section, themes } = context;
  const start = sentence.span.start + (plain.at[piece.start] as number);
  const span = { start, end: sentence.span.start + (plain.at[piece.end - 1] as number) + 1 };
  const text = sliceSpan(report.text, span);
  const inside = clauses.filter((clause) => clause.start < piece.end && clause.end > piece.start);
  const main =
    inside.find((clause) => !clause.frame && clause.opening.verbStart >= 0) ?? inside.find((clause) => clause.opening.verbStart >= 0);
  return {
    id: id(text),
    span,
    text,
    section: section.id,
    sentence: sentence.span,
    ...predicate(main, inside, piece, plain),
    strength: clausesStrength(inside),
    named: namedItems(objectsInside(inside, piece, plain)),
    themes: themes(plain.text.slice(piece.start, piece.end)),
  };
}

interface Predicate {
  readonly verb: string | null;
  readonly object: string | null;
}

function predicate(main: Clause | undefined, inside: readonly Clause[], piece: Ingredients['piece'], plain: PlainText): Predicate {
  if (!main) return latePredicate(inside, piece, plain);
  const verb = main.text.slice(main.opening.verbStart, main.opening.objectStart).replace(/[、和并]$/, '');
  const objectStart = Math.max(main.start + main.opening.objectStart, piece.start);
  const object = plain.text.slice(objectStart, Math.min(main.end, piece.end)).replace(particles, '');
  return { verb, object: object || null };
}

/** “南站枢纽实现双向贯通” has its verb behind the subject. */
function latePredicate(inside: readonly Clause[], piece: Ingredients['piece'], plain: PlainText): Predicate {
  const clause = inside.find((one) => one.opening.late);
  const late = clause?.opening.late;
  if (!clause || !late) return { verb: null, object: null };
  const start = clause.start + late.start + late.word.length;
  return { verb: late.word, object: plain.text.slice(Math.max(start, piece.start), Math.min(clause.end, piece.end)) || null };
}

function objectsInside(inside: readonly Clause[], piece: Ingredients['piece'], plain: PlainText): string[] {
  return inside.map((clause) =>
    plain.text.slice(Math.max(clause.start + clause.opening.objectStart, piece.start), Math.min(clause.end, piece.end)),
  );
}
