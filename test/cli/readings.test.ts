import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReadings } from '@tongbi/corrections';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Asked, carefulAnswer, reports } from './reader-server.js';
import { runTongbi } from './run-tongbi.js';

interface Line {
  readonly custom_id: string;
  readonly body: Asked;
}

const folder = mkdtempSync(join(tmpdir(), 'readings-'));
const FILE = 'tongbi.readings.jsonl';
const run = (...words: string[]) => runTongbi(words, { cwd: folder });
const recorded = () => parseReadings(readFileSync(join(folder, FILE), 'utf8'), FILE);
const jsonl = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const ask = (...more: string[]) => run('compare', ...files, '--json', '--reader-batch', 'out.jsonl', '--reader-share', '4', ...more);
const files = ['reports/0.md', 'reports/1.md'];
let questions: readonly Line[];
let noted: string;

beforeAll(() => {
  mkdirSync(join(folder, 'reports'));
  for (const [index, file] of reports.entries()) writeFileSync(join(folder, `reports/${index}.md`), readFileSync(file));
  const { status, stderr } = ask();
  questions = readFileSync(join(folder, 'out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  noted = readFileSync(join(folder, FILE), 'utf8');
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringContaining(`${questions.length} questions written to out.jsonl`),
  });
});
beforeEach(() => writeFileSync(join(folder, FILE), noted));
afterAll(() => rmSync(folder, { recursive: true }));

const take = (values: readonly unknown[], ...more: string[]) => {
  writeFileSync(join(folder, 'answers.jsonl'), jsonl(values));
  return run('readings', 'add', 'answers.jsonl', ...more);
};
const answerTo = ({ body }: Line) => carefulAnswer(body);

test('questions are written as a batch takes them, and noted', () => {
  expect(questions.length).toBeGreaterThan(4);
  expect(questions[0]).toMatchObject({
    custom_id: expect.stringMatching(/^[\w-]{1,64}$/u),
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'batch', temperature: 0, response_format: { type: 'json_schema', json_schema: { name: 'partner', strict: true } } },
  });
  expect(recorded().map(({ id, by }) => [id, by])).toEqual(questions.map(({ custom_id }) => [custom_id, undefined]));
  ask();
  expect(readFileSync(join(folder, FILE), 'utf8')).toBe(noted);
});

test('answers are taken in each of their forms, once, and are not asked for again', () => {
  const [one, two, three, four, ...others] = questions as [Line, Line, Line, Line, ...Line[]];
  const openai = (content: string) => ({ status_code: 200, body: { model: 'gpt-x', choices: [{ message: { content } }] } });
  const answers = [
    { id: 'batch_1', custom_id: one.custom_id, response: openai(answerTo(one)), error: null },
    {
      custom_id: two.custom_id,
      result: { type: 'succeeded', message: { model: 'other-1', content: [{ type: 'text', text: answerTo(two) }] } },
    },
    { custom_id: three.custom_id, content: answerTo(three), model: 'by-hand' },
    { custom_id: four.custom_id, answer: JSON.parse(answerTo(four)) },
  ];
  expect(take(answers)).toMatchObject({ status: 0, stdout: `4 answers taken into ${FILE}\n` });
  expect(recorded().flatMap(({ by }) => (by ? [by.model] : []))).toEqual(['gpt-x', 'other-1', 'by-hand', 'batch']);
  expect(recorded().find(({ id }) => id === one.custom_id)).toMatchObject({ by: { endpoint: 'batch' }, answer: expect.anything() });
  expect(take(answers).stdout).toBe(`0 answers taken into ${FILE}; 4 were there before\n`);
  ask('--reader-model', 'gpt-x');
  expect(readFileSync(join(folder, 'out.jsonl'), 'utf8').split('\n').length - 1).toBe(others.length + 3);
  expect(take(answers.slice(0, 1), '--model', 'named').stdout).toMatch(/^1 answer taken/u);
  expect(recorded().some(({ by }) => by?.model === 'named')).toBe(true);
});

