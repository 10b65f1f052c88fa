import type { Span } from '@tongbi/model';
import { isBarePart } from './bare-heading.js';
import { readNumbering } from './numbering.js';
import { readDate } from './read-date.js';
import type { TextBlock } from './text-block.js';

/** What stands before the body. */
export interface TitleBlock {
  readonly title: string | null;
  readonly date: string | null;
  readonly session: string | null;
  readonly speaker: string | null;
  /** Index of the first block of the body. */
  readonly bodyFrom: number;
  /** Lines before the body that belong to no title block. */
  readonly strays: readonly Span[];
  /** The lines of the title block, one a line, for who looks for a place or a year in them. */
  readonly lines: readonly string[];
}

const salutation = /^(?:各位(?:代表|委员|议员)|立法会主席|主席(?:先生|女士)|(?:尊敬的)?(?:主席|议长)|(?:女士们|同志们|代表们))/u;
const titleWords = /工作报告|施政报告/u;
const longestTitleLine = 80;
/** The salutation is looked for among so many blocks; what a page prints before it is rarely more. */
const headBlocks = 60;
const sessionWords = /(?:会议|大会|全会|会)上?/u;
const role = '(?:国务院总理|自治区主席|总理|主席|省长|市长|州长|盟长|县长|区长|旗长|专员|行政长官)';
const speakerLine = new RegExp(
  `(?:代理?|副)?${role}[?\\s\\u3000:：]*((?![在作向代])[\\p{Script=Han}·•.]{1,12}?(?:[\\s\\u3000]{1,3}\\p{Script=Han}{1,3})?)(?:[作向在代][\\p{Script=Han}]{0,20})?$`,
  'u',
);
const speakerInside = new RegExp(`日([\\p{Script=Han}·]{2,12})(?:代理?|副)?${role}在`, 'u');

/** Reads title, meeting, date and speaker, and says where the body begins: at the salutation, or at the first heading or paragraph. */
export function readTitleBlock(text: string, blocks: readonly TextBlock[]): TitleBlock {
  const bodyFrom = findBody(text, blocks);
  const head = blocks.slice(0, bodyFrom);
  const lines = head.map((block) => sliceWords(text, block));
  const joined = lines.join('');
  const title = lines.find((line) => titleWords.test(line) && line.length <= longestTitleLine && !/会议上|大会上/u.test(line)) ?? null;
  const sessionLine =
    lines.find((line, index) => readDate(line) !== null && sessionWords.test(line + (lines[index + 1] ?? ''))) ??
    lines.find((line) => /代表大会/u.test(line));
  const meeting = sessionLine === undefined ? '' : joined.slice(joined.indexOf(sessionLine));
  return {
    title: title === null ? null : cleanTitle(title),
    date: sessionLine === undefined ? null : (readDate(sessionLine)?.iso ?? null),
    session: readSession(meeting),
    speaker: readSpeaker(lines, meeting),
    bodyFrom,
    strays: head.filter((_, index) => isStray(lines, index, title)).map((block) => block.span),
    lines,
  };
}

/** A title run together with the meeting line ends after 报告; of a page title the piece that says most is taken. */
function cleanTitle(line: string): string {
  const pieces = line.split(/\s[|｜_-]\s|[|｜]/u).filter((piece) => titleWords.test(piece));
  const piece = pieces.sort((a, b) => b.length - a.length)[0] ?? line;
  const end = /^.{0,40}?(?:工作报告|施政报告)(?:\s?[（(][^）)]{1,16}[）)])?/u.exec(piece.trim())?.[0] ?? piece;
  return end.replace(/\s+/gu, ' ').trim();
}

function findBody(text: string, blocks: readonly TextBlock[]): number {
  for (let index = 0; index < Math.min(blocks.length, headBlocks); index++) {
    if (salutation.test(sliceWords(text, blocks[index]!))) return index;
    if (isPart(text, blocks[index]!)) break;
  }
  for (const [index, block] of blocks.entries()) {
    if (isPart(text, block)) return index;
    const length = block.span.end - block.span.start;
    if (length > longestTitleLine || (length > 30 && text[block.span.end - 1] === '。')) return index;
  }
  return blocks.length;
}

function isPart(text: string, block: TextBlock): boolean {
  if (block.depth !== undefined) return block.depth > 1 || readNumbering(sliceWords(text, block)) !== null;
  const line = sliceWords(text, block);
  return readNumbering(line) !== null || (!titleWords.test(line) && isBarePart(line));
}

function sliceWords(text: string, block: TextBlock): string {
  const { start, end } = block.words ?? block.span;
  return text.slice(start, Math.min(end, start + 200));
}

/** ——2024年1月16日在市十七届人大三次会议上 → 市十七届人大三次会议 */
function readSession(meeting: string): string | null {
  const match =
    /在([^\n。，]{4,60}?(?:会议|大会|全会))(?:上|开幕|第一次全体|的政府|$|[^\p{Script=Han}])/u.exec(meeting) ??
    /在([^\n。，]{4,60}?会议)/u.exec(meeting);
  const named =
    match?.[1] ??
    /\p{Script=Han}{2,16}第[一二三四五六七八九十]{1,3}届人民代表大会第[一二三四五六七八九十]{1,3}次会议/u
      .exec(meeting)?.[0]
      .replace(/^.*日/u, '');
  return named ? named.replace(/[\s\u3000]+/gu, '') : null;
}

function readSpeaker(lines: readonly string[], meeting: string): string | null {
  for (const [index, line] of lines.entries()) {
    const own =
      speakerLine.exec(line.trim()) ?? (line.length < 20 ? speakerLine.exec(`${line.trim()} ${(lines[index + 1] ?? '').trim()}`) : null);
    if (own?.[1]) return own[1].replace(/[\s\u3000?]+/gu, '');
  }
  return speakerInside.exec(meeting)?.[1] ?? null;
}

function isStray(lines: readonly string[], index: number, title: string | null): boolean {
  const line = lines[index] ?? '';
  if (line === title || titleWords.test(line) || readDate(line) !== null || sessionWords.test(line) || new RegExp(role, 'u').test(line))
    return false;
  const before = (lines[index - 1] ?? '').trim();
  return !(new RegExp(`${role}[?\\s]*$`, 'u').test(before) && line.length <= 12);
}
