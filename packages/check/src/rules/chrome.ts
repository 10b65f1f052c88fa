import { type DecodedFile, isPlainText } from '@tongbi/archive';
import { type Message, type RuleCode, said, termSaid } from '@tongbi/model';
import { harmlessRemovals } from '../generated/harmless-removals.js';
import { one, type RawFinding, type Rule } from './rule.js';

/** Git writes seven signs and, but for the middle line, a name after them. */
const CONFLICT_LINE = /^(?:<{7} .{0,200}|>{7} .{0,200}|\|{7} .{0,200})$/gmu;
/** � stands for bytes that could not be decoded; one may be a slip of the source, and is reported all the same. */
const LOST_CHARACTER = /\uFFFD/gu;
/** What UTF-8 gives when it is read as GB18030 and saved: the rest of �� and the commonest characters of such rubbish. */
const WRONG_TABLE = /锟斤拷|锟芥|烫烫烫|屯屯屯|鐨勫|銆傚|锛屾|鍥藉|鏀垮簻/gu;
/** UTF-8 read as Latin-1 or Windows-1252: 政 is æ”¿. */
const LATIN = /[ÂÃåäæçèé][\u0080-\u00bf\u2018-\u203a\u0152-\u0192€™œ]{1,2}/gu;
const LEAST_LATIN = 20;

/** Signs that the text of no report has: what they mean, what is said of how many there are, and how many they must be. */
const signs: readonly (readonly [code: RuleCode, form: RegExp, says: (count: number) => Message, least: number])[] = [
  ['encoding-broken', LOST_CHARACTER, (count) => said('characters-lost', count), 1],
  ['encoding-broken', WRONG_TABLE, (count) => said('read-as-gbk', count), 1],
  ['encoding-broken', LATIN, (count) => said('read-as-latin', count), LEAST_LATIN],
  ['merge-conflict', CONFLICT_LINE, (count) => said('merge-lines', count), 1],
];

/** Of each sign the first place that has it. */
const findSigns = (text: string, some: typeof signs): readonly RawFinding[] =>
  some.flatMap(([code, form, says, least]) => {
    const [first, ...more] = text.matchAll(form);
    if (!first || more.length + 1 < least) return [];
    const span = { start: first.index, end: first.index + first[0].length };
    return one(code, says(more.length + 1), { span, ...(code !== 'merge-conflict' && { actual: first[0] }) });
  });

function findEncoding({ path, encoding }: DecodedFile): RawFinding[] {
  if (!isPlainText(path) || encoding === 'UTF-8' || encoding === 'binary') return [];
  return one('encoding-not-utf8', said('not-utf8', encoding), { actual: encoding });
}

/** As many characters as are worth showing of the end. */
const SHOWN_END = 20;

function findBreak({ text, breaksOff }: DecodedFile): RawFinding[] {
  if (!breaksOff) return [];
  const span = { start: Math.max(text.lastIndexOf('\n') + 1, text.length - SHOWN_END), end: text.length };
  return one('text-truncated', said('cut-in-character'), { span });
}

/** What is wrong with the text of a file, whatever it holds. */
export function checkText(file: DecodedFile): readonly RawFinding[] {
  return [...findEncoding(file), ...findSigns(file.text, signs), ...findBreak(file)];
}

/**
 * What the normalizer takes out that shows where a text came from, or is a slip of its setting; archives keep such lines on purpose.
 * Everything else that it takes out is a page around the report.
 */
const harmlessReasons: ReadonlySet<string> = new Set(harmlessRemovals.map(({ reason }) => reason));

/** A tag or an entity that no plain text has. Markdown may hold a comment, and <http://…> is a link. */
const markup =
  /<\/?(?:p|div|span|br|table|tr|td|font|strong|img|script|style|a)\b[^<>\n]{0,200}>|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|#[0-9]{2,5});/gu;

export const checkChrome: Rule = ({ report, file }) => {
  const found: RawFinding[] = [];
  // A saved web page is a page, and is read as one.
  const removed = isPlainText(file) ? report.removed : [];
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
export const findMarkup = (text: string): readonly RawFinding[] =>
  findSigns(text, [['page-chrome', markup, (count) => said('tags-in-text', count), 1]]);
