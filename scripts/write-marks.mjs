#!/usr/bin/env node
// TONGBI_GOLD=FOLDER TONGBI_CORPUS=FOLDER node scripts/write-marks.mjs [DATA]: writes benchmark/data of marked tables with quotations, as marks by position alone.
//
//   N24-m012 y 全社会研发投入占比 … at 657 "24653亿"   →   N24-m012  657  663  figure  640-643,645-648 …
//
// No word of a report is written but units and names of fewer than eight characters that do not stand in the text as they are.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatSpan, parseList, putRows, readTable, writeTable } from '../benchmark/src/tables.mjs';
import { describeText } from '../benchmark/src/texts.mjs';

const doubtful = (note) => (/^!?\?/.test(note ?? '') ? 'doubtful' : '');
const fail = (what) => {
  throw new Error(`import: ${what}`);
};

/** `id offset sentence` without a header. */
function readSentences(file, text) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [id, offset, words] = line.split('\t');
      const [start, end] = [Number(offset), Number(offset) + words.trimEnd().length];
      if (text.slice(start, end) !== words.trimEnd()) fail(`${file} ${id} does not stand at ${offset}`);
      return { id, start, end };
    });
}

function spansOf(text, quote, where) {
  const spans = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) spans.push({ start: at, end: at + quote.length });
  return spans.length ? spans.map(formatSpan).join(',') : fail(`${where}: “${quote}” does not stand in the text`);
}

/** A name in the text's own words, as the places of its pieces nearest before the figure; what is nowhere near is given as `=words`. */
function placeName(text, name, { start, end }) {
  const [from, to] = [Math.max(0, start - 600), Math.min(text.length, end + 80)];
  const pieces = [];
  for (let at = 0; at < name.length; ) {
    let size = name.length - at;
    while (size > 0 && !text.slice(from, to).includes(name.slice(at, at + size))) size -= 1;
    const piece = name.slice(at, at + Math.max(size, 1));
    const near = text.lastIndexOf(piece, start);
    const found = near >= from ? near : text.indexOf(piece, start);
    pieces.push(size === 0 ? `=${piece}` : formatSpan({ start: found, end: found + piece.length }));
    at += piece.length;
  }
  return pieces.join(',');
}

function importCommitments(gold, name, sentences, text) {
  const starts = new Map(sentences.map((sentence) => [sentence.id, sentence.start]));
  const resume = new Map();
  return readTable(join(gold, `${name}.commitments.tsv`)).map(({ id, n, kind, quote, note }) => {
    if (kind !== 'commitment') return { id, kind, start: '', end: '', doubtful: doubtful(note) };
    const start = text.indexOf(quote, resume.get(id) ?? starts.get(id));
    if (start < 0) fail(`${name} ${id}.${n}: no such words`);
    resume.set(id, start + quote.length);
    return { id: `${id}.${n}`, kind, start, end: start + quote.length, doubtful: doubtful(note) };
  });
}

function importFigures(gold, name, text) {
  const places = new Map(
    readFileSync(join(gold, `${name}.cands.tsv`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [id, offset, words] = line.split('\t');
        return [id, { start: Number(offset), end: Number(offset) + words.length }];
      }),
  );
  return readTable(join(gold, `${name}.metrics.tsv`)).flatMap((row) => {
    const [, offset, words] = /@(\d+):(\S+)/.exec(row.note) ?? [];
    const place = places.get(row.id) ?? (offset && { start: Number(offset), end: Number(offset) + words.length });
    if (!place) return [];
    if (row.is_metric !== 'y') return [{ id: row.id, ...place, kind: 'none' }];
    const { aspect, value, value_high, unit, bound, role, note } = row;
    return [
      {
        id: row.id,
        ...place,
        kind: 'figure',
        indicator: placeName(text, row.indicator, place),
        aspect,
        value,
        value_high,
        unit,
        bound,
        role,
        doubtful: doubtful(note),
      },
    ];
  });
}

function importBrief(file, previous, current) {
  return readTable(file).map(({ id, tier, kind, prev, cur }) => ({
    id,
    tier,
    kind,
    previous: prev && spansOf(previous, prev, `${file} ${id}`).split(',')[0],
    current: cur && spansOf(current, cur, `${file} ${id}`).split(',')[0],
  }));
}

