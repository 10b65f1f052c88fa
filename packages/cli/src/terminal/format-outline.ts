import type { ReadReport } from '@tongbi/archive/node';
import { type Report, type Section, sliceSpan, walkSections } from '@tongbi/model';
import { fitText, padText, sharedWording } from '@tongbi/renderer/text';
import { countHeaded } from './count-headed.js';
import { describeReport } from './describe-report.js';
import { locate } from './locate.js';
import { describeDiagnostic } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

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

function facts(report: Report): readonly (readonly [string, string])[] {
  const all = [...walkSections(report.parts)].map(({ section }) => section);
  const sentences = all.reduce((sum, section) => sum + countSentences(section), 0);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['标题', report.title],
    ['会议', report.session],
    ['日期', report.date],
    ['报告人', report.speaker],
    ['代码', report.placeCode],
    ['说明', report.note],
    ['规模', `${report.parts.length} 部分，${countHeaded(all) - countHeaded(report.parts)} 节，${sentences} 句，${report.text.length} 字`],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

function sectionLines(report: Report, style: TerminalStyle): readonly string[] {
  return [...walkSections(report.parts)].map(({ section, above }) => {
    const indent = '  '.repeat(above.length + 1);
    const heading = `${section.number}${section.heading}` || '（无标题）';
    const line = padText(fitText(`${indent}${heading}`.replace(/^ +/, ''), HEADING_COLUMN - indent.length), HEADING_COLUMN - indent.length);
    const role = above.length === 0 || above.at(-1)?.role !== section.role ? words.roles[section.role] : '';
    const text = above.length === 0 ? style.bold(line) : line;
    return `${indent}${text} ${style.cyan(padText(role, 10))}${String(countSentences(section)).padStart(4)} 句\n`;
  });
}

function countSentences(section: Section): number {
  return section.paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function removedLines({ removed, text }: Report, style: TerminalStyle): readonly string[] {
  return removed.map(
    ({ span, reason }) => `  ${style.dim(`移除 ${locate(text, span.start)}`)} ${reason}: ${fitText(sliceSpan(text, span), QUOTE)}\n`,
  );
}
