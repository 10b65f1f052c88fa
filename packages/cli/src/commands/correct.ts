import { noMemory, uncut } from '@tongbi/archive';
import { CorrectionsFile, checkStdinOnce, loadReadings } from '@tongbi/archive/node';
import { type CorrectionRequest, compareReports, proposeCorrection, refuseTrouble } from '@tongbi/compare';
import type { Correction, PlacedCorrection } from '@tongbi/model';
import {
  Aspect,
  Basis,
  Bound,
  ChangeKind,
  FigureReading,
  MetricRole,
  meantName,
  Reported,
  Role,
  Status,
  said,
  UserError,
} from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { formatEffect } from '../terminal/format-corrections.js';
import { clearProgress, showProgress, terminalStyle, writeStdout } from '../terminal/terminal.js';
import { readFiles } from './read-files.js';

/**
 * `tongbi correct`: binds a person's word to the text, makes sure that it can be followed, and adds it to the corrections file; says what it
 * changes in the comparison.
 *
 * @throws {UserError} where the words are of no place or several, or contradict what the file says already
 */
export async function correct(previousFile: string, currentFile: string, options: OptionsOf<'correct'>): Promise<void> {
  const request = readRequest(options);
  checkStdinOnce([previousFile, currentFile]);
  const file = await CorrectionsFile.open([previousFile, currentFile], options.corrections);
  const known = [...(await file.list()), ...(await loadReadings([previousFile, currentFile], options))];
  const reads = await readFiles([previousFile, currentFile], noMemory, options);
  const [previous, current] = [reads[0]!, reads[1]!];
  const correction = sign(proposeCorrection(previous, current, request), options);
  showProgress(say('comparing-both'));
  const compare = (corrections: readonly PlacedCorrection[]) => compareReports(previous, current, { segment: uncut, corrections });
  const [before, after] = [compare(known), compare([...known, { ...correction, writtenAt: say('the-new-correction') }])];
  clearProgress();
  refuseTrouble(before, after);
  const text = await file.with([correction]);
  await writeStdout(formatEffect(correction, { before, after }, terminalStyle(process.stdout)));
  if (options.dryRun) await writeStdout(`${say('would-be-written', file.name)}\n`);
  else {
    await file.write(text);
    await writeStdout(`${say('written', file.name)}\n`);
  }
}

function sign(correction: Correction, { by, note }: OptionsOf<'correct'>): Correction {
  const on = new Date().toISOString().slice(0, 10);
  return { ...correction, ...(by !== undefined && { by }), on, ...(note !== undefined && { note }) };
}

/** What is written after each option, as usage and errors show it. */
const requestForms = {
  link: said('form-link'),
  unlink: said('form-link'),
  status: said('form-status', Status.options.join('|')),
  result: said('form-result', Reported.options.join('|')),
  telling: said('form-telling'),
  untelling: said('form-telling'),
  figure: said('form-figure'),
  section: said('form-section'),
  unsection: said('form-section'),
  role: said('form-role', Role.options.join('|')),
} as const;
type RequestName = keyof typeof requestForms;

/** What `tongbi correct` takes, each option with its words. */
type RequestOptions = { readonly [Name in RequestName]?: readonly string[] };

const readers = {
  link: ([previous, current]) => ({ kind: 'link', same: true, previous, current }),
  unlink: ([previous, current]) => ({ kind: 'link', same: false, previous, current }),
  section: ([previous, current]) => ({ kind: 'section', same: true, previous, current }),
  unsection: ([previous, current]) => ({ kind: 'section', same: false, previous, current }),
  telling: ([promise, sentence]) => ({ kind: 'telling', tells: true, promise, sentence }),
  untelling: ([promise, sentence]) => ({ kind: 'telling', tells: false, promise, sentence }),
  result: ([promise, word]) => ({ kind: 'result', promise, reported: oneOf(word, Reported.options, '--result') }),
  role: ([heading, word]) => ({ kind: 'role', heading, role: oneOf(word, Role.options, '--role') }),
  status: ([of, word, ...kinds]) => {
    const status = oneOf(word, Status.options, '--status');
    const named = kinds.flatMap((kind) => kind.split(',')).map((kind) => oneOf(kind, ChangeKind.options, '--status … changed'));
    return { kind: 'status', status, of, ...(named.length > 0 && { kinds: named }) };
  },
  figure: ([number, ...fields]) => ({
    kind: 'figure',
    number,
    read: fields.length === 1 && fields[0] === 'none' ? 'none' : readFields(fields),
  }),
} as const satisfies Record<RequestName, (words: readonly [string, string, ...string[]]) => CorrectionRequest>;

/** Options that take more than two words. */
const OPEN: ReadonlySet<string> = new Set(['figure', 'status']);

/**
 * The one thing that a call asks for.
 *
 * @throws {UserError} for none, several, or words that are not what the option takes
 */
function readRequest(options: RequestOptions): CorrectionRequest {
  const names = Object.keys(requestForms) as readonly RequestName[];
  const asked = names.filter((name) => options[name] !== undefined);
  const [name, other] = asked;
  const written = (list: readonly RequestName[], between: string) => list.map((each) => `--${each}`).join(between);
  if (name === undefined || other !== undefined) {
    const advice = name === undefined ? said('as-link', requestForms.link) : said('run-for-each');
    const received = asked.length ? written(asked, ' + ') : said('none-of-them');
    throw new UserError(said('one-thing-a-time', written(names, ', '), received, advice));
  }
  const words = options[name]!;
  const quoted = words.map((word) => JSON.stringify(word)).join(' ');
  if (words.length < 2 || (words.length > 2 && !OPEN.has(name)))
    throw new UserError(said('takes-words', name, said(OPEN.has(name) ? 'two-or-more' : 'just-two'), requestForms[name], quoted));
  return readers[name](words as readonly [string, string, ...string[]]);
}

function oneOf<Value extends string>(word: string, values: readonly Value[], option: string): Value {
  const value = values.find((each) => each === word);
  if (value !== undefined) return value;
  throw new UserError(said('no-such-value', word, option, values.join(' | '), meantName(word, values) ?? said('write-one')));
}

const NUMERIC: ReadonlySet<string> = new Set(['value', 'valueHigh']);
const choices: Readonly<Record<string, readonly string[]>> = {
  aspect: Aspect.options,
  bound: Bound.options,
  basis: Basis.options,
  role: MetricRole.options,
};

/** `value=30 unit=个` as a reading. */
function readFields(fields: readonly string[]): FigureReading {
  const known = Object.keys(FigureReading.unwrap().shape);
  const entries = fields.map((field) => {
    const [name = '', ...rest] = field.split('=');
    const text = rest.join('=');
    if (!known.includes(name) || text === '')
      throw new UserError(said('no-such-field-of-figure', field, known.map((key) => `${key}=…`).join(' ')));
    if (choices[name]) return [name, oneOf(text, choices[name], `--figure … ${name}=`)];
    return [name, NUMERIC.has(name) ? readNumber(text, field) : text];
  });
  const parsed = FigureReading.safeParse(Object.fromEntries(entries));
  if (parsed.success) return parsed.data;
  throw new UserError(said('no-reading', fields.join(' ')));
}

function readNumber(text: string, field: string): number {
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  throw new UserError(said('no-number', field, text));
}
