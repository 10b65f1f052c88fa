import { noMemory, uncut } from '@tongbi/archive';
import { CorrectionsFile, checkStdinOnce, loadReadings } from '@tongbi/archive/node';
import { type CorrectionRequest, compareReports, proposeCorrection, refuseTrouble } from '@tongbi/compare';
import type { Correction, Message, PlacedCorrection } from '@tongbi/model';
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
import { showProgress, terminalStyle, writeStdout } from '../terminal/terminal.js';
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

/** What one of the options asks for: what is written after it, as usage and errors show it, and what that says. */
interface RequestKind {
  readonly form: Message;
  /** Whether it takes more than two words. */
  readonly isOpen?: true;
  readonly read: (words: readonly [string, string, ...string[]]) => CorrectionRequest;
}

const requestKinds = {
  link: { form: said('form-link'), read: ([previous, current]) => ({ kind: 'link', same: true, previous, current }) },
  unlink: { form: said('form-link'), read: ([previous, current]) => ({ kind: 'link', same: false, previous, current }) },
  status: { form: said('form-status', Status.options.join('|')), isOpen: true, read: readStatus },
  result: {
    form: said('form-result', Reported.options.join('|')),
    read: ([promise, word]) => ({ kind: 'result', promise, reported: oneOf(word, Reported.options, '--result') }),
  },
  telling: { form: said('form-telling'), read: ([promise, sentence]) => ({ kind: 'telling', tells: true, promise, sentence }) },
  untelling: { form: said('form-telling'), read: ([promise, sentence]) => ({ kind: 'telling', tells: false, promise, sentence }) },
  figure: { form: said('form-figure'), isOpen: true, read: readFigure },
  section: { form: said('form-section'), read: ([previous, current]) => ({ kind: 'section', same: true, previous, current }) },
  unsection: { form: said('form-section'), read: ([previous, current]) => ({ kind: 'section', same: false, previous, current }) },
  role: {
    form: said('form-role', Role.options.join('|')),
    read: ([heading, word]) => ({ kind: 'role', heading, role: oneOf(word, Role.options, '--role') }),
  },
} as const satisfies { readonly [name: string]: RequestKind };
type RequestName = keyof typeof requestKinds;

/**
 * The one thing that a call asks for.
 *
 * @throws {UserError} for none, several, or words that are not what the option takes
 */
function readRequest(options: OptionsOf<'correct'>): CorrectionRequest {
  const names = Object.keys(requestKinds) as readonly RequestName[];
  const asked = names.filter((name) => options[name] !== undefined);
  const [name, other] = asked;
  const written = (list: readonly RequestName[], between: string) => list.map((each) => `--${each}`).join(between);
  if (name === undefined || other !== undefined) {
    const advice = name === undefined ? said('as-link', requestKinds.link.form) : said('run-for-each');
    const received = asked.length ? written(asked, ' + ') : said('none-of-them');
    throw new UserError(said('one-thing-a-time', written(names, ', '), received, advice));
  }
  const { form, isOpen, read }: RequestKind = requestKinds[name];
  const words = options[name]!;
  const quoted = words.map((word) => JSON.stringify(word)).join(' ');
  if (words.length < 2 || (words.length > 2 && !isOpen))
    throw new UserError(said('takes-words', name, said(isOpen ? 'two-or-more' : 'just-two'), form, quoted));
  return read(words as readonly [string, string, ...string[]]);
}

function readStatus([of, word, ...kinds]: readonly [string, string, ...string[]]): CorrectionRequest {
  const status = oneOf(word, Status.options, '--status');
  const named = kinds.flatMap((kind) => kind.split(',')).map((kind) => oneOf(kind, ChangeKind.options, '--status … changed'));
  return { kind: 'status', status, of, ...(named.length > 0 && { kinds: named }) };
}

function readFigure([number, ...fields]: readonly [string, ...string[]]): CorrectionRequest {
  return { kind: 'figure', number, read: fields.length === 1 && fields[0] === 'none' ? 'none' : readFields(fields) };
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
