import type { Ablation, AblationRow } from './ablate.js';
import type { LinkScores, Trust } from './score-links.js';

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
  results: ({ results }) => results?.links ?? null,
};
const titles = Object.keys(COLUMNS);

const meanOf = ({ scores }: AblationRow, title: string) => mean(scores.flatMap((each) => COLUMNS[title]!(each) ?? []));

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

function formatDifferences({ rows }: Ablation): string {
  return table(
    ['variant', ...titles],
    rows.slice(1).map((row) => [row.name, ...titles.map((title) => signed(meanOf(row, title) - meanOf(rows[0]!, title)))]),
  );
}

/** docs/ablation.md. Links change after they were measured, so the page says on which `day` that was. */
export function formatAblation(ablation: Ablation, day: string): string {
  const { rows } = ablation;
  return `# What each ingredient of the links gives

Written by \`TONGBI_GOLD=FOLDER TONGBI_CORPUS=FOLDER npm run ablate -- --out docs/ablation.md\` on ${day}; do not edit. Every pair of reports is judged by weights that were learned
from the other pairs, and by vectors that have seen none of the marked reports. F1 in per cent; what the scores mean: [accuracy.md](accuracy.md).

**Left out is not unseen.** No weight has seen the pair that it judges here, but the pairs are those on which features, rules and limits were chosen. On reports that took no part
in anything, single commitments were linked up to three points worse. Until November 2026 this page gave a calibration error of .02 where on such reports .13 was measured: that confidence
was fitted to marked _sentences_, and judged by them here. A clause of a linked sentence is nearly always “right” there, whichever clause it is linked with. Links that were
said to be right in 99 of 100 were so in 83 when single commitments were judged; “new” and “dropped” in 69 instead of 82. Since then what is fitted and what is measured is the single commitment, as a reader
meets it, so that this error and one on unseen reports are of the same kind; on two pairs that nobody had seen such a model had .04.

## With everything

${formatScores(ablation)}

## How sure is sure

Claims of single commitments against links that people made. The _error_ is the mean distance between how sure claims were said to be and how many were right (expected calibration error; some .04 is chance
for two hundred claims of a pair); the _ranking_ is how often a right claim was said to be surer than a wrong one (AUC; .5 is chance).

${formatTrust(ablation)}

What the words meant: certain is said plainly, likely with 多半, unsure is marked 待核. Identical texts, which are always right, are not counted here. A _change_ is kept or changed, where the two are one. That a
commitment stands in another section was right in 52 of 52 cases where the two were one.

${formatGrades(ablation)}

${rows.length > 1 ? formatVariants(ablation) : ''}`;
}

const formatVariants = (ablation: Ablation) => `## With one thing less, or another threshold

Difference of the means to the first table. Half a point either way is chance: some 250 links a pair, and weights of four pairs. What the features say overlaps, so most
of them can go alone without loss; what the genre knows, the second judgement and passages as partners cannot.

${formatDifferences(ablation)}
`;
