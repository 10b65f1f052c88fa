import { readMetrics } from '@tongbi/metric-differ';
import {
  type Commitment,
  countUses,
  type DocumentLanguage,
  hashText,
  isTable,
  type Paragraph,
  type Passage,
  type Report,
  sliceSpan,
} from '@tongbi/model';
import { addEnds, type Found } from './add-ends.js';
import { readEnglishSentence } from './english/read-english-sentence.js';
import { forms } from './genre-words.js';
import { isExplanation } from './is-explanation.js';
import { joinClauses } from './join-clauses.js';
import { promisedGroups, saysNone } from './mixed-sentence.js';
import { namedItems } from './named-items.js';
import { type PlainText, plainText } from './plain-text.js';
import { isAgenda, isAnnouncementOrCall, isNumberedTopic, isTarget, isTopicShaped, promiseFeatures } from './promise-features.js';
import { isOnlyAssignment } from './read-assignments.js';
import { type Clause, readClauses } from './read-clause.js';
import { type SentenceContext, sentenceContexts } from './sentence-context.js';
import { cutCountedItems } from './split-counted-items.js';
import { clausesStrength } from './strength-of.js';
import type { Figures } from './testable-of.js';
import { type CommitmentWeights, logOdds, shippedWeights } from './weights.js';

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

/** A commitment with span, verb, object, strength, names and themes, from its place in a plain sentence. */
function buildCommitment({ piece, clauses, plain, context, report, id }: Ingredients): Found {
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
  return { verb, object: rest(main, objectStart).replace(forms.particleBehind, '') || null };
}

/** What a report promises, and what it says besides. */
export interface FoundCommitments {
  /** In text order, without overlap; each inside one sentence, without punctuation at its ends. */
  readonly commitments: readonly Commitment[];
  /** In text order: the sentences of the same parts that promise nothing, and the review's sentences on problems. */
  readonly passages: readonly Passage[];
}

/**
 * Finds the commitments of a report's requirements, task, government and unnamed parts, and its passages. Every sentence of those parts is
 * either a passage or holds at least one commitment. Ids come from the text and its occurrence (`c:…:1`, `p:…:1`). Never throws; time is
 * linear in the length of the report. `weights` are the shipped ones; others serve to measure them. `figures`: where they were read before.
 */
export function findCommitments(
  report: Report,
  weights: CommitmentWeights = shippedWeights,
  figures: Figures = readMetrics(report),
): FoundCommitments {
  const commitmentId = stableIds('c');
  const passageId = stableIds('p');
  const isProblem = problemReader();
  const commitments: Found[] = [];
  const passages: Passage[] = [];
  for (const context of sentenceContexts(report)) {
    const found = isProblem(context) ? 'problem' : readSentence(report, context, { id: commitmentId, weights });
    if (found === null) continue;
    if (typeof found === 'string') {
      const { span } = context.sentence;
      const text = sliceSpan(report.text, span);
      passages.push({ id: passageId(text), span, text, section: context.section.id, kind: found });
    } else commitments.push(...found);
  }
  return { commitments: addEnds(report, commitments, figures), passages };
}

/** The commitments of a sentence, the kind of passage it is, or null where neither is looked for. */
function readSentence(report: Report, context: SentenceContext, needs: Needs): readonly Found[] | Passage['kind'] | null {
  const isAsked = context.kind.promises.includes(context.role) && !isTable(sliceSpan(report.text, context.sentence.span));
  return isAsked ? readers[context.kind.language](report, context, needs) : null;
}

interface Needs {
  readonly id: (text: string) => string;
  readonly weights: CommitmentWeights;
}

