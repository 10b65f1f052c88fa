import { parseWordXml } from './parse-word-xml.js';
import { WordBody } from './word-body.js';
import type { WordElement } from './word-element.js';
import type { WordBlock } from './word-paragraph.js';

/** The footnotes that a text refers to, in the order of its references, each a line with the number that it has in the text. */
export function readNotes(bytes: Uint8Array | undefined, kind: 'footnote' | 'endnote', ids: readonly string[], file: string): string[] {
  if (!bytes || ids.length === 0) return [];
  const notes = new Map<string, string>();
  let id: string | undefined;
  let body = new WordBody();
  parseWordXml(bytes, file, {
    open(element: WordElement) {
      if (element.name === kind) {
        id = element.attributes.id;
        body = new WordBody();
      } else body.open(element);
    },
    close(name) {
      if (name !== kind) body.close(name);
      else if (id !== undefined) notes.set(id, body.blocks.map(textOf).join(''));
    },
    text: (piece) => body.text(piece),
  });
  return ids.map((one, index) => `${index + 1}. ${notes.get(one)?.trim() ?? ''}`).filter((line) => !/^\d+\. $/u.test(line));
}

function textOf(block: WordBlock): string {
  return 'cells' in block ? block.cells.map((cell) => cell.map(textOf).join('')).join(' ') : block.text.replaceAll('\n', '');
}
