import type { ComparedWith, ReadReport } from '@tongbi/archive';
import { writeFileAtomically } from '@tongbi/archive/node';
import { defaultFocus, type ReadBy, type Reading, said, UserError } from '@tongbi/model';
import { ASKED_WITH, askQuestions, batchLine, type Question } from '@tongbi/reader';
import { say } from '../language.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { ask, clearProgress, remark, showProgress, showShare } from '../terminal/terminal.js';
import { askAll } from './ask-each.js';
import type { ReaderPlan } from './reader-plan.js';

/**
 * What a second reader answered about these reports, now or before: what it was not asked yet is asked, and written when it is answered.
 *
 * @param focus place of the report that the others are compared with; null where two are compared as given
 * @throws {UserError} where nobody agreed to asking, or the reader does not answer
 */
export async function readSecond(
  { model, share, file, batch, endpoint, yes }: ReaderPlan & { readonly model: string },
  {
    reads,
    focus,
    corrections,
    links,
  }: { readonly reads: readonly ReadReport[]; readonly focus: number | null } & Pick<ComparedWith, 'corrections' | 'links'>,
): Promise<readonly Reading[]> {
  const known = await file.list();
  const answered = new Set(known.flatMap(({ id, by }) => (by?.model === model ? [id] : [])));
  const questions = new Map<string, Question>();
  for (const [previous, current] of pairsOf(reads, focus)) {
    showProgress(say('finding-questions'));
    const segment = await segmenterFor([previous, current]);
    for (const question of askQuestions(previous, current, { segment, corrections, share, ...(links && { links: links.options }) }))
      if (!answered.has(question.reading.id)) questions.set(question.reading.id, question);
  }
  clearProgress();
  const open = [...questions.values()];
  if (batch !== null) await writeBatch(open, { model, file, batch, known });
  else await askOver(open, { model, file, endpoint: endpoint!, yes });
  return (await file.list()).filter(({ by }) => by !== undefined);
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
type Asked = Pick<ReaderPlan, 'file'> & { readonly model: string };

async function writeBatch(
  questions: readonly Question[],
  { model, file, batch, known }: Asked & { readonly batch: string; readonly known: readonly Reading[] },
): Promise<void> {
  const noted = new Set(known.map(({ id }) => id));
  file.add(questions.flatMap(({ reading }) => (noted.has(reading.id) ? [] : [reading])));
  await writeFileAtomically(batch, questions.map((question) => batchLine(question, model)).join(''));
  remark('batch-written', questions.length, batch, file.name);
}

const MINUTE_MS = 60_000;

async function askOver(
  questions: readonly Question[],
  { model, file, endpoint, yes }: Asked & { readonly endpoint: NonNullable<ReaderPlan['endpoint']>; readonly yes: boolean },
): Promise<void> {
  if (questions.length === 0) return void remark('reader-knows-all', model);
  const characters = questions.reduce((sum, { system, user }) => sum + system.length + user.length, 0);
  if (!(await agrees(say('reader-will-ask', questions.length, characters, endpoint.name, model), yes))) return;
  const by: ReadBy = {
    model,
    endpoint: endpoint.isLocal ? 'local' : 'remote',
    parameters: ASKED_WITH,
    on: new Date().toISOString().slice(0, 10),
  };
  const began = performance.now();
  const tell = (done: number): void => {
    const left = done && Math.ceil((((performance.now() - began) / done) * (questions.length - done)) / MINUTE_MS);
    if (done < questions.length) showShare(done, questions.length, say('question-next', done + 1, left || null));
  };
  tell(0);
  try {
    const counts = await askAll(questions, endpoint, by, (reading, done) => {
      file.add([reading]);
      tell(done);
    });
    clearProgress();
    remark('reader-answered', questions.length, counts.answered - counts.void, counts.void, counts.failed, file.name);
  } finally {
    clearProgress();
  }
}

/** Says what will be sent where; on a terminal it is asked. @throws {UserError} where there is none, and nobody agreed before */
export async function agrees(what: string, yes: boolean): Promise<boolean> {
  if (yes) process.stderr.write(`${what}\n`);
  const answer = yes ? 'y' : await ask(`${what}\n${say('reader-ask')} [y/N] `);
  if (answer === null) throw new UserError(said('reader-needs-yes', what));
  const isAgreed = /^y(?:es)?$/iu.test(answer);
  if (!isAgreed) remark('reader-not-asked');
  return isAgreed;
}
