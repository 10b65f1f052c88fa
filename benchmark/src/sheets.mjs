// A sheet to mark two reports in: a row a sentence of both plans, with its id. Any spreadsheet opens it and may save it as it likes.
//
//   id        sentence          kind        status   partners             note
//   HZ25-012  新建公园十二个。      commitment  changed  HZ24-009,HZ24-031    ?
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseList } from './tables.mjs';
import { cutSentences } from './tally.mjs';

const COLUMNS = ['id', 'sentence', 'kind', 'status', 'partners', 'note', 'file', 'start', 'end'];
const PLAN = new Set(['outline', 'requirements', 'tasks', 'government']);
const tongbi = fileURLToPath(new URL('../../packages/cli/bin/tongbi.js', import.meta.url));

/** What is wrong with a call or a sheet, line by line. */
export class SheetError extends Error {}

function normalize(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tongbi, 'normalize', file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new SheetError(stderr.trim());
  const report = JSON.parse(stdout);
  if (report.text !== readFileSync(file, 'utf8'))
    throw new SheetError(`${file} is not plain UTF-8 text, so that places in it would be another program's: save it as one first`);
  return report;
}

function planSentences({ parts, text }) {
  const spans = [];
  const walk = (section) => {
    if (PLAN.has(section.role))
      spans.push(
        ...[section.headingSpan, ...section.paragraphs.flatMap(({ sentences }) => sentences.map(({ span }) => span))].filter(Boolean),
      );
    section.children.forEach(walk);
  };
  parts.forEach(walk);
  return spans.flatMap(({ start, end }) =>
    cutSentences(text.slice(start, end)).flatMap((cut) => {
      const words = text.slice(start + cut.start, start + cut.end).trim();
      const from = text.indexOf(words, start + cut.start);
      return /\p{L}/u.test(words) ? [{ start: from, end: from + words.length, sentence: words }] : [];
    }),
  );
}

const quote = (cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes the sheet; the byte order mark is what makes spreadsheets read UTF-8. */
export function prepareSheet(files, name, out) {
  const rows = files.flatMap((file) => {
    const report = normalize(file);
    if (report.year === null) throw new SheetError(`${file}: its year is not known; give it a front matter with year: (reports/README.md)`);
    const label = `${name ?? report.place ?? basename(file)}${String(report.year).slice(-2)}`;
    return planSentences(report).map((sentence, index) => ({
      id: `${label}-${String(index + 1).padStart(3, '0')}`,
      ...sentence,
      file: relative(process.cwd(), file),
    }));
  });
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? '')))].map((cells) =>
    cells.map(quote).join(','),
  );
  writeFileSync(out, `\uFEFF${lines.join('\r\n')}\r\n`);
  return rows.length;
}

/** UTF-8, or what a Chinese spreadsheet saves. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Cells of comma-, semicolon- or tab-separated lines; a quoted cell may hold any of them. */
function readCells(text) {
  const divider = /^[^,;\t\n]*([,;\t])/.exec(text)?.[1] ?? ',';
  const rows = [[]];
  for (const [, end, quoted, plain = ''] of text.matchAll(
    new RegExp(`(^|${divider}|\\r?\\n)(?:"((?:[^"]|"")*)"|([^${divider}\\r\\n]*))`, 'g'),
  )) {
    if (end.endsWith('\n')) rows.push([]);
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
  }
  return rows.filter((row) => row.some(Boolean));
}

/** The rows of a filled sheet, with what is wrong with it named row by row. */
export function readSheet(file) {
  if (!existsSync(file)) throw new SheetError(`no such sheet: ${file}`);
  const [head, ...body] = readCells(decode(readFileSync(file)));
  const lacking = COLUMNS.filter((column) => !head.includes(column));
  if (lacking.length) throw new SheetError(`${file} lacks the columns ${lacking.join(', ')}`);
  const texts = new Map();
  const rows = body.map((cells, index) => {
    const row = Object.fromEntries(head.map((column, at) => [column, cells[at] ?? '']));
    const path = resolve(row.file);
    if (!existsSync(path))
      throw new SheetError(`row ${index + 2} of ${file}: no such report: ${path}; call it from where the sheet was prepared`);
    if (!texts.has(row.file)) texts.set(row.file, readFileSync(path, 'utf8'));
    return {
      ...row,
      line: index + 2,
      start: Number(row.start),
      end: Number(row.end),
      partners: parseList(row.partners),
    };
  });
  const faults = findFaults(rows, texts);
  if (faults.length)
    throw new SheetError(`${relative(process.cwd(), file)} cannot be taken:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const [previous, current] = [...texts.keys()].map((name) => ({
    file: resolve(name),
    text: texts.get(name),
    rows: rows.filter((row) => row.file === name),
  }));
  return { previous, current };
}

const KINDS = ['commitment', 'framing', 'heading'];
const STATUSES = ['new', 'changed', 'kept'];

function findFaults(rows, texts) {
  const files = [...texts.keys()];
  if (files.length !== 2) return [`it holds ${files.length} reports, expected 2`];
  const before = new Set(rows.filter(({ file }) => file === files[0]).map(({ id }) => id));
  const seen = new Set();
  return rows.flatMap(({ id, line, file, start, end, sentence, kind, status, partners }) => {
    const say = (isWrong, what) => (isWrong ? [`row ${line} ${id}: ${what}`] : []);
    const isTwice = seen.has(id);
    seen.add(id);
    const strange = partners.filter((partner) => !before.has(partner));
    const isCurrent = file === files[1];
    return [
      ...say(isTwice, 'this id stands twice'),
      ...say(texts.get(file).slice(start, end) !== sentence, `its sentence does not stand at ${start}–${end} of ${file}`),
      ...say(!KINDS.includes(kind), `kind is “${kind}”, expected ${KINDS.join(', ')}`),
      ...say(isCurrent && !STATUSES.includes(status), `status is “${status}”, expected ${STATUSES.join(', ')}`),
      ...say(strange.length > 0, `no sentence of the earlier report: ${strange.join(', ')}`),
      ...say(
        isCurrent && STATUSES.includes(status) && (status === 'new') !== (partners.length === 0),
        status === 'new' ? 'new, yet it has partners' : `${status}, yet it has no partner`,
      ),
      ...say(
        !isCurrent && (status !== '' || partners.length > 0),
        'of the earlier report only the kind is asked; what is dropped follows from the other rows',
      ),
    ];
  });
}
