import { findQuantities } from '@tongbi/metric-differ';
import { WordTable } from '@tongbi/model';
import { frames } from './generated/frames.js';
import { objectEnds } from './generated/object-ends.js';
import { forms } from './genre-words.js';
import { placesOutside } from './plain-text.js';
import { type Opening, readOpening, type VerbClass } from './read-opening.js';

/** quality: an abstract good (水平, 活力); place: a title to be won (高地, 标杆城市); doable: something to be made or carried out (项目, 试点, 制度). */
type ObjectEnd = 'quality' | 'place' | 'doable';

/** A stretch of a plain sentence between two separators, with all that the rules ask of it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The separator that stands before it; empty at the start. */
  readonly before: string;
  readonly text: string;
  readonly opening: Opening;
  /** Class of the last verb of the row: 谋划建设 makes, 推进实施 makes. */
  readonly verbClass: VerbClass | null;
  readonly frame: FrameKind | null;
  readonly figure: boolean;
  /** Holds a quoted or titled name. */
  readonly named: boolean;
  readonly objectEnd: ObjectEnd | null;
}

const endTable = new WordTable(objectEnds.map((row) => [row.word, row.class as ObjectEnd]));

function readClause(sentence: string, start: number, end: number): Clause {
  const text = sentence.slice(start, end);
  const opening = readOpening(text);
  const bare = text.replace(/[”》）]+$/, '');
  return {
    start,
    end,
    before: sentence[start - 1] ?? '',
    text,
    opening,
    verbClass: opening.verbs.at(-1)?.value ?? null,
    frame: readFrame(text, opening),
    figure: findQuantities(text).length > 0,
    named: /[“《]/.test(text),
    objectEnd: endTable.endingAt(bare, bare.length)?.value ?? null,
  };
}

const separators = new Set(['，', '；', '：']);

/**
 * The clauses of a plain sentence from one of its characters on, without the words of address before them: cut at ，；： outside of quotes and brackets. Marks at the end belong to none.
 *
 *   加强A建设，实施“B，C”计划。  →  加强A建设 | 实施“B，C”计划
 */
export function readClauses(sentence: string, from = 0): readonly Clause[] {
  const bodyEnd = sentence.replace(forms.endMarks, '').length;
  const cuts = placesOutside(sentence, (index) => index < bodyEnd && separators.has(sentence[index]!));
  const pieces = [...cuts, bodyEnd]
    .map((end, index) => ({ start: Math.max(from, (cuts[index - 1] ?? -1) + 1), end }))
    .filter(({ start, end }) => end > start);
  const first = pieces.findIndex(({ start, end }) => !forms.asideOnly.test(sentence.slice(start, end)));
  return pieces.slice(Math.max(0, first)).map(({ start, end }) => readClause(sentence, start, end));
}

/**
 * Why a clause only prepares what it leads to. open: 围绕…, 按照…; hold: a principle held (坚持…, 牢固树立…); as: 以…为抓手; at: 在…方面, and
 * 对…企业 or 用三年时间 where nothing is said of it yet; from: 从…入手.
 */
type FrameKind = 'open' | 'hold' | 'as' | 'at' | 'from';

const frameTable = new WordTable(frames.map(({ opener, kind }) => [opener, kind as FrameKind]));
/** Longest tail of 以…为…: “为契机”, “为根本遵循”; a longer one has a predicate of its own. */
const longestRole = 9;

/** The frame a clause is, or null. Words like 我们要 and 重点 may stand before it. */
function readFrame(clause: string, opening: Pick<Opening, 'leadEnd' | 'verbStart' | 'objectStart'>): FrameKind | null {
  const direct = frameAt(clause.slice(opening.leadEnd));
  if (direct || opening.verbStart >= 0) return direct;
  return frameAt(clause.slice(opening.objectStart));
}

/** 坚持[和发展]X经验, 围绕A等领域[建设]B平台: what follows the opener has a verb and an object of its own. */
function promisesItself(rest: string): boolean {
  const opensWithVerb = (at: number) => readOpening(rest.slice(at)).verbs.length > 0;
  if (/^[和并]/.test(rest)) return opensWithVerb(1);
  const found = forms.fieldNamed.exec(rest);
  return found !== null && opensWithVerb(found.index + found[0].length);
}

function frameAt(text: string): FrameKind | null {
  const opener = frameTable.startingAt(text, 0);
  if (opener) return promisesItself(text.slice(opener.word.length)) ? null : opener.value;
  const role = text.lastIndexOf('为');
  if (text.startsWith('以')) return role > 1 && text.length - role <= longestRole ? 'as' : null;
  if (text.startsWith('在')) return forms.atEnds.test(text) ? 'at' : null;
  if (text.startsWith('对') && !forms.saysDone.test(text)) return 'at';
  if (forms.timeGiven.test(text)) return 'at';
  if (text.startsWith('从')) return forms.fromEnds.test(text) ? 'from' : null;
  return null;
}
