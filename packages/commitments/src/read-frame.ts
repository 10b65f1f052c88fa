import { WordTable } from '@tongbi/model';
import { frames } from './generated/frames.js';
import { pattern } from './genre-words.js';
import { type Opening, readOpening } from './read-opening.js';

/**
 * Why a clause only prepares what it leads to. open: 围绕…, 按照…; hold: a principle held (坚持…, 牢固树立…); as: 以…为抓手; at: 在…方面, and
 * 对…企业 or 用三年时间 where nothing is said of it yet; from: 从…入手.
 */
export type FrameKind = 'open' | 'hold' | 'as' | 'at' | 'from';

const frameTable = new WordTable(frames.map(({ opener, kind }) => [opener, kind as FrameKind]));
const atEnds = pattern`${'ends-at'}$`;
const fromEnds = pattern`${'ends-from'}$`;
/** “对违法者依法严惩” says what is done to them, “对新办企业，” does not. */
const said = pattern`[要应将须予让使就都]|${'said'}`;
const timeGiven = pattern`^${'uses'}[^，]{1,8}${'time-given'}$`;
/** Longest tail of 以…为…: “为契机”, “为根本遵循”; a longer one has a predicate of its own. */
const longestRole = 9;

/** The frame a clause is, or null. Words like 我们要 and 重点 may stand before it. */
export function readFrame(clause: string, opening: Pick<Opening, 'leadEnd' | 'verbStart' | 'objectStart'>): FrameKind | null {
  const direct = frameAt(clause.slice(opening.leadEnd));
  if (direct || opening.verbStart >= 0) return direct;
  return frameAt(clause.slice(opening.objectStart));
}

const field = /(?:领域|方面)(?=[^，]{4})/;
/** 坚持[和发展]X经验, 围绕A等领域[建设]B平台: what follows the opener has a verb and an object of its own. */
function promisesItself(rest: string): boolean {
  const opensWithVerb = (at: number) => readOpening(rest.slice(at)).verbs.length > 0;
  if (/^[和并]/.test(rest)) return opensWithVerb(1);
  const found = field.exec(rest);
  return found !== null && opensWithVerb(found.index + found[0].length);
}

function frameAt(text: string): FrameKind | null {
  const opener = frameTable.startingAt(text, 0);
  if (opener) return promisesItself(text.slice(opener.word.length)) ? null : opener.value;
  if (text.startsWith('以')) return isRole(text) ? 'as' : null;
  if (text.startsWith('在')) return atEnds.test(text) ? 'at' : null;
  if (text.startsWith('对') && !said.test(text)) return 'at';
  if (timeGiven.test(text)) return 'at';
  if (text.startsWith('从')) return fromEnds.test(text) ? 'from' : null;
  return null;
}

function isRole(text: string): boolean {
  const role = text.lastIndexOf('为');
  return role > 1 && text.length - role <= longestRole;
}