function readChinese(report: Report, context: SentenceContext, { id, weights }: Needs): readonly Found[] | Passage['kind'] {
  if (isOnlyAssignment(context.sentence.text)) return 'framing';
  const plain = plainText(context.sentence.text);
  const { parts } = context.kind;
  const isMixed = parts === 'mixed';
  const isListed = parts === 'listed';
  const clauses = readClauses(plain.text, isListed ? (forms.taskNumber.exec(plain.text)?.[0].length ?? 0) : 0);
  const isTask = isListed && clauses.some(({ opening }) => opening.verbStart >= 0 || opening.late);
  const judge = () => (isMixed ? judgeMixed(plain.text, clauses) : judgeSentence(plain.text, clauses, context, weights.promise));
  const verdict = isTask ? 'promise' : judge();
  if (verdict !== 'promise') return verdict;
  const joined = joinClauses(clauses, weights.join);
  const groups = isMixed ? promisedGroups(joined, context) : joined;
  const start = isMixed ? (forms.paragraphNumber.exec(plain.text)?.[0].length ?? 0) : 0;
  const found = groups.flatMap((own) =>
    cutCountedItems(plain.text, own).map((piece) =>
      buildCommitment({ piece: { ...piece, start: Math.max(start, piece.start) }, clauses: own, plain, context, report, id }),
    ),
  );
  return found.length ? found : 'framing';
}

const readers: Readonly<Record<DocumentLanguage, typeof readChinese>> = {
  zh: readChinese,
  en: (report, context, { id }) => {
    const found = readEnglishSentence(report, context, id);
    return found.length ? found : 'framing';
  },
};

/** In a part that speaks of what was done as well, the words of the kind say what is promised. */
const judgeMixed = (text: string, clauses: readonly Clause[]): 'promise' | 'framing' =>
  clauses.length === 0 || isAnnouncementOrCall(text) || /：$/u.test(text) ? 'framing' : 'promise';

/**
 * Whether a sentence promises something, and if not, what it is: 'topic' names a theme (“强化A支撑。” before a paragraph on A), 'framing' is
 * context, slogan, requirement or call.
 */
function judgeSentence(
  text: string,
  clauses: readonly Clause[],
  context: SentenceContext,
  weights: CommitmentWeights['promise'],
): 'promise' | Exclude<Passage['kind'], 'problem'> {
  if (clauses.length === 0 || isAnnouncementOrCall(text) || isExplanation(clauses) || saysNone(text, context)) return 'framing';
  if (isNumberedTopic(text, clauses, context)) return 'topic';
  if (isTarget(text, clauses, context) || isAgenda(text, clauses, context)) return 'promise';
  if (logOdds(weights, promiseFeatures(text, clauses, context)) > 0) return 'promise';
  return isTopicShaped(text, clauses, context) ? 'topic' : 'framing';
}

/** “思危方能居安。” before the sentence that owns up is of the paragraph on problems as well. */
const preambleSentences = 2;

/**
 * Whether a sentence of the review speaks of problems: from “同时也要看到，A还不够强，B短板较多。” to the end of its paragraph, and all under a
 * heading on problems. Asked in text order; each sentence is read once.
 */
function problemReader(): (context: SentenceContext) => boolean {
  let paragraph: Paragraph | null = null;
  let started = false;
  return (context) => {
    if (context.role !== 'review') return false;
    if (context.paragraph !== paragraph) {
      paragraph = context.paragraph;
      const preamble = paragraph.sentences.slice(0, preambleSentences);
      started = forms.problemHeading.test(context.section.heading) || preamble.some((sentence) => forms.owningUp.test(sentence.normalised));
    } else if (!started) started = forms.owningUp.test(context.sentence.normalised);
    return started;
  };
}

/** A second hash starts elsewhere, so that the two together have 64 bits. */
const secondBasis = 0x9e3779b9;

/**
 * Hands out ids from a text and its occurrence, as `c:9f86d081884c7d65:1`: edits elsewhere leave them alone, and the same words a second time
 * get `:2`.
 */
function stableIds(prefix: string): (text: string) => string {
  const usesOf = countUses();
  return (text) => `${prefix}:${hashText(text)}${hashText(text, secondBasis)}:${usesOf(text)}`;
}
