// What became of last year's promises: which sentence of this year's review reports on each, and what it says.
import { f1, precision, sentencesUnder, tally } from './tally.mjs';

function layRecords(records, previous, review) {
  const said = new Map(previous.map(({ id }) => [id, { results: new Set(), labels: [] }]));
  for (const record of records) {
    const results = (record.results ?? []).flatMap(({ span }) => sentencesUnder(review, span));
    for (const { id } of results.length ? (record.previous ?? []).flatMap(({ span }) => sentencesUnder(previous, span)) : []) {
      for (const result of results) said.get(id).results.add(result.id);
      said.get(id).labels.push(record.reported);
    }
  }
  return said;
}

export function scoreResults({ marks }, { commitments: records }) {
  if (!records?.some(({ results }) => results)) return [];
  const said = layRecords(records, marks.previous, marks.review);
  const counts = tally(['links', 'told', 'label'], marks.rows.length);
  marks.rows.forEach(({ id, reported, results }, item) => {
    const got = said.get(id);
    const [says, is] = [got.results.size > 0, results.size > 0];
    counts.add(item, 'links', [...got.results].filter((one) => results.has(one)).length, got.results.size, results.size);
    counts.add(item, 'told', says && is, says, is);
    if (says && is) counts.add(item, 'label', 2 * got.labels.filter((label) => label === reported).length > got.labels.length, 1, 1);
  });
  return [
    counts.panel({
      links: (sum) => f1(sum('links')),
      'reported or not': (sum) => f1(sum('told')),
      'label right': (sum) => precision(sum('label')),
    }),
  ];
}
