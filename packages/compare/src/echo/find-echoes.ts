import { type Commitment, type Echo, type Grade, type Span, sliceSpan, spanContains } from '@tongbi/model';
import { bigrams, dice } from '../links/alike-texts.js';
import { roundConfidence } from '../links/explain-link.js';
import type { Grams } from '../links/gram-weights.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { containment } from '../links/weigh-wording.js';
import { type PreparedReport, withoutStraySpace } from '../prepare/prepared-report.js';
import { clausesOf } from '../results/result-texts.js';

/** What one commitment has from the other report. */
export interface FoundEcho {
  readonly echo: Echo;
  readonly grade: Grade;
  readonly confidence: number;
  /** What it has it from: a commitment of the other report by its index, or a clause of a heading or sentence that promises nothing. */
  readonly source: { readonly span: Span; readonly sentence: Span; readonly commitment: number | null } | null;
}

/**
 * The links of the aligner were learned from two years of one place. Read by eye on three provinces beside the nation's report: from `sure` on nearly all are about
 * one thing, from `likely` on nine of ten; below it every third only shares its words, unless most of the words are the same.
 */
const LINK = { sure: 0.93, likely: 0.85, worded: 0.45 };
/** So much of the one stands in the other, in pairs of characters of weight, and the two are as long: near word for word. */
const SAID = 0.85;
const ALIKE = 0.45;
/** The same of a clause that no link leads to: a heading, or a sentence that promises nothing. */
const ALIKE_ELSEWHERE = 0.6;
/** The same words, but for a mark or two. */
const SAME = 0.95;
/** Less than this of it, in any clause, is nothing of it. */
const UNSAID = 0.55;

/** How near two texts are by their words alone. */
function nearness(one: string, other: string): { readonly said: number; readonly alike: number } {
  return { said: Math.max(containment(one, [other]), containment(other, [one])), alike: dice(bigrams(one), bigrams(other)) };
}

/** What each commitment of a report has from another report, as the nation's, in their order: near word for word, in its own words, or nothing. */
export function findEchoes(source: PreparedReport, own: PreparedReport): readonly FoundEcho[] {
  const best = new Map<number, { readonly previous: number; readonly confidence: number }>();
  for (const link of own.items.length && source.items.length ? new PlanAlignments().links(source, own).items : [])
    if ((best.get(link.current)?.confidence ?? 0) < link.confidence) best.set(link.current, link);
  const clauses = saidIn(source);
  return own.items.map(({ text, figures }, at) => {
    const link = best.get(at);
    const linked = link && judgeLink(text, source.items[link.previous]!.text, link.confidence);
    if (link && linked) {
      const { span, sentence } = source.commitments[link.previous]!;
      return { ...linked, source: { span, sentence, commitment: link.previous } };
    }
    const alone = judgeAlone(text, clauses, link?.confidence ?? 0, source.commitments);
    // A figure that no link leads to is another one, whatever the words around it: 年均增长5% beside 增长5%.
    return figures.length > 0 && alone.source ? { ...alone, echo: 'none', grade: 'unsure', source: null } : alone;
  });
}

/** Null where the two are too unlike to say anything of. */
function judgeLink(text: string, other: string, confidence: number): Omit<FoundEcho, 'source'> | null {
  const { said, alike } = nearness(text, other);
  const isVerbatim = said >= SAID && alike >= ALIKE;
  if (isVerbatim && confidence >= LINK.worded) return { echo: 'verbatim', grade: 'certain', confidence: roundConfidence(confidence) };
  if (confidence < LINK.likely) return null;
  return { echo: 'reworded', grade: confidence >= LINK.sure ? 'certain' : 'likely', confidence: roundConfidence(confidence) };
}

interface Said {
  readonly span: Span;
  readonly sentence: Span;
  readonly clause: string;
  readonly grams: Grams;
}

const saidIn = ({ reading, plan, review }: PreparedReport): readonly Said[] =>
  [...plan.groups, ...review.groups].flatMap(({ span: sentence }) =>
    clausesOf(sliceSpan(reading.text, sentence)).map(({ text, at }) => {
      const start = sentence.start + at;
      const clause = withoutStraySpace(text);
      return { span: { start, end: start + text.length }, sentence, clause, grams: bigrams(clause) };
    }),
  );

/** Clauses that are looked at more closely, of those that share most pairs of characters with a commitment. */
const NEAREST = 6;

/** Without a link: the words may stand in a heading or a sentence that promises nothing; a weak link, or half of the words, leaves it open. */
function judgeAlone(text: string, clauses: readonly Said[], confidence: number, commitments: readonly Commitment[]): FoundEcho {
  const own = [...bigrams(text)];
  const ranked = clauses
    .map((clause) => ({ ...clause, shared: own.filter((gram) => clause.grams.has(gram)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NEAREST)
    .map((clause) => ({ ...clause, ...nearness(text, clause.clause) }));
  const nearest = [...ranked].sort((a, b) => b.alike - a.alike)[0];
  if (nearest && nearest.said >= SAID && nearest.alike >= ALIKE_ELSEWHERE) {
    const { span, sentence, alike } = nearest;
    const commitment = commitments.findIndex((one) => spanContains(one.span, span));
    const source = { span, sentence, commitment: commitment < 0 ? null : commitment };
    return { echo: 'verbatim', grade: alike >= SAME ? 'certain' : 'likely', confidence: roundConfidence(alike), source };
  }
  const most = ranked.reduce((top, { clause }) => Math.max(top, containment(text, [clause])), 0);
  const grade = confidence === 0 && most < UNSAID ? 'certain' : confidence < LINK.worded && most < SAID ? 'likely' : 'unsure';
  return { echo: 'none', grade, confidence: roundConfidence(1 - Math.max(confidence, most)), source: null };
}
