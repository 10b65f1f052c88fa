// How far `confidence` can be trusted. error: the mean distance between how sure claims were said to be and how many were right (expected calibration error).
// ranking: how often a right claim was said to be surer than a wrong one (area under the curve; 0.5 is chance).

/** Narrower where most claims are and where it matters: a reader acts on 0.95, not on 0.3. */
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, Number.POSITIVE_INFINITY];

function calibrationError(claims) {
  const bins = EDGES.slice(1).map(() => ({ right: 0, said: 0 }));
  for (const { confidence, right } of claims) {
    const bin = bins[EDGES.findIndex((edge, index) => confidence >= edge && confidence < EDGES[index + 1])];
    bin.right += right;
    bin.said += confidence;
  }
  return bins.reduce((sum, { right, said }) => sum + Math.abs(right - said), 0) / claims.length;
}

/** Wins of right claims over wrong ones, ties half: by ranks, so that a thousand draws are cheap. */
function rankingOf(claims) {
  const sorted = [...claims].sort((a, b) => a.confidence - b.confidence);
  let [wins, wrong, rights] = [0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    const here = { right: 0, wrong: 0 };
    for (; to < sorted.length && sorted[to].confidence === sorted[from].confidence; to++) here[sorted[to].right ? 'right' : 'wrong'] += 1;
    wins += here.right * (wrong + here.wrong / 2);
    wrong += here.wrong;
    rights += here.right;
    from = to;
  }
  return wins / (rights * wrong);
}

/** None where a program does not say how sure it is; its claims are its own items, not those of another program. */
export function trustPanel(name, claims) {
  if (claims.length === 0) return [];
  const panel = { rows: claims, read: (drawn) => drawn, isOwn: true };
  return [
    // Drawing makes this error larger by itself: it is shown without an interval.
    { ...panel, measures: { [`${name}: error`]: calibrationError }, isBiased: true },
    { ...panel, measures: { [`${name}: ranking`]: rankingOf } },
  ];
}
