import { ReadingsFile, readInput, readSettings, STDIN } from '@tongbi/archive/node';
import { groupBy, type ReadBy, type ReaderQuestionKind, type Reading, said, UserError, VoidReason } from '@tongbi/model';
import { readBatchAnswer, takeAnswer } from '@tongbi/reader';
import { BATCH_MODEL } from '@tongbi/reader/node';
import { formatTable, plainLine } from '@tongbi/renderer/text';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { QUESTION_NAMES } from '../terminal/format-corrections.js';
import { writeDocument, writeStdout } from '../terminal/terminal.js';

/**
 * `tongbi readings`: what second readers were asked and have answered; `tongbi readings add FILES…`: takes answers to questions that were written to a file.
 *
 * @throws {UserError} where there is no file of readings, or the answers are to questions that it has not
 */
export async function readings(action: string | undefined, files: readonly string[], options: OptionsOf<'readings'>): Promise<void> {
  if (action !== undefined && action !== 'add') throw new UserError(said('no-readings-action', action));
  const file = await ReadingsFile.find(options.readings);
  if (action === undefined) return writeDocument(countReadings(await file.list()), options.json, formatCounts);
  if (files.length === 0) throw new UserError(said('no-answers'));
  for (const one of files) await addAnswers(one, file, options.model);
}

interface ReadingsCount {
  /** Null of what nobody has answered yet. */
  readonly model: string | null;
  readonly question: ReaderQuestionKind;
  readonly count: number;
  readonly void: number;
}

function countReadings(all: readonly Reading[]): readonly ReadingsCount[] {
  const groups = groupBy(all, ({ by, asks }) => JSON.stringify([by?.model ?? null, asks.kind]));
  return [...groups].map(([, group]) => {
    const [{ by, asks }] = group as [Reading, ...Reading[]];
    return { model: by?.model ?? null, question: asks.kind, count: group.length, void: group.filter((one) => one.void).length };
  });
}

function formatCounts(counts: readonly ReadingsCount[]): string {
  const rows = counts.map(({ model, question, count, void: voids }) => [
    model === null ? say('not-answered-yet') : plainLine(model),
    say(QUESTION_NAMES[question]),
    String(count),
    model === null ? '' : String(voids),
  ]);
  return formatTable([say('heads-second-readings').split('|'), ...rows]);
}

async function readAnswers(name: string): Promise<string> {
  if (name === STDIN) return Buffer.from(await readInput(name)).toString('utf8');
  return await readSettings(name, said('the-answers-file', name), said('answer-lines'), 'check-name-and-folder');
}

async function addAnswers(name: string, file: ReadingsFile, model: string | undefined): Promise<void> {
  const known = await file.list();
  const questions = new Map(known.map(({ id, kind, prompt, asks }) => [id, { id, kind, prompt, asks }]));
  const recorded = new Set(known.map(answerOf));
  const lines = (await readAnswers(name))
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const answers = lines.map(readBatchAnswer);
  const unknown = new Set<string>();
  const on = new Date().toISOString().slice(0, 10);
  const taken = answers.flatMap((answer): readonly Reading[] => {
    if (!answer || answer.content === null) return [];
    const question = questions.get(answer.id);
    if (!question) unknown.add(answer.id);
    const by: ReadBy = { model: model ?? answer.model ?? BATCH_MODEL, endpoint: 'batch', parameters: {}, on };
    return question ? [takeAnswer(question, answer.content, by)] : [];
  });
  const added = taken.filter((reading) => !recorded.has(answerOf(reading)));
  file.add(added);
  const voids = VoidReason.options.flatMap((reason) => {
    const { length } = added.filter((one) => one.void === reason);
    return length > 0 ? [said(`void-${reason}`, length)] : [];
  });
  const empty = answers.filter((answer) => (answer?.content ?? null) === null).length;
  await writeStdout(`${say('answers-taken', added.length, file.name, taken.length - added.length, voids, empty)}\n`);
  if (unknown.size > 0) throw new UserError(said('answers-unknown', unknown.size, name, [...unknown][0]!, file.name));
  if (taken.length === 0) throw new UserError(said('no-answers-in', name));
}

/** Two readings are one where the same model says the same, whenever it was. */
const answerOf = ({ id, by, answer, quotations, void: reason }: Reading): string =>
  JSON.stringify([id, by?.model, answer ?? null, quotations ?? null, reason ?? null]);
