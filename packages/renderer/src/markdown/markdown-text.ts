/** Characters that could begin markup, a link, a formula or an entity somewhere in a line, each of which a backslash makes plain. */
const MARKUP = /[\\`*_[\]<>|~&#@$]|:(?=\S)/gu;
/** What begins a list, a rule or an underlined heading at the head of a line. */
const LINE_START = /^(?:[+-](?=\s|$)|-{2,}|=+|\d+[.)](?=\s|$))/u;
/** www. is made a link without a scheme. */
const BARE_LINK = /\bwww\./giu;

/** One line of text that Markdown shows as it is: report text comes from files that anyone may have written. */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line
    .replace(MARKUP, '\\$&')
    .replace(BARE_LINK, (word) => `${word.slice(0, -1)}\\.`)
    .replace(LINE_START, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** A table; its head is text, its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || ' ').join(' | ')} |\n`;
  return `${line(head.map(markdownText))}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

/**
 * The anchors that GitHub, GitLab and editors give to headings: lower case, without punctuation, blanks as hyphens, a number where one
 * was given before. 一、目标与兑现 → 一目标与兑现, the second time 一目标与兑现-1.
 */
export function createAnchors(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}\- ]/gu, '')
      .replaceAll(' ', '-');
    const uses = taken.get(anchor) ?? 0;
    taken.set(anchor, uses + 1);
    return uses === 0 ? anchor : `${anchor}-${uses}`;
  };
}
