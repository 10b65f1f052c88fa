import { parse } from 'parse5';
import { decodeBytes, reportBroken } from '../decode-bytes.js';
import type { ReadText } from '../extracted-text.js';
import { howMany } from '../how-many.js';
import { refuse } from '../refuse.js';
import { checkDepth } from './check-depth.js';
import { findMainContent } from './find-main-content.js';
import { findTitle } from './find-title.js';
import type { HtmlNode } from './html-node.js';
import { weighPage } from './page-weights.js';
import { LineWriter } from './write-lines.js';

/**
 * The lines of the main content of a page, and its title.
 *
 * @throws {UserError} where it cannot be decoded, has no text, or is nested too deep
 */
export function readHtml(bytes: Uint8Array, file: string): ReadText {
  const { text: source, broken } = decodeBytes(bytes, file);
  const root = parse(source, { scriptingEnabled: false }) as unknown as HtmlNode;
  checkDepth(root, file);
  const weights = weighPage(root);
  const main = findMainContent(root, weights);
  const writer = new LineWriter(weights);
  writer.write(main);
  const { lines } = writer;
  if (!lines.length)
    throw refuse(
      file,
      'a page without text',
      'If the page loads its text when it is opened, save it from the browser as “Webpage, complete”.',
    );
  const title = findTitle(root, main, lines);
  if (title !== undefined) lines.unshift(title);
  const around = (weights.get(root)?.chinese ?? 0) - (weights.get(main)?.chinese ?? 0) + writer.linked;
  return {
    text: `${lines.join('\n\n')}\n`,
    lost: [
      ...(around > 0 ? [`${howMany(around, 'Chinese character')} around the text (menus, links, notices)`] : []),
      ...(writer.pictures > 0 ? [howMany(writer.pictures, 'picture')] : []),
    ],
    doubts: reportBroken(broken),
  };
}
