import type { Ablation } from './ablate.js';
import type { LinkScores, Trust } from './score-links.js';
import type { HighlightScores } from './train-highlights.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const fixed = (value: number) => value.toFixed(1);
const signed = (value: number) => (Math.abs(value) < 0.05 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`);

/** A number of each score of a pair of reports; null where it is not marked. */
const COLUMNS: { readonly [title: string]: (scores: LinkScores) => number | null } = {
  links: ({ links }) => links,
  status: ({ status }) => status,
  sections: ({ sections }) => sections,
  'single commitments': ({ clauses }) => clauses?.links ?? null,
  'new, dropped, kept': ({ clauses }) => clauses?.statuses ?? null,
  kinds: ({ clauses }) => clauses?.kinds ?? null,
};
const titles = Object.keys(COLUMNS);

const meanOf = ({ scores }: Ablation['rows'][number], title: string) => mean(scores.flatMap((each) => COLUMNS[title]!(each) ?? []));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function formatScores({ sets, rows }: Ablation): string {
  const all = rows[0]!;
  const cell = (value: number | null) => (value === null ? '' : fixed(value));
  const own = sets.map((set, k) => [set, ...titles.map((title) => cell(COLUMNS[title]!(all.scores[k]!)))]);
  return table(['left out', ...titles], [...own, ['mean', ...titles.map((title) => fixed(meanOf(all, title)))]]);
}

function formatTrust({ sets, rows }: Ablation): string {
  const marked = rows[0]!.scores.flatMap(({ clauses }, k) => (clauses ? [{ set: sets[k]!, ...clauses }] : []));
  const cells = (trust: readonly Trust[]) => [
    mean(trust.map(({ error }) => error)).toFixed(3),
    mean(trust.map(({ ranking }) => ranking)).toFixed(3),
  ];
  const own = marked.map(({ set, linked, alone }) => [set, ...cells([linked]), ...cells([alone])]);
  const all = ['mean', ...cells(marked.map(({ linked }) => linked)), ...cells(marked.map(({ alone }) => alone))];
  return table(['left out', 'links: error', 'links: ranking', 'new, dropped: error', 'new, dropped: ranking'], [...own, all]);
}

function formatGrades({ grades }: Ablation): string {
  const percent = (share: number) => `${Math.round(share * 100)}`;
  return table(
    ['claim', 'grade', 'from', 'of 100 claims', 'right of 100', 'claims'],
    grades.map(({ claim, grade, from, share, right, claims }) => [
      claim,
      grade,
      `${from}`,
      percent(share),
      claims > 0 ? percent(right) : '',
      `${claims}`,
    ]),
  );
}

const formatDifferences = ({ rows }: Ablation): string =>
  table(
    ['variant', ...titles],
    rows.slice(1).map((row) => [row.name, ...titles.map((title) => signed(meanOf(row, title) - meanOf(rows[0]!, title)))]),
  );

/** The tables of docs/ablation.md by the names of their marks; those of the variants where these were measured. */
const TABLES: { readonly [name: string]: (ablation: Ablation) => string } = {
  scores: formatScores,
  trust: formatTrust,
  grades: formatGrades,
  differences: formatDifferences,
};

/** The page with a table in place of what stands between its marks. */
const fillTable = (page: string, name: string, filled: string): string =>
  page.replace(new RegExp(`(<!-- ${name} -->\n).*?(\n<!-- /${name} -->)`, 's'), `$1\n${filled}\n$2`);

/** The page with new tables between its marks. Links change after they were measured, so it says on which `day` that was. */
export function formatAblation(page: string, ablation: Ablation, day: string): string {
  const tables = Object.entries(TABLES).filter(([name]) => name !== 'differences' || ablation.rows.length > 1);
  return tables.reduce((text, [name, format]) => fillTable(text, name, format(ablation)), page.replace(/(?<=` on )[0-9-]{10}/u, day));
}

/** The page with the new table of what is worth reading first. */
export function formatHighlights(page: string, measured: readonly HighlightScores[]): string {
  const line = (name: string, scores: readonly number[]) => [name, ...scores.map((score) => score.toFixed(1))];
  const columns = measured[0]!.scores.map((_, k) => measured.map(({ scores }) => scores[k]!));
  const rows = [...measured.map(({ set, scores }) => line(set, scores)), line('mean', columns.map(mean))];
  return fillTable(page, 'highlights', table(['left out', 'A in the ten', 'A and B in the ten', 'of the ten in the list', 'nDCG'], rows));
}
