// Programs under test: a command that is given two files and prints one JSON document. Each is called once for each pair of files, several at a time.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** So that one that hangs does not hold up the others. */
const LONGEST = 10 * 60_000;

/** `python3 "my program.py" {previous} {current}` → words; where no place is named both files come last. */
export function commandWords(command, previous, current) {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare);
  const placed = words.map((word) => word.replaceAll('{previous}', previous).replaceAll('{current}', current));
  return placed.join() === words.join() ? [...words, previous, current] : placed;
}

/** The line that says most of what went wrong: the last one of a trace, or one that names a failure. */
function nameError(errors, status) {
  const lines = errors.trim().split('\n');
  return lines.find((line) => /cannot|failed|error:/i.test(line)) || lines.at(-1) || `ended with ${status}`;
}

function call([program, ...words], cwd) {
  return new Promise((done) => {
    const [out, errors] = [[], []];
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    child.on('error', (error) => done({ error: error.message }));
    child.on('close', (status) => {
      const [said, wrong] = [out, errors].map((chunks) => Buffer.concat(chunks).toString('utf8'));
      done(status === 0 ? readDocument(said) : { error: nameError(wrong, status) });
    });
  });
}

const isSpan = (span) => Number.isInteger(span?.start) && Number.isInteger(span?.end) && span.start <= span.end;
const LISTS = ['commitments', 'sections', 'metrics', 'figures', 'highlights'];

/** What is wrong with a document, or undefined. Spans are what everything else rests on. */
function findFault(document) {
  if (typeof document !== 'object' || document === null) return 'it is no object';
  const wrong = LISTS.find((name) => document[name] !== undefined && !Array.isArray(document[name]));
  if (wrong) return `${wrong} is no list`;
  const placesOf = {
    commitments: (item) => [item.previous, item.current, item.results],
    highlights: (item) => [item.previous, item.current],
    figures: (item) => [item],
  };
  for (const [name, places] of Object.entries(placesOf)) {
    const bad = (document[name] ?? []).findIndex((item) =>
      places(item)
        .flat()
        .some((place) => place && !isSpan(place.span)),
    );
    if (bad >= 0) return `${name}[${bad}] has a place without a span { start, end }`;
  }
  return undefined;
}

function readDocument(text) {
  try {
    const output = JSON.parse(text);
    const fault = findFault(output);
    return fault ? { error: `not as README.md says: ${fault}` } : { output };
  } catch (error) {
    return { error: `prints no JSON: ${error.message}` };
  }
}

/** `jobs`: [{ command, previous, current }] → what each printed, in that order. */
export async function runPrograms(jobs, cwd, onDone = () => {}) {
  const made = new Array(jobs.length);
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const at = next++;
      const { command, previous, current } = jobs[at];
      made[at] = await call(commandWords(command, previous, current), cwd);
      onDone();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}
