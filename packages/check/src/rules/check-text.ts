import { type DecodedFile, isPlainText } from '@tongbi/archive';
import { one, type RawFinding } from './rule.js';

/** Git writes seven signs and, but for the middle line, a name after them. */
const CONFLICT_LINE = /^(?:<{7} .{0,200}|>{7} .{0,200}|\|{7} .{0,200})$/gmu;
/** � stands for bytes that could not be decoded; one may be a slip of the source, and is reported all the same. */
const LOST_CHARACTER = /\uFFFD/gu;
/** What UTF-8 gives when it is read as GB18030 and saved: the rest of �� and the commonest characters of such rubbish. */
const WRONG_TABLE = /锟斤拷|锟芥|烫烫烫|屯屯屯|鐨勫|銆傚|锛屾|鍥藉|鏀垮簻/gu;
/** UTF-8 read as Latin-1 or Windows-1252: 政 is æ”¿. */
const LATIN = /[ÂÃåäæçèé][\u0080-\u00bf\u2018-\u203a\u0152-\u0192€™œ]{1,2}/gu;
const LEAST_LATIN = 20;

function findConflicts(text: string): RawFinding[] {
  const [first, ...more] = [...text.matchAll(CONFLICT_LINE)];
  if (!first) return [];
  const span = { start: first.index, end: first.index + first[0].length };
  return one('merge-conflict', `${more.length + 1} marker lines of a merge stand in the file.`, { span });
}

function findBroken(text: string): RawFinding[] {
  const lost = [...text.matchAll(LOST_CHARACTER)];
  const wrong = [...text.matchAll(WRONG_TABLE)];
  const western = [...text.matchAll(LATIN)];
  const found: RawFinding[] = [];
  const tell = (matches: readonly RegExpExecArray[], what: string): void => {
    const [first] = matches;
    if (!first) return;
    const span = { start: first.index, end: first.index + first[0].length };
    found.push({ code: 'encoding-broken', reason: `${matches.length} ${what}.`, span, actual: first[0] });
  };
  tell(lost, 'characters were lost in decoding (�)');
  tell(wrong, 'places read like UTF-8 that was decoded as GBK');
  if (western.length >= LEAST_LATIN) tell(western, 'places read like UTF-8 that was decoded as Latin-1');
  return found;
}

function findEncoding({ path, encoding }: DecodedFile): RawFinding[] {
  if (!isPlainText(path) || encoding === 'UTF-8' || encoding === 'binary') return [];
  return one('encoding-not-utf8', `The file is written in ${encoding}, not in UTF-8.`, {
    expected: 'UTF-8',
    actual: encoding,
    fix: `Convert it: iconv -f ${encoding} -t UTF-8 FILE > NEW && mv NEW FILE`,
  });
}

/** As many characters as are worth showing of the end. */
const SHOWN_END = 20;

function findBreak({ text, breaksOff }: DecodedFile): RawFinding[] {
  if (!breaksOff) return [];
  const span = { start: Math.max(text.lastIndexOf('\n') + 1, text.length - SHOWN_END), end: text.length };
  return one('text-truncated', 'The file stops in the middle of a character: what stood after it was not saved.', { span });
}

/** What is wrong with the text of a file, whatever it holds. */
export function checkText(file: DecodedFile): readonly RawFinding[] {
  return [...findEncoding(file), ...findBroken(file.text), ...findConflicts(file.text), ...findBreak(file)];
}
