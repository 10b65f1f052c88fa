// The reports that the marks belong to. None of them is here: a user brings a folder, and each text is recognised by its SHA-256.
//
//   the same bytes                              → as marked
//   other line ends, a byte order mark, blanks  → same letters: put back by `white-space.tsv`, said, scored
//   something before or after the report        → the report is found inside, said, scored
//   other letters                               → differs: its sets are left out
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './tables.mjs';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const lettersOf = (text) => text.replace(/[\s\uFEFF]+/gu, '');

/** Copies may have menus before the report or links behind it; more than so many letters are another document. */
const MOST_AROUND = 6000;

/** The white space of a text, piece by piece: how many letters stand before it, and its characters, as `12:a.3000` (a line end and a wide blank). */
export const describeGaps = (text) =>
  [...text.matchAll(/([^\s\uFEFF]*)([\s\uFEFF]+)/gu)]
    .map(([, letters, blanks]) => `${letters.length}:${[...blanks].map((blank) => blank.codePointAt(0).toString(16)).join('.')}`)
    .join(' ');

/** The text of which `describeGaps` was made, of its letters. */
export function restoreGaps(letters, gaps) {
  let [text, at] = ['', 0];
  for (const [, count, codes] of gaps.matchAll(/(\d+):(\S+)/g)) {
    const blanks = String.fromCodePoint(...codes.split('.').map((code) => Number.parseInt(code, 16)));
    text += letters.slice(at, at + Number(count)) + blanks;
    at += Number(count);
  }
  return text + letters.slice(at);
}

/** Where the marked letters stand in a copy that has others before or behind them; -1 where they do not. */
function findInside(letters, row) {
  const size = Number(row.letters);
  if (letters.length - size > MOST_AROUND) return -1;
  for (let at = 0; at + size <= letters.length; at++) if (sha256(letters.slice(at, at + size)) === row.letters_sha256) return at;
  return -1;
}

const isThere = (row) => (row.repository === '-' ? 'in no public repository' : `${row.repository}@${row.commit} ${row.path}`);

/** What differs in so many words; `around` are letters before and behind the report. */
function nameDifference(read, around) {
  const [before, behind] = around;
  const all = [
    [read.startsWith('\uFEFF'), 'a byte order mark'],
    [read.includes('\r'), 'line ends of Windows (CRLF)'],
    [before > 0, `${before} characters before it`],
    [behind > 0, `${behind} characters behind it`],
  ];
  return all.flatMap(([is, name]) => (is ? [name] : [])).join('; ') || 'other white space';
}

function nameOther(read, letters, row) {
  if (read.includes('\uFFFD')) return 'it is not UTF-8';
  if (letters.length === Number(row.letters)) return 'as many characters as expected, but not the same ones';
  return `${letters.length} characters without white space, expected ${row.letters}`;
}

/** One text of the folder: `state`, and its `content` as it was marked where there is one. */
export function checkText(folder, row, gaps) {
  const file = join(folder, row.text);
  if (!existsSync(file)) return { state: 'missing', says: `no such file; it is ${isThere(row)}` };
  const read = readFileSync(file, 'utf8');
  if (sha256(read) === row.sha256) return { state: 'as marked', file, content: read };
  const letters = lettersOf(read);
  const [at, size] = [findInside(letters, row), Number(row.letters)];
  if (at < 0) return { state: 'differs', says: nameOther(read, letters, row) };
  // What stood before the report in the marked copy (a line of advertising) need not be there: blanks take its place.
  const content = `${' '.repeat(Number(row.head))}${restoreGaps(letters.slice(at, at + size), gaps)}`;
  return { state: 'same letters', content, says: nameDifference(read, [at, letters.length - at - size]) };
}

/** All texts that the sets name, checked. */
export function checkTexts(folder, data, names) {
  const gaps = new Map(readTable(join(data, 'white-space.tsv')).map((row) => [row.text, row.gaps]));
  const rows = readTable(join(data, 'texts.tsv')).filter(({ text }) => names.has(text));
  return new Map(rows.map((row) => [row.text, { ...row, ...checkText(folder, row, gaps.get(row.text) ?? '') }]));
}

/** How a copy is described in `texts.tsv`; `source` is `github:OWNER/NAME@COMMIT:PATH`. */
export function describeText(name, text, { place, year, source = '', steps = '', head = 0 }) {
  const [, repository = '-', commit = '', path = ''] = /^github:([^@]+)@(\w+):(.*)$/.exec(source) ?? [];
  const own = text.slice(head);
  const letters = lettersOf(own);
  return {
    row: {
      text: name,
      place,
      year,
      sha256: sha256(text),
      characters: text.length,
      letters: letters.length,
      letters_sha256: sha256(letters),
      head,
      repository,
      commit,
      path,
      steps,
    },
    gaps: { text: name, gaps: describeGaps(own) },
  };
}