test('void ones are counted by why, lines without an answer too, unknown ones end with what to do; the others are taken', () => {
  const [one, two, three, four] = questions as [Line, Line, Line, Line];
  const { status, stdout, stderr } = take([
    { custom_id: one.custom_id, content: 'I would rather not.' },
    {
      custom_id: two.custom_id,
      content: answerTo(two).replace(/"same":\[\]|"changed":\[\]|"reports":\[\]/u, '"same":[{"number":99,"quote":"无"}]'),
    },
    { custom_id: three.custom_id, content: answerTo(three).replace(/"(quote_\w+)":"/u, '"$1":"并无此言') },
    { custom_id: four.custom_id, response: null, error: { message: 'expired' } },
    { custom_id: 'partner-of-others', content: answerTo(one) },
    'no line of an answer',
  ]);
  expect(stdout).toBe(
    `3 answers taken into ${FILE}; void: 1 of another form, 1 chose what was not offered, 1 quote what is not there; 2 lines without an answer\n`,
  );
  expect(stderr).toMatch(/1 answer in answers\.jsonl.*partner-of-others.*--readings FILE/su);
  expect(status).toBe(2);
  expect(recorded().flatMap((one) => (one.by ? [one.void] : []))).toEqual(['form', 'choice', 'quotation']);
});

test('what is no file of answers is named as such', () => {
  writeFileSync(join(folder, 'empty.jsonl'), '');
  for (const [name, says] of [
    ['reports', /Cannot read the answers reports\..*received: a folder/su],
    ['answer.jsonl', /Cannot read the answers answer\.jsonl\..*a file of answers, one a line/su],
    ['empty.jsonl', /empty\.jsonl holds no answer/u],
  ] as const)
    expect(run('readings', 'add', name)).toMatchObject({ status: 2, stderr: expect.stringMatching(says) });
});

test('they are listed by who answered and what was asked', () => {
  const partners = questions.filter(({ body }) => body.response_format.json_schema.name === 'partner');
  take(
    [
      { custom_id: partners[0]!.custom_id, content: answerTo(partners[0]!) },
      { custom_id: partners[1]!.custom_id, content: '?' },
    ],
    '--model',
    'small',
  );
  expect(run('readings').stdout).toMatch(/small +same or not +2 +1\n/u);
  const listed = JSON.parse(run('readings', '--json').stdout) as readonly { readonly model: string | null; readonly count: number }[];
  expect(listed).toContainEqual({ model: 'small', question: 'partner', count: 2, void: 1 });
  expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(questions.length);
});

test('a last line that was cut off is mended, one that lacks its end kept, one in the middle named', () => {
  const whole = noted.split('\n').filter(Boolean);
  appendFileSync(join(folder, FILE), '{"kind":"reading","id":"cut');
  expect(take([{ custom_id: questions[0]!.custom_id, content: answerTo(questions[0]!) }]).status).toBe(0);
  expect(recorded()).toHaveLength(whole.length);
  writeFileSync(join(folder, FILE), noted.trimEnd());
  expect(take([{ custom_id: questions[0]!.custom_id, content: answerTo(questions[0]!) }]).status).toBe(0);
  expect(recorded()).toHaveLength(whole.length);
  writeFileSync(join(folder, FILE), `{"kind":\n${noted}`);
  expect(run('compare', ...files)).toMatchObject({ status: 2, stderr: expect.stringContaining(`${FILE}:1 is no reading`) });
  expect(run('compare', ...files, '--no-readings', '--brief').status).toBe(0);
});

test.each<readonly [string, readonly string[], RegExp]>([
  ['another action', ['readings', 'list'], /readings list is not known/u],
  ['no file of answers', ['readings', 'add'], /No answers were given/u],
  ['the questions in place of the answers', ['readings', 'add', 'out.jsonl'], /out\.jsonl holds no answer/u],
  ['a file of answers that is not there', ['readings', 'add', 'gone.jsonl'], /gone\.jsonl/u],
  ['a file of readings that is not there', ['readings', '--readings', 'gone.jsonl'], /There is no gone\.jsonl/u],
  [
    'one that was named for a comparison',
    ['compare', 'reports/0.md', 'reports/1.md', '--readings', 'gone.jsonl'],
    /the readings gone\.jsonl/u,
  ],
  ['a folder that is not there', ['compare', 'reports/0.md', 'reports/1.md', '--reader-batch', 'gone/out.jsonl'], /gone/u],
])('refused: %s', (_, words, expected) => {
  const { status, stderr } = run(...words);
  expect(stderr).toMatch(expected);
  expect([status, existsSync(join(folder, 'gone'))]).toEqual([2, false]);
});
