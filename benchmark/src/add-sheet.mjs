// A filled sheet → marks by position in the data, and what two annotators agree on.
import { join, sep } from 'node:path';
import { agreeOnAlignment } from './agreement.mjs';
import { readSheet, SheetError } from './sheets.mjs';
import { readTableIfThere, writeTable } from './tables.mjs';
import { describeText } from './texts.mjs';

const nameOf = ({ rows }) => rows[0].id.replace(/-\d+$/, '');

function alignmentRows({ previous, current }) {
  const carried = new Set(current.rows.flatMap(({ partners }) => partners));
  const doubtful = ({ note }) => (note.startsWith('?') || note.startsWith('？') ? 'doubtful' : '');
  return [
    ...previous.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      status: carried.has(row.id) ? 'continued' : 'dropped',
      partners: '',
      doubtful: doubtful(row),
    })),
    ...current.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      status: row.status,
      partners: row.partners.join(','),
      doubtful: doubtful(row),
    })),
  ];
}

/** Rows put into a table, in place of those with the same first two cells. */
function addRows(data, kind, rows, isSame) {
  const file = join(data, `${kind}.tsv`);
  const old = readTableIfThere(file);
  writeTable(file, [...old.filter((one) => !rows.some((row) => isSame(one, row))), ...rows]);
}

/** `…/杭州/2025.txt` → `杭州/2025.txt`: texts go by place and year, in whatever folder. */
const textName = ({ file }) => file.split(sep).slice(-2).join('/');

export function addSheet(sheet, { second, data }) {
  const first = readSheet(sheet);
  const other = second && readSheet(second);
  const set = `${nameOf(first.previous)}-${nameOf(first.current)}`;
  if (other && `${nameOf(other.previous)}-${nameOf(other.current)}` !== set)
    throw new SheetError(`${second} marks other reports than ${sheet}`);
  const sides = [first.previous, first.current].map((side) => ({ ...side, name: textName(side) }));
  const marks = alignmentRows(first);
  for (const side of sides)
    writeTable(
      join(data, `sentences/${nameOf(side)}.tsv`),
      side.rows.map(({ id, start, end }) => ({ id, start, end })),
    );
  writeTable(join(data, `alignment/${set}.tsv`), marks);
  const described = sides.map(({ name, text }) =>
    describeText(name, text, { place: name.split('/')[0], year: /\d{4}/.exec(name.split('/')[1])?.[0] ?? '' }),
  );
  const sameText = (one, row) => one.text === row.text;
  addRows(
    data,
    'texts',
    described.map(({ row }) => row),
    sameText,
  );
  addRows(
    data,
    'white-space',
    described.map(({ gaps }) => gaps),
    sameText,
  );
  addRows(
    data,
    'sets',
    [{ set, kind: 'alignment', previous: sides[0].name, current: sides[1].name }],
    (one, row) => one.set === row.set && one.kind === row.kind,
  );
  if (!other) return { set, agreement: [] };
  const marked = alignmentRows(other);
  writeTable(join(data, `alignment/${set}.second.tsv`), marked);
  return { set, agreement: agreeOnAlignment(marks, marked) };
}
