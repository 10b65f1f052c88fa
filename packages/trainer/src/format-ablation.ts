import type { Ablation, AblationRow } from './ablate.js';
import type { Claim } from './confidence-examples.js';

const BANDS = 10;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const fixed = (value: number) => value.toFixed(1);
const signed = (value: number) => (Math.abs(value) < 0.05 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`);

const means = ({ scores }: AblationRow) => ({
  links: mean(scores.map(({ links }) => links)),
  status: mean(scores.map(({ status }) => status)),
  sections: mean(scores.map(({ sections }) => sections)),
  clauses: mean(scores.flatMap(({ clauses }) => (clauses === null ? [] : [clauses]))),
});

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function formatScores({ sets, rows }: Ablation): string {
  const all = rows[0]!;
  const own = sets.map((set, k) => {
    const { links, status, sections, clauses } = all.scores[k]!;
    return [set, fixed(links), fixed(status), fixed(sections), clauses === null ? '' : fixed(clauses)];
  });
  const { links, status, sections, clauses } = means(all);
  return table(
    ['left out', 'links', 'status', 'sections', 'single commitments'],
    [...own, ['mean', fixed(links), fixed(status), fixed(sections), fixed(clauses)]],
  );
}

function formatDifferences({ rows }: Ablation): string {
  const all = means(rows[0]!);
  return table(
    ['variant', 'links', 'status', 'sections', 'single commitments'],
    rows.slice(1).map((row) => {
      const its = means(row);
      return [row.name, ...(['links', 'status', 'sections', 'clauses'] as const).map((score) => signed(its[score] - all[score]))];
    }),
  );
}

/** How often claims of each band of confidence are right, and the mean distance of the two, weighted by how many. */
export function reliability(claims: readonly Claim[]): { readonly error: number; readonly rows: readonly (readonly string[])[] } {
  let error = 0;
  const rows = Array.from({ length: BANDS }, (_, band) => {
    const own = claims.filter(({ confidence }) => Math.min(BANDS - 1, Math.floor(confidence * BANDS)) === band);
    if (own.length === 0) return [];
    const [said, right] = [mean(own.map(({ confidence }) => confidence)), mean(own.map((claim) => claim.right))];
    error += (own.length / claims.length) * Math.abs(said - right);
    return [[`${band / BANDS} to ${(band + 1) / BANDS}`, `${own.length}`, said.toFixed(2), right.toFixed(2)]];
  }).flat();
  return { error, rows };
}

function formatReliability(claims: readonly Claim[], kind: Claim['kind']): string {
  const { error, rows } = reliability(claims.filter((claim) => claim.kind === kind));
  return `Expected calibration error ${error.toFixed(3)}.\n\n${table(['confidence', 'claims', 'said', 'right'], rows)}`;
}

/** docs/ablation.md. Links change after they were measured, so the page says on which `day` that was. */
export function formatAblation(ablation: Ablation, day: string): string {
  return `# What each ingredient of the links gives

Written by \`TONGBI_GOLD=FOLDER TONGBI_CORPUS=FOLDER npm run ablate -- --out docs/ablation.md\` on ${day}; do not edit. Every pair of reports is judged by weights that were learned
from the other pairs, and by vectors that have seen none of the marked reports. F1 in per cent; what the scores mean: [accuracy.md](accuracy.md).

## With everything

${formatScores(ablation)}

## With one thing less, or another threshold

Difference of the means to the table above. Half a point either way is chance: some 250 links a pair, and weights of three pairs. What the features say overlaps, so most
of them can go alone without loss; what the genre knows, the second judgement and passages as partners cannot.

${formatDifferences(ablation)}

## How sure is sure

Claims by the confidence they came with, and how many of them were right by the marked sentences.

### Links

${formatReliability(ablation.claims, 'told')}

### New and dropped

Right is one whose sentence has no marked partner, or only such as other commitments of it are linked with.

${formatReliability(ablation.claims, 'alone')}
`;
}
