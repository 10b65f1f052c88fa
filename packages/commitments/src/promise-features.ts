import { kindWordPattern } from '@tongbi/kinds';
import { type Kind, WordTable } from '@tongbi/model';
import { slogans } from './generated/slogans.js';
import { forms, pattern } from './genre-words.js';
import { isCopula } from './is-explanation.js';
import { bigrams, nameKey } from './name-key.js';
import type { Clause } from './read-clause.js';
import type { SentenceContext } from './sentence-context.js';

/** A sentence that opens a paragraph and is no longer than this only names its theme. */
const topicLength = 34;
const topicClauses = 2;
/** In a text that lost its paragraph breaks, one short clause between long sentences opens a new theme. */
const runOnLength = 17;
const runOnParagraph = 10;
const longTopic = 14;
/** A theme is worked out in the sentences that follow: so many are looked at, and from so many pairs of characters on it is a narrow one. */
const themeReach = 3;
const tellingTopic = 6;
/** No list of targets is longer; a limit keeps the look back linear. */
const longestTargetList = 30;
const underTopicLength = 24;
const longSentence = 160;
/** So many clauses with a verb and an object of their own are a list of what will be done, however it begins; so many, surely. */
const listOfDeeds = 4;
const longListOfDeeds = 6;
/** Slogan words that make a sentence a call rather than a plan. */
const manySlogans = 3;

const sloganTable = new WordTable(slogans.map(({ word, kind }) => [word, kind]));

/** What a sentence looks like to someone who tells promises from talk: names of features, each present or not. Weights: data/promise-weights.tsv. */
export function promiseFeatures(text: string, clauses: readonly Clause[], context: SentenceContext): readonly string[] {
  const deeds = context.role === 'requirements' ? 0 : countDeeds(clauses);
  const features = [...placeFeatures(text, clauses, context), ...wordFeatures(text, context.kind), ...clauseFeatures(text, clauses)];
  if (deeds < listOfDeeds) return features;
  const listed = deeds < longListOfDeeds ? ['list-of-deeds'] : ['list-of-deeds', 'long-list-of-deeds'];
  return [...features.filter((feature) => feature !== 'address' && feature !== 'we'), ...listed];
}

const countDeeds = (clauses: readonly Clause[]) => clauses.filter(({ frame, opening }) => !frame && opening.verbs.length > 0).length;

/** “各位代表，我们要支持国防建设，完善A，加强B，…”: however it addresses the hall, it says what will be done. */
export function isAgenda(text: string, clauses: readonly Clause[], { role }: SentenceContext): boolean {
  return role !== 'requirements' && /我们[要将]/.test(text) && !text.endsWith('！') && countDeeds(clauses) >= longListOfDeeds;
}

/** “今年重点做好以下工作。” says that promises follow, “让我们团结起来，…！” calls the hall: neither promises, whatever the words. */
export function isAnnouncementOrCall(text: string): boolean {
  return forms.callsToAll.test(text) || (text.length <= topicLength && forms.announcesWork.test(text));
}

/** “政府会扩大A”, “各地要建立B”: the subject is to do it. */
const isResolved = ({ text, opening }: Clause) => /[会将要须]/.test(text.slice(0, opening.late?.start ?? 0));

/** Whether a sentence stands where topic sentences stand and is short enough to be one. */
export function isTopicShaped(text: string, clauses: readonly Clause[], context: SentenceContext): boolean {
  if (isTalk(text) || /[：:！]$/.test(text)) return false;
  return placeFeatures(text, clauses, context).some((feature) => feature.startsWith('topic'));
}

function placeFeatures(text: string, clauses: readonly Clause[], context: SentenceContext): string[] {
  const underTopic = context.index > 0 && isUnderTopic(context);
  const features = [underTopic && context.role === 'requirements' ? 'requirements-under-topic' : `role-${context.role}`];
  const count = context.paragraph.sentences.length;
  const plain = text.length <= topicLength && clauses.length <= topicClauses && !clauses.some((clause) => clause.figure);
  if (isNumberedTopic(text, clauses, context)) features.push('topic-numbered');
  else if (context.index === 0 && count > 1) {
    features.push('opens-paragraph');
    if (plain) features.push(count > 2 ? 'topic-opens-paragraph' : 'topic-opens-pair');
    if (plain && clauses.length === 1) features.push('one-clause-opening');
  }
  if (context.index === 0 && count === 1) features.push('lone-sentence');
  if (isSectionLead(context)) {
    features.push('section-lead');
    if (!clauses.some((clause) => clause.frame) && clauses.some((clause) => clause.named)) features.push('lead-with-name');
  }
  if (isRunOn(context) && context.index > 0 && plain && clauses.length === 1 && text.length <= runOnLength && !/[“《]/.test(text)) {
    features.push(...runOnFeatures(text, clauses[0] as Clause, context));
  }
  if (underTopic) features.push('under-topic');
  return features;
}

/**
 * Between long sentences; a longer one, one that opens with a deed, or one of whose words the next sentences say nothing promises more often
 * than it names a theme.
 */
