import type { ReadReport } from '@tongbi/archive/node';
import { type Report, type Role, walkSections } from '@tongbi/model';
import { formatTable, plainLine, textWidth } from '@tongbi/renderer/text';
import { countHeaded } from './count-headed.js';
import type { TerminalStyle } from './terminal-style.js';

const FILE_WIDTH = 40;
const HEAD = ['文件', '地方', '年份', '部分', '节', '句', '移除字数', '诊断'] as const;

/** One character a role, so that the parts of many reports can be seen side by side: 开回要任政尾. */
const roleSigns = {
  opening: '开',
  review: '回',
  outline: '纲',
  requirements: '要',
  tasks: '任',
  government: '政',
  closing: '尾',
  appendix: '附',
  other: '他',
} satisfies Record<Role, string>;

/** What was understood of many reports, a row each, and the sum of them. */
export function formatOutlineTable(files: readonly ReadReport[], style: TerminalStyle): string {
  const table = formatTable([[...HEAD], ...files.map(rowOf)]);
  const [head = '', ...rows] = table.split(/(?<=\n)/u);
  const odd = files.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'info')).length;
  const legend = Object.entries(roleSigns).map(([role, sign]) => `${sign} ${role}`);
  return `${style.bold(head)}${rows.join('')}${style.dim(`${files.length} 份，${odd} 份有疑点；${legend.join(' ')}`)}\n`;
}

function rowOf({ report, file, diagnostics }: ReadReport): string[] {
  const sections = [...walkSections(report.parts)].map(({ section }) => section);
  const sentences = sections.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((all, one) => all + one.sentences.length, 0), 0);
  const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [
    fitPath(file),
    report.place === null ? '?' : plainLine(report.place),
    report.year === null ? '?' : String(report.year),
    report.parts.map(({ role }) => roleSigns[role]).join(''),
    String(countHeaded(sections) - countHeaded(report.parts)),
    String(sentences),
    String(removedCharacters(report)),
    [...new Set(codes)].join(' '),
  ];
}

function removedCharacters({ removed }: Report): number {
  return removed.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

/** The end of a path says most: …/suzhou/2024.md */
function fitPath(file: string): string {
  const line = plainLine(file);
  if (textWidth(line) <= FILE_WIDTH) return line;
  let from = line.length - FILE_WIDTH + 1;
  while (textWidth(line.slice(from)) > FILE_WIDTH - 1) from++;
  return `…${line.slice(from)}`;
}
