import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ComparedWith } from '@tongbi/archive';
import { LineFile, sha256Of } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { readVectors } from '../read-reply.js';
import { askEach } from './ask-each.js';
import type { Listener, ReaderPlan } from './reader-plan.js';

const EMBEDDINGS_NAME = 'tongbi.embeddings.jsonl';
/** Texts of a call: vectors of 4096 numbers are 80 KB each as servers write them. */
const TEXTS_A_CALL = 8;
/** Directions are compared, not lengths: a byte a number keeps the cosine of two to some thousandths. */
const LARGEST = 127;

type Links = NonNullable<ComparedWith['links']>;
const nameOf = (text: string): string => sha256Of(text).slice(0, 32);

/** A line of the file. */
interface Recorded {
  readonly model: string;
  /** Hash of the text. */
  readonly text: string;
  readonly vector: string;
}

/**
 * What links are drawn by where an embedding model says how near two texts are: its vectors from the file beside the readings, and of a server what the file
 * lacks. Which texts are asked about is found by comparing without any.
 *
 * @returns undefined where nobody agreed to asking
 * @throws {UserError} where vectors are missing and cannot be had
 */
export async function drawByVectors(
  plan: ReaderPlan,
  model: string,
  compare: (links: Links) => Promise<unknown>,
  listener: Listener,
): Promise<Links | undefined> {
  const texts = new Set<string>();
  const note = (text: string): readonly number[] => {
    texts.add(text);
    return [];
  };
  await compare({ key: '', options: { embed: (list) => list.map(note) } });
  const file = new LineFile(join(dirname(plan.file.path), EMBEDDINGS_NAME));
  const recorded = await readRecorded(file.path, model);
  const missing = [...texts].filter((text) => !recorded.has(nameOf(text)));
  if (missing.length > 0 && !(await askForVectors(plan, model, { texts: missing, file, listener }))) return undefined;
  const vectors = await readRecorded(file.path, model);
  const used = [...texts].map((text) => vectors.get(nameOf(text)));
  const lacking = used.filter((vector) => vector === undefined).length;
  if (lacking > 0) throw new UserError(said('vectors-missing', lacking, model, file.path));
  // What is asked about besides, as where a link is drawn that was none before, is like no other text.
  return {
    key: sha256Of(Buffer.concat(used.map((vector) => new Uint8Array(vector!.buffer)))),
    options: { embed: (list) => list.map((text) => vectors.get(nameOf(text)) ?? []) },
  };
}

/** The vectors of a model in a file, all of the length of the last. */
async function readRecorded(path: string, model: string): Promise<ReadonlyMap<string, Int8Array>> {
  const lines = existsSync(path) ? (await readFile(path, 'utf8')).split('\n') : [];
  const all = lines.flatMap((line): readonly (readonly [string, Int8Array])[] => {
    // A line that was cut off is asked for again.
    if (!line.endsWith('}')) return [];
    const one = JSON.parse(line) as Recorded;
    return one.model === model ? [[one.text, new Int8Array(Buffer.from(one.vector, 'base64'))]] : [];
  });
  const length = all.at(-1)?.[1].length;
  return new Map(all.filter(([, vector]) => vector.length === length));
}

/** Whether it was agreed to. */
async function askForVectors(
  { endpoint }: ReaderPlan,
  model: string,
  { texts, file, listener }: { readonly texts: readonly string[]; readonly file: LineFile; readonly listener: Listener },
): Promise<boolean> {
  if (!endpoint) throw new UserError(said('vectors-missing', texts.length, model, file.path));
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  if (!(await listener.agrees(said('reader-will-embed', texts.length, characters, endpoint.name, model)))) return false;
  const groups = Array.from({ length: Math.ceil(texts.length / TEXTS_A_CALL) }, (_, at) =>
    texts.slice(at * TEXTS_A_CALL, (at + 1) * TEXTS_A_CALL),
  );
  await askEach(groups, endpoint, {
    call: 'embeddings',
    bodyOf: (input) => ({ model, input }),
    read: ({ body }, group) => {
      const vectors = readVectors(body);
      return vectors?.length === group.length ? vectors.map((vector, at) => toLine(model, group[at]!, vector)) : null;
    },
    hear: (lines, done) => {
      file.add(lines);
      if (done < groups.length) listener.tell(model, done, groups.length);
    },
  });
  return true;
}

function toLine(model: string, text: string, vector: readonly number[]): Recorded {
  const most = vector.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0) || 1;
  const bytes = Int8Array.from(vector, (number) => Math.round((number / most) * LARGEST));
  return { model, text: nameOf(text), vector: Buffer.from(bytes.buffer).toString('base64') };
}
