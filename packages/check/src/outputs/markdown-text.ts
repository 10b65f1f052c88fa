import { plainLine } from './plain-line.js';

/**
 * A text that Markdown shows as it is: nothing in it is a link, a mention, a tag or the end of a table's cell. Report text comes from
 * files that anyone may have written.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]()#+!|~-]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/@/gu, '&#64;')
    .replace(/(?<=https?|ftp):\/\//giu, '&#58;//')
    .replace(/www\\?\./giu, 'www&#46;');
}

/** A text as code; a backtick in it would end it. */
export function markdownCode(text: string): string {
  return `\`${plainLine(text).replace(/[`|]/gu, "'")}\``;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

/** A list that opens on a click. */
export function markdownFold(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}
