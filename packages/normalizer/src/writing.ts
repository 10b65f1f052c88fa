import type { DocumentLanguage, Kind, RemovedRange, Span } from '@tongbi/model';
import { english } from './english/english-writing.js';
import type { DocumentItem } from './headings/document-item.js';
import { findHeadings } from './headings/find-headings.js';
import { joinSoftBreaks } from './lines/join-soft-breaks.js';
import { removeChrome } from './lines/remove-chrome.js';
import { removeContents } from './lines/remove-contents.js';
import type { TextLine } from './lines/split-lines.js';
import type { TextBlock } from './lines/text-block.js';
import { splitSentences } from './parts/split-sentences.js';
import { normaliseSentence } from './text/normalise-sentence.js';
import { type Mark, noteMarks } from './text/reading-text.js';

/** What the writing of a language decides of a text: how its lines, headings and sentences are found. */
interface Writing {
  /** What a text is read without. */
  readonly marks: readonly Mark[];
  readonly removePage: (kind: Kind, text: string, lines: readonly TextLine[]) => { kept: TextLine[]; removed: RemovedRange[] };
  readonly joinLines: (kind: Kind, text: string, lines: readonly TextLine[]) => TextBlock[];
  readonly findHeadings: (kind: Kind, text: string, written: string, blocks: readonly TextBlock[]) => DocumentItem[];
  readonly splitSentences: (text: string, start: number, end: number) => Span[];
  /** The form of a sentence that is compared with others, never shown. */
  readonly normalise: (text: string) => string;
}

const writings: Readonly<Record<DocumentLanguage, Writing>> = {
  zh: {
    marks: noteMarks,
    removePage: (kind, text, lines) => {
      const page = removeChrome(kind, text, lines);
      const { kept, removed } = removeContents(kind, text, page.kept);
      return { kept, removed: [...page.removed, ...removed] };
    },
    joinLines: joinSoftBreaks,
    findHeadings,
    splitSentences,
    normalise: normaliseSentence,
  },
  en: english,
};

export const writingOf = ({ language }: Kind): Writing => writings[language];
