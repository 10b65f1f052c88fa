import { type ComparedWith, noMemory, type ReadReport } from '@tongbi/archive';
import { writeFileAtomically } from '@tongbi/archive/node';
import { defaultFocus, type ReadBy, said } from '@tongbi/model';
import { askQuestions } from '../ask-questions.js';
import { ASKED_WITH, batchLine, type Question } from '../question.js';
import { askAll } from './ask-each.js';
import { drawByVectors } from './draw-by-vectors.js';
import type { Listener, ReaderPlan } from './reader-plan.js';

/** What is compared, and how. */
export interface Compared {
  readonly reads: () => Promise<readonly ReadReport[]>;
  /** Place of the report that the others are compared with; null where two are compared as given. */
  readonly focus: number | null;
  readonly given: ComparedWith;
  readonly compare: (given: ComparedWith) => Promise<unknown>;
}

/**
 * What a comparison is made with, and beside it what second readers add: their vectors, and what they answered, now or before. What was not asked yet is asked, and
 * written when it is answered.
 *
 * @throws {UserError} where nobody agreed to asking, or the reader does not answer
 */
export async function askReader(plan: ReaderPlan, { reads, focus, given, compare }: Compared, listener: Listener): Promise<ComparedWith> {
  const { embeddings, model } = plan;
  const bare = (links: ComparedWith['links']) => compare({ ...given, memory: noMemory, links });
  const links = embeddings === null ? undefined : await drawByVectors(plan, embeddings, bare, listener);
  const drawn = links ? { ...given, links } : given;
  if (model === null) return drawn;
  const questions = await listQuestions(await reads(), focus, drawn, { ...plan, model }, listener);
  if (plan.batch !== null) await writeBatch(questions, { ...plan, model, batch: plan.batch }, listener);
  else await askOver(questions, { ...plan, model, endpoint: plan.endpoint! }, listener);
  const answered = (await plan.file.list()).filter(({ by }) => by !== undefined);
  return { ...drawn, corrections: [...given.corrections, ...answered] };
}

/** The questions about these reports that the model has not answered yet. */
async function listQuestions(
  reads: readonly ReadReport[],
  focus: number | null,
  { segment, corrections, links }: ComparedWith,
  { model, share, file }: ReaderPlan,
  { tell }: Listener,
): Promise<readonly Question[]> {
  const answered = new Set((await file.list()).flatMap(({ id, by }) => (by?.model === model ? [id] : [])));
  const questions = new Map<string, Question>();
  for (const [previous, current] of pairsOf(reads, focus)) {
    tell(said('finding-questions'));
    const options = { segment: await segment([previous, current]), corrections, share, ...(links && { links: links.options }) };
    for (const question of askQuestions(previous, current, options))
      if (!answered.has(question.reading.id)) questions.set(question.reading.id, question);
  }
  return [...questions.values()];
}

/** The pairs that are compared, each previous and current. */
function pairsOf(reads: readonly ReadReport[], focus: number | null): readonly (readonly [ReadReport, ReadReport])[] {
  if (focus === null) return [[reads[0]!, reads[1]!]];
  const chosen = reads[focus < 0 ? defaultFocus(reads.map(({ report }) => report)) : focus];
  if (!chosen) return []; // of which the comparison says why
  const yearOf = ({ report }: ReadReport): number => report.year ?? 0;
  return reads
    .filter((other) => other.report.text !== chosen.report.text)
    .map((other) => (yearOf(other) < yearOf(chosen) ? [other, chosen] : [chosen, other]));
}

/** What asking needs of the plan. */
type Asked<Key extends keyof ReaderPlan> = Pick<ReaderPlan, 'file'> & { readonly [Each in Key | 'model']: NonNullable<ReaderPlan[Each]> };

async function writeBatch(questions: readonly Question[], { model, file, batch }: Asked<'batch'>, { remark }: Listener): Promise<void> {
  const noted = new Set((await file.list()).map(({ id }) => id));
  file.add(questions.flatMap(({ reading }) => (noted.has(reading.id) ? [] : [reading])));
  await writeFileAtomically(batch, questions.map((question) => batchLine(question, model)).join(''));
  remark(said('batch-written', questions.length, batch, file.name));
}

const MINUTE_MS = 60_000;

async function askOver(questions: readonly Question[], { model, file, endpoint }: Asked<'endpoint'>, listener: Listener): Promise<void> {
  const all = questions.length;
  if (all === 0) return listener.remark(said('reader-knows-all', model));
  const characters = questions.reduce((sum, { system, user }) => sum + system.length + user.length, 0);
  if (!(await listener.agrees(said('reader-will-ask', all, characters, endpoint.name, model)))) return;
  const on = new Date().toISOString().slice(0, 10);
  const by: ReadBy = { model, endpoint: endpoint.isLocal ? 'local' : 'remote', parameters: ASKED_WITH, on };
  const began = performance.now();
  const tell = (done: number): void => {
    const left = done && Math.ceil((((performance.now() - began) / done) * (all - done)) / MINUTE_MS);
    if (done < all) listener.tell(said('question-next', done + 1, left || null), done, all);
  };
  tell(0);
  const counts = await askAll(questions, endpoint, by, (reading, done) => {
    file.add([reading]);
    tell(done);
  });
  listener.remark(said('reader-answered', all, counts.answered - counts.void, counts.void, counts.failed, file.name));
}