function runOnFeatures(text: string, clause: Clause, context: SentenceContext): string[] {
  const { index, paragraph, sentence } = context;
  const next = paragraph.sentences[index + 1];
  const precedesLong = next !== undefined && next.normalised.length > 2 * sentence.normalised.length;
  if (!precedesLong || forms.thingMade.test(clause.text)) return [];
  const features = ['topic-run-on'];
  if (text.length >= longTopic) features.push('long-run-on');
  if (forms.standsAlone.test(text)) features.push('run-on-deed');
  const words = bigrams(nameKey(clause.text.slice(clause.opening.objectStart)));
  if (words.length >= tellingTopic) features.push('run-on-specific');
  const shares = (from: number, to: number) =>
    paragraph.sentences.slice(from, to).some(({ normalised }) => words.some((word) => normalised.includes(word)));
  if (shares(index + 1, index + 1 + themeReach)) features.push('run-on-goes-on');
  if (shares(Math.max(0, index - themeReach), index)) features.push('run-on-goes-back');
  return features;
}

/** The paragraph breaks of the section were lost: most of what it says stands in one paragraph, its topics between. */
function isRunOn(context: SentenceContext): boolean {
  const alone = context.paragraphIndex === 0 && context.section.children.length === 0;
  return alone && context.paragraph.sentences.length >= runOnParagraph;
}

/** “打好政策组合拳。加强A协同，…”: what follows a topic spells it out, also in the requirements part. */
function isUnderTopic(context: SentenceContext): boolean {
  const first = context.paragraph.sentences[0]?.normalised ?? '';
  return first.length <= underTopicLength && !/[：；]$/.test(first) && !isTalk(first);
}

/** Spoken to the hall, of what must be, or of how things stand. */
const isTalk = (text: string) => forms.toTheHall.test(text) || forms.opensWithPrinciple.test(text) || forms.opensWithOutlook.test(text);

/** “预期目标是：A增长5%左右，B基本同步。”, and “B基本同步；” behind it, where the file sets each on its own. */
export function isTarget(text: string, clauses: readonly Clause[], context: SentenceContext): boolean {
  if (forms.opensTargets.test(text) && clauses.some((clause) => clause.figure)) return true;
  for (let index = context.index - 1; index >= Math.max(0, context.index - longestTargetList); index--) {
    const before = context.paragraph.sentences[index]?.normalised ?? '';
    if (!/[；;]$/.test(before)) return false;
    if (kindWordPattern(context.kind, 'target-list').test(before)) return true;
  }
  return false;
}

/** The first paragraph of a section that has more, when it is a sentence or two: it speaks of the section as a whole. */
function isSectionLead(context: SentenceContext): boolean {
  const more = context.section.paragraphs.length > 1 || context.section.children.length > 0;
  return more && context.paragraphIndex === 0 && context.paragraph.sentences.length <= 2;
}

/** “一是强化A。推进B，完善C。”: a numbered theme, which the next sentence spells out; “一是建设A；二是完善B。” is a list of promises. */
export function isNumberedTopic(text: string, clauses: readonly Clause[], context: SentenceContext): boolean {
  const next = context.paragraph.sentences[context.index + 1];
  const short = text.length <= topicLength && clauses.length === 1 && !clauses[0]?.figure;
  return short && forms.numberedLead.test(text) && next !== undefined && !forms.numberedLead.test(next.normalised);
}

/** Features that say that a sentence has such words. */
const wordings: Readonly<Record<string, RegExp>> = {
  address: forms.toTheHall,
  we: pattern`^我们|${'we'}`,
  must: forms.opensWithPrinciple,
  'outlook-opening': forms.opensWithOutlook,
  announcing: pattern`${'announcing'}`,
  officials: pattern`^${'officials'}`,
  belief: forms.belief,
  standing: forms.standing,
  exclamation: /！$/,
  'ends-in-colon': /：$/,
};

function wordFeatures(text: string, kind: Kind): string[] {
  const all = { ...wordings, targets: kindWordPattern(kind, 'target-list') };
  const features = Object.entries(all).flatMap(([feature, wording]) => (wording.test(text) ? [feature] : []));
  if (text.length >= longSentence) features.push('long');
  const kinds = sloganTable.wordsIn(text).map(({ value }) => value);
  for (const kind of new Set(kinds)) {
    features.push(`slogan-${kind}`);
    if (kinds.filter((one) => one === kind).length >= manySlogans) features.push(`many-slogan-${kind}`);
  }
  return features;
}

function clauseFeatures(text: string, clauses: readonly Clause[]): string[] {
  const features: string[] = [];
  const first = clauses[0];
  if (first?.frame) features.push(`first-frame-${first.frame}`);
  if (clauses.some((clause) => forms.explaining.test(clause.text))) features.push('explaining');
  if (first && !first.frame && isCopula(first)) features.push('copula');
  const classes = new Set(clauses.map((clause) => (clause.frame ? null : clause.verbClass)));
  for (const kind of ['make', 'steer', 'lift', 'vision'] as const) if (classes.has(kind)) features.push(`has-${kind}`);
  const silent = clauses.filter((clause) => clause.verbClass === null && !clause.opening.late && !clause.frame && !clause.figure).length;
  if (silent * 2 > clauses.length) features.push('few-verbs');
  const counted = clauses.some((clause) => clause.figure);
  if (silent === clauses.length) features.push(counted ? 'no-verb' : 'no-verb-no-figure');
  if (counted) features.push('figure');
  if (clauses.some((clause) => clause.named)) features.push('named');
  if (forms.doable.test(text)) features.push('doable');
  const late = clauses.filter((clause) => clause.opening.late);
  if (late.length > 0) features.push(late.some(isResolved) ? 'late-verb-resolved' : 'late-verb');
  if (clauses.length === 1) features.push('one-clause');
  return features;
}
