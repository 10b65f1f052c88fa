import type { Kind, RemovedRange, Span } from '@tongbi/model';
import { chrome } from '../generated/chrome.js';
import { addresses, opensReport, salutationWidth } from '../headings/salutation.js';
import { forms } from '../text/line-forms.js';
import { findWrapWidth } from './find-wrap-width.js';
import { type TextLine, trimSpan } from './split-lines.js';

const rules = chrome.filter(({ scope }) => scope !== 'start').map((row) => ({ ...row, match: new RegExp(`^(?:${row.pattern})$`, 'u') }));
type Rule = (typeof rules)[number];
/** All rules in one, for the many lines that none of them matches. */
const anyOf = new RegExp(`^(?:${rules.map(({ pattern }) => `(?:${pattern})`).join('|')})$`, 'u');
/** `start` rules take what stands before the first sentence of a line: [09:15] 各位代表. */
const starts = chrome
  .filter(({ scope }) => scope === 'start')
  .map((row) => ({ ...row, match: new RegExp(`^(?:${row.pattern})\\s*`, 'u') }));
/** What stands before or after the sentences of a line is looked for in so many characters. */
const longestEnd = 60;
/** No rule matches a longer line, so that no paragraph is ever tested. */
const longestChrome = 220;
/** `tail` rules count only in the last part of a text: a report may have a heading 相关… in its middle. */
const tailFrom = 0.6;
/** More than this after the mark is no list of links but a text. */
const longestTail = 4000;

/**
 * Parts the lines of a page from those of the report, each with its reason. Whole lines go; of a longer line only what stands before its first
 * sentence (the time of a transcript) or after its last (`…努力奋斗！扫一扫在手机打开当前页`). A word inside a sentence never does.
 */
export function removeChrome(kind: Kind, text: string, lines: readonly TextLine[]): { kept: TextLine[]; removed: RemovedRange[] } {
  const kept: TextLine[] = [];
  const removed: RemovedRange[] = [];
  const head = ({ span }: TextLine): string => text.slice(span.start, span.start + salutationWidth);
  const opening = lines.findIndex((line) => opensReport(kind, head(line)));
  const closing = lines.findLastIndex((line) => addresses(kind, head(line)));
  const wrap = findWrapWidth(text, lines)?.full ?? null;
  /** Which rules count for a line, if the report ends with the line `end`. */
  const scopesAt = (index: number, end: number): ReadonlySet<string> => {
    const { start } = lines[index]!.span;
    const place = index < opening ? ['before'] : index > opening ? ['below'] : [];
    const after = index > end && start > text.length * tailFrom ? ['after', ...(text.length - start <= longestTail ? ['tail'] : [])] : [];
    return new Set(['any', ...place, ...after]);
  };
  let tail: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (wrap !== null && tail === null && isRest(text, lines[index - 1], line, wrap)) {
      kept.push(line);
      continue;
    }
    const rule: Rule | undefined = tail === null ? ruleOfAll(text, line.span, scopesAt(index, closing)) : undefined;
    if (rule?.scope === 'tail') tail = rule.reason;
    const reason = tail ?? rule?.reason;
    if (reason) removed.push({ span: line.span, reason });
    else kept.push({ ...line, span: trimEnds(text, line.span, scopesAt(index, closing - 1), removed) });
  }
  return { kept, removed };
}

/** The rest of a sentence that was cut at a fixed width may look like a word of a page: …力度继续⏎加大 */
function isRest(text: string, last: TextLine | undefined, line: TextLine, wrap: number): boolean {
  if (!last || line.afterBlank || line.indented || last.span.end - last.span.start < wrap) return false;
  return !forms.ended.test(text.slice(last.span.end - 3, last.span.end));
}

/** The line without what a page has put right before or after its sentences. */
function trimEnds(text: string, { start, end }: Span, scopes: ReadonlySet<string>, removed: RemovedRange[]): Span {
  const head = text.slice(start, Math.min(end, start + longestEnd));
  const begun = starts
    .map(({ match, reason }) => ({ reason, length: match.exec(head)?.[0].length ?? 0 }))
    .reduce((longest, one) => (one.length > longest.length ? one : longest));
  const from = begun.length > 0 && start + begun.length < end ? start + begun.length : start;
  if (from > start) removed.push({ span: { start, end: from }, reason: begun.reason });
  const tail = text.slice(Math.max(from, end - longestEnd), end);
  const last = Math.max(...[...'。！？”'].map((mark) => tail.lastIndexOf(mark)));
  const to = end - tail.length + last + 1;
  const cut = last > 0 ? trimSpan(text, to, end) : null;
  const rule = cut && ruleOfAll(text, cut, scopes);
  if (cut && rule) removed.push({ span: cut, reason: rule.reason });
  return trimSpan(text, from, rule ? to : end) ?? { start: from, end };
}

/** The rule for a whole stretch, or for each piece of it: （掌声）扫一扫在手机打开当前页, 【打印】【关闭】, 打印 | 收藏 */
function ruleOfAll(text: string, span: Span, scopes: ReadonlySet<string>): Rule | undefined {
  const whole = findRule(text, span, scopes);
  if (whole || span.end - span.start > longestEnd) return whole;
  let from = span.start;
  let first: Rule | undefined;
  for (const piece of text.slice(span.start, span.end).split(/(?<=[）)】\]\s|｜])/u)) {
    const rule = /^[\s|｜]*$/u.test(piece) ? first : findRule(text, { start: from, end: from + piece.length }, scopes);
    if (!rule && piece.trim()) return undefined;
    first ??= rule;
    from += piece.length;
  }
  return first;
}

function findRule(text: string, { start, end }: Span, scopes: ReadonlySet<string>): Rule | undefined {
  if (end - start > longestChrome) return undefined;
  const plain = text.slice(start, end).normalize('NFKC').trim();
  if (!anyOf.test(plain)) return undefined;
  return rules.find(({ scope, match }) => scopes.has(scope) && match.test(plain));
}
