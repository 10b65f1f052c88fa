import { kindPattern } from '@tongbi/kinds';
import { type Kind, onceEach } from '@tongbi/model';
import { isBarePart } from '../headings/bare-heading.js';
import { readNumbering } from '../headings/numbering.js';
import { opensReport } from '../headings/salutation.js';
import type { TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';
import { readDate } from './read-date.js';

/** What a title names its kind by; what matches nothing where a kind has no such words. */
export const titleWords = (kind: Kind): RegExp => kindPattern(kind)('title') ?? /(?!)/u;
const wholeTitle = onceEach((kind: Kind) => new RegExp(`^.{0,40}?(?:${titleWords(kind).source})(?:\\s?[（(][^）)]{1,16}[）)])?`, 'u'));
const longestTitleLine = 80;
/** Title, meeting and speaker run together are shorter. A transcript of English opens with what it is called, and its first paragraph may address nobody. */
const longestTitleBlock = { zh: 400, en: longestTitleLine } as const;
/** The salutation is looked for among so many blocks; what a page prints before it is rarely more. */
const headBlocks = 60;
const longestMeeting = 300;
const sentenceEnd = { zh: '。', en: '.' } as const;
/** （二〇二四年一月十八日） */
export const longestDate = 20;
/** 市长 方 远 has two. */
const fewestStrewn = 5;
const strewnShare = 0.3;

export type TitleBlock = ReturnType<typeof readTitleBlock>;

/** Reads title, meeting, date and speaker, and says where the body begins: at the salutation, or at the first heading or paragraph. */
export function readTitleBlock(kind: Kind, text: string, written: string, blocks: readonly TextBlock[]) {
  const bodyFrom = findBody(kind, text, blocks);
  const head = blocks.slice(0, bodyFrom);
  const lines = head.map((block) => closeStrewn(sliceWords(text, block)));
  const title = lines.find((line) => titleWords(kind).test(line) && line.length <= longestTitleLine && !/会议上|大会上/u.test(line));
  const sessionLine =
    lines.find((line) => readDate(line) !== null && /会/u.test(line)) ??
    lines.find((line, index) => readDate(line) !== null && /会/u.test(line + (lines[index + 1] ?? ''))) ??
    lines.find((line) => /代表大会/u.test(line));
  const end = blocks[bodyFrom]?.span.start ?? text.length;
  const asWritten = (found: string | undefined) => (found === undefined ? null : findWritten(text.slice(0, end), written, found));
  const joined = lines.join('');
  const meeting = sessionLine === undefined ? '' : joined.slice(joined.indexOf(sessionLine));
  const dateLine = sessionLine ?? lines.find((line) => line.trim().length <= longestDate && readDate(line) !== null);
  return {
    title: asWritten(title && cleanTitle(kind, title)),
    date: readDate(dateLine ?? '')?.iso ?? null,
    session: asWritten(readSession(meeting)),
    speaker: asWritten(readSpeaker(kind, lines, meeting)),
    /** Index of the first block of the body. */
    bodyFrom,
    /** Lines before the body that belong to no title block. */
    strays: head.filter((_, index) => isStray(kind, lines, index, title)).map(({ span }) => span),
    /** The lines of the title block, one a line: place and year are looked for in them. */
    lines,
  };
}

/** 方遠 for 方远: the words of the text as given where `found`, which has lost its spaces, stands in what was read. */
function findWritten(text: string, written: string, found: string): string {
  if (text === written.slice(0, text.length)) return found;
  const wanted = found.replace(/\s+/gu, '');
  const at = text.replace(/\s+/gu, '').indexOf(wanted);
  if (at < 0) return found;
  // By UTF-16 units, as the spans are.
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const original = written.slice(places[at], places[at + wanted.length - 1]! + 1);
  return /\s/u.test(found) ? original : original.replace(/\s+/gu, '');
}

/** A title run together with the meeting line ends after 报告; of a page title the piece that says most is taken. */
function cleanTitle(kind: Kind, line: string): string {
  const pieces = line.split(/\s[|｜_-]\s|[|｜]/u).filter((piece) => titleWords(kind).test(piece));
  const piece = pieces.sort((a, b) => b.length - a.length)[0] ?? line;
  const end = wholeTitle(kind).exec(piece.trim())?.[0] ?? piece;
  return end.replace(/\s+/gu, ' ').trim();
}

function findBody(kind: Kind, text: string, blocks: readonly TextBlock[]): number {
  for (let index = 0; index < Math.min(blocks.length, headBlocks); index++) {
    const line = sliceWords(text, blocks[index]!);
    if (opensReport(kind, line)) return index;
    if (isPart(kind, text, blocks[index]!)) break;
    // A whole report in one line: what is so long is no title block.
    if (blocks[index]!.span.end - blocks[index]!.span.start > longestTitleBlock[kind.language]) return index;
  }
  for (const [index, block] of blocks.entries()) {
    if (isPart(kind, text, block)) return index;
    const length = block.span.end - block.span.start;
    if (length > longestTitleLine || (length > 30 && text[block.span.end - 1] === sentenceEnd[kind.language])) return index;
  }
  return blocks.length;
}

function isPart(kind: Kind, text: string, block: TextBlock): boolean {
  if (block.depth !== undefined) return block.depth > 1 || readNumbering(sliceWords(text, block)) !== null;
  const line = sliceWords(text, block);
  return readNumbering(line) !== null || (!titleWords(kind).test(line) && isBarePart(kind, line));
}

function sliceWords(text: string, block: TextBlock): string {
  const { start, end } = block.words ?? block.span;
  return text.slice(start, Math.min(end, start + 200));
}

/** 2024 年 政 府 工 作 报 告: where blanks are strewn over a line, none of them says anything. */
function closeStrewn(line: string): string {
  const strewn = line.match(/[\p{Script=Han}0-9][ \u3000](?=[\p{Script=Han}0-9])/gu)?.length ?? 0;
  return strewn >= fewestStrewn && strewn >= line.length * strewnShare ? line.replace(/[ \u3000]+/gu, '') : line;
}

/** ——2024年1月16日在市十七届人大三次会议上 → 市十七届人大三次会议 */
function readSession(meeting: string): string | undefined {
  const named =
    (forms.meetingNamed.exec(meeting) ?? /在([^\n。，]{4,60}?会议)/u.exec(meeting))?.[1] ??
    forms.congressSession.exec(meeting)?.[0].replace(/^.*日/u, '');
  return named?.replace(/[\s\u3000]+/gu, '');
}

function readSpeaker(kind: Kind, lines: readonly string[], meeting: string): string | undefined {
  for (const [index, line] of lines.entries()) {
    const own =
      forms.speakerLine.exec(line.trim()) ??
      (line.length < 20 ? forms.speakerLine.exec(`${line.trim()} ${(lines[index + 1] ?? '').trim()}`) : null);
    if (own?.[1]) return own[1].replace(/[\s\u3000?]+/gu, '');
  }
  const inside = meeting.slice(0, longestMeeting);
  const found = [forms.speakerOfDate, forms.speakerOfPlace, forms.speakerAtMeeting].map((form) => form.exec(inside)?.[1]).find(Boolean);
  if (found) return found;
  // 李明, right above 各位代表. A policy address has its motto there, and names no one.
  if (lines.some((line) => /施\s*政\s*报\s*告/u.test(line))) return undefined;
  const last = lines.at(-1)?.trim() ?? '';
  return forms.nameAlone.test(last) && lines.length > 1 && !titleWords(kind).test(last) ? last.replace(/\s+/gu, '') : undefined;
}

function isStray(kind: Kind, lines: readonly string[], index: number, title: string | undefined): boolean {
  const line = (lines[index] ?? '').replace(/\s+/gu, '');
  if (index > 0 && index === lines.length - 1 && forms.nameAlone.test(line)) return false;
  if (lines[index] === title || titleWords(kind).test(line) || readDate(line) !== null) return false;
  return !/会/u.test(line) && !forms.anyOffice.test(line);
}
