import { probability } from '@tongbi/aligner';
/** Logistic regression with a ridge, by Newton's method. Deterministic: same rows, same weights. */
export interface LogisticModel {
  readonly bias: number;
  /** On the raw features. */
  readonly weights: readonly number[];
  /** Mean of each feature over the rows. */
  readonly means: readonly number[];
}

const MOST_ROUNDS = 25;
/** Newton's steps have settled when no weight moves further than this. */
const SETTLED = 1e-7;
/** What keeps the column of an unshrunk weight solvable where no row has it. */
const LEAST_CURVATURE = 1e-9;
/** On standardised weights; with .1 features that say nearly the same get weights of twenty and more against each other, at 50 a point of links F1 is lost. */
const STANDARDISED_RIDGE = 3;

/** Solves A x = b by Gauss–Jordan with pivoting; A has one row a weight, so it is small. */
function solve(A: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const M = A.map((row, i) => Float64Array.from([...row, b[i]!]));
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(M[r]![c]!) > Math.abs(M[pivot]![c]!)) pivot = r;
    [M[c], M[pivot]] = [M[pivot]!, M[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = M[r]![c]! / M[c]![c]!;
      for (let k = c; k <= n; k++) M[r]![k]! -= factor * M[c]![k]!;
    }
  }
  return Float64Array.from(M, (row, i) => row[n]! / row[i]!);
}

interface Fit {
  /** Rows one after another, `ridge.length` numbers each. */
  readonly rows: Float64Array;
  readonly labels: ArrayLike<number>;
  /** How much each weight is drawn to nothing, or to its prior. */
  readonly ridge: readonly number[];
  readonly prior?: readonly number[];
}

function newton({ rows, labels, ridge, prior = ridge.map(() => 0) }: Fit): Float64Array {
  const width = ridge.length;
  const w = Float64Array.from(prior);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gradient = Float64Array.from(w, (value, k) => ridge[k]! * (value - prior[k]!));
    const hessian = Array.from({ length: width }, (_, k) => {
      const row = new Float64Array(width);
      row[k] = ridge[k]! || LEAST_CURVATURE;
      return row;
    });
    for (let i = 0, at = 0; i < labels.length; i++, at += width) {
      let odds = 0;
      for (let k = 0; k < width; k++) odds += rows[at + k]! * w[k]!;
      const p = probability(odds);
      const [pull, curvature] = [p - labels[i]!, p * (1 - p)];
      for (let k = 0; k < width; k++) {
        const value = rows[at + k]!;
        if (value === 0) continue;
        gradient[k]! += pull * value;
        const row = hessian[k]!;
        for (let m = 0; m < width; m++) row[m]! += curvature * value * rows[at + m]!;
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let k = 0; k < width; k++) {
      w[k]! -= step[k]!;
      largest = Math.max(largest, Math.abs(step[k]!));
    }
    if (largest < SETTLED) break;
  }
  return w;
}

/** `rows` are feature vectors of one length, `labels` 0 or 1. */
export function trainLogistic(rows: readonly (readonly number[])[], labels: readonly number[]): LogisticModel {
  const width = rows[0]!.length;
  const means = Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
  const deviations = means.map((mean, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / rows.length) || 1);
  const standardised = new Float64Array(rows.length * (width + 1));
  rows.forEach((row, i) => {
    standardised[i * (width + 1)] = 1;
    row.forEach((value, k) => {
      standardised[i * (width + 1) + k + 1] = (value - means[k]!) / deviations[k]!;
    });
  });
  const ridge = [0, ...new Array<number>(width).fill(STANDARDISED_RIDGE)];
  const w = newton({ rows: standardised, labels, ridge });
  const weights = means.map((_, k) => w[k + 1]! / deviations[k]!);
  const bias = w[0]! - weights.reduce((sum, value, k) => sum + value * means[k]!, 0);
  return { bias, weights, means };
}

/** The model of an example's features by their names. */
export function fitFeatures<Name extends string>(
  names: readonly Name[],
  examples: readonly { readonly values: Readonly<Partial<Record<Name, number>>>; readonly label: number }[],
) {
  const { bias, weights, means } = trainLogistic(
    examples.map(({ values }) => names.map((name) => values[name]!)),
    examples.map(({ label }) => label),
  );
  return { bias, features: names.map((name, k) => ({ name, weight: weights[k]!, mean: means[k]! })) };
}

/** Probability of a row by a model. */
export function predict({ bias, weights }: LogisticModel, row: readonly number[]): number {
  return probability(weights.reduce((sum, weight, k) => sum + weight * row[k]!, bias));
}

/** Weights drawn from where judgement put them, as far as the labels ask for it. A ridge of 0 leaves a weight free. */
export function trainFromPrior<Name extends string>(
  examples: readonly { readonly evidence: ReadonlyMap<Name, number>; readonly label: number }[],
  prior: { readonly [name in Name]: number },
  ridge: (name: Name) => number,
): { readonly [name in Name]: number } {
  const names = Object.keys(prior) as Name[];
  const rows = Float64Array.from(examples.flatMap(({ evidence }) => names.map((name) => evidence.get(name) ?? 0)));
  const w = newton({ rows, labels: examples.map(({ label }) => label), ridge: names.map(ridge), prior: names.map((name) => prior[name]) });
  return Object.fromEntries(names.map((name, k) => [name, w[k]!])) as { readonly [name in Name]: number };
}
