import type { ReadReport } from '@tongbi/archive';
import { kindOf, recogniseKind, shippedKinds } from '@tongbi/kinds';
import { headingText, type Report, type ReportReference, Role, type Section, sliceSpan, termSaid, walkSections } from '@tongbi/model';
import { fitText, formatTable, padText, plainLine, textWidth } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';
import { describeDiagnostic, locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal.js';
import { headsOf, wording } from './wording.js';

const WIDTH = 100;
const HEADING_COLUMN = 72;
const QUOTE = 40;

/** What was understood of a report: its data, parts with roles, sections with their numbers of sentences, what was removed, what is odd. */
export function formatOutline({ report, file, diagnostics }: ReadReport, style: TerminalStyle): string {
  const named = [{ id: report.id, file, text: report.text }];
  return [
    `${style.bold(describeReport(report))}  ${style.dim(file)}\n`,
    ...facts(report).map(([label, value]) => `  ${style.dim(padText(label, 8))}${fitText(value, WIDTH)}\n`),
    ...sectionLines(report, style),
    ...removedLines(report, style),
    ...diagnostics.map((one) => describeDiagnostic(one, named, style)),
    '\n',
  ].join('');
}

/** `苏州 2024 提要本`; what is not known is said to be so. */
export function describeReport({ place, year, edition }: Pick<ReportReference, 'place' | 'year' | 'edition'>): string {
  return `${place === null ? show('place-unknown') : plainLine(place)} ${year ?? show('year-unknown')} ${wording().edition(edition)}`;
}

function facts(report: Report): readonly (readonly [string, string])[] {
  const { sections, sentences } = countText(report);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [show('fact-kind'), kindText(report)],
    [show('fact-title'), report.title],
    [show('fact-session'), report.session],
    [show('fact-date'), report.date],
    [show('fact-speaker'), report.speaker],
    [show('fact-code'), report.placeCode],
    [show('fact-note'), report.note],
    [show('fact-size'), show('size-is', report.parts.length, sections, sentences, report.text.length)],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

/** Which kind a report was taken for, and why. */
function kindText(report: Report): string {
  const kind = kindOf(report);
  const name = `${kind.name[shownLanguage()]} ${kind.id}`;
  const recognised = recogniseKind(report.reading ?? report.text, [kind, ...shippedKinds()]);
  if (recognised.kind.id !== kind.id) return show('kind-by-word', name);
  if (recognised.words === null) return show('kind-by-default', name);
  return show(recognised.from === 'title' ? 'kind-by-title' : 'kind-by-text', name, recognised.words);
}

const sectionLines = (report: Report, style: TerminalStyle): readonly string[] =>
  [...walkSections(report.parts)].map(({ section, above }) => {
    const indent = '  '.repeat(above.length + 1);
    const heading = `${section.number}${section.heading}` || show('no-heading');
    const line = padText(fitText(`${indent}${heading}`.replace(/^ +/, ''), HEADING_COLUMN - indent.length), HEADING_COLUMN - indent.length);
    const role = above.length === 0 || above.at(-1)?.role !== section.role ? wording().roles[section.role] : '';
    const text = above.length === 0 ? style.bold(line) : line;
    return `${indent}${text} ${style.cyan(padText(role, 10))}${show('count-sentences', String(countSentences(section)).padStart(4))}\n`;
  });

/** Sections and sentences. The end of a part and the halves of a mixed one have no heading, and are no sections to a reader. */
function countText({ parts }: Report): { readonly sections: number; readonly sentences: number } {
  const all = [...walkSections(parts)].map(({ section }) => section);
  const countHeaded = (sections: readonly Section[]) => sections.filter((section) => headingText(section) !== '').length;
  return { sections: countHeaded(all) - countHeaded(parts), sentences: all.reduce((sum, section) => sum + countSentences(section), 0) };
}

function countSentences(section: Section): number {
  return section.paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

const removedLines = ({ removed, text }: Report, style: TerminalStyle): readonly string[] =>
  removed.map(
    ({ span, reason }) =>
      `  ${style.dim(show('removed-at', locate(text, span.start)))} ${show('removed-words', termSaid('removed', reason), fitText(sliceSpan(text, span), QUOTE))}\n`,
  );

const FILE_WIDTH = 40;
/** One character a role, so that the parts of many reports can be seen side by side: 开回要任政尾. */
const signOf = (role: Role): string => show(`sign-${role}`);

/** What was understood of many reports, a row each, and the sum of them. */
export function formatOutlineTable(files: readonly ReadReport[], style: TerminalStyle): string {
  const table = formatTable([headsOf('heads-outlines'), ...files.map(rowOf)]);
  const [head = '', ...rows] = table.split(/(?<=\n)/u);
  const odd = files.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'info')).length;
  const legend = Role.options.map((role) => `${signOf(role)} ${wording().roles[role]}`);
  return `${style.bold(head)}${rows.join('')}${style.dim(show('outlines-are', files.length, odd, legend))}\n`;
}

function rowOf({ report, file, diagnostics }: ReadReport): string[] {
  const { sections, sentences } = countText(report);
  const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [
    fitPath(file),
    report.place === null ? '?' : plainLine(report.place),
    report.year === null ? '?' : String(report.year),
    report.parts.map(({ role }) => signOf(role)).join(''),
    String(sections),
    String(sentences),
    String(report.removed.reduce((sum, { span }) => sum + span.end - span.start, 0)),
    [...new Set(codes)].join(' '),
  ];
}

/** The end of a path says most: …/suzhou/2024.md */
function fitPath(file: string): string {
  const line = plainLine(file);
  if (textWidth(line) <= FILE_WIDTH) return line;
  let from = line.length - FILE_WIDTH + 1;
  while (textWidth(line.slice(from)) > FILE_WIDTH - 1) from++;
  return `…${line.slice(from)}`;
}
