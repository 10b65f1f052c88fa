import { type Paragraph, type Report, type Role, reportAsRead, type Section, type Sentence, type Theme, walkSections } from '@tongbi/model';
import { pattern } from './genre-words.js';
import { themesUnder } from './themes-of.js';

/** Where a sentence stands; the first sentence of a paragraph and the first paragraph of a section promise less often. */
export interface SentenceContext {
  /** Its text is the report's reading, as are all texts and headings here. */
  readonly sentence: Sentence;
  readonly section: Section;
  /** Of its section; an outline of several years is read as requirements or tasks. */
  readonly role: Role;
  /** Themes of a text that stands here: the headings above it vote too. */
  readonly themes: (text: string) => readonly Theme[];
  readonly paragraph: Paragraph;
  /** Place in the paragraph, from 0. */
  readonly index: number;
  /** Place of the paragraph in its section, from 0. */
  readonly paragraphIndex: number;
}

/** What an outline says to do is to be done (“十五五”时期目标任务); of one with other words, or the second half of a review, the paragraphs speak of aims. */
const toBeDone = pattern`${'to-be-done'}`;
const overall = pattern`${'overall'}`;

/** 工作总体要求和目标任务, and what stands before the first section of a part: what is required and aimed at, before what is to be done. */
const isRequirement = ({ heading, children }: Section) => children.length > 0 || overall.test(heading);

function roleOf(section: Section, above: readonly Section[]): Role {
  if (section.role === 'tasks' && isRequirement(section)) return 'requirements';
  if (section.role !== 'outline') return section.role;
  const outline = [...above, section].find(({ role }) => role === 'outline')!;
  return toBeDone.test(outline.heading) ? 'tasks' : 'requirements';
}

/** Every sentence of a report in text order, with where it stands. Headings are not sentences. */
export function* sentenceContexts(report: Report): Generator<SentenceContext> {
  for (const { section, above } of walkSections(reportAsRead(report).parts)) {
    const role = roleOf(section, above);
    const themes = themesUnder([...above, section].map((one) => one.heading).join(' '));
    for (const [paragraphIndex, paragraph] of section.paragraphs.entries()) {
      for (const [index, sentence] of paragraph.sentences.entries()) {
        yield { sentence, section, role, themes, paragraph, index, paragraphIndex };
      }
    }
  }
}
