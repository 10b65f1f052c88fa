import type { Kind, Paragraph, Role } from '@tongbi/model';
import { addresses } from '../headings/salutation.js';
import { forms } from '../text/line-forms.js';
import { addTenses, countTenses, isSure } from './count-tenses.js';
import { isMixedHeading, namedOutline, opensOutline, roleOfHeading, statesOutline } from './role-of-heading.js';
import type { SectionDraft } from './section-draft.js';

/** A sentence that opens the plan counts as much as so many that show it by their tense. */
const saidOpenly = 2;
/** 各位代表！ may stand before the sentence that says it. */
const openingSentences = 2;

/**
 * A part like 一、1998年工作回顾和1999年工作的总体要求 holds two: its paragraphs are cut where the plan begins, into two sections without heading; so are
 * the paragraphs that give the outline of several years from those on the year's plan, 二、今后五年总体要求和2027年重点工作.
 *
 * Mixed parts with sections of their own are left: their sections say what they are.
 */
export function splitMixedPart(kind: Kind, part: SectionDraft): void {
  const heading = part.item?.heading ?? '';
  if (isMixedHeading(kind, heading)) splitHalves(kind, part, heading);
  else splitOutline(kind, part, heading);
}

/** A text without any heading looks back and plans as one with headings does, where a kind does each in parts of its own. */
export function splitUnheaded(kind: Kind, part: SectionDraft): SectionDraft[] {
  const turn = kind.parts === 'divided' ? findTurn(part.paragraphs) : -1;
  const isOpening = ({ sentences }: Paragraph, index: number) => index > 0 && index <= turn && addresses(kind, sentences[0]!.normalised);
  // 各位代表 opens the half.
  const opening = part.paragraphs.findLastIndex(isOpening);
  const at = opening < 0 ? turn : opening;
  return at < 0 ? [part] : [headless(part.paragraphs.slice(0, at), 'review'), headless(part.paragraphs.slice(at), 'tasks')];
}

function splitHalves(kind: Kind, part: SectionDraft, heading: string): void {
  if (part.children.length) return;
  const outline = namedOutline(kind, heading);
  const isOpened = (paragraph: Paragraph, index: number) =>
    index > 0 && opensWith(paragraph, (sentence) => opensOutline(kind, sentence, outline!.horizon));
  if (outline && !part.paragraphs.some(isOpened)) part.paragraphs = cutParagraphs(kind, part.paragraphs, outline.horizon);
  const opens = outline ? part.paragraphs.findIndex(isOpened) : -1;
  const at = opens < 0 ? findTurn(part.paragraphs) : opens;
  if (at < 0) return;
  // Without its words of review, which would win.
  const pieces = heading.split(/[和及与、]/u).filter((piece) => roleOfHeading(kind, piece) !== 'review');
  const plan: Role = outline ? 'outline' : roleOfHeading(kind, pieces.join('和')) === 'requirements' ? 'requirements' : 'tasks';
  part.children.push(headless(part.paragraphs.slice(0, at), 'review'), headless(part.paragraphs.slice(at), plan));
  part.paragraphs = [];
}

/** One paragraph that looks back and plans is two: …五年。“十五五”时期是… */
const cutParagraphs = (kind: Kind, paragraphs: readonly Paragraph[], horizon: string): Paragraph[] =>
  paragraphs.flatMap((paragraph) => {
    const { span, sentences } = paragraph;
    const at = sentences.findIndex(({ normalised }, index) => index > 0 && opensOutline(kind, normalised, horizon));
    if (at < 0) return [paragraph];
    return [
      { span: { start: span.start, end: sentences[at - 1]!.span.end }, sentences: sentences.slice(0, at) },
      { span: { start: sentences[at]!.span.start, end: span.end }, sentences: sentences.slice(at) },
    ];
  });

/** Whether one of the sentences that open a paragraph does what is asked. */
const opensWith = ({ sentences }: Paragraph, test: (sentence: string) => boolean) =>
  sentences.slice(0, openingSentences).some(({ normalised }) => test(normalised));

/** The paragraphs above a part's sections that plan several years, where others plan the year; in a part that is neither the one nor the other by its heading. */
function splitOutline(kind: Kind, part: SectionDraft, heading: string): void {
  const role = roleOfHeading(kind, heading);
  if (role !== 'tasks' && role !== 'requirements') return;
  const horizon = namedOutline(kind, heading)?.horizon;
  const { paragraphs } = part;
  const opens = horizon ? (sentence: string) => opensOutline(kind, sentence, horizon) : (sentence: string) => statesOutline(kind, sentence);
  const from = paragraphs.findIndex((paragraph) => opensWith(paragraph, opens));
  if (from < 0) return;
  const next = paragraphs.findIndex(({ sentences }, index) => index > from && forms.opensYear.test(sentences[0]!.normalised));
  // Nothing else beside it: no more than a word on the years to come, at the end of the year's plan.
  if (next < 0 && from === 0) return;
  const to = next < 0 ? paragraphs.length : next;
  const pieces = [
    headless(paragraphs.slice(0, from), role),
    headless(paragraphs.slice(from, to), 'outline'),
    headless(paragraphs.slice(to), role),
  ];
  part.children.unshift(...pieces.filter((piece) => piece.paragraphs.length));
  part.paragraphs = [];
}

/** Index of the first paragraph of the plan; -1 where the two cannot be distinguished. */
function findTurn(paragraphs: readonly Paragraph[]): number {
  const whole = countTenses(paragraphs);
  let before = countTenses([]);
  let best = { at: -1, wrong: Math.min(whole.done, whole.planned) };
  for (let at = 1; at < paragraphs.length; at++) {
    before = addTenses(before, countTenses([paragraphs[at - 1]!]));
    const after = addTenses(whole, before, -1);
    const opens = paragraphs[at]!.sentences.some(({ normalised }) => forms.opensPlan.test(normalised));
    const back = opensWith(paragraphs[at]!, (sentence) => forms.looksBack.test(sentence));
    const wrong = before.planned + after.done - (opens ? saidOpenly : 0) + (back ? saidOpenly : 0);
    const turns = isSure(after.planned, after.done) || (opens && after.planned > after.done);
    if (isSure(before.done, before.planned) && turns && wrong < best.wrong) best = { at, wrong };
  }
  return best.at;
}

const headless = (paragraphs: Paragraph[], role: Role): SectionDraft => ({ item: null, paragraphs, children: [], role });
