import { workReport } from '@tongbi/kinds';
import type { Report, Section } from '@tongbi/model';
import { closeGaps } from './text/normalise-sentence.js';

const deepestHeading = 6;

/** The report as canonical Markdown with front matter: `##` a part, `###` a section, one paragraph a line. Reading it gives the same tree. */
export function toMarkdown(report: Report): string {
  const blocks = [`# ${report.title}`];
  const write = (section: Section, depth: number): void => {
    // 一是 and （一） stand close to their heading, 1. and 第一部分 do not.
    const close = !section.number || /[、，）)是]$/u.test(section.number);
    const heading = `${section.number}${close ? '' : ' '}${section.heading}`;
    if (heading) blocks.push(`${'#'.repeat(Math.min(depth, deepestHeading))} ${heading}`);
    for (const { sentences } of section.paragraphs) {
      const text = sentences.map((sentence) => closeGaps(sentence.text)).join('');
      blocks.push(text.replace(opensOther, '\\'));
    }
    for (const child of section.children) write(child, depth + 1);
  };
  for (const part of report.parts) write(part, 2);
  return `${frontMatter(report)}\n${blocks.join('\n\n')}\n`;
}

function frontMatter(report: Report): string {
  const { place, placeCode: place_code, year, kind: id, date, session, speaker, edition, fictional, note, sources = [] } = report;
  const kind = id === workReport().id ? null : id;
  const lines = Object.entries({ place, place_code, year, kind, date, session, speaker, edition, fictional, note }).flatMap(
    ([name, value]) => (value === null || value === undefined ? [] : `${name}: ${typeof value === 'string' ? quoteYaml(value) : value}`),
  );
  if (sources.length) lines.push('sources:');
  for (const source of sources) {
    const cells = Object.entries(source).map(([key, value]) => `${key}: ${quoteYaml(value)}`);
    lines.push(cells.map((cell, index) => `${index ? '    ' : '  - '}${cell}`).join('\n'));
  }
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Plain Chinese words need no quotes; anything YAML could read otherwise (codes, dates, colons) gets them. */
const quoteYaml = (value: string): string =>
  /^[\p{Script=Han}A-Za-z（）·]+$/u.test(value) && !/^(?:true|false|null|yes|no)$/iu.test(value) ? value : JSON.stringify(value);

/** What would open something else than a paragraph: a heading, a quotation, a block of code, a comment; or be a rule. */
const opensOther = /^(?=#|>|`{3}|~{3}|<(?:[!?]|script|pre|style|textarea)|(?:[-*_]\s*){3,}$)/iu;
