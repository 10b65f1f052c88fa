// The whole: texts checked, programs run, every set scored with its intervals, means over the sets of a kind, and what two people agree on.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { agreeOnAlignment } from './agreement.mjs';
import { bootstrap, meanOf } from './bootstrap.mjs';
import { readGold } from './read-gold.mjs';
import { runPrograms } from './run-programs.mjs';
import { scoreAlignment } from './score-alignment.mjs';
import { listAsItems, scoreBrief, scoreList } from './score-brief.mjs';
import { scoreClauses } from './score-clauses.mjs';
import { scoreCommitments } from './score-commitments.mjs';
import { scoreFigures } from './score-figures.mjs';
import { scoreResults } from './score-results.mjs';
import { checkTexts } from './texts.mjs';

const scorers = {
  alignment: scoreAlignment,
  clauses: scoreClauses,
  commitments: scoreCommitments,
  results: scoreResults,
  metrics: scoreFigures,
  brief: scoreBrief,
};
/** As the tables name them, in their order. */
export const TASKS = {
  alignment: 'sentences',
  clauses: 'single commitments',
  commitments: 'commitments of one report',
  results: 'results',
  metrics: 'figures of one report',
  brief: 'briefs',
};

const namesOf = ({ previous, current }) => [previous, current].filter(Boolean);

/** Copies that were mended are written where a program can read them. */
function placeTexts(texts, scratch) {
  for (const [name, text] of texts) {
    if (text.state !== 'same letters') continue;
    text.file = join(scratch, name);
    mkdirSync(dirname(text.file), { recursive: true });
    writeFileSync(text.file, text.content);
  }
}

const scoresOf = (gold, output, draws) =>
  scorers[gold.kind](gold, output).flatMap((panel, index) => bootstrap(panel, `${gold.set} ${gold.kind} ${index}`, draws));

/** Two people's marks of one set: alignments sentence by sentence, lists each held against the other, both ways. */
function agreementOf({ kind, marks }) {
  if (!marks.second?.length) return [];
  if (kind === 'alignment') return agreeOnAlignment(marks.rows, marks.second);
  const held = (rows, other) =>
    scoreList(rows, listAsItems(other)).flatMap(({ rows: items, read, measures }) =>
      Object.entries(measures).map(([measure, of]) => ({ measure, value: of(read(items)) })),
    );
  const [one, two] = [held(marks.rows, marks.second), held(marks.second, marks.rows)];
  return one.map(({ measure, value }, index) => ({ measure, value: (value + two[index].value) / 2 }));
}

function addMeans(sets, programs) {
  const flat = sets.flatMap(({ kind, set, scores }) =>
    programs.flatMap(({ name }) => scores[name].map((score) => ({ ...score, kind, set, name }))),
  );
  const rows = new Map(flat.map(({ kind, measure }) => [`${kind} ${measure}`, { kind, measure }]));
  const means = [...rows.values()].map(({ kind, measure }) => {
    const all = flat.filter((score) => score.kind === kind && score.measure === measure);
    const byProgram = programs.map(({ name }) => [name, all.filter((score) => score.name === name)]).filter(([, own]) => own.length > 0);
    return {
      kind,
      measure,
      sets: new Set(all.map(({ set }) => set)).size,
      scores: Object.fromEntries(byProgram.map(([name, own]) => [name, meanOf(own)])),
    };
  });
  return Object.keys(TASKS).flatMap((kind) => means.filter((row) => row.kind === kind));
}

/** What a program says of a pair; where it broke, nothing of all that it says of others, so that breaking does not pay. */
function readOutputs(jobs, made) {
  const given = new Map(jobs.map(({ name }) => [name, {}]));
  for (const [index, { name }] of jobs.entries()) for (const list of Object.keys(made[index].output ?? {})) given.get(name)[list] = [];
  return new Map(jobs.map(({ key, name }, index) => [`${name}\t${key}`, made[index].output ?? given.get(name)]));
}

export async function measure({ folder, data, sets, programs, draws, root, onDone }) {
  const texts = checkTexts(folder, data, new Set(sets.flatMap(namesOf)));
  const scratch = mkdtempSync(join(tmpdir(), 'tongbi-benchmark-'));
  try {
    placeTexts(texts, scratch);
    const usable = sets.filter((set) => namesOf(set).every((name) => texts.get(name)?.content !== undefined));
    const pairs = new Map(
      usable.map((set) => [
        `${set.previous || set.current}\t${set.current}`,
        { previous: texts.get(set.previous || set.current).file, current: texts.get(set.current).file },
      ]),
    );
    const jobs = programs.flatMap((program) => [...pairs].map(([key, files]) => ({ key, ...program, ...files })));
    const made = await runPrograms(jobs, root, () => onDone?.(jobs.length));
    const outputs = readOutputs(jobs, made);
    const errors = jobs.flatMap(({ key, name }, index) =>
      made[index].error ? [{ program: name, pair: key.replace('\t', ' → '), error: made[index].error }] : [],
    );
    const scored = usable.map((set) => {
      const gold = readGold(data, set, texts);
      const of = ({ name }) => outputs.get(`${name}\t${set.previous || set.current}\t${set.current}`);
      return {
        ...set,
        scores: Object.fromEntries(programs.map((program) => [program.name, scoresOf(gold, of(program), draws)])),
        people: agreementOf(gold),
      };
    });
    return { texts, errors, leftOut: sets.filter((set) => !usable.includes(set)), sets: scored, means: addMeans(scored, programs) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
