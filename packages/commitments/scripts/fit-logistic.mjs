// Logistic regression over named features, full batch, ridge, momentum. No randomness: the same examples give the same bytes.
const momentum = 0.9;

/** examples: { features, label: 0 | 1, weight }. Returns Map feature → weight; `bias` is not shrunk. */
export function fitLogistic(examples, { ridge, steps = 3000, rate = 0.001 }) {
  const names = [...new Set(examples.flatMap((example) => example.features))].sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map((example) => example.features.map((feature) => place.get(feature)));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((value, index) => (names[index] === 'bias' ? 0 : ridge * value));
    for (const [row, example] of examples.entries()) {
      const score = rows[row].reduce((sum, index) => sum + weights[index], 0);
      const error = (1 / (1 + Math.exp(-score)) - example.label) * example.weight;
      for (const index of rows[row]) gradient[index] += error;
    }
    for (let index = 0; index < weights.length; index++) {
      speed[index] = momentum * speed[index] + gradient[index];
      weights[index] -= rate * speed[index];
    }
  }
  return new Map(names.map((name, index) => [name, weights[index]]));
}

export const scoreOf = (weights, example) => example.features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

/** The table as it stands in data/: feature, weight, how many examples had it. */
export function weightsTable(head, weights, examples) {
  const seen = new Map();
  for (const example of examples) for (const feature of example.features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return `${head}\nfeature\tweight\tseen\n${[...weights].map(([name, value]) => `${name}\t${value.toFixed(2)}\t${seen.get(name)}\n`).join('')}`;
}
