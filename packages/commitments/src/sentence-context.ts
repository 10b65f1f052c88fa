import { kindOf, promisedItems } from '@tongbi/kinds';
import type { Kind, Paragraph, Report, Role, Section, Sentence } from '@tongbi/model';
import { remembered, reportAsRead, Theme, WordTable, walkSections } from '@tongbi/model';
import { themes } from './generated/themes.js';
import { forms } from './genre-words.js';

const votes = new Map<string, { readonly theme: Theme; readonly weight: number }[]>();
for (const { keyword, theme, weight } of themes)
  remembered(votes, keyword, () => []).push({ theme: Theme.parse(theme), weight: Number(weight) });
const keywords = new WordTable(votes);
/** A word of the heading speaks for all that stands under it, but less than a word of the promise itself. */
const headingShare = 0.75;
/** Less than this (a lone general word such as 创新 or 环境) names no theme. */
const leastScore = 1.5;
/** A second theme is named where it is nearly as strong as the first. */
const secondShare = 0.6;
const mostThemes = 3;

/** Themes of a text under a heading, strongest first, at most three; empty where nothing speaks for any. */
export const themesOf = (text: string, heading: string): readonly Theme[] => themesUnder(heading)(text);

/** The same for many texts under one heading, whose votes are counted once. */
function themesUnder(heading: string): (text: string) => readonly Theme[] {
  const headingVotes = votesOf(heading);
  return (text) => {
    const scores = new Map(votesOf(text));
    for (const [theme, score] of headingVotes) scores.set(theme, (scores.get(theme) ?? 0) + score * headingShare);
    const ranked = [...scores].filter(([, score]) => score >= leastScore).sort((a, b) => b[1] - a[1]);
    const strong = ranked.filter(([, score]) => score >= ranked[0]![1] * secondShare);
    return strong.slice(0, mostThemes).map(([theme]) => theme);
  };
}

/** The longest keyword at each place votes, then reading goes on behind it: 数字人民币 does not vote as 数字. */
function votesOf(text: string): ReadonlyMap<Theme, number> {
  const scores = new Map<Theme, number>();
  for (const { value } of keywords.wordsIn(text)) {
    for (const { theme, weight } of value) scores.set(theme, (scores.get(theme) ?? 0) + weight);
  }
  return scores;
}

/** Where a sentence stands; the first sentence of a paragraph and the first paragraph of a section promise less often. */
export interface SentenceContext {
  /** Its text is the report's reading, as are all texts and headings here. */
  readonly sentence: Sentence;
  readonly section: Section;
  /** Of the report. */
  readonly kind: Kind;
  /** Of its section; an outline of several years is read as requirements or tasks. */
  readonly role: Role;
  /** Themes of a text that stands here: the headings above it vote too. */
  readonly themes: (text: string) => readonly Theme[];
  readonly paragraph: Paragraph;
  /** Place in the paragraph, from 0. */
  readonly index: number;
  /** Place of the paragraph in its section, from 0. */
  readonly paragraphIndex: number;
  /** Whether it is an item of what a paragraph above promises, in a part that speaks of what was done as well. */
  readonly isPromisedItem: boolean;
}

/** 工作总体要求和目标任务, and what stands before the first section of a part: what is required and aimed at, before what is to be done. */
const isRequirement = ({ heading, children }: Section) => children.length > 0 || forms.overall.test(heading);

function roleOf(section: Section, above: readonly Section[]): Role {
  if (section.role === 'tasks' && isRequirement(section)) return 'requirements';
  if (section.role !== 'outline') return section.role;
  const outline = [...above, section].find(({ role }) => role === 'outline')!;
  return forms.toBeDone.test(outline.heading) ? 'tasks' : 'requirements';
}

const textOf = ({ sentences }: Paragraph) => sentences.map(({ normalised }) => normalised).join('');

/** Every sentence of a report in text order, with where it stands. Headings are not sentences. */
export function* sentenceContexts(report: Report): Generator<SentenceContext> {
  const kind = kindOf(report);
  for (const { section, above } of walkSections(reportAsRead(report).parts)) {
    const role = roleOf(section, above);
    const themes = themesUnder([...above, section].map((one) => one.heading).join(' '));
    const items = kind.parts === 'mixed' ? promisedItems(kind, section.paragraphs.map(textOf)) : null;
    for (const [paragraphIndex, paragraph] of section.paragraphs.entries()) {
      const isPromisedItem = items?.has(paragraphIndex) ?? false;
      for (const [index, sentence] of paragraph.sentences.entries()) {
        yield { sentence, section, kind, role, themes, paragraph, index, paragraphIndex, isPromisedItem };
      }
    }
  }
}
