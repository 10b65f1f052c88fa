import { isPlainText } from '@tongbi/archive';
import { said, termSaid } from '@tongbi/model';
import { harmlessRemovals } from '../generated/harmless-removals.js';
import { one, type RawFinding, type Rule } from './rule.js';

/**
 * What the normalizer takes out that shows where a text came from, or is a slip of its setting; archives keep such lines on purpose.
 * Everything else that it takes out is a page around the report.
 */
const harmlessReasons: ReadonlySet<string> = new Set(harmlessRemovals.map(({ reason }) => reason));

/** A tag or an entity that no plain text has. Markdown may hold a comment, and <http://…> is a link. */
const markup =
  /<\/?(?:p|div|span|br|table|tr|td|font|strong|img|script|style|a)\b[^<>\n]{0,200}>|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|#[0-9]{2,5});/gu;

export const checkChrome: Rule = ({ report, path }) => {
  const found: RawFinding[] = [];
  // A saved web page is a page, and is read as one.
  const removed = isPlainText(path) ? report.removed : [];
  const page = removed.filter(({ reason }) => !harmlessReasons.has(reason));
  const [first] = page;
  if (first) {
    const kinds = [...new Set(page.map(({ reason }) => reason))].map((reason) => termSaid('removed', reason));
    found.push(...one('page-chrome', said('page-around', page.length, kinds), { span: first.span }));
  }
  return [...found, ...findMarkup(report.text)];
};

/** What is said of a file that is called a text and is a page. Its report can be read; who opens the file sees tags. */
export const savedPage: RawFinding = { code: 'page-chrome', says: said('saved-page') };

/** Tags and entities: of a page that was saved as text, whether a report can be read in it or not. */
export function findMarkup(text: string): readonly RawFinding[] {
  const [tag, ...more] = [...text.matchAll(markup)];
  if (!tag) return [];
  const span = { start: tag.index, end: tag.index + tag[0].length };
  return one('page-chrome', said('tags-in-text', more.length + 1), { span, actual: tag[0] });
}
