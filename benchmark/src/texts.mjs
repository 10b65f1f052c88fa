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

/** The columns of each table of the data. */
export const COLUMNS = {
  sets: ['set', 'kind', 'previous', 'current', 'range'],
  texts: ['text', 'place', 'year', 'sha256', 'characters', 'letters', 'letters_sha256', 'head', 'repository', 'commit', 'path', 'steps'],
  'white-space': ['text', 'gaps'],
  sentences: ['id', 'start', 'end'],
  alignment: ['id', 'kind', 'status', 'partners', 'doubtful'],
  sections: ['current', 'previous', 'relation'],
  pairs: ['kind', 'previous', 'previous_value', 'current', 'current_value', 'unit', 'doubtful'],
  commitments: ['id', 'kind', 'start', 'end', 'doubtful'],
  clauses: ['id', 'status', 'kinds', 'partners', 'doubtful'],
  results: ['id', 'reported', 'results', 'doubtful'],
  figures: ['id', 'start', 'end', 'kind', 'indicator', 'aspect', 'value', 'value_high', 'unit', 'bound', 'role', 'doubtful'],
  briefs: ['id', 'tier', 'kind', 'previous', 'current'],
};

/** Copies may have menus before the report or links behind it; more than so many letters are another document. */
const MOST_AROUND = 6000;

/** The white space of a text, by how many letters stand before it: `0:n 12:nn 90:n`, each count from the last one. */
export function describeGaps(text) {
  const parts = [];
  let [letters, last] = [0, 0];
  for (const piece of text.match(/[\s\uFEFF]+|[^\s\uFEFF]+/gu) ?? []) {
    if (/\S/u.test(piece) && piece[0] !== '\uFEFF') letters += piece.length;
    else {
      parts.push(
        `${letters - last}${[...piece].map((blank) => (blank === '\n' ? 'n' : blank === ' ' ? 's' : `u${blank.codePointAt(0).toString(16).padStart(4, '0')}`)).join('')}`,
      );
      last = letters;
    }
  }
  return parts.join(' ');
}

/** The text of which `describeGaps` was made, of its letters. */
export function restoreGaps(letters, gaps) {
  let [text, at] = ['', 0];
  for (const gap of gaps.split(' ').filter(Boolean)) {
    const [, count, blanks] = /^(\d+)(.*)$/.exec(gap);
    text += letters.slice(at, at + Number(count));
    at += Number(count);
    for (const [code] of blanks.matchAll(/n|s|u[0-9a-f]{4}/g))
      text += code === 'n' ? '\n' : code === 's' ? ' ' : String.fromCodePoint(Number.parseInt(code.slice(1), 16));
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

function nameDifference(bytes, text, letters, row) {
  const marks = [
    [bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf, 'a byte order mark'],
    [text.includes('\r'), 'line ends of Windows (CRLF)'],
  ].flatMap(([is, name]) => (is ? [name] : []));
  const size =
    letters.length === Number(row.letters)
      ? 'as many characters as expected, but not the same ones'
      : `${letters.length} characters without white space, expected ${row.letters}`;
  return { marks, size };
}

/** One text of the folder: `state`, and its `content` as it was marked where there is one. */
export function checkText(folder, row, gaps) {
  const file = join(folder, row.text);
  if (!existsSync(file))
    return {
      state: 'missing',
      says: `no such file; it is ${row.repository === '-' ? 'in no public repository' : `${row.repository}@${row.commit} ${row.path}`}`,
    };
  const bytes = readFileSync(file);
  if (createHash('sha256').update(bytes).digest('hex') === row.sha256) return { state: 'as marked', file, content: bytes.toString('utf8') };
  const read = bytes.toString('utf8');
  const letters = lettersOf(read);
  const { marks, size } = nameDifference(bytes, read, letters, row);
  const at = letters.length < Number(row.letters) ? -1 : findInside(letters, row);
  if (at < 0) return { state: 'differs', says: [...marks, read.includes('\uFFFD') ? 'it is not UTF-8' : size].join('; ') };
  const own = letters.slice(at, at + Number(row.letters));
  // What stood before the report in the marked copy (a line of advertising) need not be there: blanks take its place.
  const content = `${' '.repeat(Number(row.head))}${restoreGaps(own, gaps)}`;
  const around = [
    at && `${at} characters before it`,
    letters.length - at - own.length && `${letters.length - at - own.length} behind it`,
  ].filter(Boolean);
  const exact = Number(row.head) > 0 || sha256(content) === row.sha256;
  if (!exact) return { state: 'differs', says: `white-space.tsv does not give the marked text back; ${size}` };
  return {
    state: 'same letters',
    content,
    says: [...marks, ...around, marks.length + around.length ? '' : 'other white space'].filter(Boolean).join('; '),
  };
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
