import { type CheckDocument, type Finding, type Language, type RuleCode, type Say, type Severity, sayIn } from '@tongbi/model';
import { gravestFirst } from '../judge-findings.js';
import { ruleInfo } from '../rule-info.js';
import { describeFinding, plainLine, utf8Length } from '../word-finding.js';

/**
 * A text that Markdown shows as it is: nothing in it is a link, a mention, a tag or the end of a table's cell. Report text comes from
 * files that anyone may have written.
 */
const markdownText = (text: string): string =>
  plainLine(text)
    .replace(/[\\`*_{}[\]()#+!|~-]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/@/gu, '&#64;')
    .replace(/(?<=https?|ftp):\/\//giu, '&#58;//')
    .replace(/www\\?\./giu, 'www&#46;');

/** A text as code; a backtick in it would end it. */
const markdownCode = (text: string): string => `\`${plainLine(text).replace(/[`|]/gu, "'")}\``;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

/** What a step summary of GitHub may hold, 1 MiB; what is over makes the whole summary disappear. */
export const stepSummaryLimit = 1_048_576;
/** What a comment may hold, in characters; bytes are more. */
export const commentLimit = 65_536;

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>;

/** How much is listed; where a text is too long the next is tried. */
interface Amount {
  readonly findings: number;
  readonly comparisons: number;
  /** Items of each collapsible list. */
  readonly listed: number;
  readonly targets: number;
}

/** What is said of one comparison, as much of it as asked for: a plain title and Markdown. */
export type ChangeWriter = (amount: { readonly listed: number; readonly targets: number }) => {
  readonly title: string;
  readonly body: string;
};

const amounts: readonly Amount[] = [
  { findings: 500, comparisons: 50, listed: 60, targets: 60 },
  { findings: 200, comparisons: 20, listed: 30, targets: 40 },
  { findings: 100, comparisons: 10, listed: 10, targets: 20 },
  { findings: 50, comparisons: 3, listed: 5, targets: 15 },
  { findings: 20, comparisons: 1, listed: 0, targets: 10 },
  { findings: 10, comparisons: 0, listed: 0, targets: 0 },
  { findings: 0, comparisons: 0, listed: 0, targets: 0 },
];

/** The verdict with findings and change summaries as Markdown, in at most `limit` bytes of UTF-8: the longer it is, the less is listed. */
export function formatMarkdown(
  document: CheckDocument,
  changes: readonly ChangeWriter[],
  limit = stepSummaryLimit,
  language: Language = 'en',
): string {
  for (const amount of amounts) {
    const text = write(document, changes, amount, language);
    if (utf8Length(text) <= limit) return text;
  }
  const { verdict } = document;
  const least = `## ${sayIn(language)(verdict === 'pass' ? 'check-passes' : 'check-fails')}\n`;
  return utf8Length(least) <= limit ? least : '';
}

function write(document: CheckDocument, changes: readonly ChangeWriter[], amount: Amount, language: Language): string {
  const say = sayIn(language);
  return [head(document, say), findingsOf(document, amount, language), changesOf(changes, amount, say), notesOf(document, say)]
    .filter(Boolean)
    .join('\n');
}

function head({ verdict, why, counts, base, scope, files }: CheckDocument, say: Say): string {
  const { error, warning, info, accepted } = counts;
  const kinds = [say('count-error', error), say('count-warning', warning), say('count-info', info)];
  const found = [...kinds, ...(accepted ? [say('count-accepted', accepted)] : [])].join(' · ');
  const what = say(scope === 'changes' ? 'count-changed' : 'count-reports', files.length, base && markdownCode(base.ref));
  const sign = verdict === 'pass' ? '✅' : '❌';
  return `## ${sign} ${say(verdict === 'pass' ? 'check-passes' : 'check-fails')}\n\n${what}${say('colon')}${found}${say('stop')}${markdownText(why)}\n`;
}

function findingsOf({ findings }: CheckDocument, amount: Amount, language: Language): string {
  const say = sayIn(language);
  const counted = findings.filter(({ accepted }) => !accepted);
  if (!counted.length) return '';
  const shown = [...counted].sort(gravestFirst).slice(0, amount.findings);
  const left = counted.length - shown.length;
  const table = shown.length
    ? markdownTable(
        ['', say('col-file'), say('col-rule'), say('col-finding'), say('col-fix')],
        shown.map((one) => rowOf(one, language)),
      )
    : '';
  return `### ${say('findings-title')}\n\n${table}${left ? `\n${say('more-unlisted', left)}\n` : ''}`;
}

function rowOf(finding: Finding, language: Language): string[] {
  const { severity, file, line, code, fix, excerpt } = finding;
  const words = excerpt && !finding.reason.includes(excerpt) ? `<br>“${markdownText(excerpt)}”` : '';
  return [
    signs[severity],
    markdownCode(line === undefined ? file : `${file}:${line}`),
    `${markdownText(ruleInfo(code as RuleCode).title)}<br>${markdownCode(code)}`,
    `${markdownText(describeFinding(finding, language))}${words}`,
    markdownText(fix),
  ];
}

function changesOf(comparisons: readonly ChangeWriter[], amount: Amount, say: Say): string {
  if (!comparisons.length) return '';
  const shown = comparisons.slice(0, amount.comparisons);
  const blocks = shown.map((writeChange) => writeChange(amount));
  const left = comparisons.length - shown.length;
  const more = left ? `\n${say('more-comparisons', left)}\n` : '';
  // One added report is read at once; of many the reader chooses.
  const body =
    blocks.length > 1
      ? blocks.map(({ title, body }) => `<details><summary>${markdownText(title)}</summary>\n\n${body}\n</details>\n`).join('\n')
      : blocks.map(({ title, body }) => `#### ${markdownText(title)}\n\n${body}`).join('');
  return `### ${say('changes-title')}\n\n${body}${more}`;
}

function notesOf({ notes, removed }: CheckDocument, say: Say): string {
  const lines = [...removed.map((path) => say('removed-file', markdownCode(path))), ...notes.map(markdownText)];
  return lines.length ? `${lines.map((line) => `- ${line}`).join('\n')}\n` : '';
}
