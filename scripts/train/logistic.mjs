// Logistic regression with a ridge, by Newton's method. Deterministic: same rows, same weights.

const ROUNDS = 25;
/** What keeps the column of an unshrunk weight solvable where no row has it. */
const LEAST_CURVATURE = 1e-9;

const mean = (rows, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length;

/** Solves A x = b in place by Gauss–Jordan with pivoting; A has one row a weight, so it is small. */
function solve(A, b) {
  const n = b.length;
  const M = A.map((row, i) => [...row, b[i]]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(M[r][c]) > Math.abs(M[pivot][c])) pivot = r;
    [M[c], M[pivot]] = [M[pivot], M[c]];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = M[r][c] / M[c][c];
      for (let k = c; k <= n; k++) M[r][k] -= factor * M[c][k];
    }
  }
  return M.map((row, i) => row[n] / row[i]);
}

/** Weights of the columns of `rows` for `labels` 0 or 1; `ridge[k]` shrinks weight k, `importance[i]` is what row i counts. */
function newton(rows, labels, { ridge, importance }) {
  const width = ridge.length;
  let w = new Array(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = w.map((value, k) => ridge[k] * value);
    const hessian = w.map((_, k) => w.map((__, m) => (k === m ? ridge[k] || LEAST_CURVATURE : 0)));
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * w[k], 0)));
      for (let k = 0; k < width; k++) {
        if (row[k] === 0) continue;
        gradient[k] += (p - labels[i]) * row[k] * importance[i];
        for (let m = 0; m < width; m++) hessian[k][m] += p * (1 - p) * row[k] * row[m] * importance[i];
      }
    });
    const step = solve(hessian, gradient);
    w = w.map((value, k) => value - step[k]);
  }
  return w;
}

const STANDARDISED_RIDGE = 0.1; // on standardised weights; without it a feature that never fires in the training rows runs off

/** `rows` are feature vectors, `labels` 0 or 1. Returns bias and weights for the raw features, with the features' means. */
export function trainLogistic(rows, labels) {
  const width = rows[0].length;
  const means = Array.from({ length: width }, (_, k) => mean(rows, k));
  const deviations = means.map((m, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k] - m) ** 2, 0) / rows.length) || 1);
  const Z = rows.map((row) => [1, ...row.map((value, k) => (value - means[k]) / deviations[k])]);
  const w = newton(Z, labels, {
    ridge: [0, ...new Array(width).fill(STANDARDISED_RIDGE)],
    importance: new Array(rows.length).fill(1),
  });
  const weights = w.slice(1).map((value, k) => value / deviations[k]);
  const bias = w[0] - weights.reduce((sum, value, k) => sum + value * means[k], 0);
  return { bias, weights, means };
}

export const predict = ({ bias, weights }, row) =>
  1 / (1 + Math.exp(-(bias + weights.reduce((sum, weight, k) => sum + weight * row[k], 0))));

/** Examples are `{ features: names, label: 0 | 1, weight }`. Returns a map from feature to weight; `bias` is not shrunk, unlike the rest. */
export function trainNamedFeatures(examples, ridge) {
  const names = ['bias', ...[...new Set(examples.flatMap(({ features }) => features))].filter((name) => name !== 'bias').sort()];
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ features }) => {
    const row = new Array(names.length).fill(0);
    row[0] = 1;
    for (const name of features) row[place.get(name)] = 1;
    return row;
  });
  const w = newton(
    rows,
    examples.map(({ label }) => label),
    { ridge: names.map((_, k) => (k ? ridge : 0)), importance: examples.map(({ weight }) => weight) },
  );
  return new Map(names.map((name, k) => [name, w[k]]));
}
