// What was measured, for a terminal, as Markdown or as JSON.
import { differ } from './bootstrap.mjs';
import { TASKS } from './measure.mjs';

const percent = (value) => (Number.isFinite(value) ? (100 * value).toFixed(1) : '–');

/** `86.9 (85.1–88.6)`; what cannot be told apart from the first program is marked ≈. */
function cell(score, first, expected) {
  if (!score) return '';
  const [low, high] = score.interval;
  const range = score.isBiased || !Number.isFinite(low) ? '' : ` (${percent(low)}–${percent(high)})`;
  const same =
    first && first !== score && !score.isOwn && !score.isBiased && first.items === score.items && !differ(first, score) ? ' ≈' : '';
  return `${percent(score.value)}${range}${same}${score.sets < expected ? ` of ${score.sets}` : ''}`;
}

/** What people agree on: measured here where both their files are, else as noted when they were compared. */
export function peopleOf({ sets }, agreement, kind, measure) {
  const own = sets.flatMap((set) => (set.kind === kind ? set.people : [])).filter((row) => row.measure === measure);
  if (own.length) return percent(own.reduce((sum, { value }) => sum + value, 0) / own.length);
  return agreement.find((row) => row.kind === kind && row.measure === measure)?.value ?? '';
}

/** A table of Markdown, its columns one below the other. */
export function layTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [line(rows[0]), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.slice(1).map(line)].join('\n');
}

/** Means over the sets: a row a measure, a column a program, and people. */
function meansTable(measured, programs, agreement) {
  const head = ['judged', 'measure', 'sets', ...programs.map(({ name }) => name), 'people'];
  const rows = measured.means.map(({ kind, measure, scores, sets }) => [
    TASKS[kind],
    measure,
    String(sets),
    ...programs.map(({ name }) => cell(scores[name], scores[programs[0].name], sets)),
    peopleOf(measured, agreement, kind, measure),
  ]);
  return layTable([head, ...rows.map((row, index) => [row[0] === rows[index - 1]?.[0] ? '' : row[0], ...row.slice(1)])]);
}

/** One program set by set. */
function setsTable({ sets }, { name }) {
  const scores = (set) => set.scores[name].map((score) => `${score.measure} ${cell(score)}`).join(' · ');
  return layTable([['set', 'judged', 'scores'], ...sets.map((set) => [set.set, TASKS[set.kind], scores(set) || '–'])]);
}

/** What of the texts is not as marked, and what follows. */
export function textLines({ texts, leftOut, errors }) {
  const all = [...texts.values()];
  const count = (state) => all.filter((text) => text.state === state).length;
  return [
    `texts: ${count('as marked')} as marked, ${count('same letters')} with the same letters, ${count('missing')} missing, ${count('differs')} other than marked`,
    ...all.filter(({ state }) => state !== 'as marked').map(({ text, state, says }) => `  ${text} ${state}: ${says}`),
    ...(leftOut.length ? [`sets left out: ${leftOut.map(({ set, kind }) => `${set} ${TASKS[kind]}`).join(', ')}`] : []),
    ...errors.map(({ program, pair, error }) => `  ${program} failed on ${pair}, and is judged as if it had said nothing there: ${error}`),
  ];
}

const HEAD =
  'Per cent, in brackets the middle 95 of 100 of so many draws of the items; ≈ cannot be told apart from the first program; “of N”: measured on N sets only.';

export function formatText(measured, programs, agreement, draws) {
  const people = measured.sets.flatMap((set) => {
    const said = set.people.map(({ measure, value }) => `${measure} ${percent(value)}`).join(', ');
    return said ? [`two annotators of ${set.set}, ${TASKS[set.kind]}: ${said}`] : [];
  });
  const blocks = [
    textLines(measured).join('\n'),
    `${programs[0].name}, set by set`,
    setsTable(measured, programs[0]),
    `Means over the sets (${draws} draws)`,
    meansTable(measured, programs, agreement),
    [HEAD, ...people].join('\n'),
  ];
  return blocks.join('\n\n');
}

/** Everything that was measured but the draws themselves and the texts. */
export function formatJson(measured, programs, agreement, draws) {
  const means = measured.means.map((row) => ({ ...row, people: peopleOf(measured, agreement, row.kind, row.measure) }));
  const texts = [...measured.texts.values()].map(({ text, state, says }) => ({ text, state, says }));
  const leaveOut = (name, value) => (name === 'draws' && typeof value === 'object' ? undefined : value);
  return JSON.stringify({ draws, programs, ...measured, texts, means }, leaveOut, 1);
}
