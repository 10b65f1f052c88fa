import { type CompareOptions, findShortlists, type ReadFile, type Shortlist, type ShownPlace } from '@tongbi/compare';
import { type Highlight, hashText, type ReaderQuestion, ReaderQuestionKind, type Reading } from '@tongbi/model';
import { schemaOf } from './answer-forms.js';
import { templates } from './generated/templates.js';
import type { Question } from './question.js';
import { showItems, showQuestion } from './show-question.js';

/** Raised when a prompt or what is shown with it changes: answers to another one are answers to another question. */
const PROMPT_VERSION = 2;

export interface AskOptions extends CompareOptions {
  /** Of the claims of each kind so many of 100 are asked about, the least certain. 20 unless given. */
  readonly share?: number;
  /** Kinds of questions; all unless given. */
  readonly kinds?: readonly ReaderQuestionKind[];
}

const SHARE = 20;

/** The second basis makes sixteen digits of eight. */
const SECOND_BASIS = 0x9e3779b9;

function toQuestion(asks: ReaderQuestion, user: string): Question {
  const system = templates[`${asks.kind}.md`]!;
  const shown = `${system}\n${user}`;
  const id = `${asks.kind}-${hashText(shown)}${hashText(shown, SECOND_BASIS)}`;
  const reading: Reading = { kind: 'reading', id, prompt: `${asks.kind}@${PROMPT_VERSION}`, asks };
  return { reading, system, user, schema: { name: asks.kind, schema: schemaOf(asks.kind) } };
}

function asksOf({ kind, asked: { quote: of }, offered }: Shortlist, against: string): ReaderQuestion {
  const quotes = offered.map(({ quote }) => quote);
  return kind === 'change' ? { kind, previous: quotes[0]!, current: of } : { kind, of, against, offered: quotes };
}

const keyOf = ({ quote }: ShownPlace): string => JSON.stringify(quote);

/**
 * Of what has no partner in either report and is each other's best candidate one is asked about: the answer to the one is that to the other.
 */
function withoutMirrors(claims: readonly Shortlist[]): readonly Shortlist[] {
  const asked = new Map<string, Shortlist>();
  return claims.filter((claim) => {
    const [best] = claim.offered;
    const mirror = claim.isAlone && best ? asked.get(keyOf(best)) : undefined;
    if (mirror?.isAlone && mirror.offered[0] && keyOf(mirror.offered[0]) === keyOf(claim.asked)) return false;
    asked.set(keyOf(claim.asked), claim);
    return true;
  });
}

/** The least certain claims of a kind, so many of 100. */
function leastCertain(claims: readonly Shortlist[], kind: Shortlist['kind'], share: number): readonly Shortlist[] {
  const own = claims.filter((claim) => claim.kind === kind);
  const ordered = [...own].sort((a, b) => a.doubt - b.doubt);
  return withoutMirrors(ordered.slice(0, Math.ceil((own.length * share) / 100)));
}

function briefQuestion(previous: ReadFile, current: ReadFile, items: readonly Highlight[]): readonly Question[] {
  const shown = showItems(items, previous.report, current.report);
  if (shown.quotes.length === 0) return [];
  const asks = { kind: 'brief', previous: previous.report.id, current: current.report.id, items: shown.quotes } as const;
  return [toQuestion(asks, shown.user)];
}

/**
 * What is worth asking a second reader about two reports, most worth first: of links, changes and results the least certain, and which items the brief
 * should lead with. What a person settled is not asked.
 */
export function askQuestions(previous: ReadFile, current: ReadFile, options: AskOptions): readonly Question[] {
  const { share = SHARE, kinds = ReaderQuestionKind.options } = options;
  const { claims, items } = findShortlists(previous, current, options);
  return kinds.flatMap((kind) => {
    if (kind === 'brief') return briefQuestion(previous, current, items);
    return leastCertain(claims, kind, share).map((claim) => {
      const other = claim.asked.quote.report === current.report.id ? previous : current;
      return toQuestion(asksOf(claim, other.report.id), showQuestion(claim));
    });
  });
}
