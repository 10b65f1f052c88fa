// A program that knows the marks: node perfect.mjs PREVIOUS CURRENT prints those of the made-up city as another program would have to write them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readName } from '../../benchmark/src/read-gold.mjs';
import { parseList, parseSpans, readTable } from '../../benchmark/src/tables.mjs';

const data = join(import.meta.dirname, '../../benchmark/example');
const [previous, current] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const table = (name) => readTable(join(data, `${name}.tsv`));
const place = ({ start, end }) => ({ span: { start: Number(start), end: Number(end) } });
const byId = (...names) => new Map(names.flatMap((name) => table(name).map((row) => [row.id, row])));

const commitments = byId('commitments/SL23', 'commitments/SL24');
const sentences = byId('sentences/SL23', 'sentences/SL24', 'sentences/SL24R');
const results = byId('results/SL23-SL24');
const told = (id) => {
  const row = results.get(id.replace(/\.\d+$/, ''));
  return row ? { results: parseList(row.results).map((one) => place(sentences.get(one))), reported: row.reported } : {};
};
const clauses = table('clauses/SL23-SL24');
const carried = new Set(clauses.flatMap(({ partners }) => parseList(partners)));
const gone = [...commitments.values()].filter(({ id, kind }) => id.startsWith('SL23') && kind === 'commitment' && !carried.has(id));
const heading = (text, span) => ({ heading: text.slice(span.start, span.end) });
const metric = (spans, value) => ({ value: Number(value), span: parseSpans(spans)[0] });
const brief = (cell) => parseSpans(cell).map(place);

process.stdout.write(
  JSON.stringify({
    commitments: [
      ...clauses.map(({ id, status, kinds, partners }) => ({
        status,
        kinds: parseList(kinds),
        confidence: 1,
        current: place(commitments.get(id)),
        previous: parseList(partners).map((one) => place(commitments.get(one))),
        ...(partners ? told(partners) : {}),
      })),
      ...gone.map(({ id }) => ({ status: 'dropped', confidence: 1, current: null, previous: [place(commitments.get(id))], ...told(id) })),
    ],
    sections: table('sections/SL23-SL24').map((row) => ({
      current: heading(current, parseSpans(row.current)[0]),
      previous: parseSpans(row.previous).map((span) => heading(previous, span)),
    })),
    metrics: table('pairs/SL23-SL24').map((row) => ({
      kind: row.kind,
      previous: metric(row.previous, row.previous_value),
      current: metric(row.current, row.current_value),
    })),
    figures: table('figures/SL24')
      .filter(({ kind }) => kind === 'figure')
      .map((row) => ({ ...row, ...place(row), indicator: readName(current, row.indicator), value: Number(row.value) })),
    highlights: table('briefs/SL23-SL24').map((row) => ({ previous: brief(row.previous), current: brief(row.current) })),
  }),
);
