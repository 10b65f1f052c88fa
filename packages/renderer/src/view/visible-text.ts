import { HEADING_MARKS, type Place } from '@tongbi/model';

// Long enough to distinguish two headings, short enough for one line beside a figure.
const LONGEST = 22;
const SHORTEST = 4;

/** A heading up to its first comma: （二）扩大有效需求，提升质效 → （二）扩大有效需求; cut with … where that is still long. */
export function shortenHeading(heading: string): string {
  const [start = '', next = ''] = heading.split(/[，,；;。：:]/u, 2).map((part) => part.trim());
  // 第一，推动高质量发展: an ordinal by itself names nothing.
  const first = [...start].length < SHORTEST && next ? `${start}，${next}` : start || heading.trim();
  const characters = [...first];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : first;
}

/** What stands at a place, as the page shows it. */
export const placeText = ({ text }: Place): string => visibleText(text.replace(HEADING_MARKS, ''));

// Characters that a reader cannot see but that change what is read: bidi controls turn a line round, zero-width characters hide
// inside a word, control characters and lone surrogates break the file. They are spelled out instead.
//   "收入\u202E增长" → "收入⟨U+202E⟩增长"
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\p{Surrogate}]/gu;

function codePoint(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Report text with invisible and control characters spelled out as ⟨U+202E⟩; all else, spaces and line ends included, as it was. */
export const visibleText = (text: string): string => text.replace(UNSEEN, codePoint);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and quoted attributes of XML; control characters, which XML has no way to write, are to be spelled out before. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign]!);
