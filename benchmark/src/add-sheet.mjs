// A filled sheet → marks by position in the data, and what two annotators agree on.
import { join, sep } from 'node:path';
import { agreeOnAlignment } from './agreement.mjs';
import { readSheet, SheetError } from './sheets.mjs';
import { putRows, writeTable } from './tables.mjs';
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
  const put = (table, rows, columns) => putRows(join(data, `${table}.tsv`), rows, columns);
  put(
    'texts',
    described.map(({ row }) => row),
    ['text'],
  );
  put(
    'white-space',
    described.map(({ gaps }) => gaps),
    ['text'],
  );
  put('sets', [{ set, kind: 'alignment', previous: sides[0].name, current: sides[1].name }], ['set', 'kind']);
  if (!other) return { set, agreement: [] };
  const marked = alignmentRows(other);
  writeTable(join(data, `alignment/${set}.second.tsv`), marked);
  return { set, agreement: agreeOnAlignment(marks, marked) };
}
