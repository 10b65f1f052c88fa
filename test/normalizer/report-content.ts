import type { Report, Section } from '@tongbi/model';

/**
 * All that a report says, without the positions in the file it was read from: two reports are the same where these are equal.
 *
 * Left out are `text`, `reading`, `body`, `removed` and all spans. A sentence stands as it is compared, and as written without white space: between
 * Chinese characters that is the file's. So is the sign of Markdown that keeps a paragraph from being read as a heading (`\#`).
 */
export function reportContent({ text: _, reading: __, body: ___, removed: ____, parts, ...identity }: Report): unknown {
  return { ...identity, parts: parts.map(sectionContent) };
}

function sectionContent({ id, number, heading, role, paragraphs, children }: Section): unknown {
  const sentences = paragraphs.map((paragraph) =>
    paragraph.sentences.map(({ text, normalised }) => [normalised, text.replace(/^\\(?=[#<>`~*_-])/u, '').replace(/\s+/gu, '')]),
  );
  return { id, number, heading, role, paragraphs: sentences, children: children.map(sectionContent) };
}
