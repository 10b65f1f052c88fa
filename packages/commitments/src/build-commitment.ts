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
  const opened = inside.filter(({ opening }) => opening.verbStart >= 0);
  const main = opened.find(({ frame }) => !frame) ?? opened[0] ?? inside.find(({ opening }) => opening.late);
  const rest = (clause: Clause, from: number) =>
    plain.text.slice(Math.max(clause.start + from, piece.start), Math.min(clause.end, piece.end));
  return {
    id: id(text),
    span,
    text,
    section: section.id,
    sentence: sentence.span,
    ...predicate(main, rest),
    strength: clausesStrength(inside),
    named: namedItems(inside.map((clause) => rest(clause, clause.opening.objectStart))),
    themes: themes(plain.text.slice(piece.start, piece.end)),
  };
}

/** `rest`: what a clause says from one of its characters on, as far as it stands in the piece. */
function predicate(main: Clause | undefined, rest: (clause: Clause, from: number) => string): Pick<Commitment, 'verb' | 'object'> {
  if (!main) return { verb: null, object: null };
  const { late, verbStart, objectStart } = main.opening;
  // “南站枢纽实现双向贯通” has its verb behind the subject.
  if (late) return { verb: late.word, object: rest(main, late.start + late.word.length) || null };
  const verb = main.text.slice(verbStart, objectStart).replace(/[、和并]$/, '');
  return { verb, object: rest(main, objectStart).replace(particles, '') || null };
}
