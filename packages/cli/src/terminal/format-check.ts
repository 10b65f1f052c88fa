import { describeFinding } from '@tongbi/check/verdict';
import type { ChangeSummary, CheckDocument, CheckedFile, Finding } from '@tongbi/model';
import { countsText, fitText, type PanelView, padText, plainLine, sharedWording } from '@tongbi/renderer/text';
import { language, say } from '../language.js';
import { paintOf, type TerminalStyle } from './terminal-style.js';

const EXCERPT_COLUMN = 60;

/** The verdict for a terminal: by file each finding with line and column, rule, reason and fix; what changed; the counts. */
export function formatCheck(document: CheckDocument, { panels }: { readonly panels: readonly PanelView[] }, style: TerminalStyle): string {
  const { files, findings, notes } = document;
  const comparisons = document.comparisons.map((one, index) => ({ ...one, panel: panels[index]! }));
  const known = new Set(files.map(({ path }) => path));
  const blocks = files.map((file) => formatFile(file, ofFile(findings, file.path), { comparisons, checked: known }, style));
  const others = [...new Set(findings.map(({ file }) => file))].filter((path) => !known.has(path));
  const rest = others.map(
    (path) =>
      `${style.bold(plainLine(path))}\n${ofFile(findings, path)
        .map((one) => formatFinding(one, style))
        .join('')}`,
  );
  // Of many files those without findings are counted; a list of them hides the others.
  const shown = files.length > MOST_CLEAN ? blocks.filter((_, index) => ofFile(findings, files[index]!.path).length > 0) : blocks;
  return [
    ...shown,
    ...rest,
    `${notes.map((note) => style.dim(`${say('note-line', plainLine(note))}\n`)).join('')}${formatTotals(document, style)}`,
  ].join('\n');
}

/** More checked files than these are shown only where something was found. */
const MOST_CLEAN = 10;

function ofFile(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.filter(({ file, accepted }) => file === path && !accepted);
}

/** `checked`: where the year after was checked as well, what changed stands there. */
function formatFile(
  file: CheckedFile,
  findings: readonly Finding[],
  { comparisons, checked }: { readonly comparisons: readonly ShownChanges[]; readonly checked: ReadonlySet<string> },
  style: TerminalStyle,
): string {
  const { path, place, year, edition, change, renamedFrom } = file;
  const report = edition === null ? '' : `  ${plainLine(place ?? '?')} ${year ?? '?'} · ${sharedWording(language()).edition(edition)}`;
  const how =
    change === 'unchanged'
      ? ''
      : style.dim(`  ${say(`file-${change}`)}${renamedFrom === undefined ? '' : say('renamed-from', plainLine(renamedFrom))}`);
  const head = `${style.bold(plainLine(path))}${report}${how}\n`;
  const body = findings.length ? findings.map((one) => formatFinding(one, style)).join('') : `  ${style.green(say('file-ok'))}\n`;
  const changed = comparisons.filter(
    ({ previous, current }) => current.path === path || (previous.path === path && !checked.has(current.path)),
  );
  return `${head}${body}${changed.map((one) => formatChanges(one, style)).join('')}`;
}

type ShownChanges = Pick<ChangeSummary, 'previous' | 'current'> & { readonly panel: PanelView };

function formatChanges({ panel }: ShownChanges, style: TerminalStyle): string {
  return `  ${style.cyan(panel.editions)}  ${countsText(panel)}\n`;
}

function formatFinding({ severity, code, line, column, excerpt, fix, reason, ...more }: Finding, style: TerminalStyle): string {
  const position = line === undefined ? '-' : `${line}:${column ?? 1}`;
  const words = excerpt !== undefined && !reason.includes(excerpt) ? `\n    ${style.dim(`“${fitText(excerpt, EXCERPT_COLUMN)}”`)}` : '';
  const advice = severity === 'info' ? '' : `\n    ${style.dim(say('fix-line', plainLine(fix)))}`;
  return `  ${padText(position, 8)} ${paintOf(severity, style)(padText(say(`level-${severity}`), 7))} ${code}${say('colon')}${describeFinding({ reason, ...more }, language())}${words}${advice}\n`;
}

function formatTotals({ counts, base, scope, verdict, why, findings }: CheckDocument, style: TerminalStyle): string {
  const what = say(scope === 'changes' ? 'count-changed' : 'count-reports', counts.files, base?.ref);
  const from = base ? say('base-is', base.from, base.commit.slice(0, 8)) : '';
  const kinds = [say('count-error', counts.error), say('count-warning', counts.warning), say('count-info', counts.info)];
  const found = say('list', [...kinds, ...(counts.accepted ? [say('count-accepted', counts.accepted)] : [])]);
  const paint = verdict === 'pass' ? style.green : style.red;
  const first = findings.find((one) => !one.accepted && one.severity !== 'info');
  const more = first ? style.dim(`${say('more-of-rule', first.code)}\n`) : '';
  return `${what}${from}${say('colon')}${found}\n${paint(say(verdict === 'pass' ? 'passed' : 'failed'))}${say('colon')}${why}\n${more}`;
}
