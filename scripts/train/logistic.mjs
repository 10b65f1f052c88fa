// Logistic regression with a small ridge, by Newton's method on standardised features. Deterministic: same rows, same weights.

const RIDGE = 0.1; // on standardised weights; without it a feature that never fires in the training rows runs off
const ROUNDS = 25;

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

/** `rows` are feature vectors, `labels` 0 or 1. Returns bias and weights for the raw features, with the features' means. */
export function trainLogistic(rows, labels) {
  const width = rows[0].length;
  const means = Array.from({ length: width }, (_, k) => mean(rows, k));
  const deviations = means.map((m, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k] - m) ** 2, 0) / rows.length) || 1);
  const Z = rows.map((row) => [1, ...row.map((value, k) => (value - means[k]) / deviations[k])]);
  let w = new Array(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = w.map((value, k) => (k ? RIDGE * value : 0));
    const hessian = w.map((_, k) => w.map((__, m) => (k === m ? (k ? RIDGE : 1e-9) : 0)));
    Z.forEach((z, i) => {
      const p = 1 / (1 + Math.exp(-z.reduce((sum, value, k) => sum + value * w[k], 0)));
      for (let k = 0; k <= width; k++) {
        gradient[k] += (p - labels[i]) * z[k];
        for (let m = 0; m <= width; m++) hessian[k][m] += p * (1 - p) * z[k] * z[m];
      }
    });
    const step = solve(hessian, gradient);
    w = w.map((value, k) => value - step[k]);
  }
  const weights = w.slice(1).map((value, k) => value / deviations[k]);
  const bias = w[0] - weights.reduce((sum, value, k) => sum + value * means[k], 0);
  return { bias, weights, means };
}

export const predict = ({ bias, weights }, row) =>
  1 / (1 + Math.exp(-(bias + weights.reduce((sum, weight, k) => sum + weight * row[k], 0))));
