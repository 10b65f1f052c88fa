import { type ChangeWriter, formatMarkdown } from '@tongbi/check';
import { summarizeChanges } from '@tongbi/check/run';
import type { CheckDocument, Comparison } from '@tongbi/model';
import { shortPanel } from '@tongbi/renderer';
import { markdownShort } from '@tongbi/renderer/text';
import { type Facts, squeeze } from './facts.js';
import { readCards, readCounts, readDispatch, readHighlights, readRows, readTables } from './read-markdown.js';
import type { Language, Words } from './words-of.js';

/** How many cards of each kind a comment lists; the rest is counted. */
export const MOST_LISTED = 60;

const document: CheckDocument = {
  schema: 'tongbi/check@1',
  scope: 'all',
  base: null,
  failOn: 'error',
  maxWarnings: null,
  files: [],
  removed: [],
  findings: [],
  comparisons: [],
  notes: [],
  counts: { files: 0, error: 0, warning: 0, info: 0, accepted: 0 },
  verdict: 'pass',
  why: 'nothing is wrong',
};

/** What `tongbi check` writes into a pull request of a comparison. */
export function writeComment(comparison: Comparison, language: Language): string {
  const panel = shortPanel(comparison, MOST_LISTED, language);
  const write: ChangeWriter = (amount) => markdownShort(panel, amount, language);
  return formatMarkdown({ ...document, comparisons: [summaryOf(comparison)] }, [write]);
}

export const summaryOf = (comparison: Comparison) => summarizeChanges(comparison, { previous: 'previous.md', current: 'current.md' });

/** The first table is that of targets; the lists that open on a click hold the first cards of each kind. */
export function readComment(markdown: string, words: Words): Facts {
  const lines = markdown.split('\n');
  const title = lines.find((line) => line.startsWith('#### ')) ?? '';
  const [table] = readTables(lines);
  return {
    records: readCards(lines, words),
    passages: null,
    rows: table ? readRows(table, words) : [],
    dispatch: readDispatch(
      lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('1. ')),
      ),
    ),
    highlights: readHighlights(lines, words),
    goals: null,
    counts: readCounts(squeezeHead(title)).map(squeeze),
  };
}

/** 2024年与2023年比较（…）：＋ 新增 8 · … */
const squeezeHead = (title: string): string => title.slice(title.lastIndexOf('：') + 1);
