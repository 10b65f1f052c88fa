import { strFromU8, unzipSync } from 'fflate';
import { elementsIn, parseWordXml, valueIn, type WordElement } from '../../../packages/formats/src/docx/parse-word-xml.js';
import type { Facts } from './facts.js';
import { readMarkdown } from './read-markdown.js';
import type { Words } from './words-of.js';

/** A part of a Word document. */
export function partOf(document: Uint8Array, name: string): WordElement {
  const bytes = unzipSync(document)[name];
  if (!bytes) throw new Error(`No part ${name}`);
  return parseWordXml(bytes, name);
}

export const xmlOf = (document: Uint8Array, name: string): string => strFromU8(unzipSync(document)[name]!);

const plain = (element: WordElement): string =>
  elementsIn(element, 't')
    .map(({ text }) => text)
    .join('')
    .replace(/[\\*~|`]/gu, '\\$&');

function runText(run: WordElement): string {
  const style = valueIn(run, 'rStyle');
  const isStrong = elementsIn(run, 'b').length > 0;
  const text = plain(run);
  return style === 'TongbiDelete' || !text ? '' : isStrong ? `**${text}**` : text;
}

const heads: Readonly<Record<string, string>> = { Title: '# ', Heading1: '## ', Heading2: '### ', Heading3: '#### ' };

/** Styles and lists as Markdown marks them: a document says the same in the same order. */
export function linesOf(document: Uint8Array): readonly string[] {
  const [body] = elementsIn(partOf(document, 'word/document.xml'), 'body');
  const bullets = bulletsOf(document);
  let ordinal = 0;
  return body!.children.flatMap((block) => {
    if (block.name === 'tbl') {
      const rows = elementsIn(block, 'tr').map(
        (row) =>
          `| ${elementsIn(row, 'tc')
            .map((cell) => plain(cell) || ' ')
            .join(' | ')} |`,
      );
      return [...rows, ''];
    }
    const style = valueIn(block, 'pStyle') ?? '';
    const text = elementsIn(block, 'r').map(runText).join('');
    if (style === 'TongbiNote') return [`${ordinal ? '    ' : '  '}- ${text}`];
    // The ten are the only list with numbers: its id is another than that of the bullets, which come first.
    const isNumbered = style === 'TongbiItem' && valueIn(block, 'numId') !== bullets;
    ordinal = isNumbered ? ordinal + 1 : 0;
    if (style === 'TongbiItem') return [`${isNumbered ? `${ordinal}.` : '-'} ${text}`];
    return ['', `${heads[style] ?? ''}${text}`, ''];
  });
}

/** The list whose items have no numbers. */
function bulletsOf(document: Uint8Array): string | undefined {
  const numbering = partOf(document, 'word/numbering.xml');
  const bulleted = elementsIn(numbering, 'abstractNum')
    .filter((each) => valueIn(each, 'lvlText') === '•')
    .map((each) => each.attributes.abstractNumId);
  return elementsIn(numbering, 'num').find((each) => valueIn(each, 'abstractNumId') === bulleted[0])?.attributes.numId;
}

/** What the document of changes says: what was kept as it was is counted, and not listed. */
export const readDocx = (document: Uint8Array, words: Words): Facts => readMarkdown(linesOf(document).join('\n'), words);
