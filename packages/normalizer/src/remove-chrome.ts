import type { DiagnosticCode, RemovedRange } from '@tongbi/model';
import { chrome } from './generated/chrome.js';
import type { TextLine } from './split-lines.js';

export interface RemovedLine extends RemovedRange {
  readonly code: DiagnosticCode;
}

const rules = chrome.map((row) => ({ ...row, match: new RegExp(`^(?:${row.pattern})$`, 'u') }));
/** No rule matches a longer line, so that no paragraph is ever tested. */
const longestChrome = 220;
const salutation = /^(?:各位(?:代表|委员|议员)|立法会主席)/u;
/** `tail` rules count only in the last part of a text: a report may have a heading 相关… in its middle. */
const tailFrom = 0.6;
/** More than this after the mark is no list of links but a text. */
const longestTail = 4000;

/**
 * Parts the lines of a page from those of the report. Only whole lines go, each with its reason; a word inside a sentence never does.
 */
export function removeChrome(text: string, lines: readonly TextLine[]): { kept: TextLine[]; removed: RemovedLine[] } {
  const kept: TextLine[] = [];
  const removed: RemovedLine[] = [];
  const opening = lines.findIndex((line) => salutation.test(text.slice(line.span.start, line.span.start + 6)));
  const closing = lines.findLastIndex((line) => /^各位(?:代表|委员|议员)/u.test(text.slice(line.span.start, line.span.start + 4)));
  let tail: string | null = null;
  for (const [index, line] of lines.entries()) {
    const { start, end } = line.span;
    const before = opening >= 0 && index < opening;
    const after = index > closing && start > text.length * tailFrom;
    const rule = end - start > longestChrome ? undefined : findRule(text.slice(start, end), before, after, text.length - start);
    if (rule?.scope === 'tail') tail = rule.reason;
    const reason = tail ?? rule?.reason;
    if (reason) removed.push({ span: line.span, reason, code: (rule?.code ?? 'chrome-removed') as DiagnosticCode });
    else kept.push(line);
  }
  return { kept, removed };
}

function findRule(line: string, before: boolean, after: boolean, left: number): (typeof rules)[number] | undefined {
  const plain = line.normalize('NFKC').trim();
  return rules.find(
    ({ scope, match }) =>
      (scope === 'any' ||
        (scope === 'before' && before) ||
        (scope === 'after' && after) ||
        (scope === 'tail' && after && left <= longestTail)) &&
      match.test(plain),
  );
}
