import { type DecodedFile, isPlainText, type Refusal } from '@tongbi/archive';
import type { CheckCode } from '@tongbi/model';
import type { FileRules } from './config/resolve-rules.js';
import { echoes } from './generated/echoes.js';
import { LineIndex } from './line-index.js';
import { traitsOf } from './rule-info.js';
import { checkChrome, checkText, findMarkup, savedPage } from './rules/chrome.js';
import { checkDecimals, checkDiagnostics, checkJumps, checkKinds, checkUnlikely } from './rules/figures.js';
import {
  checkCopies,
  checkDate,
  checkDuplicate,
  checkFuture,
  checkMentions,
  checkPath,
  checkSiblings,
  checkYearBefore,
} from './rules/identity.js';
import { checkRepeats, checkSingle } from './rules/one-report.js';
import { checkDropped, checkEdition, checkFields, checkOutcomes, checkTargets, checkUnread, checkWatched } from './rules/policies.js';
import type { RawFinding, Rule, RuleContext } from './rules/rule.js';
import { checkLength, checkWhole } from './rules/wholeness.js';
import { type FoundInFile, makeFinding } from './word-finding.js';

/** Found by reading, not by a rule of the table below: the file itself, its text, or the change. */
type OutsideCode =
  | 'unreadable'
  | 'empty-file'
  | 'not-text'
  | 'not-a-report'
  | 'encoding-broken'
  | 'encoding-not-utf8'
  | 'merge-conflict'
  | 'report-removed';

/** One function a code; a new code does not compile until it has one. Paths may also find a conflict of place or year. */
const rules = {
  'page-chrome': checkChrome,
  'text-repeated': checkRepeats,
  'two-reports': checkSingle,
  'text-truncated': checkWhole,
  'length-unusual': checkLength,
  'year-future': checkFuture,
  'date-conflict': checkDate,
  'path-form': checkPath,
  'duplicate-report': checkDuplicate,
  'duplicate-content': checkCopies,
  'year-before-missing': checkYearBefore,
  'decimals-lost': checkDecimals,
  'figure-jump': checkJumps,
  'figure-unlikely': checkUnlikely,
  'figure-differs': checkKinds,
  watched: checkWatched,
  'max-dropped': checkDropped,
  'require-outcome': checkOutcomes,
  'required-targets': checkTargets,
  'no-unread-figures': checkUnread,
  'required-fields': checkFields,
  'required-edition': checkEdition,
} as const satisfies Record<Exclude<CheckCode, OutsideCode>, Rule>;

/** Rules that find what is a diagnostic's code. */
const more: readonly Rule[] = [checkDiagnostics, checkMentions, checkSiblings];

/** All that the rules say of a report, in the order of the text; what concerns the file as a whole stands first. */
export function checkReport(context: RuleContext, file: DecodedFile, settings: FileRules): readonly FoundInFile[] {
  const named = Object.entries(rules).flatMap(([code, rule]) =>
    isAsked(code as keyof typeof rules, settings) ? rule(context, settings(code as keyof typeof rules).options) : [],
  );
  const ofReport = file.isPage ? [savedPage, ...named.filter(({ code }) => code !== 'page-chrome')] : named;
  const found = [...checkText(file), ...ofReport, ...more.flatMap((rule) => rule(context, {}))];
  return locate(withTitle(withoutEchoes(found), context), file, settings);
}

/** What the text of a file says that is no report. */
export function checkDecoded(file: DecodedFile, refusal: Refusal, settings: FileRules): readonly FoundInFile[] {
  const found = checkText(file);
  // Rubbish is no report either; why it is rubbish says more.
  const isExplained = refusal.code === 'not-a-report' && found.some(({ code }) => code === 'encoding-broken');
  return locate([...(isExplained ? [] : [refusal]), ...found, ...findMarkup(file.text)], file, settings);
}

/** A rule that is off is not run; a path may find conflicts, which have levels of their own. */
function isAsked(code: keyof typeof rules, settings: FileRules): boolean {
  return code === 'path-form' || settings(code).level !== 'off';
}

/** Without what another finding explains; said once, it is understood. */
function withoutEchoes(found: readonly RawFinding[]): readonly RawFinding[] {
  const codes = new Set<string>(found.map(({ code }) => code));
  const explained = new Set<string>(echoes.flatMap((one) => (codes.has(one.found) ? [one.echo] : [])));
  const objected = new Set(found.flatMap(({ code, span }) => (span && code !== 'figure-unlikely' ? span.start : [])));
  return found.filter(({ code, span }) => !explained.has(code) && !(code === 'figure-unlikely' && objected.has(span!.start)));
}

/** What is said of place, year and date, where no other place is known, points to the line of the title, which they are read from: to the title as written, or to the first line of the text. */
function withTitle(found: readonly RawFinding[], { report: { text, title, body } }: RuleContext): readonly RawFinding[] {
  const start = Math.max(0, text.slice(0, body.start).indexOf(title));
  const end = text.startsWith(title, start) ? start + title.length : start;
  return found.map((one) => (one.span || traitsOf(one.code).of !== 'title' ? one : { ...one, span: { start, end } }));
}

function locate(found: readonly RawFinding[], file: DecodedFile, settings: FileRules): readonly FoundInFile[] {
  // Lines of what a page shows are none of the file.
  const lines = isPlainText(file.path) && !file.isPage ? new LineIndex(file.text) : null;
  return found
    .flatMap((raw) => makeFinding(raw, { ...file, lines }, settings))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