const heading = (text, words) =>
  words
    .split(/[|;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => spansOf(text, one, 'sections').split(',')[0])
    .join(',');

/** What each kind of set becomes: tables by their file under `data/`. */
const importers = {
  metrics: ({ gold, set, text }) => ({ [`figures/${set}`]: importFigures(gold, set, text) }),
  commitments: () => ({}),
  clauses: ({ gold, set }) => ({
    [`clauses/${set}`]: readTable(join(gold, `${set}.clauses.tsv`)).map(({ cur, status, kinds, prev, note }) => ({
      id: cur,
      status,
      kinds: parseList(kinds).join(','),
      partners: parseList(prev).join(','),
      doubtful: doubtful(note),
    })),
  }),
  results: ({ gold, set }) => ({
    [`results/${set}`]: readTable(join(gold, `${set}.results.tsv`)).map(({ prev_id, reported, result_ids, note }) => ({
      id: prev_id,
      reported,
      results: parseList(result_ids).join(','),
      doubtful: doubtful(note),
    })),
  }),
  brief: ({ gold, set, previous, text }) =>
    Object.fromEntries(
      ['', '.second']
        .filter((which) => existsSync(join(gold, `${set}${which}.brief.tsv`)))
        .map((which) => [`briefs/${set}${which}`, importBrief(join(gold, `${set}${which}.brief.tsv`), previous, text)]),
    ),
  alignment: ({ gold, set, previous, text }) => ({
    [`alignment/${set}`]: [
      ...readTable(join(gold, `${set}.prev.tsv`)).map(({ prev_id, kind, status, note }) => ({
        id: prev_id,
        kind,
        status,
        partners: '',
        doubtful: doubtful(note),
      })),
      ...readTable(join(gold, `${set}.cur.tsv`)).map(({ cur_id, kind, status, prev_ids, note }) => ({
        id: cur_id,
        kind,
        status,
        partners: parseList(prev_ids).join(','),
        doubtful: doubtful(note),
      })),
    ],
    [`sections/${set}`]: readTable(join(gold, `${set}.sections.tsv`)).map(({ cur_heading, prev_headings, relation }) => ({
      current: heading(text, cur_heading),
      previous: heading(previous, prev_headings),
      relation,
    })),
    [`pairs/${set}`]: readTable(join(gold, `${set}.numbers.tsv`)).map((row) => ({
      kind: row.kind,
      previous: spansOf(previous, row.prev_quote, set),
      previous_value: row.prev_value,
      current: spansOf(text, row.cur_quote, set),
      current_value: row.cur_value,
      unit: row.unit,
      doubtful: doubtful(row.note),
    })),
  }),
};

/** From the file of a public repository to the text: what was done to it, by repository. */
const STEPS = {
  'aldohemsn/chinese-political-corpora':
    'JSON lines: the text of the line of that year, without the licence block of Wikisource at its end',
  'alexzhu0/Jina_Embeddings_v4_RAG': 'unzip; of the .docx (behind the !) the text of each paragraph w:p of word/document.xml, one a line',
  'dxCarl/Chinese_Government_Report_Analysis': 'decode GBK, else as it is',
  'johncodes404/china-provincial-gov-reports-2026': 'CSV: column full_text of its row as it is, the page around it included',
  'SepineTam/TexIV': 'Stata: the strL value of the row of that year as it is; line breaks are lost there',
};

function writeMarks(gold, reports, data) {
  const index = new Map(readTable(join(reports, 'INDEX.tsv')).map((row) => [row.path, row]));
  const sets = readTable(join(gold, 'sets.tsv')).map((row) => ({ ...row, previous: row.previous === '-' ? '' : row.previous }));
  const texts = new Map(
    sets
      .flatMap(({ previous, current }) => [previous, current])
      .filter(Boolean)
      .map((name) => [name, readFileSync(join(reports, name), 'utf8')]),
  );
  const tables = {};
  for (const { set, kind, previous, current } of sets) {
    Object.assign(tables, importers[kind]({ gold, set, previous: texts.get(previous), text: texts.get(current) }));
    const names = set.split('-');
    const sides =
      names.length === 2
        ? [
            [names[0], previous],
            [names[1], current],
            [`${names[1]}R`, current],
          ]
        : [[names[0], current]];
    for (const [name, file] of sides) {
      if (kind === 'metrics' || kind === 'brief' || !existsSync(join(gold, `${name}.tsv`))) continue;
      const sentences = readSentences(join(gold, `${name}.tsv`), texts.get(file));
      tables[`sentences/${name}`] = sentences;
      if (existsSync(join(gold, `${name}.commitments.tsv`)))
        tables[`commitments/${name}`] = importCommitments(gold, name, sentences, texts.get(file));
    }
  }
  for (const [name, rows] of Object.entries(tables)) writeTable(join(data, `${name}.tsv`), rows);
  const described = [...texts].sort().map(([name, text]) => {
    const row = index.get(name);
    const twin = index.get(name.replace('.txt', '.copy.txt'));
    // Where another copy of the same report is public, what stands before it in the marked copy may be lacking.
    const copy = twin && existsSync(join(reports, twin.path)) ? readFileSync(join(reports, twin.path), 'utf8').trimStart() : '';
    const head = copy ? text.indexOf(copy.slice(0, 40)) : 0;
    const source = copy ? twin.source : row.source;
    const steps = STEPS[/^github:([^@]+)/.exec(source)?.[1]] ?? (source.startsWith('github:') ? 'as it is' : '');
    const lacks = head > 0 ? `; the first ${head} characters of the marked copy, advertising and title, are not in it and not needed` : '';
    return describeText(name, text, {
      place: row.place.replace(/\s*[（(].*/, ''),
      year: row.year,
      source,
      head: Math.max(head, 0),
      steps: steps + lacks,
    });
  });
  // Pairs that were added with a sheet stay.
  putRows(join(data, 'sets.tsv'), sets, ['set', 'kind']);
  putRows(
    join(data, 'texts.tsv'),
    described.map(({ row }) => row),
    ['text'],
  );
  putRows(
    join(data, 'white-space.tsv'),
    described.map(({ gaps }) => gaps),
    ['text'],
  );
  return Object.keys(tables).length + 3;
}

const [gold, reports] = [process.env.TONGBI_GOLD, process.env.TONGBI_CORPUS];
if (!gold || !reports) {
  process.stderr.write(
    'marks: two folders are needed.\n  expected: TONGBI_GOLD, marked tables with sets.tsv, and TONGBI_CORPUS, the reports with INDEX.tsv\n',
  );
  process.exitCode = 2;
} else {
  const data = resolve(process.argv[2] ?? join(import.meta.dirname, '../benchmark/data'));
  process.stdout.write(`written ${writeMarks(gold, reports, data)} tables in ${data}\n`);
}
